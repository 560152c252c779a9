import type { Range } from '../../../core/place.ts';

/** Name and title of the first sheet of a marked copy; reading such a copy again passes over it. */
export const LIST_TITLE = '问题清单';

/** Before the fingerprint of the workbook that was marked, on a line under the list's title. */
export const ORIGINAL_LABEL = '原件指纹：';

/** Heading of the column added to a marked copy; reading such a copy again passes over it. */
export const MESSAGE_HEADING = '错误信息';

/** Width of that column in characters: as wide as is read at a glance, and narrow enough for the printed page. */
export const MESSAGE_WIDTH = 48;

/** How a faulty cell is shown: error red, warning yellow. */
export type MarkLevel = 'error' | 'warning';

export interface CellMark {
  /** From 1. */
  readonly row: number;
  readonly column: number;
  readonly level: MarkLevel;
  /** What is wrong and what to do, one line a finding; empty: shaded only. */
  readonly note: string;
}

/** What is marked on one sheet of the original. */
export interface SheetMarks {
  readonly sheet: string;
  readonly cells: readonly CellMark[];
  /** Rows above which the column 错误信息 gets its heading: each table's last header row. */
  readonly headings: readonly number[];
  /** The column's text by row. */
  readonly messages: ReadonlyMap<number, string>;
  /** From the header row to the last row of the table to filter, without the new column; null: no filter. */
  readonly filter: Range | null;
}

/** A line of 问题清单. */
export interface ListedFinding {
  readonly level: MarkLevel | 'info';
  /** 错误, 警告, 提示. */
  readonly word: string;
  readonly sheet: string;
  readonly cell: string;
  readonly heading: string;
  readonly message: string;
  readonly code: string;
}

export interface MarkRequest {
  /** How findings name the file. */
  readonly file: string;
  /** Lines under the list's title: what it comes to, how to go on. */
  readonly guide: readonly string[];
  readonly findings: readonly ListedFinding[];
  readonly sheets: readonly SheetMarks[];
}
