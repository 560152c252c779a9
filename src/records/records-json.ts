import { jsonText } from '../core/json-text.ts';
import type { TableRecord } from './record.ts';

/** All records in one document, in parts that follow each other: of a long ledger it is a hundred megabytes. */
export function* recordsJson(records: readonly TableRecord[]): Generator<string> {
  let part = '{\n  "version": 1,\n  "records": [';
  let before = '\n';
  for (const record of records) {
    part += `${before}    ${jsonText(record)}`;
    before = ',\n';
    if (part.length < PART) continue;
    yield part;
    part = '';
  }
  yield `${part}${records.length === 0 ? '' : '\n  '}]\n}\n`;
}

/** One record a line, in parts. */
export function* recordsNdjson(records: readonly TableRecord[]): Generator<string> {
  let part = '';
  for (const record of records) {
    part += `${jsonText(record)}\n`;
    if (part.length < PART) continue;
    yield part;
    part = '';
  }
  yield part;
}

/** Characters from which a part is handed on. */
const PART = 64 * 1024;
