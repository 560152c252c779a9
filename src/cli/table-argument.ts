import type { TableDefinition } from '../../schemas/define-table.ts';
import { tables } from '../../schemas/index.ts';
import { Failure } from '../core/failure.ts';
import { nearTo } from '../core/near.ts';

/** @throws Failure for a table dayie does not know, with the near ones. */
export function tableArgument(id: string): TableDefinition {
  const found = tables.find((table) => table.id === id);
  if (found !== undefined) return found;
  throw new Failure({
    kind: 'unknown-table',
    table: id,
    near: nearTo(
      id,
      tables.map((table) => table.id),
    ),
  });
}
