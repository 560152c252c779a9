import type { PlacedTable } from '../model/dataset.ts';
import { dataRows, type ParsedCell, type ParsedRow } from '../model/table.ts';

/** A cell of a data row that somebody typed there, with its row. */
export interface RowCell {
  readonly row: ParsedRow;
  readonly cell: ParsedCell;
}

/** What checks look for in every column: names of several units, last days, figures with their parts. */
export interface Holding {
  readonly units: readonly RowCell[];
  readonly deadlines: readonly RowCell[];
  readonly parts: readonly RowCell[];
}

/** Most tables hold none of them. */
const NOTHING: Holding = { units: [], deadlines: [], parts: [] };

const looked = new WeakMap<PlacedTable, Holding>();

/** The cells of a table's data rows by what they hold, looked through once for all checks. */
export function cellsHolding(placed: PlacedTable): Holding {
  const before = looked.get(placed);
  if (before !== undefined) return before;
  const [units, deadlines, parts]: [RowCell[], RowCell[], RowCell[]] = [[], [], []];
  for (const row of dataRows(placed.table))
    for (const cell of row.cells.values()) {
      const { value } = cell;
      if (value.kind === 'units') {
        if (value.names.length > 1 && !cell.filled) units.push({ row, cell });
      } else if (value.kind === 'deadline') {
        if (!cell.filled) deadlines.push({ row, cell });
      } else if (value.kind === 'number' && value.parts !== undefined && !cell.filled)
        parts.push({ row, cell });
    }
  const found = units.length + deadlines.length + parts.length === 0 ? NOTHING : { units, deadlines, parts };
  looked.set(placed, found);
  return found;
}
