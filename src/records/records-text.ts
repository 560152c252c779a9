import { tableById } from '../../schemas/index.ts';
import { Failure } from '../core/failure.ts';
import type { TableRecord } from './record.ts';
import { recordsCsv } from './records-csv.ts';
import { recordsJson, recordsNdjson } from './records-json.ts';

export type RecordFormat = 'json' | 'ndjson' | 'csv';

/** Records as one text, in parts that follow each other. @throws Failure for a CSV of more than one table. */
export function recordsText(records: readonly TableRecord[], format: RecordFormat): Iterable<string> {
  if (format === 'json') return recordsJson(records);
  if (format === 'ndjson') return recordsNdjson(records);
  const tables = tablesOf(records);
  const [only] = tables;
  if (only === undefined) return [];
  if (tables.length > 1) throw new Failure({ kind: 'csv-of-several-tables', tables });
  return [csvOf(only, records)];
}

/** One CSV a table, named by its title. */
export function csvFiles(
  records: readonly TableRecord[],
): readonly { readonly name: string; readonly text: string }[] {
  return tablesOf(records).map((table) => ({
    name: `${tableById(table)?.title ?? table.replaceAll('/', '-')}.csv`,
    text: csvOf(table, records),
  }));
}

function tablesOf(records: readonly TableRecord[]): readonly string[] {
  return [...new Set(records.map(({ table }) => table))];
}

function csvOf(table: string, records: readonly TableRecord[]): string {
  const definition = tableById(table);
  if (definition === undefined) throw new Failure({ kind: 'unknown-table', table, near: [] });
  return recordsCsv(
    definition,
    records.filter((record) => record.table === table),
  );
}
