import type { Bilingual } from '../../diagnostics/entry.ts';
import { flag, type Option, optional, withDefault } from './option.ts';
import { asTyped, oneOf } from './parsers.ts';

export const force = flag('--force', {
  zh: '覆盖不是 dayie 写的或改动过的文件',
  en: 'replace files that dayie did not write or that were changed since',
});

/** `--out` with the folder that is taken without it. */
export function folderOption(help: Bilingual, standard: string): Option<string> {
  return withDefault(optional('--out <folder>', help, asTyped), standard);
}

/** `--format` of a command that prints one result. */
export function formatOption<const Formats extends readonly string[]>(
  formats: Formats,
  standard: Formats[number],
): Option<Formats[number]> {
  const help = {
    zh: `标准输出的格式：${formats.join('、')}（默认：${standard}）`,
    en: `format on stdout: ${formats.join(', ')} (default: ${standard})`,
  };
  return withDefault<Formats[number]>(optional('--format <format>', help, oneOf(formats)), standard);
}
