import { finding } from '../../diagnostics/finding.ts';
import { Refusal } from './refusal.ts';
import type { PartText } from './scan.ts';

/**
 * A part's text. UTF-8 stays bytes (decoding 50 MB to look at a few names is waste); UTF-16 and declared legacy encodings
 * are decoded at once.
 *
 * @throws Refusal for a document type declaration: no office program writes one, and entity bombs need one.
 */
export function partText(content: Buffer, part: string, file: string): PartText {
  const text = decode(content);
  const root = /<[A-Za-z_]/.exec(text.xml.slice(0, 4096))?.index ?? 4096;
  if (text.xml.slice(0, root).includes('<!DOCTYPE'))
    throw new Refusal(finding('READ-009', { file }, { part }));
  return text;
}

function decode(content: Buffer): PartText {
  const [first, second, third] = content;
  if (first === 0xff && second === 0xfe) return wide('utf-16le', content.subarray(2));
  if (first === 0xfe && second === 0xff) return wide('utf-16be', content.subarray(2));
  if (first === 0x3c && second === 0) return wide('utf-16le', content);
  if (first === 0 && second === 0x3c) return wide('utf-16be', content);
  const body = first === 0xef && second === 0xbb && third === 0xbf ? content.subarray(3) : content;
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/
    .exec(body.toString('latin1', 0, 200))?.[1]
    ?.toLowerCase();
  if (declared !== undefined && !['utf-8', 'utf8', 'us-ascii', 'ascii'].includes(declared))
    return wide(declared, body);
  return { xml: body.toString('latin1'), bytes: true };
}

function wide(encoding: string, content: Buffer): PartText {
  try {
    return { xml: new TextDecoder(encoding).decode(content), bytes: false };
  } catch {
    return { xml: content.toString('latin1'), bytes: true };
  }
}
