import type { PlacedTable } from '../core/dataset.ts';
import { comparePeriods } from '../core/period.ts';
import type { ParsedCell, ParsedRow } from '../core/table.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { looksLikeUnitSlip } from '../values/measure-unit.ts';
import {
  type Check,
  type CheckInput,
  cellOf,
  definitionOf,
  figure,
  headingOf,
  measuresOf,
  number,
  placeText,
  unitRows,
} from './check.ts';

/** Cumulative figures from month to month: they don't fall, and last month's plus this month's is this month's. */
export const cumulativeFigures: Check = (input) =>
  eachMeasure(input, ({ row, unit, measure, before }) => {
    const [now, then] = [
      cellOf(row, measure, 'actual'),
      before === null ? undefined : cellOf(before, measure, 'actual'),
    ];
    const [current, last] = [figure(now), figure(then)];
    if (now === undefined || then === undefined || current === null || last === null) return [];
    const common = {
      unit,
      column: headingOf(now),
      now: number(current),
      before: number(last),
      other: placeText(then),
    };
    if (current.lessThan(last)) {
      return [
        finding('CHECK-004', now.at, { ...common, difference: number(last.minus(current)) }, [then.at]),
      ];
    }
    const own = figure(cellOf(row, measure, 'month'));
    if (own === null || last.plus(own).equals(current)) return [];
    return [
      finding('CHECK-005', now.at, { ...common, month: number(own), computed: number(last.plus(own)) }, [
        then.at,
      ]),
    ];
  });

/** A figure about ten thousand times its target, or away from last month's: 万元 in a column of 亿元. */
export const unitSlips: Check = (input) =>
  eachMeasure(input, ({ row, unit, measure, before }) => {
    const now = cellOf(row, measure, 'actual');
    const value = figure(now);
    if (now === undefined || value === null) return [];
    const target = cellOf(row, measure, 'target');
    const then = before === null ? undefined : cellOf(before, measure, 'actual');
    const suspicious = (reference: ParsedCell | undefined, onlyAbove: boolean): boolean => {
      const other = figure(reference);
      return other !== null && looksLikeUnitSlip(value, other) && (!onlyAbove || value.greaterThan(other));
    };
    const slip = (reference: ParsedCell, word: Bilingual): readonly Finding[] => {
      const params = {
        unit,
        column: headingOf(now),
        value: number(value),
        reference: word,
        other: number(figure(reference) ?? value),
      };
      return [finding('CHECK-013', now.at, params, [reference.at])];
    };
    // Little done of a large target is no slip; more than a thousand times the target is.
    if (target !== undefined && suspicious(target, true)) return slip(target, TARGET);
    return then !== undefined && suspicious(then, false) ? slip(then, LAST_MONTH) : [];
  });

const TARGET: Bilingual = { zh: '任务', en: 'the target' };
const LAST_MONTH: Bilingual = { zh: '上月累计', en: 'last month’s' };

interface Visit {
  readonly row: ParsedRow;
  readonly unit: string;
  readonly measure: string;
  /** The unit's row of the month before; null where that month or row is missing. */
  readonly before: ParsedRow | null;
}

function eachMeasure(input: CheckInput, visit: (visit: Visit) => readonly Finding[]): readonly Finding[] {
  const progress = input.tables.filter(({ period }) => period !== null);
  const lastMonth = indexRows(progress);
  return progress.flatMap((placed) => {
    const definition = definitionOf(input, placed.table.id);
    if (definition === undefined) return [];
    return unitRows(placed).flatMap(({ row, unit }) => {
      const rows = lastMonth(placed, unit);
      return measuresOf(definition).flatMap((measure) => {
        const before = rows.find((item) => cellOf(item, measure, 'actual') !== undefined) ?? null;
        return visit({ row, unit, measure, before });
      });
    });
  });
}

/** Rows of a unit in the month before a sheet's own. */
function indexRows(
  progress: readonly PlacedTable[],
): (placed: PlacedTable, unit: string) => readonly ParsedRow[] {
  const index = new Map<string, ParsedRow[]>();
  const key = (table: string, year: number, month: number, unit: string): string =>
    JSON.stringify([table, year, month, unit]);
  for (const placed of [...progress].sort((left, right) =>
    left.period && right.period ? comparePeriods(left.period, right.period) : 0,
  )) {
    if (placed.period === null) continue;
    for (const { row, unit } of unitRows(placed)) {
      const at = key(placed.table.id, placed.period.year, placed.period.month, unit);
      index.set(at, [...(index.get(at) ?? []), row]);
    }
  }
  return ({ table, period }, unit) =>
    period === null ? [] : (index.get(key(table.id, period.year, period.month - 1, unit)) ?? []);
}
