import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, escapeMarkdown } from '../../src/core/escape-markup.ts';
import { escapeXml } from '../../src/core/escape-xml.ts';
import { oneLine, shownText, withoutHidden } from '../../src/core/hidden-characters.ts';
import { jsonForScript } from '../../src/core/json-text.ts';

const HIDDEN =
  /(?![\t\n])\p{Cc}|[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const named = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** The same said once more, mark by mark. */
const SAID_AGAIN: readonly (readonly [string, (text: string) => string, (text: string) => string])[] = [
  ['shown', shownText, (text) => text.replace(LINE_ENDS, '\n').replace(HIDDEN, named)],
  ['printed', withoutHidden, (text) => text.replace(LINE_ENDS, '\n').replace(HIDDEN, '')],
  [
    'on one line',
    oneLine,
    (text) => text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(HIDDEN, named),
  ],
  [
    'in XML',
    escapeXml,
    (text) =>
      [...text]
        .filter((character) => /[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(character))
        .join('')
        .replace(
          /[&<>"]/g,
          (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? '',
        ),
  ],
  [
    'in HTML',
    escapeHtml,
    (text) =>
      shownText(text).replace(
        /[&<>"']/g,
        (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[mark] ?? '',
      ),
  ],
  [
    'in Markdown',
    escapeMarkdown,
    (text) =>
      oneLine(text)
        .replace(/[\\`*_[\]|~#]/g, '\\$&')
        .replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark] ?? ''),
  ],
];

describe.each(SAID_AGAIN)('a text %s', (_, written, again) => {
  it('has every character of the first plane as it must be, alone and between others', () => {
    const different: string[] = [];
    for (let code = 0; code <= 0xffff; code += 1) {
      const character = String.fromCharCode(code);
      for (const text of [character, `县${character}a`])
        if (written(text) !== again(text)) different.push(code.toString(16));
    }
    expect(different).toEqual([]);
  });

  it('has those beyond, halves of pairs and line ends of two characters as they must be', () => {
    const parts = fc.constantFrom(
      '\u{e0001}',
      '\u{e0100}',
      '\udb40',
      '\udc01',
      '😀',
      '\r\n',
      '\n',
      '\t',
      '<',
      '"',
      '县',
      'a',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (some) => {
        expect(written(some.join(''))).toBe(again(some.join('')));
      }),
    );
  });
});

describe('JSON inside a script', () => {
  it('ends no script and begins no comment, and reads as it was', () => {
    const value = { text: '</script><!-- & \u2028\u202e\u{e0001}' };
    const json = jsonForScript(value);
    expect(json).toBe('{"text":"\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028\\u202e\\udb40\\udc01"}');
    expect(JSON.parse(json)).toEqual(value);
  });
});
