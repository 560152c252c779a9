import type { Period } from '../core/period.ts';
import type { Day } from '../core/span.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Metadata } from './metadata.ts';
import type { CalledLine } from './roll-call.ts';
import type { ParsedTable } from './table.ts';

/** A file that was read, as it is named in every output. */
export interface InputFile {
  /** Relative to the working folder, with `/` on every system. */
  readonly path: string;
  /** Lower-case hex of the bytes; empty where they could not be had. */
  readonly sha256: string;
  readonly size: number;
}

/** A file's bytes, with what outputs say of it. */
export interface LoadedFile {
  readonly input: InputFile;
  readonly bytes: Uint8Array;
}

/** What one submitted file gave: its tables, its template metadata and everything that is wrong with it. */
export interface ReadFile {
  readonly input: InputFile;
  readonly metadata: Metadata;
  readonly tables: readonly ParsedTable[];
  readonly findings: readonly Finding[];
  /** The workbook could be opened. */
  readonly opened: boolean;
  /** It is no workbook by its name and was left alone. */
  readonly unread?: true;
  /** When it was last saved, as the file itself says; absent where it does not. */
  readonly modified?: string;
  /** Of a marked copy: the fingerprint of the workbook it was made of. */
  readonly markedFrom?: string;
  /** The roll-call of a collected workbook. */
  readonly rollCall?: readonly CalledLine[];
}

/** A parsed table with the file it came from and, for a progress table, its month. */
export interface PlacedTable {
  readonly file: InputFile;
  readonly table: ParsedTable;
  /** The month up to which the figures run; null for a base table, or where nothing says. */
  readonly period: Period | null;
  /** Of a ledger: the day it was kept to, as its title, file or sheet says; absent where nothing does. */
  readonly keptTo?: Day;
}
