import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, escapeMarkdown } from '../../src/core/escape-markup.ts';
import { fileNamePart } from '../../src/core/file-name.ts';
import { oneLine, shownText, withoutHidden } from '../../src/core/hidden-characters.ts';
import { jsonForScript, jsonText } from '../../src/core/json-text.ts';

/** By Unicode's own classes, not by the list that is tested; the ideographic variation selectors of 汉字 are none. */
const OBEYED =
  /[\p{Cc}\u2028\u2029\p{Bidi_Control}\u200b-\u200d\u2060-\u2064\u2066-\u206f\ufeff\u00ad\u{e0001}\u{e0020}-\u{e007f}]/u;

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '单位',
        '<b>',
        '\u001b[31m',
        '\u202e',
        '\u200b',
        '\r',
        '\n',
        '\t',
        '::error::',
        '=1+1',
        '"',
        "'",
        '&',
        '\u2028',
        '\u{e0041}',
        '|',
        '`',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('what hides in a text', () => {
  it('is named where people read on a screen', () => {
    expect(shownText('金湖\u202e街道\u200b')).toBe('金湖[U+202E]街道[U+200B]');
    expect(shownText('\u001b[31m红\u009b0m')).toBe('[U+001B][31m红[U+009B]0m');
    expect(shownText('旗\u{e0067}')).toBe('旗[U+E0067]');
  });

  it('leaves tabs and line ends, all of one kind, and no text to overwrite a line', () => {
    expect(shownText('一\t二\r\n三\r四\u2028五')).toBe('一\t二\n三\n四\n五');
  });

  it('is named on one line, too, and line ends and tabs are a space', () => {
    expect(oneLine('签约额\r\n（亿元）\u202e\t\u001b[0m')).toBe('签约额 （亿元）[U+202E] [U+001B][0m');
  });

  it('is left out of documents', () => {
    expect(withoutHidden('金湖\u202e街道\u200b\r\n一\u001b[31m')).toBe('金湖街道\n一[31m');
  });

  it('leaves what people do type as it is: 汉字 of every plane, emoji, marks, spaces', () => {
    const typed = '㎡ 𠮷 ½ “引号”——…·　\u00a0é😀 １２３ ﹪ 〔2023〕';
    for (const make of [shownText, oneLine, withoutHidden]) expect(make(typed)).toBe(typed);
  });

  it('is gone from any text whatever', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(shownText(text).replace(/[\n\t]/gu, '')).not.toMatch(OBEYED);
        expect(oneLine(text)).not.toMatch(OBEYED);
        expect(withoutHidden(text).replace(/[\n\t]/gu, '')).not.toMatch(OBEYED);
        expect(shownText(shownText(text))).toBe(shownText(text));
      }),
    );
  });
});

describe('JSON', () => {
  it('holds hidden characters as codes, and the same value when read', () => {
    const text = jsonText({ sheet: '4月\u202e\u001b\u{e0041}' });
    expect(text).toBe('{"sheet":"4月\\u202e\\u001b\\udb40\\udc41"}');
    fc.assert(
      fc.property(anyText, anyText, (key, value) => {
        const made = jsonText({ a: { [`k${key}`]: [value] } }, 2);
        expect(made.replace(/\n/gu, '')).not.toMatch(OBEYED);
        expect(JSON.parse(made)).toEqual({ a: { [`k${key}`]: [value] } });
      }),
    );
  });

  it('cannot end the script element it stands in', () => {
    const value = { text: '</script><!--<script>&\u2028' };
    expect(jsonForScript(value)).not.toMatch(/[<>&\u2028]/u);
    expect(JSON.parse(jsonForScript(value))).toEqual(value);
  });
});

describe('markup', () => {
  it('of HTML is shown, not obeyed', () => {
    expect(escapeHtml(`<img src=x onerror="a('&')">\u202e`)).toBe(
      '&lt;img src=x onerror=&quot;a(&#39;&amp;&#39;)&quot;&gt;[U+202E]',
    );
    fc.assert(
      fc.property(anyText, (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/u);
      }),
    );
  });

  it('of Markdown is shown on its line', () => {
    expect(escapeMarkdown('a|b\n# c [x](http://y) <i> `d` ![e] ~f~')).toBe(
      'a\\|b \\# c \\[x\\](http://y) &lt;i&gt; \\`d\\` !\\[e\\] \\~f\\~',
    );
  });
});

describe('a step of a path', () => {
  it.each([
    ['市教\u202e育局\n', '市教育局_'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['CON', 'CON_'],
    ['nul.txt', 'nul_.txt'],
    ['a:b*c?', 'a_b_c_'],
    ['名字. . ', '名字'],
    ['\u200b', '_'],
    ['', '_'],
  ])('of %j is %j', (text, name) => expect(fileNamePart(text)).toBe(name));

  it('is taken by every system, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const name = fileNamePart(text);
        expect(name).not.toMatch(/[\\/:*?"<>|]|^[. ]|[. ]$|^$/u);
        expect(name).not.toMatch(OBEYED);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
      }),
    );
  });
});
