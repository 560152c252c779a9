import { finding } from '../../../diagnostics/finding.ts';
import { Refusal } from './refusal.ts';
import { type PartText, skipDeclaration } from './scan.ts';

/**
 * A part's text. UTF-8 stays bytes (decoding 50 MB to look at a few names is waste); UTF-16 and declared legacy encodings
 * are decoded at once.
 *
 * @throws Refusal for a document type declaration: no office program writes one, and entity bombs need one.
 */
export function partText(content: Buffer, part: string, file: string): PartText {
  const text = decode(content);
  if (text.xml.startsWith('<!DOCTYPE', rootOf(text.xml)))
    throw new Refusal(finding('READ-009', { file }, { packagePart: part }));
  return text;
}

/**
 * The text of a part that is of no use unless it is whole: half a list of sheets or texts looks like a short one.
 *
 * @throws Refusal also when the part breaks off.
 */
export function wholePartText(content: Buffer, part: string, file: string): PartText {
  const text = partText(content, part, file);
  if (!isWhole(text.xml)) throw new Refusal(finding('READ-007', { file }, { packagePart: part }));
  return text;
}

/** The first tag behind instructions and comments; that of a document type, when there is one. */
function rootOf(xml: string): number {
  let at = xml.indexOf('<');
  while (at >= 0 && (xml.startsWith('<?', at) || xml.startsWith('<!--', at)))
    at = xml.indexOf('<', skipDeclaration(xml, at));
  return at;
}

/** Closes what it opens with. */
function isWhole(xml: string): boolean {
  const start = rootOf(xml);
  const name = start < 0 ? undefined : /^<([^\s/>]+)/.exec(xml.slice(start, start + 200))?.[1];
  if (name === undefined) return false;
  if (xml.lastIndexOf(`</${name}`) > start) return true;
  // An element without contents, closed at once.
  return xml.indexOf('/>', start) >= 0 && xml.indexOf('<', start + 1) < 0;
}

/** A part in UTF-8 from behind its byte order mark; null in any other encoding. */
export function utf8Of(content: Buffer): Buffer | null {
  const { encoding, body } = encodedAs(content);
  return encoding === null ? body : null;
}

function decode(content: Buffer): PartText {
  const { encoding, body } = encodedAs(content);
  return encoding === null ? { xml: body.toString('latin1'), bytes: true } : wide(encoding, body);
}

interface Encoded {
  /** Null for UTF-8. */
  readonly encoding: string | null;
  /** What stands behind the byte order mark. */
  readonly body: Buffer;
}

function encodedAs(content: Buffer): Encoded {
  const [first, second, third] = content;
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', body: content.subarray(2) };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', body: content.subarray(2) };
  if (first === 0x3c && second === 0) return { encoding: 'utf-16le', body: content };
  if (first === 0 && second === 0x3c) return { encoding: 'utf-16be', body: content };
  const body = first === 0xef && second === 0xbb && third === 0xbf ? content.subarray(3) : content;
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/
    .exec(body.toString('latin1', 0, 200))?.[1]
    ?.toLowerCase();
  const isUtf8 = declared === undefined || ['utf-8', 'utf8', 'us-ascii', 'ascii'].includes(declared);
  return { encoding: isUtf8 ? null : declared, body };
}

function wide(encoding: string, content: Buffer): PartText {
  try {
    return { xml: new TextDecoder(encoding).decode(content), bytes: false };
  } catch {
    return { xml: content.toString('latin1'), bytes: true };
  }
}
