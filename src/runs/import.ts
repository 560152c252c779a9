import { tableById } from '../../schemas/index.ts';
import { concerning } from '../checks/concern.ts';
import { Failure } from '../core/failure.ts';
import type { Period } from '../core/period.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { sortFindings } from '../diagnostics/report.ts';
import type { PlacedTable } from '../model/dataset.ts';
import type { TableRecord } from '../records/record.ts';
import { toRecords } from '../records/to-records.ts';
import { findingsAbout } from './about-tables.ts';
import { placeSubmissions, type Reading } from './submissions.ts';

export interface ImportRequest extends Reading {
  /** Month for sheets that state none. */
  readonly month: Period | null;
  /** Only records of these tables are given; absent: of all. */
  readonly only?: readonly string[];
}

export interface ImportRun {
  /** In the order of files, sheets and rows. */
  readonly records: readonly TableRecord[];
  /** What reading found; cross checks are the affair of `validate`. */
  readonly findings: readonly Finding[];
}

/** Files to normalised records: read, recognise, place in months. */
export function runImport({ files, scheme, schemeFindings, month, only }: ImportRequest): ImportRun {
  const { tables, ...submissions } = placeSubmissions(files, scheme, month);
  const wanted = tables.filter(({ table }) => only === undefined || only.includes(table.id));
  const found =
    only === undefined ? submissions.findings : findingsAbout(wanted, tables, submissions.findings);
  return {
    records: wanted.flatMap(recordsOf),
    findings: sortFindings(
      concerning([...schemeFindings, ...found], { tables, roster: submissions.roster }),
      scheme.roster,
    ),
  };
}

function recordsOf(placed: PlacedTable): readonly TableRecord[] {
  const definition = tableById(placed.table.id);
  if (definition === undefined)
    throw new Failure({ kind: 'unknown-table', table: placed.table.id, near: [] });
  return toRecords(placed, definition);
}
