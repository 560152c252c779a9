import { tables as definitions } from '../../schemas/index.ts';
import { concerning } from '../checks/concern.ts';
import { remarksOn } from '../collecting/doubts.ts';
import { judge } from '../collecting/judged.ts';
import { mergeTables } from '../collecting/merge-rows.ts';
import { rollCall } from '../collecting/roll-call.ts';
import { Failure } from '../core/failure.ts';
import { comparePeriods, type Period, periodText } from '../core/period.ts';
import { lastMonthOf, spanOf } from '../core/span.ts';
import { VERSION } from '../core/version.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { applyOverrides, type Overrides } from '../diagnostics/overrides.ts';
import { sortFindings } from '../diagnostics/report.ts';
import { figureSourcesSheet, rollCallSheet } from '../documents/roll-call.ts';
import { collectedSheets } from '../forms/collected.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { COLLECTED_MARK, originOf } from '../model/metadata.ts';
import type { RollCallLine } from '../model/roll-call.ts';
import type { WorkbookModel } from '../model/workbook-model.ts';
import { placeSubmissions, type Reading } from './submissions.ts';
import { checkSubmissions } from './validate.ts';

export interface CollectRequest extends Reading {
  /** A fault that was made less than an error, or is not to be heard of, keeps no workbook out. */
  readonly overrides: Overrides;
  /** Null: the latest month found. */
  readonly month: Period | null;
  /** Merge what can be read of faulty workbooks too. */
  readonly includeFaulty: boolean;
  /** Day of the run, ISO. */
  readonly date: string;
}

export interface CollectRun {
  readonly period: Period;
  /** Paths of the files taken for submissions: all but dayie's own results. */
  readonly submitted: ReadonlySet<string>;
  readonly workbook: WorkbookModel;
  readonly rollCall: readonly RollCallLine[];
  readonly findings: readonly Finding[];
}

/**
 * Units' submissions of a month into one workbook that `score` reads, with the roll-call and the source of every figure.
 *
 * @throws Failure when no file could be opened, or none holds a table of the month.
 */
export function runCollect(request: CollectRequest): CollectRun {
  const { scheme, schemeFindings, month, date, includeFaulty, overrides } = request;
  const all = placeSubmissions(request.files, scheme, month);
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
  const period = month ?? latest(submissions.tables) ?? lastKept(submissions.tables);
  if (period === null) throw new Failure({ kind: 'no-known-table' });
  const found = [...schemeFindings, ...checkSubmissions(submissions, period, date)];
  const findings = concerning(applyOverrides(sortFindings(found), overrides), submissions);
  const judged = files.map((read) => judge(read, submissions.tables, findings, period, includeFaulty));
  const { tables, roster } = submissions;
  const merged = mergeTables(judged, definitions, tables, scheme, roster, period);
  const lines = rollCall({ judged, merged, tables, definitions, scheme, roster, period });
  const { sheets, figures } = collectedSheets(merged.tables, period);
  if (sheets.length === 0 && judged.every((item) => item.tables.length === 0))
    throw new Failure({ kind: 'nothing-of-month', month: periodText(period) });
  const workbook: WorkbookModel = {
    title: `${period.year}年${period.month}月汇总`,
    date,
    metadata: { version: VERSION, collected: COLLECTED_MARK, period: periodText(period) },
    sheets: [...sheets, rollCallSheet(lines, period), figureSourcesSheet(figures, remarksOn(findings))],
  };
  return { period, submitted: paths, workbook, rollCall: lines, findings };
}

function latest(tables: readonly PlacedTable[]): Period | null {
  return (
    tables
      .flatMap(({ period }) => period ?? [])
      .sort(comparePeriods)
      .at(-1) ?? null
  );
}

/** Where there are ledgers alone: the month of the day to which the last of them was kept. */
function lastKept(tables: readonly PlacedTable[]): Period | null {
  const last = tables
    .flatMap(({ keptTo }) => keptTo ?? [])
    .sort()
    .at(-1);
  return last === undefined ? null : lastMonthOf(spanOf(last, 'month'));
}
