import { characterData, textOf, unescaped } from './characters.ts';
import { attribute, type PartText, type Tag, walkTags } from './scan.ts';

/** The shared strings, found once and read when a cell asks for one. */
export interface SharedStrings {
  readonly count: number;
  /** The empty text for an index beyond the table. */
  text(index: number): string;
}

export const NO_STRINGS: SharedStrings = { count: 0, text: () => '' };

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
      const text = plainText(part, start, '</t></si>') ?? richText(part, start, SHARED);
      known[index] = text;
      return text;
    },
  };
}

// Excel's 2006 beta called them sstItem.
const SHARED = ['si', 'sstItem'];
const INLINE = ['is'];

/** The text of an inline string from behind its `<is>`. */
export function inlineText(part: PartText, start: number): string {
  return plainText(part, start, '</t></is>') ?? richText(part, start, INLINE);
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

/** Text of an `si` or `is` element from its first inner character: runs joined, phonetic runs (`rPh`) dropped. */
function richText(part: PartText, from: number, elements: readonly string[]): string {
  let text = '';
  let phonetic = 0;
  walkTags(part.xml, from, (tag: Tag) => {
    // An element that nothing closes ends where the next one starts.
    if (elements.includes(tag.name)) return -1;
    if (tag.closing) {
      if (tag.name === 'rPh') phonetic -= 1;
      return undefined;
    }
    if (tag.name === 'rPh' && !tag.selfClosing) phonetic += 1;
    if (tag.name === 't' && !tag.selfClosing && phonetic <= 0) text += characterData(part, tag.end + 1);
    return undefined;
  });
  return unescaped(text);
}

/** Number of an attribute; `fallback` when absent or no number. */
export function numberAttribute(xml: string, tag: Tag, name: string, fallback: number): number {
  const raw = attribute(xml, tag, name);
  const value = raw === null || raw === '' ? Number.NaN : Number(raw);
  return Number.isFinite(value) ? value : fallback;
}
