import { declare, type OptionsOf, several } from '../command.ts';
import { monthOption, PATHS_OR_PROJECT, schemeOption } from '../options/inputs.ts';
import { flag } from '../options/option.ts';

export const inspect = declare({
  name: 'inspect',
  summary: { zh: '看工作簿里有什么', en: 'show what is in workbooks' },
  description: {
    zh: '列出各工作簿的工作表、使用范围、合并、隐藏行列、认出的表（或最接近的表及表头差别）、月份和单位。可以写文件、文件夹、项目文件夹，或项目里的月份（如 2023-05）。',
    en: 'Lists the sheets of workbooks, used ranges, merges, hidden rows and columns, the tables recognised (or the nearest, with the headers that differ), month and units. Name files, folders, a project folder, or a month of the project (such as 2023-05).',
  },
  argument: several('paths', PATHS_OR_PROJECT, 'none'),
  options: {
    cells: flag('--cells', {
      zh: '每个非空单元格输出一行 JSON；有几个文件的，写明文件',
      en: 'one JSON line per non-empty cell, with its file where there are several',
    }),
    month: monthOption({
      zh: '项目里看哪个月的（默认：有报表的最后一个月）',
      en: 'the month of the project to look at (default: the latest for which something came)',
    }),
    scheme: schemeOption({ zh: '考核办法工作簿', en: 'scheme workbook' }),
  },
  examples: [
    ['dayie inspect 5月.xlsx', '看认出了哪些表', 'which tables are recognised'],
    ['dayie inspect 5月.xlsx --cells', '逐格输出', 'cell by cell'],
    ['dayie inspect 报送/', '文件夹里的全部工作簿', 'every workbook of a folder'],
    [
      'dayie inspect 2023-04',
      '在项目文件夹里：4月的任务表、月报和台账',
      'in a project folder: targets, reports and ledgers of April',
    ],
  ],
});

export type InspectOptions = OptionsOf<typeof inspect>;
