import { declare, type OptionsOf, several } from '../command.ts';
import { findingOptions } from '../options/findings.ts';
import { date, jobs, monthOption, PATHS_HELP, schemeOption } from '../options/inputs.ts';
import { folderOption, force, formatOption } from '../options/outputs.ts';

/** The month and the scheme, as scoring and warning take them. */
export const scoringInputs = {
  month: monthOption({
    zh: '考核月份（默认：读到的最新月份）；没有写明月份的表也按它计',
    en: 'month to assess (default: the latest found); sheets that state no month take it too',
  }),
  scheme: schemeOption({
    zh: '考核办法工作簿（默认：内置 daye-2023）',
    en: 'scheme workbook (default: the built-in daye-2023)',
  }),
  date,
  jobs,
};

export const score = declare({
  name: 'score',
  summary: {
    zh: '计分、排名，写出考核评分表、通报和名单',
    en: 'score and rank; write the scored workbook, the bulletin and the list',
  },
  description: {
    zh: '读取任务表和各月进度表（任意版式、任意文件名），按考核办法计分排名，写出考核评分工作簿、通报和约谈预警名单。',
    en: 'Reads target tables and monthly progress workbooks (any layout, any name), scores and ranks them by the scheme, and writes the scored workbook, the bulletin and the interview list.',
  },
  argument: several('paths', PATHS_HELP, 'one'),
  options: {
    ...scoringInputs,
    out: folderOption(
      { zh: '结果写到哪个文件夹（默认：./out）', en: 'folder for the results (default: ./out)' },
      'out',
    ),
    force,
    format: formatOption(['table', 'json', 'markdown', 'none'], 'table'),
    ...findingOptions,
  },
  examples: [
    ['dayie score 月报/', '文件夹里的全部工作簿，最新月份', 'every workbook of a folder, latest month'],
    [
      'dayie score 月报/*.xlsx 任务表.xlsx --month 2023-04',
      '另附任务表，指定月份',
      'targets apart, month given',
    ],
    ['dayie score 月报/ --scheme 考核办法.xlsx --out 结果', '用自己的考核办法', 'with a scheme of your own'],
    ['dayie score 月报/ --format json --quiet > 结果.json', '供程序读取', 'for programs'],
  ],
});

export type ScoreOptions = OptionsOf<typeof score>;
