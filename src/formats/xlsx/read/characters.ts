import { attribute, type PartText, skipDeclaration, type Tag } from './scan.ts';

const AMPERSAND = 0x26;
const SEMICOLON = 0x3b;
const REPLACEMENT = 0xfffd;
const RETURN = 0x0d;
const LINE_FEED = 0x0a;
/** A slice of up to twelve characters is a copy; a longer one would keep the whole part in memory. */
const COPIED = 12;
/** Characters of the longest text that goes through the room kept for decoding. */
const MOST_KEPT = 65_536;

let kept = Buffer.alloc(4096);

/** Character data from `from` to the end tag of the element it stands in, CDATA included, `_x000D_` escapes resolved. */
export function elementText(part: PartText, from: number): string {
  return unescaped(characterData(part, from));
}

/** The same with `_x000D_` escapes left as they are, for a text that is put together from several. */
export function characterData(part: PartText, from: number): string {
  const { xml } = part;
  const end = xml.indexOf('<', from);
  if (end < 0) return '';
  if (xml.charCodeAt(end + 1) === 0x2f) return characters(part, from, end);
  let text = '';
  let at = from;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open < 0) break;
    text += characters(part, at, open);
    if (xml.charCodeAt(open + 1) !== 0x21) break;
    const after = skipDeclaration(xml, open);
    if (xml.startsWith('<![CDATA[', open)) text += literal(part, open + 9, Math.max(open + 9, after - 3));
    at = after;
  }
  return text;
}

/** Entities, escapes, line ends and, where characters are bytes, bytes above 0x7F: what a text may have to be decoded for. */
const ODD = /[&\r\x80-\xff]|_x/;

/**
 * Texts that were decoded lately, by what is written in the file: the same headings and units stand in workbook after
 * workbook. Long ones seldom come again.
 */
const lately = new Map<string, string>();
const MOST_LATELY = 5000;
const LONGEST_LATELY = 300;

/** What raw character data says, as a string of its own that keeps no part in memory. */
export function textOf(raw: string, bytes: boolean): string {
  if (!ODD.test(raw)) return raw.length <= COPIED ? raw : copyOf(raw, bytes);
  if (!bytes || raw.length > LONGEST_LATELY) return decodedText(raw, bytes);
  const known = lately.get(raw);
  if (known !== undefined) return known;
  const text = decodedText(raw, bytes);
  if (lately.size >= MOST_LATELY) lately.clear();
  lately.set(copyOf(raw, bytes), text);
  return text;
}

/** A slice would keep the whole part in memory. */
function copyOf(raw: string, bytes: boolean): string {
  const encoding = bytes ? 'latin1' : 'utf16le';
  return Buffer.from(raw, encoding).toString(encoding);
}

function decodedText(raw: string, bytes: boolean): string {
  return unescaped(characters({ xml: raw, bytes }, 0, raw.length));
}

/** What `xml` says between two positions: entities resolved and UTF-8 decoded, in one pass. */
export function characters({ xml, bytes }: PartText, from: number, end: number): string {
  let at = from;
  for (; at < end; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === AMPERSAND || code === RETURN || (code >= 0x80 && bytes)) break;
  }
  if (at === end && end - from <= COPIED) return xml.slice(from, end);
  return decode(xml, from, end, bytes, true);
}

/** An attribute's text, entities and bytes decoded; null when the tag has none. */
export function attributeText(part: PartText, tag: Tag, name: string, prefixed = false): string | null {
  const raw = attribute(part.xml, tag, name, prefixed);
  return raw === null ? null : textOf(raw, part.bytes);
}

/** CDATA: UTF-8 decoded, ampersands taken as they stand. */
function literal({ xml, bytes }: PartText, from: number, end: number): string {
  return decode(xml, from, end, bytes, false);
}

