import stringWidth from 'string-width';
import { remembering } from './remembering.ts';

/** UTF-16 code units that take two columns whatever stands beside them. */
function isWide(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) || // 汉字
    (code >= 0x3000 && code <= 0x3029) || // 、。《》「」〇
    (code >= 0xff01 && code <= 0xff60) || // ，：（）０Ａ
    (code >= 0x3400 && code <= 0x4dbf) || // 汉字扩展 A
    (code >= 0x3300 && code <= 0x33ff) || // ㎡㎞
    (code >= 0xfe68 && code <= 0xfe6b) // ﹪
  );
}

/** Latin letters and digits, dashes, quotation marks, the dots of an ellipsis, the point between names and signs of formulas. */
function isNarrow(code: number): boolean {
  return (
    (code >= 0x20 && code < 0x7f) ||
    (code >= 0x2010 && code <= 0x201f) ||
    (code >= 0x2024 && code <= 0x2026) ||
    code === 0xb0 || // °
    code === 0xb7 || // ·
    code === 0x2103 || // ℃
    (code >= 0x2460 && code <= 0x249b) || // ①⑴⒈
    code === 0xd7 || // ×
    code === 0xf7 || // ÷
    (code >= 0x2260 && code <= 0x2265) // ≠≤≥
  );
}

/**
 * Columns that a text takes on a terminal or in a cell, two a Chinese character. What Chinese and English texts are made of is
 * counted here: help and row heights measure every word, and string-width looks for emoji in each of its characters.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isWide(code)) width += 2;
    else if (isNarrow(code)) width += 1;
    else return widthOf(text);
  }
  return width;
}

/** As much of a text as that many columns hold, an ellipsis for the rest. */
export function cutTo(columns: number, text: string): string {
  if (textWidth(text) <= columns) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(`${kept}${character}`) > columns - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

const widthOf = remembering((text: string) => stringWidth(text));

/** Share of a cell's width that is filled before a line breaks: Chinese characters take a little more than two columns. */
const FILLED = 0.93;

/** Lines that a text without line breaks takes in a cell of that many free columns. */
export function linesIn(text: string, room: number): number {
  // No character is wider than two, so that a short text needs no measuring.
  return text.length * 2 <= room * FILLED ? 1 : Math.max(1, Math.ceil(textWidth(text) / (room * FILLED)));
}
