import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/core/text-width.ts';

const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x33ff],
  [0x3400, 0xd7ff],
  [0xe000, 0xffff],
];

describe('the width of a text', () => {
  it.each(RANGES)(
    'is that of string-width for every character from %i to %i, alone and between others',
    (from, to) => {
      const different: string[] = [];
      for (let code = from; code <= to; code += 1) {
        const character = String.fromCharCode(code);
        const text = `县${character}a`;
        if (textWidth(text) !== stringWidth(text)) different.push(code.toString(16));
      }
      expect(different).toEqual([]);
    },
  );

  it.each([
    ['', 0],
    ['2023年5月', 9],
    ['任务：“签约额”—12.5%', 20],
    ['刘某某·签约', 11],
    ['👨‍👩‍👧 e\u0301', 4],
    ['\u001b[31m红\u001b[39m', 2],
  ])('of %s is %i', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });
});
