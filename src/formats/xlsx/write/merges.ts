import { addTo } from '../../../core/group-by.ts';
import type { Range } from '../../../core/place.ts';
import type { CellModel, SheetModel } from '../../../model/workbook-model.ts';

/** The merges of a sheet. */
export interface Merged {
  /** Those of more than one cell: Excel calls a sheet damaged that has others. */
  readonly ranges: readonly Range[];
  /**
   * By column the cells of a row that are merged: the cell whose look a covered cell takes; undefined for a merge's first cell, which
   * has its own. Made for one row after the other: a sheet may have a merge in each of tens of thousands.
   */
  readonly cellsIn: (row: number) => ReadonlyMap<number, CellModel | null | undefined> | undefined;
}

/** No cell is made for the part of a merge that lies beyond the sheet's rows and columns. */
export function mergedCells({ merges, rows, widths }: SheetModel): Merged {
  const lastColumn = rows.reduce((most, row) => Math.max(most, row?.cells.length ?? 0), widths.length);
  const ranges = merges.filter(({ top, left, bottom, right }) => top < bottom || left < right);
  const byRow = new Map<number, Range[]>();
  for (const range of ranges)
    for (let row = range.top; row <= Math.min(range.bottom, rows.length); row += 1) addTo(byRow, row, range);
  return {
    ranges,
    cellsIn: (row) => {
      const here = byRow.get(row);
      if (here === undefined) return undefined;
      const cells = new Map<number, CellModel | null | undefined>();
      for (const { top, left, right } of here) {
        const master = rows[top - 1]?.cells[left - 1] ?? null;
        for (let column = left; column <= Math.min(right, lastColumn); column += 1)
          cells.set(column, row === top && column === left ? undefined : master);
      }
      return cells;
    },
  };
}
