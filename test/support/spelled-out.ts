import type { ReadFile } from '../../src/model/dataset.ts';
import type { ParsedTable } from '../../src/model/table.ts';

/** A file with every cell of its tables written out, whatever way the rows keep them. */
export function spelledOut(read: ReadFile): ReadFile {
  return { ...read, tables: read.tables.map(withCells) };
}

export function withCells(table: ParsedTable): ParsedTable {
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: new Map(
        [...row.cells].map(([key, { value, at, text, filled }]) => [key, { value, at, text, filled }]),
      ),
    })),
  };
}
