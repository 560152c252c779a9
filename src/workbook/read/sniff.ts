import type { Bilingual } from '../../diagnostics/entry.ts';
import { type Finding, finding } from '../../diagnostics/finding.ts';

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
  if (bytes.subarray(0, 8).equals(OLE)) {
    const encrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    return refuse(encrypted ? finding('READ-001', { file }, {}) : finding('READ-002', { file }, {}));
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { kind: 'zip', refusal: null };
  // BIFF before it came in a compound file.
  if (
    bytes[0] === 0x09 &&
    [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? 0xff) &&
    bytes.length > 8 &&
    bytes[2] !== 0x09 &&
    !isText(bytes)
  ) {
    return refuse(finding('READ-002', { file }, {}));
  }
  const head = bytes.toString('latin1', 0, 2000).trimStart().toLowerCase();
  if (/^(\ufeff|ï»¿)?<(!doctype html|html|table|head|body|script|meta)/.test(head))
    return refuse(notAWorkbook(file, KINDS.page));
  if (/\.csv$/i.test(file) && isText(bytes)) return { kind: 'csv', refusal: null };
  if (head.startsWith('%pdf')) return refuse(notAWorkbook(file, KINDS.pdf));
  if (/^(ï»¿)?<\?xml|^<workbook/.test(head)) return refuse(notAWorkbook(file, KINDS.xml));
  if (isText(bytes)) return refuse(notAWorkbook(file, KINDS.text));
  // An archive with something before it still ends with its directory.
  if (bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) >= Math.max(0, bytes.length - 66_000))
    return { kind: 'zip', refusal: null };
  return refuse(notAWorkbook(file, KINDS.unknown));
}

export const KINDS = {
  page: { zh: '网页', en: 'a web page' },
  pdf: { zh: 'PDF 文档', en: 'a PDF document' },
  xml: { zh: 'XML 文档', en: 'an XML document' },
  text: { zh: '纯文本', en: 'plain text' },
  archive: { zh: '压缩包', en: 'an archive' },
  document: { zh: 'Word 文档', en: 'a Word document' },
  slides: { zh: '演示文稿', en: 'a presentation' },
  unknown: { zh: '无法识别的数据', en: 'data of an unknown kind' },
} as const satisfies Record<string, Bilingual>;

export function notAWorkbook(file: string, found: Bilingual): Finding {
  return finding('READ-005', { file }, { found });
}

/** No control characters that text does not have. */
function isText(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 4000);
  for (const byte of head) {
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) return false;
  }
  return true;
}
