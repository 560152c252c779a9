import { stat } from 'node:fs/promises';
import path from 'node:path';
import { tableById } from '../../schemas/index.ts';
import { Failure } from '../core/failure.ts';
import type { OutputFile } from '../disk/write-files.ts';
import type { TableRecord } from '../records/record.ts';
import { recordsCsv } from '../records/records-csv.ts';
import { recordsJson, recordsNdjson } from '../records/records-json.ts';

export type ImportFormat = 'json' | 'ndjson' | 'csv';

/** Records as one text. @throws Failure for a CSV of more than one table. */
export function recordsText(records: readonly TableRecord[], format: ImportFormat): string {
  if (format === 'json') return recordsJson(records);
  if (format === 'ndjson') return recordsNdjson(records);
  const tables = tablesOf(records);
  const [only] = tables;
  if (only === undefined) return '';
  if (tables.length > 1) throw new Failure({ kind: 'csv-of-several-tables', tables });
  return csvOf(only, records);
}

/** One CSV file a table, named by its title. */
export function csvFiles(records: readonly TableRecord[]): readonly OutputFile[] {
  return tablesOf(records).map((table) => ({
    name: `${tableById(table)?.title ?? table.replaceAll('/', '-')}.csv`,
    bytes: Buffer.from(csvOf(table, records), 'utf8'),
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

/** Whether a path names a folder: one that is there, one that ends with a slash, or one without an ending. */
export async function namesFolder(target: string, typed: string): Promise<boolean> {
  if (/[\\/]$/.test(typed) || path.extname(target) === '') return true;
  return stat(target).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
