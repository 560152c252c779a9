import type { Range } from '../../../core/place.ts';
import { type Cell, cellIn, type Sheet, type SheetRow } from '../../../model/sheet.ts';
import type { ColumnRange } from './scan-sheet.ts';

/** What a sheet says besides its cells. */
export type SheetDescription = Pick<
  Sheet,
  'name' | 'position' | 'visibility' | 'merges' | 'hiddenColumns' | 'mergeAt' | 'leavesOut'
>;

/** A sheet whose rows are all in memory; rows ascend, cells in a row, too, and none is empty. */
export function rowsSheet(description: SheetDescription, rows: readonly SheetRow[]): Sheet {
  return {
    ...description,
    used: rowsExtent(rows),
    cellCount: rows.reduce((count, { cells }) => count + cells.length, 0),
    hiddenRows: rows.filter(({ hidden }) => hidden).map(({ number }) => number),
    rows: () => rows,
    cell: (row, column) => cellIn(rowIn(rows, row)?.cells ?? NO_CELLS, column),
  };
}

const NO_CELLS: readonly Cell[] = [];

/** The smallest range that holds every cell. */
export function rowsExtent(rows: readonly SheetRow[]): Range | null {
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return null;
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (const { cells } of rows) {
    left = Math.min(left, cells[0]?.column ?? left);
    right = Math.max(right, cells.at(-1)?.column ?? right);
  }
  return { top: first.number, left, bottom: last.number, right };
}

/** Hidden columns inside the used range, ascending; the range is asked for only where some are hidden. */
export function hiddenInside(
  ranges: readonly ColumnRange[],
  usedRange: () => Range | null,
): readonly number[] {
  const used = ranges.length === 0 ? null : usedRange();
  if (used === null) return [];
  const columns = new Set<number>();
  for (const { from, to } of ranges) {
    for (let column = Math.max(from, used.left); column <= Math.min(to, used.right); column += 1)
      columns.add(column);
  }
  return [...columns].sort((left, right) => left - right);
}

function rowIn(rows: readonly SheetRow[], wanted: number): SheetRow | undefined {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row === undefined || row.number === wanted) return row;
    if (row.number < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
