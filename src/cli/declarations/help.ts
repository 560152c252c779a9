import { declare, several } from '../command.ts';

/** `dayie help`, which also shows a command of a command (`dayie help tables show`). */
export const help = declare({
  name: 'help',
  summary: { zh: '显示命令的用法', en: 'show a command’s help' },
  description: { zh: '显示命令的用法', en: 'show a command’s help' },
  argument: several('command', { zh: '命令，如 score', en: 'a command such as score' }, 'none'),
  options: {},
  examples: [],
});
