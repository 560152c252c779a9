import { CFB, read, set_cptable, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { LIMITS } from '../../core/limits.ts';
import { openArchive } from '../xlsx/read/archive.ts';
import { DEFAULT_LIMITS, type Limits } from '../xlsx/read/limits.ts';
import { Refusal } from '../xlsx/read/refusal.ts';
import { codepages } from './codepages.ts';
import type { Converted } from './converted.ts';
import { openDocument } from './open-document.ts';
import { packageOf } from './package.ts';
import { isWholeBiff, type Stream } from './whole.ts';

/** What a workbook of another format may cost: it is held in memory whole, and more than once. */
const PARTS: Limits = {
  ...DEFAULT_LIMITS,
  partBytes: LIMITS.otherFormatTotalBytes,
  totalBytes: LIMITS.otherFormatTotalBytes,
};

/**
 * A workbook of another format (.xls, .et, .xlsb, .ods, .fods) as an .xlsx: its values, number formats, merges, hidden rows,
 * columns and sheets, formulas, notes and properties. Fonts, borders and colours are not kept. A file that is not all there is
 * refused, never read in part.
 */
export function convertWorkbook(bytes: Uint8Array): Converted {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.length > LIMITS.otherFormatBytes) return { kind: 'too-large' };
  try {
    const fault = faultOf(content);
    if (fault !== null) return { kind: fault };
    if (isOpenDocument(content)) {
      const document = openDocument(content, PARTS);
      const book = parse(document.bytes);
      document.complete(book);
      return converted(book);
    }
    return converted(parse(content));
  } catch (error) {
    return { kind: kindOf(error) };
  }
}

function isOpenDocument(content: Buffer): boolean {
  if (content[0] !== 0x50) return content.subarray(0, 4_000).includes('<office:document');
  return openArchive(content, '', PARTS).part('content.xml') !== null;
}

/** What the reader of old formats would pass over: parts that are damaged, missing, encrypted or inflate beyond the limits. */
function faultOf(content: Buffer): 'damaged' | 'encrypted' | 'unknown' | null {
  if (content[0] === 0x50) {
    const archive = openArchive(content, '', PARTS);
    for (const name of archive.names) archive.part(name);
    const encrypted = archive.part('META-INF/manifest.xml')?.includes('encryption-data') === true;
    return encrypted ? 'encrypted' : null;
  }
  if (content[0] === 0xd0) {
    const found = streamsOf(content).filter(({ name }) => /^(?:workbook|book)$/i.test(name));
    if (found.length === 0) return 'unknown';
    return found.every(isWholeBiff) ? null : 'damaged';
  }
  if (content[0] === 0x09) return isWholeBiff({ size: content.length, content }) ? null : 'damaged';
  const end = content.toString('latin1', Math.max(0, content.length - 200));
  return /<\/(?:\w+:)?(?:document|Workbook)>\s*$/.test(end) ? null : 'damaged';
}

function streamsOf(content: Buffer): readonly Stream[] {
  const file: { readonly FileIndex: readonly Partial<Stream>[] } = CFB.read(content, { type: 'buffer' });
  return file.FileIndex.map(({ name = '', size = 0, content: data }) => ({
    name,
    size,
    content: Uint8Array.from(data ?? []),
  }));
}

function parse(content: Buffer): WorkBook {
  set_cptable(codepages);
  return read(content, {
    type: 'buffer',
    dense: true,
    cellFormula: true,
    cellHTML: false,
    cellText: false,
    cellNF: true,
    cellStyles: true,
  });
}

function converted(book: WorkBook): Converted {
  // Two sheets of one name would be read as one of them twice.
  if (new Set(book.SheetNames).size < book.SheetNames.length) return { kind: 'damaged' };
  const sheets: WorkSheet[] = [];
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    // One that could not be read is left out without a word.
    if (sheet === undefined) return { kind: 'damaged' };
    // A chart keeps a copy of the figures it was drawn from.
    sheets.push(sheet['!type'] === 'chart' ? {} : sheet);
  }
  return { kind: 'converted', bytes: packageOf(book, sheets) };
}

/** The reader of old formats throws texts. */
function kindOf(error: unknown): 'encrypted' | 'too-large' | 'damaged' | 'unknown' {
  if (error instanceof Refusal) {
    const { code } = error.finding;
    return code === 'READ-001' ? 'encrypted' : code === 'READ-008' ? 'too-large' : 'damaged';
  }
  const text = error instanceof Error ? error.message : String(error);
  if (/password|Unsupported ODS Encryption|encrypted file/i.test(text)) return 'encrypted';
  if (/^unsupported (?!zip)|not a spreadsheet/i.test(text)) return 'unknown';
  return 'damaged';
}
