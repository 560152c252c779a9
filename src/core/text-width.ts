import stringWidth from 'string-width';

/** Ranges of UTF-16 code units, the ends included, that take two columns whatever stands beside them. */
const WIDE: readonly (readonly [from: number, to: number])[] = [
  [0x4e00, 0x9fff], // 汉字
  [0x3000, 0x3029], // 、。《》「」〇
  [0xff01, 0xff60], // ，：（）０Ａ
  [0x3400, 0x4dbf], // 汉字扩展 A
];

/** Dashes, quotation marks, the dots of an ellipsis and the point between names. */
const NARROW: readonly (readonly [from: number, to: number])[] = [
  [0x2010, 0x201f],
  [0x2024, 0x2026],
  [0xb7, 0xb7],
];

/**
 * Columns that a text takes on a terminal or in a cell, two a Chinese character. What Chinese and English texts are made of is
 * counted here: help and row heights measure every word, and string-width looks for emoji in each of its characters.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if ((code >= 0x20 && code < 0x7f) || within(NARROW, code)) width += 1;
    else if (within(WIDE, code)) width += 2;
    else return stringWidth(text);
  }
  return width;
}

function within(ranges: readonly (readonly [from: number, to: number])[], code: number): boolean {
  return ranges.some(([from, to]) => code >= from && code <= to);
}
