import { type Finding, finding } from '../../../diagnostics/finding.ts';
import type { ReadWorkbook, Sheet } from '../../../model/sheet.ts';
import { readCsv } from '../../csv.ts';
import { type Archive, openArchive } from './archive.ts';
import { compactSheet } from './compact-sheet.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import type { WorkbookParts } from './make-cell.ts';
import { type PackageParts, readPackage, type SheetEntry } from './package.ts';
import { partText, utf8Of, wholePartText } from './part-text.ts';
import { MOST_PLAIN, readPlainSheet } from './plain-sheet.ts';
import { deferProperties, METADATA_SHEET, metadataFromSheet, readMetadata } from './properties.ts';
import { Refusal } from './refusal.ts';
import type { PartText } from './scan.ts';
import { scanLargeSheet, scanSheet } from './scan-sheet.ts';
import { sniff } from './sniff.ts';
import { NO_STRINGS, readStrings, type SharedStrings } from './strings.ts';
import { readFormats } from './styles.ts';
import { tooLarge } from './too-large.ts';

export interface ReadOptions {
  /** How findings name the file. */
  readonly file: string;
  readonly limits?: Partial<Limits>;
}

/**
 * Bytes to sheets: .xlsx, .xlsm, .xltx and .csv, told by content. Never throws: whatever is wrong is a finding. Damage to
 * one sheet leaves the others readable; anything that puts the whole in doubt refuses the file.
 */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions): ReadWorkbook {
  const { file } = options;
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { kind, refusal } = sniff(content, file);
  if (refusal !== null) return { workbook: null, findings: [refusal] };
  try {
    if (kind === 'csv') return readCsv(content, file, limits);
    return readArchive(openArchive(content, file, limits), file, limits);
  } catch (error) {
    if (error instanceof Refusal) return { workbook: null, findings: [error.finding] };
    if (error instanceof RangeError) return { workbook: null, findings: [finding('READ-006', { file }, {})] };
    throw error;
  }
}

/** Parts that are read of nearly every workbook; drawings, themes and the like never are. */
const READ_PARTS =
  /^_rels\/\.rels$|^xl\/(?:_rels\/workbook\.xml\.rels|workbook\.xml|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$|^docProps\/(?:custom|core)\.xml$/;

function readArchive(archive: Archive, file: string, limits: Limits): ReadWorkbook {
  archive.inflateSmall((name) => READ_PARTS.test(name));
  const parts = readPackage(archive, file);
  if (parts.sheets.length > limits.sheets) throw tooLarge(file, 'sheets', parts.sheets.length, limits.sheets);
  const shared = sharedParts(archive, parts, file, limits);
  const findings: Finding[] = [];
  const sheets: Sheet[] = [];
  let metadata = readMetadata(archive, file);
  let cells = 0;
  let merges = 0;
  parts.sheets.forEach((entry, index) => {
    const read = readSheet(archive, entry, index + 1, file, limits, shared);
    findings.push(...read.findings);
    if (read.sheet === null) return;
    // All sheets together may take no more than one alone: a thousand of them may be one small part of the file.
    cells += read.sheet.cellCount;
    merges += read.sheet.merges.length;
    if (cells > limits.cells) throw tooLarge(file, 'cells', `> ${limits.cells}`, limits.cells);
    if (merges > limits.merges) throw tooLarge(file, 'merges', `> ${limits.merges}`, limits.merges);
    if (entry.name === METADATA_SHEET) metadata = { ...metadataFromSheet(read.sheet), ...metadata };
    else sheets.push(read.sheet);
  });
  return { workbook: { sheets, metadata, ...deferProperties(archive, file) }, findings };
}

/** Shared strings that count how often one was asked for that is not there. */
interface CountedStrings extends SharedStrings {
  readonly missing: () => number;
}

function counted(strings: SharedStrings): CountedStrings {
  let missing = 0;
  return {
    ...strings,
    text(index) {
      if (index >= strings.count) missing += 1;
      return strings.text(index);
    },
    missing: () => missing,
  };
}

interface SharedParts extends WorkbookParts {
  readonly strings: CountedStrings;
}

function sharedParts(archive: Archive, parts: PackageParts, file: string, limits: Limits): SharedParts {
  const text = (part: string | null): PartText | null => {
    const content = part === null ? null : archive.part(part);
    return part === null || content === null ? null : wholePartText(content, part, file);
  };
  const stringsText = text(parts.strings);
  const strings = counted(stringsText === null ? NO_STRINGS : readStrings(stringsText));
  if (strings.count > limits.strings) throw tooLarge(file, 'strings', strings.count, limits.strings);
  return { strings, formats: readFormats(text(parts.styles)), date1904: parts.date1904 };
}

/** Faults of one sheet's own part stay with that sheet; limits and unsafe definitions refuse the file. */
function readSheet(
  archive: Archive,
  entry: SheetEntry,
  position: number,
  file: string,
  limits: Limits,
  shared: SharedParts,
): { readonly sheet: Sheet | null; readonly findings: readonly Finding[] } {
  const at = { file, sheet: entry.name };
  const empty = (): Sheet => {
    const none = scanSheet({ xml: '<worksheet/>', bytes: true }, file, entry.name, limits);
    return compactSheet(entry.name, position, entry.visibility, none, shared);
  };
  if (entry.part === null) return { sheet: empty(), findings: [] };
  let content: Buffer | null;
  try {
    content = entry.part === '' ? null : archive.part(entry.part);
  } catch (error) {
    if (error instanceof Refusal && error.finding.code === 'READ-007')
      return { sheet: empty(), findings: [finding('READ-010', at, {})] };
    throw error;
  }
  if (content === null) return { sheet: empty(), findings: [finding('READ-014', at, {})] };
  const utf8 = content.length > MOST_PLAIN ? utf8Of(content) : null;
  let scanned = utf8 === null ? null : scanLargeSheet(utf8, file, entry.name, limits);
  if (scanned === null) {
    const part = partText(content, entry.part, file);
    const plain = readPlainSheet(entry.name, position, entry.visibility, part, shared, limits);
    if (plain !== null) return { sheet: plain, findings: [] };
    scanned = scanSheet(part, file, entry.name, limits);
  }
  if (!scanned.whole) return { sheet: empty(), findings: [finding('READ-010', at, {})] };
  const before = shared.strings.missing();
  const sheet = compactSheet(entry.name, position, entry.visibility, scanned, shared);
  const missing = shared.strings.missing() - before;
  return {
    sheet,
    findings: [
      ...(scanned.stray === 0 ? [] : [finding('READ-013', at, { count: scanned.stray })]),
      ...(missing === 0 ? [] : [finding('READ-016', at, { count: missing })]),
    ],
  };
}
