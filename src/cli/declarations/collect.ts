import { declare, type OptionsOf, several } from '../command.ts';
import { findingOptions } from '../options/findings.ts';
import { date, jobs, monthOption, PATHS_OR_PROJECT, rosterOf } from '../options/inputs.ts';
import { flag, optional } from '../options/option.ts';
import { formatOption } from '../options/outputs.ts';
import { asTyped } from '../options/parsers.ts';

export const collect = declare({
  name: 'collect',
  summary: { zh: '把各单位的报表汇总成一份月报', en: 'put the units’ submissions of a month together' },
  description: {
    zh: '把文件夹里各单位当月的报表汇总成一个工作簿，可直接用 dayie score 计分；附“报送情况”（谁报了、谁没报、谁重复、谁被退回）和每个数的来源。有错误的工作簿不汇总。',
    en: 'Puts the units’ submissions of a month into one workbook that dayie score reads, with a roll-call (who has sent, who has not, who sent twice, what was refused) and the source of every figure. Faulty workbooks are left out.',
  },
  argument: several('paths', PATHS_OR_PROJECT, 'none'),
  options: {
    out: optional(
      '--out <file>',
      {
        zh: '汇总工作簿写到哪个文件（写了文件的必需；项目里默认写到“结果”）',
        en: 'file for the collected workbook (required where files are named; in a project it has its place in the results)',
      },
      asTyped,
    ),
    month: monthOption({
      zh: '汇总哪个月（默认：读到的最新月份）；没有写明月份的表也按它计',
      en: 'month to collect (default: the latest found); sheets that state no month take it too',
    }),
    includeFaulty: flag('--include-faulty', {
      zh: '有错误的工作簿也汇总，读不出的单元格空着',
      en: 'merge faulty workbooks too; cells that cannot be read stay blank',
    }),
    scheme: rosterOf,
    format: formatOption(['table', 'json', 'none'], 'table'),
    ...findingOptions,
    date,
    jobs,
    force: flag('--force', {
      zh: '覆盖不是 dayie 写的工作簿',
      en: 'replace a workbook that dayie did not write',
    }),
  },
  examples: [
    [
      'dayie collect 报送/ 任务表.xlsx --month 2023-05 --out 月报/2023-05.xlsx',
      '汇总五月的报送；任务表用来核对任务和应报单位',
      'May’s submissions; the target table says who is due and for what',
    ],
    ['dayie score 月报/ 任务表.xlsx', '给汇总结果计分', 'score what was collected'],
  ],
});

export type CollectOptions = OptionsOf<typeof collect>;
