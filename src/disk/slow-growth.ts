import { setFlagsFromString } from 'node:v8';
import type { ReadFile } from '../model/dataset.ts';

/** Rows of all tables from which on memory counts for more than time: a month of an office has some hundred, a year some ten thousand. */
const MANY_ROWS = 40_000;

/**
 * After long ledgers were read, memory is searched when it has grown by a fifth: what is found out of them takes hundreds of megabytes,
 * and half as much again would be garbage.
 */
export function growSlowlyAfter(files: readonly ReadFile[]): void {
  let rows = 0;
  for (const { tables } of files) for (const table of tables) rows += table.rows.length;
  if (rows >= MANY_ROWS) setFlagsFromString('--heap-growing-percent=20');
}
