import { Decimal } from '../core/decimal.ts';
import { finding } from '../diagnostics/finding.ts';
import {
  type Check,
  cellOf,
  definitionOf,
  figure,
  measuresOf,
  number,
  type UnitRow,
  unitRows,
} from './check.ts';

/** A printed 完成率 against target and actual, to the decimals it states. */
export const statedRates: Check = (input) =>
  input.tables.flatMap((placed) => {
    const definition = definitionOf(input, placed.table.id);
    if (definition === undefined) return [];
    return unitRows(placed).flatMap(({ row, unit }) =>
      measuresOf(definition).flatMap((measure) => {
        const cell = cellOf(row, measure, 'rate');
        const stated = figure(cell);
        const computed = rateOf(row, measure);
        if (cell === undefined || stated === null || computed === null) return [];
        const places = Math.min(stated.decimalPlaces(), 8);
        const off = computed.minus(stated).abs();
        if (off.lessThanOrEqualTo(new Decimal(10).pow(-places))) return [];
        const target = figure(cellOf(row, measure, 'target')) ?? new Decimal(0);
        const actual = figure(cellOf(row, measure, 'actual')) ?? new Decimal(0);
        const params = {
          unit,
          stated: number(stated),
          target: number(target),
          actual: number(actual),
          computed: number(computed.toDecimalPlaces(2)),
        };
        return [finding('CHECK-012', cell.at, params)];
      }),
    );
  });

function rateOf(row: UnitRow['row'], measure: string): Decimal | null {
  const [target, actual] = [figure(cellOf(row, measure, 'target')), figure(cellOf(row, measure, 'actual'))];
  return target === null || actual === null || target.isZero() ? null : actual.dividedBy(target).times(100);
}

/** A printed 排名 against the order of the rates, inside the group it was made for: the class, or the whole table. */
export const statedRanks: Check = (input) =>
  input.tables.flatMap((placed) => {
    const definition = definitionOf(input, placed.table.id);
    if (definition === undefined) return [];
    const rows = unitRows(placed);
    return measuresOf(definition).flatMap((measure) => {
      const groups = [rows, ...byClass(rows)].map((group) => disagreeing(group, measure));
      // The table ranks over all rows or class by class: whichever fits better is what was meant.
      const [whole = [], ...classes] = groups;
      const byClasses = classes.flat();
      return classes.length > 0 && byClasses.length < whole.length ? byClasses : whole;
    });
  });

function byClass(rows: readonly UnitRow[]): readonly (readonly UnitRow[])[] {
  const classes = new Map<string, UnitRow[]>();
  for (const item of rows) {
    const value = item.row.cells.get('class')?.value;
    if (value?.kind !== 'text') return [];
    classes.set(value.text, [...(classes.get(value.text) ?? []), item]);
  }
  return [...classes.values()];
}

function disagreeing(rows: readonly UnitRow[], measure: string): readonly ReturnType<typeof finding>[] {
  const rates = rows.map(({ row }) => rateOf(row, measure));
  return rows.flatMap(({ row, unit }, index) => {
    const cell = cellOf(row, measure, 'rank');
    const stated = figure(cell);
    const mine = rates[index];
    if (cell === undefined || stated === null || mine == null) return [];
    const ahead = rates
      .filter((rate) => rate?.greaterThan(mine) === true)
      .map((rate) => rate?.toFixed() ?? '');
    const ranks = [ahead.length + 1, new Set(ahead).size + 1];
    if (ranks.some((rank) => stated.equals(rank))) return [];
    return [finding('CHECK-014', cell.at, { unit, stated: number(stated), computed: ranks[0] ?? 0 })];
  });
}
