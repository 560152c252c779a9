import { tableById } from '../../schemas/index.ts';
import { Failure } from '../core/failure.ts';
import type { Period } from '../core/period.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { sortFindings } from '../diagnostics/report.ts';
import type { FoundFile } from '../disk/files.ts';
import { readSubmissions } from '../disk/submissions.ts';
import type { PlacedTable } from '../model/dataset.ts';
import type { TableRecord } from '../records/record.ts';
import { toRecords } from '../records/to-records.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { findingsAbout } from './about-tables.ts';

export interface ImportRequest {
  readonly files: readonly FoundFile[];
  readonly scheme: Scheme;
  /** What was found wrong or odd with the scheme's workbook. */
  readonly schemeFindings: readonly Finding[];
  /** Month for sheets that state none. */
  readonly month: Period | null;
  /** Only records of this table are given. */
  readonly only?: string;
  readonly onProgress?: (done: number, all: number) => void;
}

export interface ImportRun {
  /** In the order of files, sheets and rows. */
  readonly records: readonly TableRecord[];
  /** What reading found; cross checks are the affair of `validate`. */
  readonly findings: readonly Finding[];
}

/** Files to normalised records: read, recognise, place in months. */
export async function runImport(request: ImportRequest): Promise<ImportRun> {
  const { files, schemeFindings, only, ...options } = request;
  const { tables, ...submissions } = await readSubmissions(files, options);
  const wanted = tables.filter(({ table }) => only === undefined || table.id === only);
  const found =
    only === undefined ? submissions.findings : findingsAbout(wanted, tables, submissions.findings);
  return {
    records: wanted.flatMap(recordsOf),
    findings: sortFindings([...schemeFindings, ...found]),
  };
}

function recordsOf(placed: PlacedTable): readonly TableRecord[] {
  const definition = tableById(placed.table.id);
  if (definition === undefined)
    throw new Failure({ kind: 'unknown-table', table: placed.table.id, near: [] });
  return toRecords(placed, definition);
}
