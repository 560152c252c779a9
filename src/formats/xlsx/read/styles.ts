import type { FormatKind } from '../../../model/sheet.ts';
import { attributeText } from './characters.ts';
import type { FontMark } from './left-out.ts';
import { type PartText, walkTags } from './scan.ts';
import { fontMark, holdsMarks, numberAttribute } from './strings.ts';

/** The number format of a cell style, and how its font sets text apart. */
export interface CellFormat {
  readonly kind: FormatKind;
  readonly code: string;
  readonly font: FontMark | null;
}

const GENERAL: CellFormat = { kind: 'general', code: 'General', font: null };

/** Formats that files name by number only (ECMA-376 18.8.30, with the East Asian ones 27–58). */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'AM/PMh"时"mm"分"',
  35: 'AM/PMh"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'AM/PMh"时"mm"分"',
  56: 'AM/PMh"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The styles read lately, by their text: workbooks made from one form have the same, letter by letter. */
const lately = new Map<string, readonly CellFormat[]>();
const MOST_KEPT = 10;
const LONGEST_KEPT = 100_000;

/** Formats by cell style index. */
export function readFormats(part: PartText | null): readonly CellFormat[] {
  if (part === null) return [];
  const words = `${part.bytes}\n${part.xml}`;
  const before = lately.get(words);
  if (before !== undefined) return before;
  const formats = formatsIn(part);
  if (words.length > LONGEST_KEPT) return formats;
  if (lately.size >= MOST_KEPT) lately.clear();
  lately.set(words, formats);
  return formats;
}

function formatsIn(part: PartText): readonly CellFormat[] {
  const { xml } = part;
  const codes = new Map<number, string>();
  const fonts = holdsMarks(xml) ? readFonts(part) : [];
  const styles: { readonly id: number; readonly font: FontMark | null }[] = [];
  let inside = false;
  // Fonts, fills and borders come first and are long; a prefixed part has none of these to find.
  const start = firstOf(xml, ['<numFmts', '<cellXfs']);
  walkTags(xml, start, (tag) => {
    if (tag.name === 'numFmt' && !tag.closing) {
      const code = attributeText(part, tag, 'formatCode');
      if (code !== null) codes.set(numberAttribute(xml, tag, 'numFmtId', -1), code);
    } else if (tag.name === 'cellXfs') {
      // Formats behind the cell styles are for conditional formats.
      if (tag.closing && codes.size > 0) return -1;
      inside = !tag.closing && !tag.selfClosing;
    } else if (inside && tag.name === 'xf' && !tag.closing) {
      const font = fonts.length === 0 ? null : (fonts[numberAttribute(xml, tag, 'fontId', 0)] ?? null);
      styles.push({ id: numberAttribute(xml, tag, 'numFmtId', 0), font });
    }
    return undefined;
  });
  const formats = new Map<number, CellFormat>();
  return styles.map(({ id, font }) => {
    const known = formats.get(id);
    if (known !== undefined) return font === null ? known : { ...known, font };
    const code = codes.get(id) ?? BUILT_IN[id] ?? 'General';
    const format: CellFormat = { code, kind: formatKind(code), font: null };
    formats.set(id, format);
    return font === null ? format : { ...format, font };
  });
}

/** How each font of the part sets text apart. */
function readFonts(part: PartText): readonly (FontMark | null)[] {
  const { xml } = part;
  const fonts: (FontMark | null)[] = [];
  let inside = false;
  walkTags(xml, firstOf(xml, ['<fonts']), (tag) => {
    if (tag.name === 'fonts') {
      if (tag.closing) return -1;
      inside = true;
    } else if (inside && tag.name === 'font') {
      if (!tag.closing) fonts.push(null);
    } else if (inside && !tag.closing) {
      const mark = fontMark(xml, tag);
      // What is struck out is so whether or not it is raised, too.
      if (mark !== null && fonts.at(-1) !== 'struck') fonts.splice(-1, 1, mark);
    }
    return undefined;
  });
  return fonts;
}

function firstOf(xml: string, elements: readonly string[]): number {
  const found = elements.map((element) => xml.indexOf(element)).filter((at) => at >= 0);
  return Math.min(...(found.length === 0 ? [0] : found));
}

export function formatOf(formats: readonly CellFormat[], style: number): CellFormat {
  return formats[style] ?? GENERAL;
}

/** By the first section, without literals: what is quoted, escaped, a colour or a locale says nothing of the kind. */
function formatKind(code: string): FormatKind {
  const section =
    code
      .replace(/"[^"]*"?/g, '')
      .replace(/\\./g, '')
      .replace(/[_*]./g, '')
      .split(';')[0] ?? '';
  // Elapsed time ([h]:mm) is an amount, not a point in time.
  if (/\[(h+|m+|s+)\]/i.test(section)) return 'number';
  const bare = section.replace(/\[[^\]]{0,255}\]/g, '');
  if (bare === '@') return 'text';
  if (/^general$/i.test(bare.trim()) || bare.trim() === '') return 'general';
  if (bare.includes('%')) return 'percent';
  const words = bare.replace(/general/gi, '').replace(/E[+-]/g, '');
  return /[ymdhs]|AM\/PM|上午\/下午/i.test(words) ? 'date' : 'number';
}