/** Every raw character gives at most one UTF-16 unit, so that the room needed is known. */
function decode(xml: string, from: number, end: number, bytes: boolean, entities: boolean): string {
  const room = roomFor(end - from);
  let length = 0;
  let at = from;
  while (at < end) {
    let code = xml.charCodeAt(at);
    let width = 1;
    if (code === AMPERSAND && entities) {
      const close = semicolon(xml, at, end);
      const named = close < 0 ? -1 : entity(xml, at + 1, close);
      if (named >= 0) {
        code = named;
        width = close + 1 - at;
      }
    } else if (code >= 0x80 && bytes) {
      width = sequenceWidth(xml, at, end, code);
      code = width === 0 ? REPLACEMENT : codePoint(xml, at, width, code);
      if (width === 0) width = 1;
    } else if (code === RETURN) {
      // Line ends written as such are line feeds to XML, whatever the system; a return that is meant is escaped.
      code = LINE_FEED;
      if (xml.charCodeAt(at + 1) === LINE_FEED) width = 2;
    }
    at += width;
    if (code > 0xffff) {
      const rest = code - 0x10000;
      const high = 0xd800 + (rest >> 10);
      room[length] = high & 0xff;
      room[length + 1] = high >> 8;
      code = 0xdc00 + (rest & 0x3ff);
      length += 2;
    }
    room[length] = code & 0xff;
    room[length + 1] = code >> 8;
    length += 2;
  }
  return room.toString('utf16le', 0, length);
}

function roomFor(length: number): Buffer {
  if (length > MOST_KEPT) return Buffer.allocUnsafe(length * 2);
  if (kept.length < length * 2) kept = Buffer.alloc(length * 2);
  return kept;
}

/** Bytes of the UTF-8 sequence at a byte above 0x7F; 0 when it is none. */
function sequenceWidth(xml: string, at: number, end: number, first: number): number {
  const width = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || at + width > end) return 0;
  for (let next = at + 1; next < at + width; next += 1) {
    if ((xml.charCodeAt(next) & 0xc0) !== 0x80) return 0;
  }
  const second = xml.charCodeAt(at + 1);
  const overlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
  const beyond = (first === 0xed && second >= 0xa0) || (first === 0xf4 && second >= 0x90);
  return overlong || beyond ? 0 : width;
}

function codePoint(xml: string, at: number, width: number, first: number): number {
  let code = width === 2 ? first & 0x1f : width === 3 ? first & 0x0f : first & 0x07;
  for (let next = at + 1; next < at + width; next += 1) code = (code << 6) | (xml.charCodeAt(next) & 0x3f);
  return code;
}

/** The `;` of an entity at `at`; −1 when none follows within the length that an entity can have. */
function semicolon(xml: string, at: number, end: number): number {
  const last = Math.min(end, at + 11);
  for (let close = at + 1; close < last; close += 1) if (xml.charCodeAt(close) === SEMICOLON) return close;
  return -1;
}

const NAMED: ReadonlyMap<string, number> = new Map([
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['amp', AMPERSAND],
  ['quot', 0x22],
  ['apos', 0x27],
]);

/** Code point of `amp`, `#24066` or `#x5E02`; −1 for anything else, which stays as it is written. */
function entity(xml: string, start: number, close: number): number {
  if (xml.charCodeAt(start) !== 0x23) return NAMED.get(xml.slice(start, close)) ?? -1;
  const hexadecimal = (xml.charCodeAt(start + 1) | 0x20) === 0x78;
  const first = hexadecimal ? start + 2 : start + 1;
  if (close === first) return -1;
  let code = 0;
  for (let at = first; at < close; at += 1) {
    const digit = digitOf(xml.charCodeAt(at), hexadecimal);
    if (digit < 0) return -1;
    code = code * (hexadecimal ? 16 : 10) + digit;
  }
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? REPLACEMENT : code;
}

function digitOf(code: number, hexadecimal: boolean): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return hexadecimal && letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** `_x000D_` and the like to the characters they stand for. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
