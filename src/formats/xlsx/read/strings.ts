import { characterData, textOf, unescaped } from './characters.ts';
import { type FontMark, type Run, type VisibleText, visibleText } from './left-out.ts';
import { attribute, type PartText, type Tag, walkTags } from './scan.ts';

/** The shared strings, found once and read when a cell asks for one. */
export interface SharedStrings {
  readonly count: number;
  /** What the text says, without what it leaves out; the empty text for an index beyond the table. */
  text(index: number): string;
  /** Some texts may leave something out: `visible` tells which. */
  readonly marked: boolean;
  /** The same with what is left out, in a cell of that font. */
  visible(index: number, font: FontMark | null): VisibleText;
}

export const NO_STRINGS: SharedStrings = {
  count: 0,
  text: () => '',
  marked: false,
  visible: () => ({ text: '' }),
};

export function readStrings(part: PartText): SharedStrings {
  const { xml } = part;
  const starts = plainStarts(xml) ?? walkedStarts(xml);
  const known = new Array<string | undefined>(starts.length);
  return {
    count: starts.length,
    text(index) {
      const cached = known[index];
      if (cached !== undefined) return cached;
      const start = starts[index];
      if (start === undefined || start < 0) return '';
      const text = plainText(part, start, '</t></si>') ?? visibleText(runsOf(part, start, SHARED, null)).text;
      known[index] = text;
      return text;
    },
    marked: holdsMarks(xml),
    visible(index, font) {
      const start = starts[index];
      if (start === undefined || start < 0) return { text: '' };
      const plain = font === null ? plainText(part, start, '</t></si>') : null;
      return plain === null ? visibleText(runsOf(part, start, SHARED, font)) : { text: plain };
    },
  };
}

/** A font that strikes out, raises or lowers is named in the part. Words this long are found faster than shorter ones. */
export function holdsMarks(xml: string): boolean {
  return xml.includes('vertAlign') || xml.includes('<strike') || xml.includes(':strike');
}

// Excel's 2006 beta called them sstItem.
const SHARED = ['si', 'sstItem'];
const INLINE = ['is'];

/** What an inline string says, from behind its `<is>`. */
export function inlineText(part: PartText, start: number): string {
  return plainText(part, start, '</t></is>') ?? visibleInline(part, start, null).text;
}

/** The same with what is left out, in a cell of that font. */
export function visibleInline(part: PartText, start: number, font: FontMark | null): VisibleText {
  return visibleText(runsOf(part, start, INLINE, font));
}

/** Positions behind each `<si>` of the common part: no prefix, no comments, no CDATA. Null for any other. */
function plainStarts(xml: string): number[] | null {
  if (xml.includes('<!') || !xml.includes('<si')) return null;
  const starts: number[] = [];
  for (let at = xml.indexOf('<si'); at >= 0; at = xml.indexOf('<si', at + 3)) {
    const next = xml.charCodeAt(at + 3);
    if (next === 0x3e) starts.push(at + 4);
    else if (next === 0x2f) starts.push(-1);
    else if (next <= 0x20) return null;
  }
  return starts;
}

/** The text of `<t>…</t></si>`, which most entries are; null for runs, attributes, comments and CDATA. */
function plainText(part: PartText, start: number, close: string): string | null {
  const { xml } = part;
  if (!xml.startsWith('<t>', start)) return null;
  const end = xml.indexOf('<', start + 3);
  return xml.startsWith(close, end) ? textOf(xml.slice(start + 3, end), part.bytes) : null;
}

function walkedStarts(xml: string): number[] {
  const starts: number[] = [];
  walkTags(xml, 0, (tag) => {
    if (!SHARED.includes(tag.name) || tag.closing) return undefined;
    starts.push(tag.selfClosing ? -1 : tag.end + 1);
    return undefined;
  });
  return starts;
}

/**
 * The runs of an `si` or `is` element from its first inner character, phonetic ones (`rPh`) dropped. A run without fonts of
 * its own, and a text without runs, stand in the cell's.
 */
function runsOf(
  part: PartText,
  from: number,
  elements: readonly string[],
  font: FontMark | null,
): readonly Run[] {
  const runs: Run[] = [];
  let phonetic = 0;
  let mark = font;
  walkTags(part.xml, from, (tag: Tag) => {
    // An element that nothing closes ends where the next one starts.
    if (elements.includes(tag.name)) return -1;
    if (tag.name === 'rPh') {
      if (tag.closing) phonetic -= 1;
      else if (!tag.selfClosing) phonetic += 1;
    } else if (tag.name === 'r') {
      mark = font;
    } else if (tag.closing) {
      return undefined;
    } else if (tag.name === 'rPr') {
      mark = null;
    } else if (tag.name === 't' && !tag.selfClosing && phonetic <= 0) {
      runs.push({ text: characterData(part, tag.end + 1), mark });
    } else {
      mark = fontMark(part.xml, tag) ?? mark;
    }
    return undefined;
  });
  // An escape may begin in one run and end in the next.
  return runs.every((run) => run.mark === null)
    ? [{ text: unescaped(runs.map(({ text }) => text).join('')), mark: null }]
    : runs.map((run) => ({ ...run, text: unescaped(run.text) }));
}

/** How an element of a font sets text apart; null for one that does not. */
export function fontMark(xml: string, tag: Tag): FontMark | null {
  if (tag.name === 'strike')
    return ['0', 'false'].includes(attribute(xml, tag, 'val') ?? '1') ? null : 'struck';
  if (tag.name !== 'vertAlign') return null;
  const value = attribute(xml, tag, 'val');
  return value === 'superscript' || value === 'subscript' ? value : null;
}

/** Number of an attribute; `fallback` when absent or no number. */
export function numberAttribute(xml: string, tag: Tag, name: string, fallback: number): number {
  const raw = attribute(xml, tag, name);
  const value = raw === null || raw === '' ? Number.NaN : Number(raw);
  return Number.isFinite(value) ? value : fallback;
}
