import type { TableDefinition } from './define-table.ts';

/** A list of tables, with what is asked of it. */
export interface TableRegistry {
  readonly tables: readonly TableDefinition[];
  /** The tables a scheme can score: figures of units are reported on them every month. */
  readonly scoredTables: readonly TableDefinition[];
  readonly tableById: (id: string) => TableDefinition | undefined;
}

/** Its rows are units: one a row, and not a thing of theirs. */
function isOfUnits([only, ...more]: readonly string[], columns: TableDefinition['columns']): boolean {
  const column = more.length === 0 ? columns.find(({ id }) => id === only) : undefined;
  return column?.content.type === 'unit' && column.content.many !== true;
}

export function registryOf(tables: readonly TableDefinition[]): TableRegistry {
  return {
    tables,
    scoredTables: tables.filter(
      ({ progress, key, columns }) =>
        progress === true &&
        isOfUnits(key, columns) &&
        columns.some(({ content }) => content.type === 'measure' && content.untargeted !== true),
    ),
    tableById: (id) => tables.find((table) => table.id === id),
  };
}
