import type { TableDefinition } from '../../schemas/define-table.ts';
import { unitsIn } from '../facts/expected.ts';
import type { PlacedTable, ReadFile } from '../model/dataset.ts';

/** The units a submission is from: the one its form was made for, else those in the table's first column of units. */
export function ownersOf(
  { metadata }: Pick<ReadFile, 'metadata'>,
  { table }: PlacedTable,
  definition: TableDefinition,
): readonly string[] {
  if (metadata.unit !== undefined) return [metadata.unit];
  return unitsIn(table.rows, definition);
}
