import { MAX_COLUMN } from '../core/place.ts';
import type { Sheet } from '../model/sheet.ts';
import type { TableContext } from './context.ts';
import { type FoundHeader, findHeaders } from './find-headers.ts';

/** Columns of a sheet that hold tables of their own, with their headers. */
export interface Pane {
  readonly sheet: Sheet;
  readonly found: readonly FoundHeader[];
}

interface Columns {
  readonly left: number;
  readonly right: number;
}

/**
 * The headers of a sheet, left to right where tables stand side by side (a long list printed in two halves). Each pane sees
 * its own columns and, over them, the titles of the whole sheet. Empty for a sheet without a header.
 */
export function panesOf(sheet: Sheet, context: TableContext): readonly Pane[] {
  const found = findHeaders(sheet, context);
  const headers = found.map(({ header }) => header);
  const [first] = headers;
  if (first === undefined) return [];
  const own = {
    left: Math.min(...headers.map(({ left }) => left)),
    right: Math.max(...headers.map(({ right }) => right)),
  };
  const aside = (columns: Columns): readonly Pane[] => {
    const used = sheet.used ?? own;
    if (columns.left > used.right || columns.right < used.left) return [];
    const view = columnsOf(sheet, first.top, columns);
    return view === null
      ? []
      : panesOf(view, context).filter(({ found: there }) => isBelow(there, first.top));
  };
  const before = aside({ left: 1, right: own.left - 1 });
  const after = aside({ left: own.right + 1, right: MAX_COLUMN });
  if (before.length + after.length === 0) return [{ sheet, found }];
  return [...before, { sheet: columnsOf(sheet, first.top, own) ?? sheet, found }, ...after];
}

/** A header among the titles is one of the whole sheet, seen from every pane. */
function isBelow(found: readonly FoundHeader[], top: number): boolean {
  return found.every(({ header }) => header.top >= top);
}

/** The sheet with those columns only from row `top` on; null where they hold nothing there. */
function columnsOf(sheet: Sheet, top: number, columns: Columns): Sheet | null {
  const sees = (row: number, column: number): boolean =>
    row < top || (column >= columns.left && column <= columns.right);
  const rows = [...sheet.rows()].flatMap((row) => {
    const cells = row.cells.filter((cell) => sees(cell.row, cell.column));
    return cells.length === 0 ? [] : [{ ...row, cells }];
  });
  if (!rows.some(({ number }) => number >= top)) return null;
  const { name, position, visibility, used, merges, hiddenRows, hiddenColumns, leavesOut } = sheet;
  return {
    name,
    position,
    visibility,
    used: used === null ? null : { ...used, right: Math.min(used.right, columns.right) },
    merges,
    hiddenRows,
    hiddenColumns,
    cellCount: rows.reduce((count, { cells }) => count + cells.length, 0),
    leavesOut,
    rows: () => rows,
    cell: (row, column) => (sees(row, column) ? sheet.cell(row, column) : undefined),
    mergeAt: (row, column) => (sees(row, column) ? sheet.mergeAt(row, column) : undefined),
  };
}
