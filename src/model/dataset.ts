import type { Period } from '../core/period.ts';
import type { ParsedTable } from './table.ts';

/** A file that was read, as it is named in every output. */
export interface InputFile {
  /** Relative to the working folder, with `/` on every system. */
  readonly path: string;
  /** Lower-case hex of the bytes; empty where they could not be had. */
  readonly sha256: string;
  readonly size: number;
}

/** A parsed table with the file it came from and, for a progress table, its month. */
export interface PlacedTable {
  readonly file: InputFile;
  readonly table: ParsedTable;
  /** The month up to which the figures run; null for a base table, or where nothing says. */
  readonly period: Period | null;
}
