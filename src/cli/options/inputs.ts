import { availableParallelism } from 'node:os';
import { Failure } from '../../core/failure.ts';
import type { Bilingual } from '../../diagnostics/entry.ts';
import { type Option, optional } from './option.ts';
import { asTyped, day, month, tableId } from './parsers.ts';

export const PATHS_HELP: Bilingual = {
  zh: '文件、文件夹、压缩包（.zip）或通配符；- 为标准输入',
  en: 'files, folders, archives (.zip) or globs; - for standard input',
};

/** The same for commands that find a project's own files. */
export const PATHS_OR_PROJECT: Bilingual = {
  zh: '文件、文件夹或通配符（不写：所在项目文件夹的任务表、月报、台账）',
  en: 'files, folders or globs (without: targets, months and ledgers of the project folder)',
};

/** `--month`, with what it means to the command. */
export function monthOption(help: Bilingual) {
  return optional('--month <YYYY-MM>', help, month);
}

/** `--table`, for commands that can leave the other tables out. */
export function tableOption(help: Bilingual) {
  return optional('--table <id>', help, tableId);
}

/** `--scheme`, with what the command takes from it. */
export function schemeOption(help: Bilingual) {
  return optional('--scheme <file>', help, asTyped);
}

/** `--scheme` of the commands that take only the roster from it. */
export const rosterOf = schemeOption({
  zh: '考核办法工作簿，用其中的单位名录（默认：内置 daye-2023）',
  en: 'scheme workbook with the roster (default: the built-in daye-2023)',
});

/** The day that is taken for today: nothing else in dayie asks the clock. */
export const date: Option<string> = {
  flags: [
    {
      flags: '--date <YYYY-MM-DD>',
      help: {
        zh: '视为今天的日期（默认：系统日期）',
        en: 'the day to take for today (default: the system’s)',
      },
    },
  ],
  read: (given, { today }) => {
    const last = given.at(-1);
    return last === undefined ? today : day(last.text, last.flag);
  },
};

/** Says how many threads are to read a number of files: as asked for, else as many as pay. */
export const jobs: Option<(files: number) => number> = {
  flags: [
    {
      flags: '--jobs <n>',
      help: {
        zh: '用几个线程读文件（默认：两千份以上文件才用多个，至多与处理器个数相同），结果与个数无关',
        en: 'threads to read with (default: several only for two thousand files or more, at most one a processor); results do not depend on it',
      },
    },
  ],
  read: (given) => {
    const last = given.at(-1);
    if (last === undefined) return payingThreads;
    const { flag: option, text: value } = last;
    if (!/^[1-9]\d{0,2}$/.test(value))
      throw new Failure({ kind: 'ill-formed-option', option, value, example: '4' });
    return () => Number(value);
  },
};

/** Files that pay for starting a thread and for its first slow readings. */
const FILES_PER_THREAD = 1000;
/** More threads than this only wait for the first one, which takes over what they read. */
const MOST_THREADS = 8;

function payingThreads(files: number): number {
  const threads = Math.min(availableParallelism(), MOST_THREADS, Math.floor(files / FILES_PER_THREAD));
  return Math.max(1, threads);
}
