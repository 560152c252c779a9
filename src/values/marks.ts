import { halfWidth, visible } from '../core/typed-text.ts';

/** Strokes people draw for “nothing here”: /, -, — and their doubles. */
const STROKES = /^[/\\\-—–―─一ー]+$/u;

const WORDS = new Set([
  '无',
  '无任务',
  '无此项任务',
  '无此任务',
  '没有任务',
  '不涉及',
  '不适用',
  '不承担',
  'N/A',
  'n/a',
]);

/**
 * A mark for “no such task” (无此项任务). Tested before any number, since a lone － is no minus sign. A single 一 is left
 * out: it may be the numeral one as well as a dash typed with the wrong key.
 */
export function isNoTask(text: string): boolean {
  const mark = halfWidth(visible(text)).replace(/^[（(](.+)[）)]$/u, '$1');
  return WORDS.has(mark) || (STROKES.test(mark) && mark !== '一');
}

/** Nothing a person would see: empty, white space, zero-width characters. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  // A digit, a letter or a Chinese character to begin with: most cells are told by it.
  if ((first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first <= 0x9fff)) return false;
  return visible(text) === '';
}
