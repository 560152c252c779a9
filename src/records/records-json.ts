import { jsonText } from '../core/json-text.ts';
import type { TableRecord } from './record.ts';

/** All records in one document. */
export function recordsJson(records: readonly TableRecord[]): string {
  const lines = records.map((record) => `    ${jsonText(record)}`);
  const body = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": 1,\n  "records": ${body}\n}\n`;
}

/** One record a line. */
export function recordsNdjson(records: readonly TableRecord[]): string {
  return records.map((record) => `${jsonText(record)}\n`).join('');
}
