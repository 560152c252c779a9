import { type Argument, declare, type OptionsOf } from '../command.ts';
import { jobs, monthOption, schemeOption } from '../options/inputs.ts';
import { formatOption } from '../options/outputs.ts';

/** Exactly two; the parser refuses fewer and more. */
const pair: Argument<readonly [string, string]> = {
  syntax: '<before> <after>',
  help: {
    zh: '先旧后新：两份考核办法工作簿，两个项目文件夹，两份报表，两个文件夹，或项目里的两个月份（如 2023-04 2023-05）',
    en: 'the older first: two scheme workbooks, two project folders, two workbooks, two folders, or two months of the project (such as 2023-04 2023-05)',
  },
  read: ([before = '', after = '']) => [before, after],
};

export const diff = declare({
  name: 'diff',
  summary: {
    zh: '列出两份考核办法、两份报表或两个文件夹的不同',
    en: 'list what differs between two schemes, workbooks or folders',
  },
  description: {
    zh: '两份考核办法：逐表列出单位、指标、权重、规则和各项设置，原来是什么，现在是什么。两份报表或两个文件夹：按表、月份和行（单位、任务、项目）对上，不论在哪个文件里，列出改了的格，以及只在一边的行、栏、表和文件。两个项目文件夹：两样都列。名次和得分的差别用 dayie compare。',
    en: 'Two schemes: lists sheet by sheet what differs in units, indicators, weights, rules and settings, with what was and what is. Two workbooks or folders: rows are paired by table, month and what they are about (unit, task, project), whatever files they stand in; cells that changed are listed, and rows, columns, tables and files that only one side has. Two project folders: both. What it does to ranks and scores: dayie compare.',
  },
  argument: pair,
  options: {
    month: monthOption({
      zh: '只比较这个月的（和全年的）表',
      en: 'compare only the tables of this month (and of the year)',
    }),
    scheme: schemeOption({
      zh: '读报表用的考核办法（默认：项目的，没有项目时用内置的）',
      en: 'scheme to read workbooks by (default: the project’s; without one the built-in one)',
    }),
    jobs,
    format: formatOption(['table', 'json', 'markdown'], 'table'),
  },
  examples: [
    [
      'dayie diff 2023考核/考核办法.xlsx 2024考核/考核办法.xlsx',
      '两年的考核办法',
      'the schemes of two years',
    ],
    ['dayie diff 报送/ 月报/', '改了哪些数', 'which figures were changed'],
    ['dayie diff 2023-03 2023-04', '在项目文件夹里：两个月', 'in a project folder: two months'],
  ],
});

export type DiffOptions = OptionsOf<typeof diff>;
