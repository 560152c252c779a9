/**
 * Scanning of SpreadsheetML text. A part is a string of bytes (one character a byte, `latin1`) unless it had to be decoded;
 * values are decoded one by one when somebody asks for them.
 */
export interface PartText {
  readonly xml: string;
  /** Characters are bytes of UTF-8. */
  readonly bytes: boolean;
}

/** A tag met while scanning. */
export interface Tag {
  /** Local name, prefix dropped. */
  readonly name: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  /** First character after the name. */
  readonly attributes: number;
  /** Position of `>`. */
  readonly end: number;
}

/** Walks the tags of a part; comments, processing instructions and CDATA are stepped over. `visit` may return a position to go on from. */
export function walkTags(
  xml: string,
  from: number,
  visit: (tag: Tag, start: number) => number | undefined,
): void {
  let at = xml.indexOf('<', from);
  while (at >= 0) {
    const next = xml.charCodeAt(at + 1);
    if (next === 0x21 || next === 0x3f) {
      at = xml.indexOf('<', skipDeclaration(xml, at));
      continue;
    }
    const tag = readTag(xml, at);
    if (tag === null) return;
    const resume = visit(tag, at) ?? tag.end + 1;
    if (resume < 0) return;
    at = xml.indexOf('<', resume);
  }
}

/** End of a comment, CDATA section, declaration or instruction that starts at `at`. */
export function skipDeclaration(xml: string, at: number): number {
  const close = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<![CDATA[', at) ? ']]>' : '>';
  const end = xml.indexOf(close, at + 2);
  return end < 0 ? xml.length : end + close.length;
}

export function readTag(xml: string, at: number): Tag | null {
  const closing = xml.charCodeAt(at + 1) === 0x2f;
  let cursor = at + (closing ? 2 : 1);
  let nameStart = cursor;
  for (; ; cursor += 1) {
    const code = xml.charCodeAt(cursor);
    if (Number.isNaN(code)) return null;
    if (code === 0x3a) nameStart = cursor + 1;
    if (code === 0x20 || code === 0x3e || code === 0x2f || code === 0x0a || code === 0x0d || code === 0x09)
      break;
  }
  const end = tagEnd(xml, cursor);
  if (end < 0) return null;
  return {
    name: xml.slice(nameStart, cursor),
    closing,
    selfClosing: xml.charCodeAt(end - 1) === 0x2f,
    attributes: cursor,
    end,
  };
}

/** The `>` that ends a tag; one inside a quoted attribute does not. */
export function tagEnd(xml: string, from: number): number {
  let at = xml.indexOf('>', from);
  while (at >= 0) {
    let quote = 0;
    for (let cursor = from; cursor < at; cursor += 1) {
      const code = xml.charCodeAt(cursor);
      if (quote === 0 && (code === 0x22 || code === 0x27)) quote = code;
      else if (code === quote) quote = 0;
    }
    if (quote === 0) return at;
    at = xml.indexOf('>', at + 1);
  }
  return -1;
}

/** An attribute's raw value by local name (any prefix when `prefixed`); null when the tag has none. */
export function attribute(xml: string, tag: Tag, name: string, prefixed = false): string | null {
  let at = tag.attributes;
  while (at < tag.end) {
    while (at < tag.end && isSpace(xml.charCodeAt(at))) at += 1;
    let cursor = at;
    let local = at;
    while (cursor < tag.end && xml.charCodeAt(cursor) !== 0x3d && !isSpace(xml.charCodeAt(cursor))) {
      if (xml.charCodeAt(cursor) === 0x3a) local = cursor + 1;
      cursor += 1;
    }
    const found = xml.slice(prefixed ? local : at, cursor) === name && (!prefixed || local > at);
    const equals = xml.indexOf('=', cursor);
    if (equals < 0 || equals > tag.end) return null;
    let open = equals + 1;
    while (open < tag.end && isSpace(xml.charCodeAt(open))) open += 1;
    const quote = xml[open];
    if (quote !== '"' && quote !== "'") return null;
    const close = xml.indexOf(quote, open + 1);
    if (close < 0 || close > tag.end) return null;
    if (found) return xml.slice(open + 1, close);
    at = close + 1;
  }
  return null;
}

/** An attribute's text, entities and bytes decoded; null when the tag has none. */
export function attributeText(
  { xml, bytes }: PartText,
  tag: Tag,
  name: string,
  prefixed = false,
): string | null {
  const raw = attribute(xml, tag, name, prefixed);
  return raw === null ? null : decodeText(decodeEntities(raw, bytes), bytes);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Character data from `from` to the closing tag of the element it stands in, CDATA included, still raw. */
export function textFrom(xml: string, from: number, bytes: boolean): string {
  const end = xml.indexOf('<', from);
  if (end < 0) return '';
  if (xml.charCodeAt(end + 1) === 0x2f) return decodeEntities(xml.slice(from, end), bytes);
  let text = '';
  let at = from;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open < 0) break;
    text += decodeEntities(xml.slice(at, open), bytes);
    if (xml.charCodeAt(open + 1) !== 0x21) break;
    const after = skipDeclaration(xml, open);
    if (xml.startsWith('<![CDATA[', open)) text += xml.slice(open + 9, Math.max(open + 9, after - 3));
    at = after;
  }
  return text;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** `&amp;`, `&#x4E2D;` and the like resolved. */
export function decodeEntities(raw: string, bytes: boolean): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (whole, hex?: string, digits?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
      if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
      const character = String.fromCodePoint(code);
      // Among UTF-8 bytes it must be bytes, too, so that both decode together.
      return bytes && code >= 0x80 ? Buffer.from(character, 'utf8').toString('latin1') : character;
    },
  );
}

/** Characters of a raw value: UTF-8 bytes decoded, `_x000D_` escapes resolved. */
export function decodeText(raw: string, bytes: boolean): string {
  let text = raw;
  if (bytes) {
    for (let at = 0; at < raw.length; at += 1) {
      if (raw.charCodeAt(at) >= 0x80) {
        text = Buffer.from(raw, 'latin1').toString('utf8');
        break;
      }
    }
  }
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
