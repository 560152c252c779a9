/**
 * Scanning of SpreadsheetML text. A part is a string of bytes (one character a byte, `latin1`) unless it had to be decoded;
 * values are decoded one by one when somebody asks for them.
 */
export interface PartText {
  readonly xml: string;
  /** Characters are bytes of UTF-8. */
  readonly bytes: boolean;
}

export const LT = 0x3c;
export const GT = 0x3e;
export const SLASH = 0x2f;
const EQUALS = 0x3d;
const COLON = 0x3a;

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

function readTag(xml: string, at: number): Tag | null {
  const closing = xml.charCodeAt(at + 1) === SLASH;
  let cursor = at + (closing ? 2 : 1);
  let nameStart = cursor;
  for (; ; cursor += 1) {
    const code = xml.charCodeAt(cursor);
    if (Number.isNaN(code)) return null;
    if (code === COLON) nameStart = cursor + 1;
    if (code === GT || code === SLASH || isSpace(code)) break;
  }
  const end = tagEnd(xml, cursor);
  if (end < 0) return null;
  return {
    name: xml.slice(nameStart, cursor),
    closing,
    selfClosing: xml.charCodeAt(end - 1) === SLASH,
    attributes: cursor,
    end,
  };
}

/** The `>` that ends a tag; one inside a quoted attribute does not. −1 when nothing ends it. */
export function tagEnd(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === GT) return at;
    if (code === 0x22 || code === 0x27) {
      at = xml.indexOf(code === 0x22 ? '"' : "'", at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

/** An attribute met while stepping through a tag; one object serves many, since a large part has millions. */
export interface AttributeSpan {
  nameStart: number;
  nameEnd: number;
  /** The value between its quotes. */
  start: number;
  end: number;
}

/**
 * Steps to the attribute at or behind `at`.
 *
 * @returns the position behind it; −1 at the end of the tag and at anything that is no attribute.
 */
export function nextAttribute(xml: string, at: number, span: AttributeSpan): number {
  let cursor = at;
  while (isSpace(xml.charCodeAt(cursor)) || xml.charCodeAt(cursor) === SLASH) cursor += 1;
  span.nameStart = cursor;
  for (; ; cursor += 1) {
    const code = xml.charCodeAt(cursor);
    if (code === EQUALS || code === GT || isSpace(code) || Number.isNaN(code)) break;
  }
  span.nameEnd = cursor;
  while (isSpace(xml.charCodeAt(cursor))) cursor += 1;
  if (xml.charCodeAt(cursor) !== EQUALS) return -1;
  cursor += 1;
  while (isSpace(xml.charCodeAt(cursor))) cursor += 1;
  const quote = xml.charCodeAt(cursor);
  if (quote !== 0x22 && quote !== 0x27) return -1;
  span.start = cursor + 1;
  span.end = xml.indexOf(quote === 0x22 ? '"' : "'", cursor + 1);
  return span.end < 0 ? -1 : span.end + 1;
}

/** An attribute's raw value by name (with `prefixed`: by local name under any prefix); null when the tag has none. */
export function attribute(xml: string, tag: Tag, name: string, prefixed = false): string | null {
  const span: AttributeSpan = { nameStart: 0, nameEnd: 0, start: 0, end: 0 };
  for (let at = nextAttribute(xml, tag.attributes, span); at >= 0; at = nextAttribute(xml, at, span)) {
    const start = span.nameEnd - name.length;
    const whole = start === span.nameStart && !prefixed;
    const local = start > span.nameStart && prefixed && xml.charCodeAt(start - 1) === COLON;
    if ((whole || local) && xml.startsWith(name, start)) return xml.slice(span.start, span.end);
  }
  return null;
}

export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
