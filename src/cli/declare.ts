import { type Command, Option } from 'commander';
import stringWidth from 'string-width';
import { wrap } from '../reporters/lines.ts';
import { type Context, pick } from './context.ts';
import { chineseTerm, chineseTerms } from './terms.ts';

/** Receives the exit code a command ends with. */
export type Finish = (code: number) => void;

/** A subcommand that speaks the run's language and throws instead of leaving the process. */
export function child(program: Command, name: string, context: Context): Command {
  return localise(program.command(name), context).helpCommand(false).allowExcessArguments(false);
}

export function localise(command: Command, context: Context): Command {
  const headings: Readonly<Record<string, string>> = {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Commands:': '命令：',
    'Global Options:': '通用选项：',
  };
  return command
    .configureHelp({
      helpWidth: helpWidth(context),
      styleTitle: (title) => (context.language === 'zh' ? (headings[title] ?? title) : title),
      subcommandTerm: (sub) => sub.name(),
      displayWidth: (text) => stringWidth(text),
      boxWrap: (text, width) =>
        text
          .split('\n')
          .map((line) => wrap(line, width).join('\n'))
          .join('\n'),
      commandUsage: (shown) =>
        `${usagePath(shown)} ${pick(context, chineseTerms(shown.usage()), shown.usage())}`,
      optionTerm: (option) => pick(context, chineseTerms(option.flags), option.flags),
      argumentTerm: (argument) => pick(context, chineseTerm(argument.name()), argument.name()),
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
    })
    .configureOutput({
      writeOut: (text) => context.print(text.replace(/^用法： /u, '用法：')),
      writeErr: (text) => context.note(text.replace(/^用法： /u, '用法：')),
      // A wrong command line is worded where the program ends.
      outputError: () => undefined,
    })
    .helpOption('-h, --help', pick(context, '显示用法', 'show help'))
    .option('--lang <zh|en>', pick(context, '提示语言', 'language of messages'))
    .option('--quiet', pick(context, '不显示进度和提示', 'no progress, no notices'))
    .option('--no-color', pick(context, '不用颜色', 'no colours'))
    .exitOverride();
}

/** Lines of help wider than this are hard to read. */
const WIDEST_HELP = 100;

export function helpWidth(context: Pick<Context, 'width'>): number {
  return Math.min(context.width, WIDEST_HELP);
}

function usagePath(command: Command): string {
  return command.parent === null ? command.name() : `${usagePath(command.parent)} ${command.name()}`;
}

export function pathsHelp(context: Context): string {
  return pick(context, '文件、文件夹或通配符', 'files, folders or globs');
}

/** `--month`, `--scheme`, `--fail-on`, `--date`, `--jobs`: what scoring and warning share. */
export function schemeOptions(command: Command, context: Context): void {
  command
    .option(
      '--month <YYYY-MM>',
      pick(
        context,
        '考核月份（默认：读到的最新月份）；没有写明月份的表也按它计',
        'month to assess (default: the latest found); sheets that state no month take it too',
      ),
    )
    .option(
      '--scheme <file>',
      pick(
        context,
        '考核办法工作簿（默认：内置 daye-2023）',
        'scheme workbook (default: the built-in daye-2023)',
      ),
    )
    .addOption(failOnOption(context))
    .addOption(dateOption(context))
    .addOption(jobsOption(context));
}

/** `--scheme` of the commands that take only the roster from it. */
export function rosterOption(context: Context): Option {
  return new Option(
    '--scheme <file>',
    pick(
      context,
      '考核办法工作簿，用其中的单位名录（默认：内置 daye-2023）',
      'scheme workbook with the roster (default: the built-in daye-2023)',
    ),
  );
}

export function jobsOption(context: Context): Option {
  return new Option(
    '--jobs <n>',
    pick(
      context,
      '用几个线程读文件（默认：上千份文件才用多个，至多处理器个数减一），结果与个数无关',
      'threads to read with (default: several only for a thousand files or more, one processor left free); results do not depend on it',
    ),
  );
}

export function outputOptions(command: Command, context: Context): void {
  command
    .option(
      '--out <folder>',
      pick(context, '结果写到哪个文件夹（默认：./out）', 'folder for the results (default: ./out)'),
      'out',
    )
    .addOption(forceOption(context));
}

export function forceOption(context: Context): Option {
  return new Option(
    '--force',
    pick(
      context,
      '覆盖不是 dayie 写的或改动过的文件',
      'replace files that dayie did not write or that were changed since',
    ),
  );
}

export function failOnOption(context: Context): Option {
  return new Option(
    '--fail-on <level>',
    pick(
      context,
      '有这一级及以上问题时退出码为 1：error、warning、info、never（默认：error）',
      'exit with 1 when there is a finding at or above: error, warning, info, never (default: error)',
    ),
  ).default('error');
}

export function dateOption(context: Context): Option {
  return new Option(
    '--date <YYYY-MM-DD>',
    pick(context, '视为今天的日期（默认：系统日期）', 'the day to take for today (default: the system’s)'),
  );
}

export function formatOption(context: Context, formats: readonly string[], standard: string): Option {
  const list = formats.join(context.language === 'zh' ? '、' : ', ');
  return new Option(
    '--format <format>',
    pick(
      context,
      `标准输出的格式：${list}（默认：${standard}）`,
      `format on stdout: ${list} (default: ${standard})`,
    ),
  ).default(standard);
}

export function examples(
  context: Context,
  lines: readonly (readonly [command: string, zh: string, en: string])[],
): string {
  const title = pick(context, '\n示例：', '\nExamples:');
  return [
    title,
    ...lines.map(([command, zh, en]) => `  ${command}\n      ${pick(context, zh, en)}`),
    '',
  ].join('\n');
}
