import { rules } from '../../../schemas/rules/index.ts';
import { declare, type OptionsOf, several } from '../command.ts';
import { findingOptions } from '../options/findings.ts';
import { PATHS_OR_PROJECT } from '../options/inputs.ts';
import { optional } from '../options/option.ts';
import { force, formatOption } from '../options/outputs.ts';
import { asTyped } from '../options/parsers.ts';
import { scoringInputs } from './score.ts';

const RULES = rules
  .filter(({ steps }) => steps.some(({ list }) => list === 'interview'))
  .map(({ rule, name }) => `${rule} ${name}`);

export const warn = declare({
  name: 'warn',
  summary: { zh: '只出名单', en: 'the lists alone' },
  description: {
    zh: `与 score 读同样的文件，只列名单：约谈、预警、逾期、临期、未报、待核实等。给出 --out 时另写工作簿和文本。内置办法的规则：${RULES.join('；')}。`,
    en: `Reads what score reads and prints the lists alone: to be interviewed, warnings, overdue, due soon, not reported, to be verified … With --out it also writes the workbooks and the text. The built-in scheme has ${RULES.length} rules.`,
  },
  argument: several('paths', PATHS_OR_PROJECT, 'none'),
  options: {
    ...scoringInputs,
    out: optional(
      '--out <folder>',
      {
        zh: '同时写出名单工作簿和文本的文件夹',
        en: 'also write the list as workbook and text into this folder',
      },
      asTyped,
    ),
    force,
    format: formatOption(['table', 'json', 'markdown', 'text', 'none'], 'table'),
    ...findingOptions,
  },
  examples: [
    ['dayie warn 月报/', '最新月份的名单', 'the latest month’s list'],
    [
      'dayie warn 月报/ --month 2023-04 --out 名单',
      '四月名单，另存为工作簿',
      'April’s list, also as a workbook',
    ],
  ],
});

export type WarnOptions = OptionsOf<typeof warn>;
