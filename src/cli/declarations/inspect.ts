import { declare, type OptionsOf, single } from '../command.ts';
import { schemeOption } from '../options/inputs.ts';
import { flag } from '../options/option.ts';

export const inspect = declare({
  name: 'inspect',
  summary: { zh: '看一份工作簿里有什么', en: 'show what is in a workbook' },
  description: {
    zh: '列出工作簿的工作表、使用范围、合并、隐藏行列、认出的表（或最接近的表及表头差别）、月份和单位。',
    en: 'Lists a workbook’s sheets, used ranges, merges, hidden rows and columns, the tables recognised (or the nearest, with the headers that differ), its month and units.',
  },
  argument: single('file', { zh: '工作簿', en: 'the workbook' }),
  options: {
    cells: flag('--cells', { zh: '每个非空单元格输出一行 JSON', en: 'one JSON line per non-empty cell' }),
    scheme: schemeOption({ zh: '考核办法工作簿', en: 'scheme workbook' }),
  },
  examples: [
    ['dayie inspect 5月.xlsx', '看认出了哪些表', 'which tables are recognised'],
    ['dayie inspect 5月.xlsx --cells', '逐格输出', 'cell by cell'],
  ],
});

export type InspectOptions = OptionsOf<typeof inspect>;
