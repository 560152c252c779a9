import { Decimal } from '../../../core/decimal.ts';
import { MAX_COLUMN, type Range } from '../../../core/place.ts';
import { textWidth } from '../../../core/text-width.ts';
import type { Cell, Sheet, Workbook } from '../../../model/sheet.ts';
import type { CellModel, RowModel, SheetModel } from '../../../model/workbook-model.ts';
import { isoToSerial } from '../read/serial-date.ts';
import { writeWorkbook } from '../write/index.ts';

const WIDEST = 40;
const NARROWEST = 9;
/** Cells under all merges of a sheet that are kept: a garbled merge may lie over every cell that a sheet can have. */
const MOST_MERGED = 200_000;

/**
 * A workbook written anew from what was read of it: for text tables (.csv) and for packages that are not laid out as
 * office programs do. Sheets, values, merges, formats of figures and what a form says of itself are kept; other looks are not.
 */
export function rebuild({ sheets, metadata }: Workbook, date: string): Uint8Array {
  return writeWorkbook({ title: '', date, metadata, sheets: sheets.map(sheetModel) });
}

function sheetModel(sheet: Sheet): SheetModel {
  const rows: (RowModel | null)[] = [];
  const widths: number[] = [];
  for (const row of sheet.rows()) {
    while (rows.length < row.number - 1) rows.push(null);
    const cells: (CellModel | null)[] = [];
    for (const cell of row.cells) {
      while (cells.length < cell.column - 1) cells.push(null);
      cells.push(cellModel(cell));
      const merged = sheet.mergeAt(cell.row, cell.column) !== undefined;
      const width = merged ? 0 : Math.min(WIDEST, textWidth(cell.value) + 2);
      widths[cell.column - 1] = Math.max(widths[cell.column - 1] ?? NARROWEST, width);
    }
    rows.push({ cells, hidden: row.hidden });
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    widths: Array.from(widths, (width) => width ?? NARROWEST),
    rows,
    merges: apart(sheet.merges),
    print: { orientation: 'landscape' },
  };
}

/** Merges as a workbook can have them: of those that lie over one another, as only garbled files have them, the first. */
function apart(merges: readonly Range[]): readonly Range[] {
  const taken = new Set<number>();
  return merges.filter(({ top, left, bottom, right }) => {
    if ((bottom - top + 1) * (right - left + 1) > MOST_MERGED - taken.size) return false;
    const cells: number[] = [];
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) cells.push(row * (MAX_COLUMN + 1) + column);
    if (cells.some((cell) => taken.has(cell))) return false;
    for (const cell of cells) taken.add(cell);
    return true;
  });
}

/** What is worked out to “not available”: the formula that stood there is not read, and a blank cell would say that nothing was entered. */
const NOT_AVAILABLE = 'NA()';

function cellModel(cell: Cell): CellModel {
  if (cell.kind === 'unresolved')
    return { value: null, style: 'text', formula: NOT_AVAILABLE, unresolved: true };
  if (cell.leftOut !== undefined) return { value: cell.value, style: 'text', beside: cell.leftOut };
  const format = cell.formatCode === '' ? {} : { format: cell.formatCode };
  if (cell.kind === 'number') return { value: new Decimal(cell.value), style: 'number', ...format };
  if (cell.kind === 'date')
    return { value: new Decimal(isoToSerial(cell.value)), style: 'number', format: 'yyyy-mm-dd', ...format };
  return { value: cell.value, style: 'text' };
}
