import type { Place } from '../core/place.ts';
import type { ParsedRow, ParsedTable } from '../model/table.ts';
import type { Submissions } from './submissions.ts';

/**
 * What was typed in the cells of the tables that were read; undefined for any other. A sheet's rows are put in order when one of its
 * cells is first asked for.
 */
export function typedIn({ tables }: Pick<Submissions, 'tables'>): (place: Place) => string | undefined {
  const files = new Map<string | undefined, Map<string | undefined, ParsedTable[]>>();
  for (const { table } of tables) {
    const { file, sheet } = table.at;
    const sheets = files.get(file) ?? new Map<string | undefined, ParsedTable[]>();
    files.set(file, sheets);
    const mine = sheets.get(sheet);
    if (mine === undefined) sheets.set(sheet, [table]);
    else mine.push(table);
  }
  const gone = new Map<readonly ParsedTable[], SheetRows>();
  return ({ file, sheet, cell }) => {
    const mine = files.get(file)?.get(sheet);
    if (mine === undefined || cell === undefined) return undefined;
    const rows = gone.get(mine) ?? rowsOf(mine);
    gone.set(mine, rows);
    const number = Number(/\d+/.exec(cell)?.[0]);
    return textIn(rows.get(number) ?? [], cell) ?? textIn(rowsBelow(rows, number), cell);
  };
}

/** The rows of a sheet's tables by their numbers: some stand beside each other. */
type SheetRows = ReadonlyMap<number, readonly ParsedRow[]>;

function rowsOf(tables: readonly ParsedTable[]): SheetRows {
  const rows = new Map<number, ParsedRow[]>();
  for (const row of tables.flatMap((table) => table.rows)) {
    const mine = rows.get(row.row);
    if (mine === undefined) rows.set(row.row, [row]);
    else mine.push(row);
  }
  return rows;
}

/** A merge may begin above the row that its cell is filled down into. */
function rowsBelow(rows: SheetRows, number: number): readonly ParsedRow[] {
  let next = Number.POSITIVE_INFINITY;
  for (const other of rows.keys()) if (other > number && other < next) next = other;
  return rows.get(next) ?? [];
}

function textIn(rows: readonly ParsedRow[], cell: string): string | undefined {
  for (const { cells } of rows)
    for (const { at, text } of cells.values()) if (at.cell === cell) return text.trim();
  return undefined;
}
