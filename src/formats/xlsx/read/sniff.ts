import type { Bilingual } from '../../../diagnostics/entry.ts';
import { type Finding, finding } from '../../../diagnostics/finding.ts';

/** What a file is by its contents, whatever it is called. */
export type FileKind = 'zip' | 'csv' | 'refused';

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** Told by content; the name decides only between text that is a table (.csv) and text that is not. */
export function sniff(
  bytes: Buffer,
  file: string,
): { readonly kind: FileKind; readonly refusal: Finding | null } {
  const refuse = (refusal: Finding): { readonly kind: FileKind; readonly refusal: Finding } => ({
    kind: 'refused',
    refusal,
  });
  if (bytes.length === 0) return refuse(finding('READ-012', { file }, {}));
  if (bytes.subarray(0, 8).equals(OLE)) return refuse(compoundFile(bytes, file));
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { kind: 'zip', refusal: null };
  const head = headOf(bytes);
  const text = isText(head);
  // BIFF before it came in a compound file.
  if (
    bytes[0] === 0x09 &&
    [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? 0xff) &&
    bytes.length > 8 &&
    bytes[2] !== 0x09 &&
    !text
  ) {
    return refuse(finding('READ-002', { file }, {}));
  }
  const content = behindProlog(head).toLowerCase();
  if (/^(<(!doctype html|html|table|head|body|script|style|meta)|mime-version:)/.test(content))
    return refuse(notAWorkbook(file, KINDS.page));
  if (/\.(csv|tsv)$/i.test(file) && text) return { kind: 'csv', refusal: null };
  if (head.startsWith('%PDF')) return refuse(notAWorkbook(file, KINDS.pdf));
  if (ARCHIVES.some((start) => head.startsWith(start))) return refuse(notAWorkbook(file, KINDS.archive));
  const flat = flatFormat(head);
  if (flat !== null) return refuse(finding(flat, { file }, {}));
  if (/^\s*(<\?xml|<workbook)/i.test(head)) return refuse(notAWorkbook(file, KINDS.xml));
  if (text) return refuse(notAWorkbook(file, KINDS.text));
  // An archive with something before it still ends with its directory.
  if (bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) >= Math.max(0, bytes.length - 66_000))
    return { kind: 'zip', refusal: null };
  return refuse(notAWorkbook(file, KINDS.unknown));
}

/** Workbooks that are one XML document: a flat OpenDocument (.fods), and the one Excel 2003 wrote. */
function flatFormat(head: string): 'READ-002' | 'READ-004' | null {
  if (/<office:document[\s>]/.test(head)) return 'READ-004';
  return /<(?:ss:)?Workbook[\s>]/.test(head) && head.includes('urn:schemas-microsoft-com:office:spreadsheet')
    ? 'READ-002'
    : null;
}

/** How archives of other kinds start: RAR, 7-Zip, gzip. */
const ARCHIVES = ['Rar!', '7z\xbc\xaf', '\x1f\x8b'];

/** Old office files of all kinds come in a compound file, and so do encrypted new ones; the names of their streams tell. */
function compoundFile(bytes: Buffer, file: string): Finding {
  const holds = (stream: string): boolean => bytes.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return finding('READ-001', { file }, {});
  if (!holds('Workbook') && !holds('Book\0')) {
    if (holds('WordDocument')) return notAWorkbook(file, KINDS.document);
    if (holds('PowerPoint Document')) return notAWorkbook(file, KINDS.slides);
  }
  return finding('READ-002', { file }, {});
}

/** The first characters: of UTF-16 where a byte order mark says so, else a byte each, but for a mark of UTF-8. */
function headOf(bytes: Buffer): string {
  const head = bytes.subarray(0, 4000);
  const wide = utf16(head);
  if (wide !== null) return wide;
  return head.toString('latin1').replace(/^\xef\xbb\xbf/, '');
}

/** Text in UTF-16, by its byte order mark or, without one, by the zeros of its digits and signs; null for any other. */
export function utf16(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const [even, odd] = zeros(bytes.subarray(0, 400));
  if (odd > 9 && even === 0) return new TextDecoder('utf-16le').decode(bytes);
  if (even > 9 && odd === 0) return new TextDecoder('utf-16be').decode(bytes);
  return null;
}

/** How many zeros stand at even and at odd places. */
function zeros(bytes: Buffer): readonly [even: number, odd: number] {
  const counts: [number, number] = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) counts[at % 2 === 0 ? 0 : 1] += 1;
  });
  return counts;
}

/** What follows on instructions, comments and white space. */
function behindProlog(text: string): string {
  let rest = text.trimStart();
  for (;;) {
    const close = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '?>' : '';
    const end = close === '' ? -1 : rest.indexOf(close);
    if (end < 0) return rest;
    rest = rest.slice(end + close.length).trimStart();
  }
}

export const KINDS = {
  page: { zh: '网页', en: 'a web page' },
  pdf: { zh: 'PDF 文档', en: 'a PDF document' },
  xml: { zh: 'XML 文档', en: 'an XML document' },
  text: { zh: '纯文本', en: 'plain text' },
  archive: { zh: '压缩包', en: 'an archive' },
  document: { zh: 'Word 文档', en: 'a Word document' },
  slides: { zh: '演示文稿', en: 'a presentation' },
  unknown: {
    zh: '无法识别的数据（可能已由单位的加密软件加密）',
    en: 'data of an unknown kind (perhaps encrypted by the office’s own software)',
  },
} as const satisfies Record<string, Bilingual>;

export function notAWorkbook(file: string, found: Bilingual): Finding {
  return finding('READ-005', { file }, { content: found });
}

/** No control characters that text does not have. */
function isText(head: string): boolean {
  for (let at = 0; at < head.length; at += 1) {
    const code = head.charCodeAt(at);
    if (code < 0x09 || (code > 0x0d && code < 0x20 && code !== 0x1b)) return false;
  }
  return true;
}
