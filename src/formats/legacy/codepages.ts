import { TextDecoder } from 'node:util';

/** Windows code pages, by number, as the platform's decoder calls them; what is not listed is read as Latin letters. */
const LABELS: Readonly<Record<number, string>> = {
  437: 'latin1',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  10008: 'gb18030',
  20936: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Letters 0x80 to 0x9f of the Western code page; some platforms decode them as control characters. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const decoders = new Map<number, TextDecoder>();

function decoderOf(codepage: number): TextDecoder {
  const known = decoders.get(codepage);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(LABELS[codepage] ?? 'windows-1252', { ignoreBOM: true });
  decoders.set(codepage, decoder);
  return decoder;
}

/**
 * Code pages in the form the reader of old formats asks for them. The platform knows them all, so that half a megabyte of tables
 * need not come along; nothing is ever written in one.
 */
export const codepages = {
  utils: {
    decode: (codepage: number, data: Iterable<number>): string => {
      const text = decoderOf(codepage).decode(Uint8Array.from(data));
      return codepage === 1252
        ? text.replace(/[\u0080-\u009f]/g, (letter) => HIGH[letter.charCodeAt(0) - 0x80] ?? '')
        : text;
    },
    encode: (_codepage: number, text: string): Uint8Array => Buffer.from(text, 'latin1'),
  },
};

/** The byte of each letter of the Western code page, and of those that some platforms take for it. */
const WESTERN = new Map([
  ...Array.from({ length: 256 }, (_, byte) => [String.fromCharCode(byte), byte] as const),
  ...[...HIGH].map((letter, index) => [letter, 0x80 + index] as const),
]);

/**
 * A property as it was meant: the reader of old formats takes UTF-8 for the Western code page, and what ends a text for part of
 * it. A text that cannot have come about like that is left as it is.
 */
export function propertyText(read: string): string {
  const text = withoutEnd(read);
  const bytes = [...text].map((letter) => WESTERN.get(letter));
  if (!bytes.some((byte = 0) => byte >= 0x80)) return text;
  const known = bytes.flatMap((byte) => byte ?? []);
  if (known.length < bytes.length) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(known));
  } catch {
    return text;
  }
}

/** The zero that ends a stored text, and what half of one is read as. */
function withoutEnd(text: string): string {
  return text.endsWith('\0') || text.endsWith('\ufffd') ? withoutEnd(text.slice(0, -1)) : text;
}
