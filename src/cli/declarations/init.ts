import { declare, maybe, type OptionsOf } from '../command.ts';
import { date } from '../options/inputs.ts';
import { optional } from '../options/option.ts';
import { force } from '../options/outputs.ts';
import { asTyped } from '../options/parsers.ts';

export const init = declare({
  name: 'init',
  summary: {
    zh: '建一个项目文件夹：考核办法、任务表、月报、台账、结果和示例',
    en: 'make a project folder: scheme, targets, months, ledgers, results and an example',
  },
  description: {
    zh: '建一个项目文件夹：考核办法.xlsx（内置的 daye-2023 办法）、函件模板.xlsx（函件的文字），都可在 Excel 中修改，和“任务表”“月报”“台账”“结果”四个文件夹，另有可直接计分的“示例”（招商三个月）和“各方案示例”（各方案六月的进展和台账，每种名单都有）。在其中运行其他命令，不写文件时就用这些文件夹里的。',
    en: 'Makes a project folder: the scheme workbook (the built-in daye-2023) and the letters’ texts, both to edit in Excel, folders for targets, months, ledgers and results, and two examples that can be scored as they are: three months of investment promotion, and all plans’ reports and ledgers for June, with somebody on every list. Commands that are run in there without naming files take what lies in these folders.',
  },
  argument: maybe('folder', { zh: '写到哪个文件夹', en: 'the folder to write into' }, '.'),
  options: {
    from: optional(
      '--from <folder>',
      {
        zh: '由上一年的项目文件夹（或考核办法工作簿）建下一年的：年份和名称改好，任务表清空，名录和规则沿用，列出要决定的',
        en: 'make next year’s project of last year’s folder (or scheme workbook): year and titles moved on, targets emptied, roster and rules kept, what is to be decided listed',
      },
      asTyped,
    ),
    force,
    date,
  },
  examples: [
    ['dayie init 2023考核', '写到“2023考核”文件夹', 'into the folder 2023考核'],
    ['dayie init 2024考核 --from 2023考核', '下一年的项目文件夹', 'the project folder of the next year'],
    ['dayie score 2023考核/示例 --scheme 2023考核/考核办法.xlsx', '给示例计分', 'score the example'],
    ['dayie warn 2023考核/各方案示例', '看各种名单', 'see every kind of list'],
  ],
});

export type InitOptions = OptionsOf<typeof init>;
