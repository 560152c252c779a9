import type { TableDefinition } from '../../schemas/define-table.ts';
import { Decimal } from '../core/decimal.ts';
import { addTo } from '../core/group-by.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { type SubjectRow, subjectRows } from '../facts/subjects.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { type ColumnKey, headingPlace, measureKey, type ParsedRow } from '../model/table.ts';
import { type Check, cellOf, figure, known, measuresOf, number } from './check.ts';
import type { Marks } from './marks.ts';

/** A printed 完成率 against target and actual, to the decimals it states. */
export const statedRates: Check = (input, marks) =>
  known(input).flatMap(({ placed, definition }) => {
    if (!placed.table.columns.some(({ part }) => part === 'rate')) return [];
    const compared = comparedRates(placed, definition, marks);
    const of = (measure: string): readonly Compared[] => compared.filter((one) => one.measure === measure);
    const off = measuresOf(definition).filter((measure) => isOff(of(measure)));
    return [
      ...off.flatMap((measure) => ofColumn(of(measure), placed, measureKey(measure, 'rate'))),
      ...compared.flatMap(({ measure, fault }) => (fault === null || off.includes(measure) ? [] : [fault])),
    ];
  });

/** A printed result that was held against the figures it follows from. */
interface Compared {
  readonly measure: string;
  /** Null where it agrees with them. */
  readonly fault: Finding | null;
}

function comparedRates(placed: PlacedTable, definition: TableDefinition, marks: Marks): readonly Compared[] {
  return subjectRows(placed, definition).flatMap(({ row, subject }) =>
    measuresOf(definition).flatMap((measure): readonly Compared[] => {
      const cell = cellOf(row, measure, 'rate');
      const stated = figure(cell);
      const [target, actual] = [cellOf(row, measure, 'target'), cellOf(row, measure, 'actual')];
      const [goal, done] = [figure(target), figure(actual)];
      if (cell === undefined || stated === null || goal === null || done === null || goal.isZero()) return [];
      if (rateAgrees(stated, goal, done)) return [{ measure, fault: null }];
      if (marks.has(target) || marks.has(actual) || marks.has(cell)) return [];
      const params = {
        row: subject,
        stated: number(stated),
        target: number(goal),
        actual: number(done),
        expected: number(done.dividedBy(goal).times(100).toDecimalPlaces(2)),
      };
      return [{ measure, fault: finding('CHECK-012', cell.at, params) }];
    }),
  );
}

const FEWEST_ROWS = 5;

/** Most rows of a column disagree: it is not what its heading says, or all of it was worked out from something else. */
function isOff(compared: readonly Compared[]): boolean {
  const faults = compared.filter(({ fault }) => fault !== null).length;
  return faults >= FEWEST_ROWS && faults * 2 > compared.length;
}

/** What is wrong with a column's results: said once at its heading where most of them are. */
function ofColumn(compared: readonly Compared[], { table }: PlacedTable, key: ColumnKey): readonly Finding[] {
  const faults = compared.flatMap(({ fault }) => fault ?? []);
  const column = table.columns.find((bound) => bound.key === key);
  if (column === undefined || !isOff(compared)) return faults;
  const at = { ...headingPlace(table, column), heading: column.heading };
  return [finding('CHECK-055', at, { column: column.heading, count: faults.length })];
}

/** Whether a printed rate (in percent) is actual ÷ target, to the decimals it states. */
export function rateAgrees(stated: Decimal, target: Decimal, actual: Decimal): boolean {
  if (target.isZero()) return true;
  const places = Math.min(stated.decimalPlaces(), 8);
  const off = actual.dividedBy(target).times(100).minus(stated).abs();
  return off.lessThanOrEqualTo(new Decimal(10).pow(-places));
}

/**
 * A printed 排名 against the order of the rates, inside the group it was made for: the class, or the whole table. Not judged
 * where one of the figures behind it carries a finding: the rank may then be the right one.
 */
export const statedRanks: Check = (input, marks) =>
  known(input).flatMap(({ placed, definition }) => {
    if (!placed.table.columns.some(({ part }) => part === 'rank')) return [];
    const rows = subjectRows(placed, definition);
    const rates = comparedRates(placed, definition, marks);
    const byClasses = byClass(rows, definition.columns.find(({ content }) => content.type === 'class')?.id);
    return measuresOf(definition).flatMap((measure) => {
      if (rows.some(({ row }) => doubtful(row, measure, marks))) return [];
      if (isOff(rates.filter((one) => one.measure === measure))) return [];
      const whole = comparedRanks(rows, measure);
      const inClasses = byClasses.flatMap((group) => comparedRanks(group, measure));
      const faults = (compared: readonly Compared[]): number =>
        compared.filter(({ fault }) => fault !== null).length;
      // The table ranks over all rows or class by class: whichever fits better is what was meant.
      const meant = byClasses.length > 0 && faults(inClasses) < faults(whole) ? inClasses : whole;
      return ofColumn(meant, placed, measureKey(measure, 'rank'));
    });
  });

function doubtful(row: ParsedRow, measure: string, marks: Marks): boolean {
  return (['target', 'actual', 'rate'] as const).some((part) => {
    const cell = cellOf(row, measure, part);
    return cell?.value.kind === 'unreadable' || marks.has(cell);
  });
}

function byClass(
  rows: readonly SubjectRow[],
  column: string | undefined,
): readonly (readonly SubjectRow[])[] {
  const classes = new Map<string, SubjectRow[]>();
  for (const item of rows) {
    const value = column === undefined ? undefined : item.row.cells.get(column)?.value;
    if (value?.kind !== 'text') return [];
    addTo(classes, value.text, item);
  }
  return [...classes.values()];
}

function rateOf(row: ParsedRow, measure: string): Decimal | null {
  const [target, actual] = [figure(cellOf(row, measure, 'target')), figure(cellOf(row, measure, 'actual'))];
  return target === null || actual === null || target.isZero() ? null : actual.dividedBy(target).times(100);
}

function comparedRanks(rows: readonly SubjectRow[], measure: string): readonly Compared[] {
  const rates = rows.map(({ row }) => rateOf(row, measure));
  // A unit's own table, of one row, gives the rank it has among all.
  if (rates.filter((rate) => rate !== null).length < 2) return [];
  const places = placesOf(rates);
  return rows.flatMap(({ row, subject }, index): readonly Compared[] => {
    const cell = cellOf(row, measure, 'rank');
    const stated = figure(cell);
    const ranks = places.get(rates[index]?.toFixed() ?? '');
    if (cell === undefined || stated === null || ranks === undefined) return [];
    if (ranks.some((rank) => stated.equals(rank))) return [{ measure, fault: null }];
    const params = { row: subject, stated: number(stated), expected: ranks[0] };
    return [{ measure, fault: finding('CHECK-014', cell.at, params) }];
  });
}

/** The ranks that a rate may have, ties leaving ranks out or not, by its text. */
function placesOf(rates: readonly (Decimal | null)[]): ReadonlyMap<string, readonly [number, number]> {
  const places = new Map<string, readonly [number, number]>();
  const falling = rates.filter((rate) => rate !== null).sort((left, right) => right.comparedTo(left));
  for (const [index, rate] of falling.entries()) {
    const text = rate.toFixed();
    if (!places.has(text)) places.set(text, [index + 1, places.size + 1]);
  }
  return places;
}
