import { jsonText } from '../core/json-text.ts';
import { inParts } from '../core/text-parts.ts';
import type { TableRecord } from './record.ts';

/** All records in one document, in parts that follow each other: of a long ledger it is a hundred megabytes. */
export function recordsJson(records: readonly TableRecord[]): Generator<string> {
  return inParts(documentOf(records));
}

function* documentOf(records: readonly TableRecord[]): Generator<string> {
  yield '{\n  "version": 1,\n  "records": [';
  let before = '\n';
  for (const record of records) {
    yield `${before}    ${jsonText(record)}`;
    before = ',\n';
  }
  yield `${records.length === 0 ? '' : '\n  '}]\n}\n`;
}

/** One record a line, in parts. */
export function recordsNdjson(records: readonly TableRecord[]): Generator<string> {
  return inParts(linesOf(records));
}

function* linesOf(records: readonly TableRecord[]): Generator<string> {
  for (const record of records) yield `${jsonText(record)}\n`;
}
