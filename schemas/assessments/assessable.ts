import type { TableDefinition } from '../define-table.ts';
import { isEventTable } from '../event-progress.ts';
import { scoredTables, tables } from '../index.ts';
import type { AssessedKind } from './assessment.ts';
import { ledgerCounts } from './ledger.ts';

/** The tables that can be assessed in a way: those on which that is reported every month. */
export function assessableTables(of: AssessedKind): readonly TableDefinition[] {
  switch (of) {
    case 'units':
      return scoredTables.filter(({ columns, key }) =>
        columns.some(({ id, content }) => content.type === 'unit' && key.includes(id)),
      );
    case 'indicators':
      return tables.filter(
        ({ progress, kind, key, columns }) =>
          progress === true &&
          kind === 'target' &&
          !columns.some(({ id, content }) => content.type === 'unit' && key.includes(id)),
      );
    case 'tasks':
      return tables.filter(
        (table) => table.progress === true && (table.kind === 'task' || isEventTable(table)),
      );
    case 'ledger':
      return tables.filter(({ id }) => ledgerCounts.some(({ table }) => table === id));
  }
}
