import { LIMITS } from '../../core/limits.ts';
import { inert, type Member } from './member.ts';

/** What a mail (.eml) encloses. */
export interface Enclosed {
  /** Under the names it gives; text, and pictures of a signature that have none, are left out. */
  readonly members: readonly Member[];
  /** Some parts stand in more parts than are looked into. */
  readonly deeper: boolean;
}

/** Never throws for what is in it. A mail that was forwarded as a part of its own is a member, too. */
export function enclosures(bytes: Buffer): Enclosed {
  const members: Member[] = [];
  const deeper = addParts(bytes.toString('latin1'), 0, members);
  return { members, deeper };
}

/** Adds what a part encloses; tells whether something stood too deep. */
function addParts(part: string, depth: number, members: Member[]): boolean {
  const [, gap = ''] = /(\r?\n\r?\n)/.exec(part) ?? [];
  const head = gap === '' ? -1 : part.indexOf(gap);
  if (head < 0) return false;
  const headers = headersOf(part.slice(0, head));
  const body = part.slice(head + gap.length);
  const type = headers.get('content-type') ?? '';
  const boundary = parameter(type, 'boundary');
  if (/^multipart\//i.test(type) && boundary !== '') {
    if (depth === LIMITS.partsInside) return true;
    const pieces = body.split(`--${boundary}`).slice(1);
    const found = pieces.map(
      (piece) => !piece.startsWith('--') && addParts(piece.replace(/^\r?\n/, ''), depth + 1, members),
    );
    return found.includes(true);
  }
  const path = inert(nameOf(headers, members.length + 1));
  if (path !== '')
    members.push({ path, bytes: decoded(body, headers.get('content-transfer-encoding') ?? '') });
  return false;
}

/** The name that a part gives; one by its number where it encloses a file or a mail and gives none; empty where it is what the mail says. */
function nameOf(headers: ReadonlyMap<string, string>, number: number): string {
  const [type, disposition] = [headers.get('content-type') ?? '', headers.get('content-disposition') ?? ''];
  const name = parameter(disposition, 'filename') || parameter(type, 'name');
  const isMail = /^message\/rfc822/i.test(type);
  if (isMail) return /\.eml$/i.test(name) ? name : `${name || number}.eml`;
  if (name !== '') return name;
  return /^attachment/i.test(disposition) || /^application\//i.test(type) ? `${number}` : '';
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
