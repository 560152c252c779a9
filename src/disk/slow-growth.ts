import { setFlagsFromString } from 'node:v8';
import type { ReadFile } from '../model/dataset.ts';

/** Rows of all tables from which on memory counts for more than time: a month of an office has some hundred, a year some ten thousand. */
const MANY_ROWS = 40_000;

/** Workbooks from which on the same holds. */
const MANY_FILES = 4_000;

/**
 * Where thousands of workbooks are read, memory is searched when it has grown by an eighth, before anything is moved to where it is kept,
 * and what was made last gets little room: of every workbook some hundred bytes are kept, and thousands are garbage.
 */
export function growSlowlyFor(files: number): void {
  if (files >= MANY_FILES)
    setFlagsFromString(
      '--heap-growing-percent=12 --incremental-marking --optimize-for-size --semi-space-growth-factor=2',
    );
}

/**
 * After long ledgers were read, memory is searched when it has grown by an eighth: what is found out of them takes hundreds of megabytes,
 * and half as much again would be garbage. It begins to be searched before anything is moved to where it is kept: what is moved there
 * counts for nothing in how far it has grown.
 */
export function growSlowlyAfter(files: readonly ReadFile[]): void {
  let rows = 0;
  for (const { tables } of files) for (const table of tables) rows += table.rows.length;
  if (rows >= MANY_ROWS) setFlagsFromString('--heap-growing-percent=12 --incremental-marking');
}
