import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { cut, wrap } from '../../src/reporters/lines.ts';

describe('wrapping', () => {
  it('counts a Chinese character as two columns and keeps closing marks off the start of a line', () => {
    expect(wrap('市档案馆，市科协。', 8)).toEqual(['市档案', '馆，市科', '协。']);
    expect(wrap('甲乙“丙丁”', 5)).toEqual(['甲乙', '“丙', '丁”']);
  });

  it('breaks English at spaces only', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
  });

  it('loses nothing but spaces and keeps to the width where it can', () => {
    const words = fc.array(fc.constantFrom('市', '档案', '，', ' ', '12.5', '。', '亿元', 'ab'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 40 }), (parts, width) => {
        const text = parts.join('');
        const lines = wrap(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) {
          const unbreakable = /^[^ ]*$/.test(line) && /[a-z0-9.，。]{6,}/.test(line);
          if (!unbreakable) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});

describe('cutting', () => {
  it('shortens by width and leaves a mark', () => {
    expect(cut('市城市文明创建中心', 10)).toBe('市城市文..');
    expect(cut('市科协', 6)).toBe('市科协');
  });
});
