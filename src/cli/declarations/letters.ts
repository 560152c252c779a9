import type { FontProfile } from '../../model/text-model.ts';
import { declare, type OptionsOf, several } from '../command.ts';
import { findingOptions } from '../options/findings.ts';
import { date, jobs, monthOption, PATHS_HELP, schemeOption } from '../options/inputs.ts';
import { optional, repeated, withDefault } from '../options/option.ts';
import { force, formatOption } from '../options/outputs.ts';
import { asTyped, day, letterKind, oneOf } from '../options/parsers.ts';

export const letters = declare({
  name: 'letters',
  summary: { zh: '按核对结果和名单出函件', en: 'write the letters that the findings and the lists call for' },
  description: {
    zh: '给每个单位各写一份Word函件，每种另合成一份供打印：退改通知（哪一格、填的什么、怎样改）、催报通知（谁没报，须给 --month）、约谈通知、交办函和督办函（临期、逾期的事项）、通报批评和移交的代拟稿。文字可在 dayie init 写出的函件模板.xlsx 里改，用 --template 给出；没有值的占位符留作〔〕并列出。在项目文件夹里不写文件，用其中当月的报表。',
    en: 'Writes a Word letter a unit and one document of each kind to print: what is to be mended and how, who has not reported (with --month), interviews, tasks due soon and overdue, drafts of criticism and handing over. The texts come from 函件模板.xlsx, which dayie init writes to be edited (--template); placeholders without a value stay 〔〕 and are listed. In a project folder without files it takes the month’s returns there.',
  },
  argument: several('paths', PATHS_HELP, 'none'),
  options: {
    kind: repeated(
      '--kind <kind>',
      {
        zh: '只写一种，可写多个：return 退改通知、remind 催报通知、interview 约谈通知、assign 交办函、supervise 督办函、criticise 通报批评、transfer 移交函（默认：全部；没有 --month 时不催报）',
        en: 'one kind alone; may be repeated: return, remind, interview, assign, supervise, criticise, transfer (default: all, reminders with --month only)',
      },
      letterKind,
    ),
    month: monthOption({
      zh: '哪个月的报表和名单（默认：读到的最新月份）；没有写明月份的表也按它计',
      en: 'month of the returns and lists (default: the latest found); sheets that state none take it too',
    }),
    by: optional(
      '--by <YYYY-MM-DD>',
      { zh: '要求报回的日期（不写：函里留空）', en: 'day by which to answer (default: left open)' },
      day,
    ),
    out: optional(
      '--out <folder>',
      {
        zh: '函件写到哪个文件夹（默认：./函件，项目里为“结果”中当月的函件）',
        en: 'folder for the letters (default: ./函件, in a project among the month’s results)',
      },
      asTyped,
    ),
    template: optional(
      '--template <file>',
      {
        zh: '函件模板工作簿（默认：内置文字，dayie init 可写出；项目里为其中的 函件模板.xlsx）',
        en: 'workbook of the letters’ texts (default: built in, in a project its 函件模板.xlsx; dayie init writes it)',
      },
      asTyped,
    ),
    scheme: schemeOption({
      zh: '考核办法工作簿（默认：内置 daye-2023）',
      en: 'scheme workbook (default: the built-in daye-2023)',
    }),
    fonts: withDefault<FontProfile>(
      optional(
        '--fonts <fonts>',
        {
          zh: '函件用的字体：gb2312、system、gbk（默认：gb2312）',
          en: 'fonts of the letters: gb2312, system, gbk (default: gb2312)',
        },
        oneOf(['gb2312', 'system', 'gbk']),
      ),
      'gb2312',
    ),
    force,
    format: formatOption(['table', 'text', 'json', 'none'], 'table'),
    ...findingOptions,
    date,
    jobs,
  },
  examples: [
    [
      'dayie letters 报送/ 任务表/ 月报/ --month 2023-05 --by 2023-06-08',
      '五月的全部函件',
      'all letters of May',
    ],
    [
      'dayie letters 报送/ 任务表/ --month 2023-05 --kind return --format text',
      '退改通知，另在屏幕上给每个单位一条消息，可粘贴到群里',
      'returns to mend, and on the screen a message a unit to paste into a chat',
    ],
    [
      'dayie letters 月报/ --kind interview --template 函件模板.xlsx',
      '用本单位的文字写约谈通知',
      'interviews in the office’s own words',
    ],
  ],
});

export type LettersOptions = OptionsOf<typeof letters>;
