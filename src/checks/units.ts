import type { TableDefinition } from '../../schemas/define-table.ts';
import { addTo } from '../core/group-by.ts';
import { type Period, periodText, samePeriod } from '../core/period.ts';
import type { Place } from '../core/place.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { rowsInForce } from '../facts/changed-targets.ts';
import { coveredUnits, expectedUnits } from '../facts/expected.ts';
import { heardFrom, sendersOf } from '../facts/senders.ts';
import { type SubjectRow, subjectRows, unitColumn } from '../facts/subjects.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { isFilled } from '../model/filled.ts';
import { originOf } from '../model/metadata.ts';
import { dataRows } from '../model/table.ts';
import { UNCHANGING, unitsAllYear, unitsIn } from '../scheme/changes.ts';
import { KIND_WORDS } from '../words/columns.ts';
import { type Check, type CheckInput, fileAt, known, shown } from './check.ts';
import { timeOf } from './duplicates.ts';
import type { Marks } from './marks.ts';
import { dueDate } from './submissions.ts';

/** A table's rows of one month (or of the year's targets) from all sheets and workbooks. */
interface Gathered {
  readonly definition: TableDefinition;
  readonly period: Period | null;
  readonly at: readonly Place[];
  readonly rows: readonly SubjectRow[];
  /** Every workbook holds one unit's figures only: units report for themselves. */
  readonly single: boolean;
  /** Rows whose unit carries a finding (misspelt, twice, of another table): each may stand for a unit that seems missing. */
  readonly doubtful: number;
}

/** Units that have a target, or stand on the roster for this table, but have no row in the table or in a month of it. */
export const missingUnits: Check = (input, marks) => {
  const gathered = gather(input, marks);
  return gathered.flatMap(({ definition, period, at, rows, single, doubtful }): readonly Finding[] => {
    const due = dueUnits(definition, period, gathered, input);
    if (single && period !== null) return notSent(definition, period, due, input);
    const present = new Set(rows.map(({ unit }) => unit));
    const missing = due.filter((unit) => !present.has(unit));
    const first = at[0];
    if (missing.length <= doubtful || first === undefined) return [];
    // Who is missing from a month that dayie collected stands in its roll-call.
    if (at.every(({ file }) => isCollected(file, input))) return [];
    // On a sheet that was not recognised the missing rows may well stand.
    if (at.some(({ file }) => file !== undefined && marks.inFile(file, 'TABLE-001'))) return [];
    const place = at.length === 1 ? first : first.file === undefined ? {} : { file: first.file };
    const params = {
      period:
        period !== null
          ? periodText(period)
          : definition.kind === 'target'
            ? TARGETS
            : KIND_WORDS[definition.kind],
      count: missing.length,
      units: shown(missing),
    };
    return [finding('CHECK-009', place, params)];
  });
};

export function isCollected(file: string | undefined, input: CheckInput): boolean {
  const found = file === undefined ? undefined : fileAt(input, file);
  return found !== undefined && originOf(found.metadata) === 'collected';
}

/**
 * Units of which no workbook came. Who has sent anything for the month, be it faulty, blank or not to be read, has not “sent
 * nothing”; a workbook that nobody can be told to have sent may be any missing unit’s, one with a name among its rows that is
 * nobody’s is still its sender’s.
 */
function notSent(
  definition: TableDefinition,
  period: Period,
  due: readonly string[],
  input: CheckInput,
): readonly Finding[] {
  if (!isAsked(definition, period, input)) return [];
  const { files = [], tables, roster } = input;
  const came = new Set(heardFrom(files, tables, period, roster));
  const nobodys: string[] = [];
  for (const [path, mine] of tablesByFile(definition, period, input)) {
    const file = fileAt(input, path) ?? { input: { path }, metadata: {} };
    const { units } = sendersOf(file, mine, definition, roster);
    for (const unit of units) came.add(unit);
    if (units.length === 0) nobodys.push(path);
  }
  const missing = due.filter((unit) => !came.has(unit));
  return missing.length <= nobodys.length ? [] : [notSubmitted(definition, period, missing, nobodys)];
}

function tablesByFile(
  { id }: TableDefinition,
  month: Period,
  { tables }: CheckInput,
): ReadonlyMap<string, readonly PlacedTable[]> {
  const files = new Map<string, PlacedTable[]>();
  for (const placed of tables) {
    const { file, table, period } = placed;
    if (table.id !== id || period === null || !samePeriod(period, month)) continue;
    addTo(files, file.path, placed);
  }
  return files;
}

/** Who has not reported for themselves is asked only for the month that is collected, after it was due. */
export function isAsked(
  definition: TableDefinition,
  period: Period | null,
  { month, date }: CheckInput,
): period is Period {
  if (period === null || month === undefined || !samePeriod(period, month)) return false;
  const due = dueDate(definition, period);
  return due === null || date === undefined || date > due;
}

export function notSubmitted(
  definition: TableDefinition,
  period: Period,
  names: readonly string[],
  unidentified: readonly string[] = [],
): Finding {
  const params = {
    table: definition.title,
    period: periodText(period),
    count: names.length,
    reporters: shown(names),
    unidentified: shown(unidentified),
  };
  return finding('PERIOD-012', {}, params);
}

const TARGETS: Bilingual = { zh: '年度任务', en: 'the year’s targets' };

/** The same while tables are still added to it. */
interface Gathering extends Omit<Gathered, 'single'> {
  readonly at: Place[];
  readonly rows: SubjectRow[];
  doubtful: number;
}

function gather(input: CheckInput, marks: Marks): readonly Gathered[] {
  const months = new Map<string, Gathering>();
  for (const { placed, definition } of known(input)) {
    const unplaced = placed.table.variant === 'progress' && placed.period === null;
    const column = unitColumn(definition)?.id;
    if (column === undefined || unplaced) continue;
    const key = JSON.stringify([definition.id, timeOf(placed)]);
    const month = months.get(key) ?? { definition, period: placed.period, at: [], rows: [], doubtful: 0 };
    months.set(key, month);
    month.at.push(placed.table.at);
    for (const item of subjectRows(placed, definition))
      if (isFilled(item.row, definition)) month.rows.push(item);
    month.doubtful += dataRows(placed.table).filter((row) => marks.has(row.cells.get(column))).length;
  }
  return [...months.values()].map((month) => ({ ...month, single: onePerFile(month.rows) }));
}

/** Units that report for themselves: each workbook names one. Who has not reported is then a question of submissions. */
function onePerFile(rows: readonly SubjectRow[]): boolean {
  const units = new Map<string, Set<string | null>>();
  for (const { placed, unit } of rows)
    units.set(placed.file.path, (units.get(placed.file.path) ?? new Set()).add(unit));
  return units.size > 0 && [...units.values()].every(({ size }) => size === 1);
}

/** For a month those whom the target table names; the target table itself is to name all that it covers. */
function dueUnits(
  definition: TableDefinition,
  period: Period | null,
  gathered: readonly Gathered[],
  { roster: { units }, scheme = UNCHANGING }: CheckInput,
): readonly string[] {
  const whole = { ...scheme, roster: units };
  if (period === null) return coveredUnits(unitsAllYear(whole), definition.covers);
  const base = gathered.find((other) => other.definition.id === definition.id && other.period === null);
  const targets = rowsInForce(base?.rows.map(({ row }) => row) ?? [], definition, scheme, period);
  return expectedUnits(definition, targets, unitsIn(whole, period));
}
