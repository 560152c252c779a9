import { declare, maybe, type OptionsOf } from '../command.ts';
import { date } from '../options/inputs.ts';
import { force } from '../options/outputs.ts';

export const init = declare({
  name: 'init',
  summary: {
    zh: '写出可修改的考核办法和一个示例文件夹',
    en: 'write an editable scheme and an example folder',
  },
  description: {
    zh: '写出 考核办法.xlsx（内置的 daye-2023 办法，可在 Excel 中修改）和“示例”文件夹，示例可直接计分。',
    en: 'Writes 考核办法.xlsx (the built-in scheme daye-2023, to edit in Excel) and an example folder that can be scored as it is.',
  },
  argument: maybe('folder', { zh: '写到哪个文件夹', en: 'the folder to write into' }, '.'),
  options: { force, date },
  examples: [
    ['dayie init 2023考核', '写到“2023考核”文件夹', 'into the folder 2023考核'],
    ['dayie score 2023考核/示例 --scheme 2023考核/考核办法.xlsx', '给示例计分', 'score the example'],
  ],
});

export type InitOptions = OptionsOf<typeof init>;
