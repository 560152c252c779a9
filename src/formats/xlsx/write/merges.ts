import type { Range } from '../../../core/place.ts';
import type { CellModel, SheetModel } from '../../../model/workbook-model.ts';

/** The merges of a sheet, and row by row the cells in them. */
export interface Merged {
  /** Those of more than one cell: Excel calls a sheet damaged that has others. */
  readonly ranges: readonly Range[];
  /** By row and column: the cell whose look a covered cell takes; undefined for a merge's first cell, which has its own. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellModel | null | undefined>>;
}

/** No cell is made for the part of a merge that lies beyond the sheet's rows and columns. */
export function mergedCells({ merges, rows, widths }: SheetModel): Merged {
  const lastColumn = rows.reduce((most, row) => Math.max(most, row?.cells.length ?? 0), widths.length);
  const ranges = merges.filter(({ top, left, bottom, right }) => top < bottom || left < right);
  const cells = new Map<number, Map<number, CellModel | null | undefined>>();
  for (const { top, left, bottom, right } of ranges) {
    const master = rows[top - 1]?.cells[left - 1] ?? null;
    for (let row = top; row <= Math.min(bottom, rows.length); row += 1) {
      const mine = cells.get(row) ?? new Map<number, CellModel | null | undefined>();
      cells.set(row, mine);
      for (let column = left; column <= Math.min(right, lastColumn); column += 1)
        mine.set(column, row === top && column === left ? undefined : master);
    }
  }
  return { ranges, cells };
}
