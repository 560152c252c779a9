import type { ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { dataRows } from '../model/table.ts';
import type { ReadFile } from '../runs/read-file.ts';

/** The units a submission is from: the one its form was made for, else those in the table's first column of units. */
export function ownersOf(
  { metadata }: Pick<ReadFile, 'metadata'>,
  placed: PlacedTable,
  definition: TableDefinition,
): readonly string[] {
  if (metadata.unit !== undefined) return [metadata.unit];
  return unitsIn(placed, definition);
}

/** Every unit of the roster in a table's first column of units, once. */
export function unitsIn({ table }: PlacedTable, definition: TableDefinition): readonly string[] {
  const column = leadColumn(definition);
  if (column === undefined) return [];
  const names = dataRows(table).flatMap((row) => {
    const value = row.cells.get(column.id)?.value;
    return value?.kind === 'units' ? value.names.flatMap(({ unit }) => unit ?? []) : [];
  });
  return [...new Set(names)];
}

function leadColumn({ columns }: TableDefinition): ColumnDefinition | undefined {
  return columns.find(({ content }) => content.type === 'unit');
}
