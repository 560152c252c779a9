import { declare, maybe, type OptionsOf } from '../command.ts';
import { date } from '../options/inputs.ts';
import { force } from '../options/outputs.ts';

export const init = declare({
  name: 'init',
  summary: {
    zh: '建一个项目文件夹：考核办法、任务表、月报、台账、结果和示例',
    en: 'make a project folder: scheme, targets, months, ledgers, results and an example',
  },
  description: {
    zh: '建一个项目文件夹：考核办法.xlsx（内置的 daye-2023 办法）、函件模板.xlsx（函件的文字），都可在 Excel 中修改，和“任务表”“月报”“台账”“结果”四个文件夹，另有可直接计分的“示例”。在其中运行其他命令，不写文件时就用这些文件夹里的。',
    en: 'Makes a project folder: the scheme workbook (the built-in daye-2023) and the letters’ texts, both to edit in Excel, folders for targets, months, ledgers and results, and an example that can be scored as it is. Commands that are run in there without naming files take what lies in these folders.',
  },
  argument: maybe('folder', { zh: '写到哪个文件夹', en: 'the folder to write into' }, '.'),
  options: { force, date },
  examples: [
    ['dayie init 2023考核', '写到“2023考核”文件夹', 'into the folder 2023考核'],
    ['dayie score 2023考核/示例 --scheme 2023考核/考核办法.xlsx', '给示例计分', 'score the example'],
  ],
});

export type InitOptions = OptionsOf<typeof init>;
