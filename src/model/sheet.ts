import type { Range } from '../core/place.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Metadata } from './metadata.ts';

/**
 * What a cell holds. A cell without a value is not in the model at all; `unresolved` is a formula whose result the file does
 * not hold, since no program has worked it out.
 */
export type CellKind = 'number' | 'text' | 'boolean' | 'date' | 'error' | 'unresolved';

/** What stands in a cell and is no part of what it says: text struck out, and marks raised or lowered beside the rest. */
export interface LeftOut {
  /** Empty where nothing is struck out. */
  readonly struck: string;
  /** Empty where no mark is raised or lowered. */
  readonly raised: string;
}

/** As much of a number format as reading needs. */
export type FormatKind = 'general' | 'number' | 'percent' | 'date' | 'text';

export interface Cell {
  /** From 1. */
  readonly row: number;
  /** From 1 (A). */
  readonly column: number;
  readonly kind: CellKind;
  /**
   * number: the decimal text that is in the file; text: rich text flattened, phonetic runs dropped;
   * boolean: `TRUE` or `FALSE`; date: ISO (`2023-05-31` or `2023-05-31T08:00:00`), no time zone;
   * error: as Excel shows it (`#REF!`); unresolved: empty. What is left out is no part of it: the value of a cell that is
   * struck out as a whole is empty.
   */
  readonly value: string;
  readonly format: FormatKind;
  /** The format code as it stands in the file (`0.00%`), for `inspect` and for values such as 2023.10. */
  readonly formatCode: string;
  /** The value is a formula's cached result. */
  readonly formula: boolean;
  /** Absent from most cells. */
  readonly leftOut?: LeftOut;
}

/** A row that holds at least one value. */
export interface SheetRow {
  /** From 1, the true row of the sheet. */
  readonly number: number;
  readonly hidden: boolean;
  /** In column order. */
  readonly cells: readonly Cell[];
}

/** The cell of a column among those of a row. */
export function cellIn(cells: readonly Cell[], column: number): Cell | undefined {
  // Where no cell before it is blank, it stands as far from the first one as its column.
  const near = cells[column - (cells[0]?.column ?? 0)];
  if (near?.column === column) return near;
  let low = 0;
  let high = cells.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const cell = cells[middle];
    if (cell === undefined || cell.column === column) return cell;
    if (cell.column < column) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/**
 * A sheet as dayie sees it. Values under a merge (covered cells) are left out by the reader: only the master
 * cell, the merge's top left, can hold a value, so nothing is ever counted twice.
 */
export interface Sheet {
  readonly name: string;
  /** From 1, in the workbook's order. */
  readonly position: number;
  readonly visibility: Visibility;
  /** The smallest range that holds every value; null for a sheet without values. */
  readonly used: Range | null;
  readonly merges: readonly Range[];
  /** Rows that are hidden and hold a value, ascending. */
  readonly hiddenRows: readonly number[];
  /** Hidden columns inside `used`, ascending. */
  readonly hiddenColumns: readonly number[];
  /** The number of cells that hold a value. */
  readonly cellCount: number;
  /** Some cells may leave text out; false where none does. */
  readonly leavesOut: boolean;
  /** Rows with values from top to bottom. May be walked more than once. */
  rows(): Iterable<SheetRow>;
  cell(row: number, column: number): Cell | undefined;
  /** The merge that covers the cell, if one does. */
  mergeAt(row: number, column: number): Range | undefined;
  /** Of a sheet that was turned: where a cell of it stands in the workbook. */
  readonly standsAt?: (cell: string) => string;
}

export interface WorkbookProperties {
  readonly creator?: string;
  readonly application?: string;
  readonly created?: string;
  readonly modified?: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Read when first asked for: most runs never do. */
  properties(): WorkbookProperties;
  /** One of them by itself, which is read of every submission. */
  modified(): string | undefined;
  /** dayie's own template metadata (custom document properties whose names start with `dayie.`), without the prefix. */
  readonly metadata: Metadata;
}

/** A workbook as it was read from bytes, with what is wrong with them. */
export interface ReadWorkbook {
  /** Null when nothing could be read. */
  readonly workbook: Workbook | null;
  readonly findings: readonly Finding[];
}
