import type { PlacedTable } from '../core/dataset.ts';
import { type Decimal, sum } from '../core/decimal.ts';
import { periodText } from '../core/period.ts';
import { type MeasurePart, measureKey, type ParsedRow } from '../core/table.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { type Check, definitionOf, headingOf, number } from './check.ts';

const SUMMED = ['target', 'month', 'actual'] as const satisfies readonly MeasurePart[];

/**
 * 合计 equals its rows, 小计 its group, wherever the total stands. A total may also be that of all sheets the table is spread
 * over in the workbook.
 */
export const totals: Check = (input) =>
  input.tables.flatMap((placed) => {
    const definition = definitionOf(input, placed.table.id);
    const columns = definition?.totals?.columns ?? [];
    const keys = columns.flatMap((column) => [column, ...SUMMED.map((part) => measureKey(column, part))]);
    const whole = input.tables.filter((other) => sameTable(other, placed)).flatMap(({ table }) => table.rows);
    return placed.table.rows.flatMap((row, index) => {
      if (row.class === 'data') return [];
      return keys.flatMap((key) => checkTotal(placed.table.rows, index, row, key, whole));
    });
  });

function sameTable(left: PlacedTable, right: PlacedTable): boolean {
  const period = (item: PlacedTable): string =>
    item.period === null ? item.table.variant : periodText(item.period);
  return (
    left.file.path === right.file.path && left.table.id === right.table.id && period(left) === period(right)
  );
}

function checkTotal(
  rows: readonly ParsedRow[],
  index: number,
  row: ParsedRow,
  key: string,
  whole: readonly ParsedRow[],
): readonly Finding[] {
  const cell = row.cells.get(key);
  if (cell?.value.kind !== 'number') return [];
  const stated = cell.value.number;
  const candidates =
    row.class === 'total'
      ? [sumOf(rows, key), sumOf(whole, key)]
      : [sumOf(groupBefore(rows, index), key), sumOf(groupAfter(rows, index), key)];
  const known = candidates.filter((candidate) => candidate !== null);
  const computed = known.find((candidate) => candidate.equals(stated)) ?? known[0];
  if (computed === undefined || computed.equals(stated)) return [];
  const figures = {
    column: headingOf(cell),
    stated: number(stated),
    computed: number(computed),
    difference: number(stated.minus(computed)),
  };
  if (row.class === 'total') return [finding('CHECK-002', cell.at, figures)];
  return [finding('CHECK-003', cell.at, { ...figures, label: row.label ?? '' })];
}

/** Sum of the data rows; null when one of them could not be read or there is none, for then nothing can be said. */
function sumOf(rows: readonly ParsedRow[], key: string): Decimal | null {
  const cells = rows.filter((row) => row.class === 'data').map((row) => row.cells.get(key)?.value);
  if (cells.length === 0 || cells.some((value) => value?.kind === 'unreadable')) return null;
  return sum(cells.flatMap((value) => (value?.kind === 'number' ? [value.number] : [])));
}

function groupBefore(rows: readonly ParsedRow[], index: number): readonly ParsedRow[] {
  let from = index;
  while (from > 0 && rows[from - 1]?.class === 'data') from -= 1;
  return rows.slice(from, index);
}

function groupAfter(rows: readonly ParsedRow[], index: number): readonly ParsedRow[] {
  let to = index + 1;
  while (rows[to]?.class === 'data') to += 1;
  return rows.slice(index + 1, to);
}
