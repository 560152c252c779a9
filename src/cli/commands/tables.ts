import { tables } from '../../../schemas/index.ts';
import { recordJsonSchema } from '../../records/record-schema.ts';
import { tablesJson, tablesText, tableText } from '../../reporters/known-tables.ts';
import { type Context, EXIT } from '../context.ts';
import { oneOf } from '../options.ts';
import { tableArgument } from '../table-argument.ts';

const FORMATS = ['text', 'json'] as const;

/** `dayie tables`: every known table with what identifies it. */
export function listTables(options: { readonly format: string }, context: Context): number {
  const format = oneOf('--format', options.format, FORMATS);
  context.print(format === 'json' ? tablesJson(tables) : tablesText(tables, context));
  return EXIT.clean;
}

/** `dayie tables show ID`: one table's columns and checks, or the JSON Schema of its records. */
export function showTable(
  id: string,
  options: { readonly format: string; readonly schema?: boolean },
  context: Context,
): number {
  const format = oneOf('--format', options.format, FORMATS);
  const definition = tableArgument(id);
  if (options.schema === true) context.print(`${JSON.stringify(recordJsonSchema(definition), null, 2)}\n`);
  else context.print(format === 'json' ? tablesJson([definition]) : tableText(definition, context));
  return EXIT.clean;
}
