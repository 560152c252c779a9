import { tableById, tables } from '../../schemas/index.ts';
import { runChecks } from '../checks/index.ts';
import type { Period } from '../core/period.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { sortFindings } from '../diagnostics/report.ts';
import type { FoundFile } from '../disk/files.ts';
import { readSubmissions, type Submissions } from '../disk/submissions.ts';
import { originOf } from '../model/metadata.ts';
import type { ReportedFile, ReportedTable } from '../reporters/report.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { findingsAbout } from './about-tables.ts';

export interface ValidateRequest {
  readonly files: readonly FoundFile[];
  readonly scheme: Scheme;
  /** What was found wrong or odd with the scheme's workbook. */
  readonly schemeFindings: readonly Finding[];
  /** The month that is collected; also that of sheets that state none. */
  readonly month: Period | null;
  /** Day of the run (ISO): what was due before it and is not there has not been submitted. */
  readonly date?: string;
  /** Only what concerns this table is reported. */
  readonly only?: string;
  /** Threads to read with. */
  readonly jobs?: number;
  readonly onProgress?: (done: number, all: number) => void;
}

/** Everything a run of validating found out; findings sorted, without repeats. */
export interface ValidateRun {
  readonly submissions: Submissions;
  readonly files: readonly ReportedFile[];
  readonly findings: readonly Finding[];
}

/** Files to findings: read, recognise, place in months, check. Nothing is assessed. */
export async function runValidate(request: ValidateRequest): Promise<ValidateRun> {
  const { files, schemeFindings, only, date, ...options } = request;
  const all = await readSubmissions(files, options);
  const tables = only === undefined ? all.tables : all.tables.filter(({ table }) => table.id === only);
  const submissions = { ...all, tables };
  const found = checkSubmissions(all, request.month, date);
  const about = only === undefined ? found : findingsAbout(tables, all.tables, found);
  return {
    submissions,
    files: reportedFiles(submissions),
    findings: sortFindings([...schemeFindings, ...about]),
  };
}

/** All that is wrong with what was read, cell by cell and across rows, tables and files. */
export function checkSubmissions(
  submissions: Submissions,
  month: Period | null,
  date?: string,
): readonly Finding[] {
  return [
    ...submissions.findings,
    ...runChecks({
      tables: submissions.tables,
      definitions: tables,
      roster: submissions.roster,
      found: submissions.findings,
      files: submissions.files,
      ...(month === null ? {} : { month }),
      ...(date === undefined ? {} : { date }),
    }),
  ];
}

function reportedFiles({ files, tables: placed }: Submissions): readonly ReportedFile[] {
  const byPath = new Map<string, ReportedTable[]>();
  for (const { file, table, period } of placed) {
    const mine = byPath.get(file.path) ?? [];
    byPath.set(file.path, mine);
    mine.push({
      id: table.id,
      title: tableById(table.id)?.title ?? table.id,
      variant: table.variant,
      sheet: table.at.sheet ?? '',
      period,
    });
  }
  return files.map(({ input, opened, metadata, unread }) => ({
    path: input.path,
    status:
      unread === true
        ? 'unread'
        : !opened
          ? 'refused'
          : originOf(metadata) === 'document'
            ? 'skipped'
            : 'read',
    tables: byPath.get(input.path) ?? [],
  }));
}
