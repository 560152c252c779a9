import type { TableDefinition } from '../../schemas/define-table.ts';
import { Failure } from '../core/failure.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { systemWords } from '../diagnostics/system-words.ts';
import { type FoundFile, type LoadedFile, loadFile } from '../disk/files.ts';
import type { UnreadKind } from '../disk/other-files.ts';
import { withoutMarks } from '../formats/xlsx/mark/unmark.ts';
import { readWorkbook } from '../formats/xlsx/read/index.ts';
import type { InputFile } from '../model/dataset.ts';
import { type Metadata, originOf } from '../model/metadata.ts';
import type { Workbook } from '../model/sheet.ts';
import type { ParsedTable } from '../model/table.ts';
import { BESIDE_SHEETS } from '../model/workbook-model.ts';
import type { Roster } from '../roster/roster.ts';
import { readTables } from '../tables/read-tables.ts';

/** What one submitted file gave: its tables, its template metadata and everything that is wrong with it. */
export interface ReadFile {
  readonly input: InputFile;
  readonly metadata: Metadata;
  readonly tables: readonly ParsedTable[];
  readonly findings: readonly Finding[];
  /** The workbook could be opened. */
  readonly opened: boolean;
  /** It is no workbook by its name and was left alone. */
  readonly unread?: true;
  /** When it was last saved, as the file itself says; absent where it does not. */
  readonly modified?: string;
}

/** What recognising and parsing need to know. */
export interface ReadSettings {
  readonly definitions: readonly TableDefinition[];
  readonly roster: Roster;
  /** The scheme's year, for dates without one. */
  readonly year: number;
}

/** A file as it was found, to tables. Never throws for what is with the file: bytes that cannot be had are a finding, too. */
export function readFound(found: FoundFile, settings: ReadSettings): ReadFile {
  if (found.unread !== undefined) return notRead(found.path, found.unread);
  let loaded: LoadedFile;
  try {
    loaded = loadFile(found);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const reason = error.reason.kind === 'unreadable-file' ? systemWords(error.reason.code) : GONE;
    const findings = [finding('READ-017', { file: found.path }, { reason })];
    const input = { path: found.path, sha256: '', size: 0 };
    return { input, metadata: {}, tables: [], findings, opened: false };
  }
  return readSubmission(loaded.input, loaded.bytes, settings);
}

function notRead(path: string, kind: UnreadKind): ReadFile {
  const at = { file: path };
  const findings = [
    kind === 'lock' ? finding('READ-019', at, {}) : finding('READ-018', at, { found: UNREAD_WORDS[kind] }),
  ];
  const input = { path, sha256: '', size: 0 };
  return { input, metadata: {}, tables: [], findings, opened: false, unread: true };
}

const UNREAD_WORDS: Readonly<Record<Exclude<UnreadKind, 'lock'>, Bilingual>> = {
  archive: { zh: '压缩包', en: 'an archive' },
  document: { zh: '文档', en: 'a document' },
  pdf: { zh: '版式文档（PDF等）', en: 'a PDF or the like' },
  picture: { zh: '图片', en: 'a picture' },
  mail: { zh: '邮件', en: 'a mail' },
  other: { zh: '其他格式的文件', en: 'a file of another kind' },
};

const GONE: Bilingual = { zh: '文件已经不在', en: 'it is no longer there' };

/** Bytes to tables. Never throws for what is in the file; every fault is a finding. */
export function readSubmission(input: InputFile, bytes: Uint8Array, settings: ReadSettings): ReadFile {
  const { workbook, findings } = readWorkbook(bytes, { file: input.path });
  if (workbook === null) return { input, metadata: {}, tables: [], findings, opened: false };
  const { metadata } = workbook;
  const { modified } = workbook.properties();
  const origin = originOf(metadata);
  if (origin === 'document') {
    const skipped = finding('PERIOD-008', { file: input.path }, {});
    return { input, metadata, tables: [], findings: [...findings, skipped], opened: true };
  }
  const { definitions, roster, year } = settings;
  if (origin === 'scheme' && !definitions.some(({ plan }) => plan === 'scheme')) {
    const noted = finding('SCHEME-014', { file: input.path }, {});
    return { input, metadata, tables: [], findings: [...findings, noted], opened: true };
  }
  const read = withoutMarks(tableSheets(workbook)).map((sheet) =>
    readTables(sheet, { file: input.path, definitions, roster, year }),
  );
  const tables = read.flatMap((sheet) => sheet.tables);
  const tableFindings = read.flatMap((sheet) => sheet.findings);
  // Said once for the workbook, and only where no sheet has said what is wrong.
  const silent = tables.length === 0 && !tableFindings.some(({ severity }) => severity === 'error');
  const nothing = silent
    ? [finding('TABLE-003', { file: input.path }, { sheets: sheetNames(workbook) })]
    : [];
  return {
    input,
    metadata,
    tables,
    findings: [...findings, ...(silent ? [] : tableFindings), ...nothing],
    opened: true,
    ...(modified === undefined ? {} : { modified }),
  };
}

/** The sheets to read: not the guide and the lists of a form that dayie made. */
export function tableSheets({ sheets, metadata }: Workbook): Workbook['sheets'] {
  const beside: readonly string[] = metadata.version === undefined ? [] : Object.values(BESIDE_SHEETS);
  return sheets.filter(({ name }) => !beside.includes(name));
}

/** “部门单位”（空） …: what the workbook does hold. */
function sheetNames({ sheets }: Workbook): readonly Bilingual[] {
  return sheets.map(({ name, used }) => ({
    zh: used === null ? `“${name}”为空` : `“${name}”`,
    en: used === null ? `“${name}” is empty` : `“${name}”`,
  }));
}
