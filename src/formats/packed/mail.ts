import { LIMITS } from '../../core/limits.ts';
import { inert, type Member } from './member.ts';

/** What a mail (.eml) encloses, under the names it gives; text, pictures of a signature and the like have none and are left out. */
export function enclosures(bytes: Buffer): readonly Member[] {
  return partsIn(bytes.toString('latin1'), 0);
}

function partsIn(part: string, depth: number): readonly Member[] {
  const [, gap = ''] = /(\r?\n\r?\n)/.exec(part) ?? [];
  const head = gap === '' ? -1 : part.indexOf(gap);
  if (head < 0 || depth > LIMITS.mailsInside) return [];
  const headers = headersOf(part.slice(0, head));
  const body = part.slice(head + gap.length);
  const type = headers.get('content-type') ?? '';
  const boundary = parameter(type, 'boundary');
  if (/^multipart\//i.test(type) && boundary !== '')
    return body
      .split(`--${boundary}`)
      .slice(1)
      .flatMap((piece) => (piece.startsWith('--') ? [] : partsIn(piece.replace(/^\r?\n/, ''), depth + 1)));
  const name = parameter(headers.get('content-disposition') ?? '', 'filename') || parameter(type, 'name');
  if (name === '') return [];
  const path = inert(name);
  const content = decoded(body, headers.get('content-transfer-encoding') ?? '');
  return path === '' ? [] : [{ path, bytes: content }];
}

/** By name in small letters; lines that go on are joined. */
function headersOf(text: string): ReadonlyMap<string, string> {
  const lines = text.replace(/\r?\n[ \t]/g, ' ').split(/\r?\n/);
  return new Map(
    lines.flatMap((line): readonly (readonly [string, string])[] => {
      const colon = line.indexOf(':');
      return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
    }),
  );
}

/** A parameter of a header, in pieces (name*0*=…) or whole, percent-encoded, in encoded words, or as it stands. */
function parameter(header: string, name: string): string {
  const pieces: string[] = [];
  let encoded = false;
  for (const text of parametersOf(header)) {
    const equals = text.indexOf('=');
    const key = text.slice(0, equals).trim().toLowerCase();
    if (key !== name && !key.startsWith(`${name}*`)) continue;
    const value = text.slice(equals + 1).trim();
    pieces.push(value.startsWith('"') ? value.slice(1, -1) : value);
    encoded ||= key.endsWith('*');
  }
  const value = pieces.join('');
  if (encoded) {
    const [charset = '', , text = ''] = value.split("'");
    return inCharset(Buffer.from(percentDecoded(text), 'latin1'), charset);
  }
  return value.includes('=?') ? words(value) : inCharset(Buffer.from(value, 'latin1'), '');
}

/** Parted by semicolons that stand in no quotes. */
function parametersOf(header: string): readonly string[] {
  const found: string[] = [];
  let quoted = false;
  let from = 0;
  for (let at = 0; at < header.length; at += 1) {
    if (header[at] === '"') quoted = !quoted;
    if (header[at] === ';' && !quoted) {
      found.push(header.slice(from, at));
      from = at + 1;
    }
  }
  return [...found, header.slice(from)].filter((text) => text.includes('='));
}

/** Encoded words (=?gb2312?B?…?=); white space between two of them is no part of the text. */
function words(text: string): string {
  return text
    .replace(/\?=[ \t]{1,20}=\?/g, '?==?')
    .replace(
      /=\?([\w-]{1,40})\?([bBqQ])\?([^?]{0,500})\?=/g,
      (_, charset: string, kind: string, body: string) => {
        const bytes =
          kind.toLowerCase() === 'b'
            ? Buffer.from(body, 'base64')
            : Buffer.from(quotedPrintable(body.replaceAll('_', ' ')), 'latin1');
        return inCharset(bytes, charset);
      },
    );
}

function decoded(body: string, encoding: string): Buffer {
  const kind = encoding.trim().toLowerCase();
  if (kind === 'base64') return Buffer.from(body, 'base64');
  return Buffer.from(kind === 'quoted-printable' ? quotedPrintable(body) : body, 'latin1');
}

function quotedPrintable(text: string): string {
  return text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function percentDecoded(text: string): string {
  return text.replace(/%([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** In a character set by its name, where the platform knows it; else UTF-8, else what Chinese Windows writes. */
function inCharset(bytes: Buffer, charset: string): string {
  for (const [label, fatal] of [
    [/^gb/i.test(charset) ? 'gb18030' : charset, false],
    ['utf-8', true],
  ] as const) {
    try {
      if (label !== '') return new TextDecoder(label, { fatal }).decode(bytes);
    } catch {
      // Not that one.
    }
  }
  return new TextDecoder('gb18030').decode(bytes);
}
