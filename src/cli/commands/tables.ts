import { tables } from '../../../schemas/index.ts';
import { jsonText } from '../../core/json-text.ts';
import { recordJsonSchema } from '../../records/record-schema.ts';
import { tablesJson, tablesText, tableText } from '../../reporters/known-tables.ts';
import { type Context, EXIT } from '../context.ts';
import type { ListOptions, ShowOptions } from '../declarations/tables.ts';
import { tableOf } from '../options/parsers.ts';

/** `dayie tables`: every known table with what identifies it. */
export function listTables({ format }: ListOptions, context: Context): number {
  context.print(format === 'json' ? tablesJson(tables) : tablesText(tables, context));
  return EXIT.clean;
}

/** `dayie tables show ID`: one table's columns and checks, or the JSON Schema of its records. */
export async function showTable(
  id: string,
  { format, schema }: ShowOptions,
  context: Context,
): Promise<number> {
  const definition = await tableOf(id);
  if (schema) context.print(`${jsonText(recordJsonSchema(definition), 2)}\n`);
  else context.print(format === 'json' ? tablesJson([definition]) : tableText(definition, context));
  return EXIT.clean;
}
