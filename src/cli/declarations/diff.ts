import { type Argument, declare, type OptionsOf } from '../command.ts';
import { formatOption } from '../options/outputs.ts';

/** Exactly two workbooks; the parser refuses fewer and more. */
const schemes: Argument<readonly [string, string]> = {
  syntax: '<file> <other>',
  help: { zh: '两份考核办法工作簿，先旧后新', en: 'two scheme workbooks, the older first' },
  read: ([before = '', after = '']) => [before, after],
};

export const diff = declare({
  name: 'diff',
  summary: { zh: '列出两份考核办法的不同', en: 'list what differs between two schemes' },
  description: {
    zh: '逐表列出两份考核办法的不同：单位、指标、权重、规则和各项设置，原来是什么，现在是什么。两份名次和得分的差别用 dayie compare。',
    en: 'Lists sheet by sheet what differs between two schemes: units, indicators, weights, rules and settings, with what was and what is. What that does to ranks and scores: dayie compare.',
  },
  argument: schemes,
  options: { format: formatOption(['table', 'json', 'markdown'], 'table') },
  examples: [
    [
      'dayie diff 2023考核/考核办法.xlsx 2024考核/考核办法.xlsx',
      '两年的考核办法',
      'the schemes of two years',
    ],
  ],
});

export type DiffOptions = OptionsOf<typeof diff>;
