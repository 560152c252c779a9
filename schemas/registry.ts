import type { TableDefinition } from './define-table.ts';

/** A list of tables, with what is asked of it. */
export interface TableRegistry {
  readonly tables: readonly TableDefinition[];
  /** The tables a scheme can score: figures of units are reported on them every month. */
  readonly scoredTables: readonly TableDefinition[];
  readonly tableById: (id: string) => TableDefinition | undefined;
}

export function registryOf(tables: readonly TableDefinition[]): TableRegistry {
  return {
    tables,
    scoredTables: tables.filter(
      ({ progress, columns }) =>
        progress === true && columns.some(({ content }) => content.type === 'measure'),
    ),
    tableById: (id) => tables.find((table) => table.id === id),
  };
}
