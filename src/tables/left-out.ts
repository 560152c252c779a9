import { a1 } from '../core/place.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { Cell, Sheet, SheetRow } from '../model/sheet.ts';
import type { ParsedTable } from '../model/table.ts';
import { isBlank } from '../values/marks.ts';
import { placeOf, type TableContext } from './context.ts';

/** The cell is struck out as a whole. */
export function isStruckOut({ value, leftOut }: Cell): boolean {
  return leftOut !== undefined && leftOut.struck !== '' && isBlank(value);
}

/**
 * Says of every cell of a sheet with tables what was left out of it, once, whatever the cell is read for. Of a row that is
 * struck out as a whole it is said at its first cell.
 */
export function leftOutFindings(
  sheet: Sheet,
  tables: readonly ParsedTable[],
  context: TableContext,
): readonly Finding[] {
  if (!sheet.leavesOut) return [];
  return [...sheet.rows()].flatMap((row) => {
    const spoken = row.cells.filter(({ value, leftOut }) => leftOut !== undefined || !isBlank(value));
    const [first, ...others] = spoken.filter(isStruckOut);
    const isRow = first !== undefined && others.length > 0 && isStruckRow(row);
    const said = isRow
      ? [{ ...first, leftOut: { struck: wordsOf([first, ...others]), raised: '' } }]
      : spoken;
    return said.flatMap((cell) => {
      if (cell.leftOut === undefined) return [];
      const { struck, raised } = cell.leftOut;
      const heading = headingOf(cell, tables);
      const at = {
        ...placeOf(context, sheet, a1(cell.row, cell.column)),
        ...(heading === null ? {} : { heading }),
      };
      return [finding('VALUE-022', at, { struck, raised, text: cell.value.trim() })];
    });
  });
}

/** Nothing but a serial number is left of the row. */
export function isStruckRow({ cells }: SheetRow): boolean {
  const spoken = cells.filter(({ value }) => !isBlank(value));
  const struck = cells.filter(isStruckOut);
  const serial = spoken.every(
    ({ value, column }) => /^\d{1,4}$/.test(value) && column < (struck[0]?.column ?? 0),
  );
  return struck.length > 1 && serial && spoken.length < 2;
}

function wordsOf(cells: readonly Cell[]): string {
  return cells.map(({ leftOut }) => leftOut?.struck ?? '').join(' ');
}

function headingOf(cell: Cell, tables: readonly ParsedTable[]): string | null {
  const over = tables.find(({ region }) => cell.row >= region.top && cell.row <= region.bottom);
  const column = over?.columns.find((bound) => bound.column === cell.column);
  return column?.heading ?? null;
}
