import { declare, NOTHING } from '../command.ts';

export const licences = declare({
  name: 'licences',
  summary: { zh: '输出随附的许可证原文', en: 'print the licences of what dayie contains' },
  description: {
    zh: '输出 dayie 所含程序包的许可证原文；可执行文件还含 Node.js 的许可证。',
    en: 'Prints the licences of the packages dayie contains, in full; an executable has that of Node.js as well.',
  },
  argument: NOTHING,
  options: {},
  examples: [['dayie licences', '许可证原文', 'the licences in full']],
});
