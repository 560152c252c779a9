import type { RowModel, SheetModel } from './workbook-model.ts';

/** Rows of a sheet, each made when it is asked for: of a long ledger they are a hundred thousand, and the writer keeps none of them. */
export interface LongRows {
  readonly count: number;
  /** Columns of the widest row. */
  readonly columns: number;
  /** From row 1, each with cells, none of which has a note or a link. */
  readonly each: () => Iterable<RowModel | null>;
}

/** By the sheet as it was made: one that was changed afterwards has rows of its own. */
const known = new WeakMap<SheetModel, LongRows>();

/** A sheet of such rows. Whoever asks for all of them has them put together. */
export function sheetOfLongRows(frame: Omit<SheetModel, 'rows'>, rows: LongRows): SheetModel {
  const sheet: SheetModel = {
    ...frame,
    get rows() {
      return [...rows.each()];
    },
  };
  known.set(sheet, rows);
  return sheet;
}

export function isLong(sheet: SheetModel): boolean {
  return known.has(sheet);
}

/** The rows of any sheet one by one. */
export function rowsOf(sheet: SheetModel): LongRows {
  const long = known.get(sheet);
  if (long !== undefined) return long;
  const { rows } = sheet;
  const columns = rows.reduce((most, row) => Math.max(most, row?.cells.length ?? 0), 0);
  return { count: rows.length, columns, each: () => rows };
}
