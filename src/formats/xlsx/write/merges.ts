import { addTo } from '../../../core/group-by.ts';
import type { Range } from '../../../core/place.ts';
import type { CellModel, RowModel, SheetModel } from '../../../model/workbook-model.ts';

/** The merges of a sheet. */
export interface Merged {
  /** Those of more than one cell: Excel calls a sheet damaged that has others. */
  readonly ranges: readonly Range[];
  /**
   * By column the cells of a row that are merged: the cell whose look a covered cell takes; undefined for a merge's first cell, which
   * has its own. Asked for one row after the other, with the row: a sheet may have a merge in each of tens of thousands.
   */
  readonly cellsIn: (
    number: number,
    row: RowModel | null,
  ) => ReadonlyMap<number, CellModel | null | undefined> | undefined;
}

/** The last row and the last column of a sheet. */
interface Ends {
  readonly count: number;
  readonly columns: number;
}

/**
 * No cell is made for the part of a merge that lies beyond the sheet's rows and columns.
 *
 * @param widths how many columns state one, whether or not a cell stands there.
 */
export function mergedCells(merges: SheetModel['merges'], ends: Ends, widths: number): Merged {
  const { count } = ends;
  const columns = Math.max(widths, ends.columns);
  const ranges = merges.filter(({ top, left, bottom, right }) => top < bottom || left < right);
  const byRow = new Map<number, Range[]>();
  for (const range of ranges)
    for (let row = range.top; row <= Math.min(range.bottom, count); row += 1) addTo(byRow, row, range);
  /** The first cells of merges that go on in the next rows. */
  const masters = new Map<Range, CellModel | null>();
  return {
    ranges,
    cellsIn: (number, row) => {
      const here = byRow.get(number);
      if (here === undefined) return undefined;
      const cells = new Map<number, CellModel | null | undefined>();
      for (const range of here) {
        const { top, left, right, bottom } = range;
        const master = number === top ? (row?.cells[left - 1] ?? null) : (masters.get(range) ?? null);
        if (number === top && bottom > top) masters.set(range, master);
        if (number === bottom) masters.delete(range);
        for (let column = left; column <= Math.min(right, columns); column += 1)
          cells.set(column, number === top && column === left ? undefined : master);
      }
      return cells;
    },
  };
}
