import { Decimal } from '../core/decimal.ts';
import { addTo } from '../core/group-by.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { type SubjectRow, subjectRows } from '../facts/subjects.ts';
import type { ParsedRow } from '../model/table.ts';
import { type Check, cellOf, figure, known, measuresOf, number } from './check.ts';
import type { Marks } from './marks.ts';

/** A printed 完成率 against target and actual, to the decimals it states. */
export const statedRates: Check = (input, marks) =>
  known(input).flatMap(({ placed, definition }) => {
    if (!placed.table.columns.some(({ part }) => part === 'rate')) return [];
    return subjectRows(placed, definition).flatMap(({ row, subject }) =>
      measuresOf(definition).flatMap((measure) => {
        const cell = cellOf(row, measure, 'rate');
        const stated = figure(cell);
        const [target, actual] = [cellOf(row, measure, 'target'), cellOf(row, measure, 'actual')];
        const [goal, done] = [figure(target), figure(actual)];
        if (cell === undefined || stated === null || goal === null || done === null || goal.isZero())
          return [];
        if (rateAgrees(stated, goal, done) || marks.has(target) || marks.has(actual) || marks.has(cell))
          return [];
        const params = {
          row: subject,
          stated: number(stated),
          target: number(goal),
          actual: number(done),
          expected: number(done.dividedBy(goal).times(100).toDecimalPlaces(2)),
        };
        return [finding('CHECK-012', cell.at, params)];
      }),
    );
  });

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
    const byClasses = byClass(rows, definition.columns.find(({ content }) => content.type === 'class')?.id);
    return measuresOf(definition).flatMap((measure) => {
      if (rows.some(({ row }) => doubtful(row, measure, marks))) return [];
      const whole = disagreeing(rows, measure);
      const inClasses = byClasses.flatMap((group) => disagreeing(group, measure));
      // The table ranks over all rows or class by class: whichever fits better is what was meant.
      return byClasses.length > 0 && inClasses.length < whole.length ? inClasses : whole;
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

function disagreeing(rows: readonly SubjectRow[], measure: string): readonly Finding[] {
  const rates = rows.map(({ row }) => rateOf(row, measure));
  // A unit's own table, of one row, gives the rank it has among all.
  if (rates.filter((rate) => rate !== null).length < 2) return [];
  return rows.flatMap(({ row, subject }, index) => {
    const cell = cellOf(row, measure, 'rank');
    const stated = figure(cell);
    const mine = rates[index];
    if (cell === undefined || stated === null || mine == null) return [];
    const ahead = rates
      .filter((rate) => rate?.greaterThan(mine) === true)
      .map((rate) => rate?.toFixed() ?? '');
    const ranks = [ahead.length + 1, new Set(ahead).size + 1];
    if (ranks.some((rank) => stated.equals(rank))) return [];
    return [finding('CHECK-014', cell.at, { row: subject, stated: number(stated), expected: ranks[0] ?? 0 })];
  });
}
