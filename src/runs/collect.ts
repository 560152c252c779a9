import { tables as definitions } from '../../schemas/index.ts';
import { mergeTables } from '../collecting/merge-rows.ts';
import { rollCall } from '../collecting/roll-call.ts';
import { Failure } from '../core/failure.ts';
import { comparePeriods, type Period, periodText, samePeriod } from '../core/period.ts';
import { VERSION } from '../core/version.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { sortFindings } from '../diagnostics/report.ts';
import type { FoundFile } from '../disk/files.ts';
import { readSubmissions } from '../disk/submissions.ts';
import { figureSourcesSheet, type RollCallLine, rollCallSheet } from '../documents/roll-call.ts';
import { collectedSheets } from '../forms/collected.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { COLLECTED_MARK, originOf } from '../model/metadata.ts';
import type { WorkbookModel } from '../model/workbook-model.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { ReadFile } from './read-file.ts';
import { checkSubmissions } from './validate.ts';

export interface CollectRequest {
  readonly files: readonly FoundFile[];
  readonly scheme: Scheme;
  /** What was found wrong or odd with the scheme's workbook. */
  readonly schemeFindings: readonly Finding[];
  /** Null: the latest month found. */
  readonly month: Period | null;
  /** Merge what can be read of faulty workbooks too. */
  readonly includeFaulty: boolean;
  /** Day of the run, ISO. */
  readonly date: string;
  readonly onProgress?: (done: number, all: number) => void;
  readonly jobs?: number;
}

/** A submitted workbook and what becomes of it. */
export interface Judged {
  readonly read: ReadFile;
  /** Its tables of the month that is collected. */
  readonly tables: readonly PlacedTable[];
  /** Errors in it; they keep it out, unless the run was told to take it. */
  readonly faults: readonly Finding[];
  /** That it came in after the day it was due. */
  readonly late: readonly Finding[];
  readonly usable: boolean;
}

export interface CollectRun {
  readonly period: Period;
  /** The files taken for submissions: all but dayie's own results. */
  readonly submitted: readonly FoundFile[];
  readonly workbook: WorkbookModel;
  readonly rollCall: readonly RollCallLine[];
  readonly findings: readonly Finding[];
}

/** Errors that are no fault of one workbook: two that contradict each other, a month that is not collected now. */
const BETWEEN_FILES: readonly string[] = ['PERIOD-005', 'PERIOD-010'];

/**
 * Units' submissions of a month into one workbook that `score` reads, with the roll-call and the source of every figure.
 *
 * @throws Failure when no file could be opened, or none holds a monthly table.
 */
export async function runCollect(request: CollectRequest): Promise<CollectRun> {
  const { scheme, schemeFindings, month, date, includeFaulty, files: found, ...reading } = request;
  const all = await readSubmissions(found, { scheme, month, ...reading });
  const files = all.files.filter(({ metadata }) => !['collected', 'document'].includes(originOf(metadata)));
  const paths = new Set(files.map(({ input }) => input.path));
  const own = (path: string | undefined): boolean => path === undefined || paths.has(path);
  const submissions = {
    ...all,
    files,
    tables: all.tables.filter(({ file }) => paths.has(file.path)),
    findings: all.findings.filter(({ at }) => own(at.file)),
  };
  if (!files.some(({ opened }) => opened)) throw new Failure({ kind: 'nothing-read' });
  const period = month ?? latest(submissions.tables);
  if (period === null) throw new Failure({ kind: 'no-known-table' });
  const findings = sortFindings([...schemeFindings, ...checkSubmissions(submissions, period, date)]);
  const judged = files.map((read) => judge(read, submissions.tables, findings, period, includeFaulty));
  const merged = mergeTables(judged, definitions, submissions.tables, scheme);
  const lines = rollCall({ judged, merged, tables: submissions.tables, definitions, scheme, period });
  const { sheets, figures } = collectedSheets(merged.tables, period);
  const workbook: WorkbookModel = {
    title: `${period.year}年${period.month}月汇总`,
    date,
    metadata: { version: VERSION, collected: COLLECTED_MARK, period: periodText(period) },
    sheets: [...sheets, rollCallSheet(lines, period), figureSourcesSheet(figures)],
  };
  const submitted = found.filter((file) => paths.has(file.path));
  return { period, submitted, workbook, rollCall: lines, findings };
}

function latest(tables: readonly PlacedTable[]): Period | null {
  return (
    tables
      .flatMap(({ period }) => period ?? [])
      .sort(comparePeriods)
      .at(-1) ?? null
  );
}

function judge(
  read: ReadFile,
  tables: readonly PlacedTable[],
  findings: readonly Finding[],
  period: Period,
  includeFaulty: boolean,
): Judged {
  const mine = tables.filter(({ file }) => file.path === read.input.path);
  const faults = findings.filter(
    ({ severity, at, code }) =>
      severity === 'error' && at.file === read.input.path && !BETWEEN_FILES.includes(code),
  );
  return {
    read,
    tables: mine.filter((item) => item.period !== null && samePeriod(item.period, period)),
    faults,
    late: findings.filter(({ at, code }) => code === 'PERIOD-011' && at.file === read.input.path),
    usable: read.opened && (faults.length === 0 || includeFaulty),
  };
}
