import { tables as definitions } from '../../schemas/index.ts';
import { concerning } from '../checks/concern.ts';
import { judge } from '../collecting/judged.ts';
import { type MergedTables, mergeTables } from '../collecting/merge-rows.ts';
import { rollCall } from '../collecting/roll-call.ts';
import { Failure } from '../core/failure.ts';
import { comparePeriods, type Period, periodText, samePeriod } from '../core/period.ts';
import { lastMonthOf, spanOf } from '../core/span.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { applyOverrides, type Overrides } from '../diagnostics/overrides.ts';
import { sortFindings } from '../diagnostics/report.ts';
import { sendersOf } from '../facts/senders.ts';
import type { PlacedTable, ReadFile } from '../model/dataset.ts';
import { tablesIn } from '../model/in-file.ts';
import { originOf } from '../model/metadata.ts';
import type { RollCallLine } from '../model/roll-call.ts';
import { placeSubmissions, type Reading, type Submissions } from './submissions.ts';
import { checkSubmissions } from './validate.ts';

export interface MonthRequest extends Reading {
  /** A fault that was made less than an error, or is not to be heard of, keeps no workbook out. */
  readonly overrides: Overrides;
  /** Null: the latest month found. */
  readonly month: Period | null;
  /** Merge what can be read of faulty workbooks too; `shared`: of those alone that hold the reports of several units. */
  readonly includeFaulty: boolean | 'shared';
  /** Day of the run, ISO. */
  readonly date: string;
  /** Paths of the office's own files, which are checked against and are nobody's report of the month. */
  readonly beside?: ReadonlySet<string>;
}

/** What the units sent for a month, and who did not. */
export interface CalledMonth {
  readonly period: Period;
  /** Of the files taken for submissions: all but dayie's own results. */
  readonly submissions: Submissions;
  readonly merged: MergedTables;
  readonly rollCall: readonly RollCallLine[];
  readonly findings: readonly Finding[];
}

/**
 * Checks the submissions of a month, merges what can be merged and calls the roll.
 *
 * @throws Failure when no file could be opened, or none holds a table of the month.
 */
export function callMonth(request: MonthRequest): CalledMonth {
  const { scheme, schemeFindings, month, date, includeFaulty, overrides } = request;
  const all = placeSubmissions(request.files, scheme, month);
  const beside = request.beside ?? new Set();
  // Of what was put together before, only the office's own earlier months are wanted.
  const files = all.files.filter(({ metadata, input }) =>
    beside.has(input.path)
      ? originOf(metadata) !== 'document'
      : !['collected', 'document'].includes(originOf(metadata)),
  );
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
  const findings = concerning(applyOverrides(sortFindings(found, scheme.roster), overrides), submissions);
  const judged = files
    .filter(({ input }) => !beside.has(input.path))
    .map((read) => {
      const faultyToo = includeFaulty === 'shared' ? isShared(read, submissions, period) : includeFaulty;
      return judge(read, submissions.tables, findings, period, faultyToo);
    });
  const { tables, roster } = submissions;
  const merged = mergeTables(judged, definitions, tables, scheme, roster, period);
  const lines = rollCall({ judged, merged, tables, definitions, scheme, roster, period });
  if (
    merged.tables.every(({ rows }) => rows.length === 0) &&
    judged.every((item) => item.tables.length === 0)
  )
    throw new Failure({ kind: 'nothing-of-month', month: periodText(period) });
  return { period, submissions, merged, rollCall: lines, findings };
}

/** A workbook with the reports of several units, which no single one of them can mend. */
function isShared(read: ReadFile, { tables, roster }: Submissions, period: Period): boolean {
  const mine = tablesIn(read.input.path, tables).filter(
    (placed) => placed.period !== null && samePeriod(placed.period, period),
  );
  return definitions.some((definition) => {
    const own = mine.filter(({ table }) => table.id === definition.id);
    return own.length > 0 && sendersOf(read, own, definition, roster).units.length > 1;
  });
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
