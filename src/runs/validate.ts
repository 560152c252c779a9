import { tableById, tables } from '../../schemas/index.ts';
import { concerning } from '../checks/concern.ts';
import { runChecks } from '../checks/index.ts';
import { saidOnce } from '../checks/said-once.ts';
import { addTo } from '../core/group-by.ts';
import type { Period } from '../core/period.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { sortFindings } from '../diagnostics/report.ts';
import { senderOfFile } from '../facts/senders.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { originOf } from '../model/metadata.ts';
import type { ReportedFile, ReportedTable } from '../reporters/report.ts';
import { findingsAbout } from './about-tables.ts';
import { withoutStrays } from './strays.ts';
import { placeSubmissions, type Reading, type Submissions } from './submissions.ts';

export interface ValidateRequest extends Reading {
  /** The month that is collected; also that of sheets that state none. */
  readonly month: Period | null;
  /** Day of the run (ISO): what was due before it and is not there has not been submitted. */
  readonly date?: string;
  /** Only what concerns these tables is reported; absent: all. */
  readonly only?: readonly string[];
}

/** Everything a run of validating found out; findings sorted, without repeats. */
export interface ValidateRun {
  readonly submissions: Submissions;
  readonly files: readonly ReportedFile[];
  readonly findings: readonly Finding[];
}

/** What was read to findings: place in months, check. Nothing is assessed. */
export function runValidate(request: ValidateRequest): ValidateRun {
  const { schemeFindings, only, date } = request;
  const all = placeSubmissions(request.files, request.scheme, request.month);
  const tables = only === undefined ? all.tables : all.tables.filter(({ table }) => only.includes(table.id));
  const submissions = { ...all, tables };
  const found = checkSubmissions(all, request.month, date);
  const about = only === undefined ? found : findingsAbout(tables, all.tables, found);
  return {
    submissions,
    files: reportedFiles(submissions),
    findings: sortFindings(concerning([...schemeFindings, ...about], all), request.scheme.roster),
  };
}

/** All that is wrong with what was read, cell by cell and across rows, tables and files. */
export function checkSubmissions(
  submissions: Submissions,
  month: Period | null,
  date?: string,
): readonly Finding[] {
  const { files, roster, scheme, findings: found } = submissions;
  const kept = withoutStrays(submissions, month);
  return saidOnce([
    ...found,
    ...kept.findings,
    ...runChecks({
      tables: kept.submissions.tables,
      definitions: tables,
      roster,
      scheme,
      found,
      files,
      ...(month === null ? {} : { month }),
      ...(date === undefined ? {} : { date }),
    }),
  ]);
}

function reportedFiles(submissions: Submissions): readonly ReportedFile[] {
  const { files, tables: placed, roster } = submissions;
  const reported = reporting();
  const byPath = new Map<string, PlacedTable[]>();
  for (const one of placed) addTo(byPath, one.file.path, one);
  return files.map((file) => {
    const { input, opened, metadata, unread } = file;
    const mine = byPath.get(input.path) ?? [];
    const unit = senderOfFile(file, mine, roster);
    return {
      path: input.path,
      ...(unit === null ? {} : { unit }),
      status:
        unread === true
          ? 'unread'
          : !opened
            ? 'refused'
            : originOf(metadata) === 'document'
              ? 'skipped'
              : 'read',
      tables: reported(mine),
    };
  });
}

/** What is reported of a file's tables; most files have one, and thousands have the same. */
function reporting(): (tables: readonly PlacedTable[]) => readonly ReportedTable[] {
  const before = new Map<string, readonly ReportedTable[]>();
  return (tables) => {
    const [first, ...others] = tables;
    if (first === undefined || others.length > 0) return tables.map(reportedTable);
    const own = reportedTable(first);
    const key = JSON.stringify(own);
    const known = before.get(key) ?? [own];
    before.set(key, known);
    return known;
  };
}

function reportedTable({ table, period }: PlacedTable): ReportedTable {
  return {
    id: table.id,
    title: tableById(table.id)?.title ?? table.id,
    variant: table.variant,
    sheet: table.at.sheet ?? '',
    period,
  };
}
