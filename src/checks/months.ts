import { addTo } from '../core/group-by.ts';
import { comparePeriods } from '../core/period.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { compareCells } from '../facts/agreement.ts';
import { type SubjectRow, subjectRows } from '../facts/subjects.ts';
import { measureKey, type ParsedCell, type ParsedRow } from '../model/table.ts';
import {
  type Check,
  type CheckInput,
  cellOf,
  figure,
  headingOf,
  known,
  measuresOf,
  number,
  placeText,
} from './check.ts';
import type { Marks } from './marks.ts';

/**
 * Cumulative figures from month to month: they don't fall, and last month's plus this month's is this month's. Where a form states last
 * month's itself, that must be what was reported then; without the month before, it is what the form's own figures are held against.
 */
export const cumulativeFigures: Check = (input, marks) =>
  eachMeasure(input, marks, ({ row, subject, measure, now, before }) => {
    const stated = cellOf(row, measure, 'before');
    const reported = before === null ? undefined : cellOf(before, measure, 'actual');
    const then = figure(reported) === null ? stated : reported;
    const [current, last] = [figure(now), figure(then)];
    if (then === undefined || last === null) return [];
    if (marks.has(now) || marks.has(then) || marks.has(stated)) return [];
    const carried = figure(stated);
    if (stated !== undefined && carried !== null && !carried.equals(last)) {
      const params = {
        row: subject,
        column: headingOf(stated),
        stated: number(carried),
        before: number(last),
        place: placeText(then),
      };
      return [finding('CHECK-054', stated.at, params, [now.at, then.at])];
    }
    const month = cellOf(row, measure, 'month');
    // A total that the form works out from a figure that is wrong has been said where that stands.
    if (current === null || (stated !== undefined && marks.has(month))) return [];
    const common = () => ({
      row: subject,
      column: headingOf(now),
      stated: number(current),
      before: number(last),
      place: placeText(then),
    });
    if (current.lessThan(last)) {
      return [
        finding('CHECK-004', now.at, { ...common(), difference: number(last.minus(current)) }, [then.at]),
      ];
    }
    const own = figure(month);
    if (own === null || marks.has(month) || last.plus(own).equals(current)) return [];
    return [
      finding(
        'CHECK-005',
        now.at,
        { ...common(), thisMonth: number(own), expected: number(last.plus(own)) },
        [then.at],
      ),
    ];
  });

export interface Visit {
  readonly item: SubjectRow;
  readonly row: ParsedRow;
  /** What the row is about. */
  readonly subject: string;
  readonly measure: string;
  /** Its cumulative figure, whatever the cell holds. */
  readonly now: ParsedCell;
  /** The row of the month before; null where that month or row is missing. */
  readonly before: ParsedRow | null;
}

/** Every measure of every row of a month's sheet that has a column for it, with the row of the month before, in the order of the months. */
export function eachMeasure(
  input: CheckInput,
  marks: Marks,
  visit: (visit: Visit) => readonly Finding[],
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { item, same, earlier } of visitsOf(input, marks))
    for (const measure of measuresOf(item.definition)) {
      const now = cellOf(item.row, measure, 'actual');
      if (now === undefined) continue;
      // What contradicts itself counts as not reported; the contradiction is said where it stands.
      if (same.length > 1 && reportedIn(same, measure).contradicts) continue;
      const before = rowReported(earlier, measure);
      const found = visit({ item, row: item.row, subject: item.subject, measure, now, before });
      for (const one of found) findings.push(one);
    }
  return findings;
}

/** A row with all rows that say of the same, and those of the month before. */
interface Visited {
  readonly item: SubjectRow;
  readonly same: readonly ParsedRow[];
  readonly earlier: readonly ParsedRow[];
}

/** The rows to be visited, and by what each finds those that belong to it. */
interface Visiting {
  readonly marks: Marks;
  readonly subjects: readonly SubjectRow[];
  readonly rowsAbout: ReturnType<typeof indexRows>;
}

/** The rows of a run: several checks visit the same. What they leave out was found when the tables were read. */
const visiting = new WeakMap<CheckInput, Visiting>();

function* visitsOf(input: CheckInput, marks: Marks): Generator<Visited> {
  const before = visiting.get(input);
  const { subjects, rowsAbout } = before?.marks === marks ? before : visitingOf(input, marks);
  for (const item of subjects) yield { item, same: rowsAbout(item, 0), earlier: rowsAbout(item, 1) };
}

function visitingOf(input: CheckInput, marks: Marks): Visiting {
  const subjects = known(input)
    // Where one heading stands twice, it is not certain which column is the cumulative one.
    .filter(({ placed }) => placed.period !== null && !marks.inFile(placed.file.path, 'TABLE-009'))
    .sort(({ placed: left }, { placed: right }) =>
      left.period && right.period ? comparePeriods(left.period, right.period) : 0,
    )
    .flatMap(({ placed, definition }) => subjectRows(placed, definition));
  const mine = { marks, subjects, rowsAbout: indexRows(subjects) };
  visiting.set(input, mine);
  return mine;
}

/** What rows about one thing come to in a measure. */
interface Reported {
  /** Two of them give different cumulative figures. */
  readonly contradicts: boolean;
  /** The first that has the column. */
  readonly row: ParsedRow | null;
}

/** By the rows, worked out once: each of them asks what they all say. */
const reported = new WeakMap<readonly ParsedRow[], Map<string, Reported>>();

/** Of several rows about one thing; one row alone contradicts nothing. */
function reportedIn(rows: readonly ParsedRow[], measure: string): Reported {
  const known = reported.get(rows) ?? new Map<string, Reported>();
  const before = known.get(measure);
  if (before !== undefined) return before;
  const row = rows.find((one) => saysActual(one, measure)) ?? null;
  const mine: Reported = { contradicts: contradicts(rows, measure), row };
  reported.set(rows, known.set(measure, mine));
  return mine;
}

/** The row that says what was reported; null where none does, or they contradict each other. */
function rowReported(rows: readonly ParsedRow[], measure: string): ParsedRow | null {
  const [row = null] = rows;
  if (rows.length < 2) return row !== null && saysActual(row, measure) ? row : null;
  const told = reportedIn(rows, measure);
  return told.contradicts ? null : told.row;
}

function saysActual(row: ParsedRow, measure: string): boolean {
  return row.cells.has(measureKey(measure, 'actual'));
}

/** Two rows about one thing give different cumulative figures. */
function contradicts(rows: readonly ParsedRow[], measure: string): boolean {
  const [first, ...others] = rows.map((row) => cellOf(row, measure, 'actual'));
  return others.some((other) => compareCells(first, other) === 'contradicting');
}

/** Rows about the same thing as a row, in its own month or so many months before it. */
export function indexRows(
  subjects: readonly SubjectRow[],
): (item: SubjectRow, monthsBack: number) => readonly ParsedRow[] {
  const index = new Map<string, ParsedRow[]>();
  const keyOf = ({ placed, key }: SubjectRow, monthsBack: number): string =>
    [placed.table.id, placed.period?.year, (placed.period?.month ?? Number.NaN) - monthsBack, key].join('\n');
  for (const item of subjects) addTo(index, keyOf(item, 0), item.row);
  return (item, monthsBack) => index.get(keyOf(item, monthsBack)) ?? NONE;
}

const NONE: readonly ParsedRow[] = [];
