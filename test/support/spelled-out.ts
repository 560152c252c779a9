import type { ReadFile } from '../../src/model/dataset.ts';
import { type ParsedTable, withCells, withRows } from '../../src/model/table.ts';

/** A file with every cell of its tables written out, whatever way the rows keep them. */
export function spelledOut(read: ReadFile): ReadFile {
  return { ...read, tables: read.tables.map(spelledOutTable) };
}

export function spelledOutTable(table: ParsedTable): ParsedTable {
  return withRows(
    table,
    table.rows.map((row) =>
      withCells(
        row,
        new Map(
          [...row.cells].map(([key, { value, at, text, filled }]) => [key, { value, at, text, filled }]),
        ),
      ),
    ),
  );
}
