import { Failure } from '../../core/failure.ts';
import { type Period, parsePeriod } from '../../core/period.ts';
import { declare, type OptionsOf } from '../command.ts';
import { findingOptions } from '../options/findings.ts';
import { date, jobs, schemeOption } from '../options/inputs.ts';
import { flag, optional } from '../options/option.ts';
import { force } from '../options/outputs.ts';
import { day } from '../options/parsers.ts';
import { documentLook, scoringInputs } from './score.ts';

/** What stands behind `dayie month`: the month, and where no project folder is meant, what to run it on. */
export interface MonthArguments {
  readonly month: Period | null;
  readonly paths: readonly string[];
}

export const month = declare({
  name: 'month',
  summary: {
    zh: '一个月的全部工作：核对、退改、催报、汇总、点名、计分、出通报和函件',
    en: 'a whole month: check, send back, remind, put together, call the roll, score, write it up',
  },
  description: {
    zh: '在项目文件夹里（见 dayie init）对一个月的报表做完全部工作：有错误的各存一份标红副本和一句退改说明，无误的汇总，点名，计分，写出评分表、通报、名单和函件（退改、催报、约谈、交办、督办等，文字用项目里的函件模板.xlsx），都放在“结果”里当月的文件夹。各单位改好报来后再运行一次，会说明上次以来新到了什么；需要人决定的列出来，并说明怎么办。报来的文件从不改动。也可以写明文件夹或文件，不用项目文件夹。',
    en: 'In a project folder (see dayie init) does all that is to be done with a month’s reports: a marked copy and a sentence for each faulty one, the right ones put together, the roll called, scores, workbooks, bulletins, lists and letters (by the project’s 函件模板.xlsx: to mend, reminders, interviews, tasks), all in the month’s folder among the results. Run it again when mended reports come in and it says what is new; what a person has to decide is listed with what to do. What was sent is never changed. Folders or files may be named instead of a project.',
  },
  argument: {
    syntax: '[what...]',
    help: {
      zh: '月份，如 2023-06（默认：所在的月份文件夹，否则为月报里最新的月份）；文件夹或文件（默认：所在的项目文件夹）',
      en: 'the month, e.g. 2023-06 (default: that of the folder one is in, else the latest with reports); folders or files (default: the project folder around)',
    },
    read: readArguments,
  },
  options: {
    watch: flag('--watch', {
      zh: '一直看着当月的文件夹，报表到了就再做一遍，按 Ctrl-C 结束',
      en: 'keep watching the month’s folder and run again as reports arrive; Ctrl-C ends it',
    }),
    by: optional(
      '--by <YYYY-MM-DD>',
      {
        zh: '函件里要求报回的日期（不写：函里留空）',
        en: 'day by which letters ask to answer (default: left open)',
      },
      day,
    ),
    plan: scoringInputs.plan,
    ...documentLook,
    scheme: schemeOption({
      zh: '考核办法工作簿（默认：项目里的 考核办法.xlsx，没有项目时为内置 daye-2023）',
      en: 'scheme workbook (default: the project’s; without one the built-in daye-2023)',
    }),
    failOn: findingOptions.failOn,
    severity: findingOptions.severity,
    ignore: findingOptions.ignore,
    force,
    date,
    jobs,
  },
  examples: [
    ['dayie month 2023-03 示例', '一个文件夹里的三月', 'March of what lies in a folder'],
    [
      'dayie month 2023-04',
      '项目的四月；各单位改好报来后再运行一次',
      'April of the project; again when mended reports come',
    ],
    ['dayie month --plan all', '最新的月份，另出综合通报', 'the latest month, with a combined bulletin'],
  ],
});

export type MonthOptions = OptionsOf<typeof month>;

/** @throws Failure for two months. */
function readArguments(words: readonly string[]): MonthArguments {
  const months = words.filter((word) => parsePeriod(word) !== null);
  const [first, second] = months;
  if (second !== undefined)
    throw new Failure({
      kind: 'ill-formed-option',
      option: 'month',
      value: months.join(' '),
      example: '2023-06',
    });
  return {
    month: first === undefined ? null : parsePeriod(first),
    paths: words.filter((word) => !months.includes(word)),
  };
}
