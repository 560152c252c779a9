import type { RowModel, SheetModel } from './workbook-model.ts';

/** Rows of a sheet, each made when it is asked for: of a long ledger they are a hundred thousand, and the writer keeps none of them. */
export interface LongRows {
  readonly count: number;
  /** From row 1, no wider than the columns whose widths the sheet states. */
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

/** The rows of a sheet one by one, as far as that can be; `columns`: how wide they are. */
export function rowsOf(sheet: SheetModel): LongRows & { readonly columns: number } {
  const { widths } = sheet;
  const long = known.get(sheet);
  if (long !== undefined) return { ...long, columns: widths.length };
  const { rows } = sheet;
  const columns = rows.reduce((most, row) => Math.max(most, row?.cells.length ?? 0), widths.length);
  return { count: rows.length, each: () => rows, columns };
}
