import type { Flag } from './option.ts';

/** Flags that every command takes; the program reads them before anything is worded. */
export const GLOBAL_FLAGS: readonly Flag[] = [
  { flags: '--lang <zh|en>', help: { zh: '提示语言', en: 'language of messages' }, values: ['zh', 'en'] },
  { flags: '--quiet', help: { zh: '不显示进度和提示', en: 'no progress, no notices' } },
  { flags: '--no-color', help: { zh: '不用颜色', en: 'no colours' } },
];

export const HELP_FLAG: Flag = { flags: '-h, --help', help: { zh: '显示用法', en: 'show help' } };
export const VERSION_FLAG: Flag = {
  flags: '-V, --version',
  help: { zh: '显示版本', en: 'show the version' },
};
