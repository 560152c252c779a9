import type { TableDefinition } from './define-table.ts';
import { departments } from './investment/departments.ts';
import { townships } from './investment/townships.ts';

/** Every table dayie knows, in the document's order. Adding one: its file, a line here, a fixture. */
export const tables: readonly TableDefinition[] = [townships, departments];

export function tableById(id: string): TableDefinition | undefined {
  return tables.find((table) => table.id === id);
}

export { schemeTables } from './scheme/tables.ts';
