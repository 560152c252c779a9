import type { TableDefinition } from '../../schemas/define-table.ts';
import { sendersOf } from '../facts/senders.ts';
import type { PlacedTable } from '../model/dataset.ts';
import type { Submissions } from './submissions.ts';

/** Whose report a table is, where it is one unit's. */
export function senderOfTable({
  files,
  roster,
}: Submissions): (placed: PlacedTable, definition: TableDefinition) => string | null {
  const byPath = new Map(files.map((file) => [file.input.path, file]));
  return (placed, definition) => {
    const file = byPath.get(placed.file.path);
    if (file === undefined || definition.reportedBy === undefined) return null;
    const [unit, ...others] = sendersOf(file, [placed], definition, roster).units;
    return unit === undefined || others.length > 0 ? null : unit;
  };
}
