/** Where something stands in the submitted workbooks. Rows and columns count from 1, as Excel shows them. */

/** A rectangle of cells, both corners included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A place a person can go to: a file, a sheet of it, a cell or range of that, and the column's heading. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  /** A1 reference of a cell (`D12`) or a range (`D5:D12`). */
  readonly cell?: string;
  /** The heading printed above the cell, as the form-filler sees it. */
  readonly heading?: string;
}

export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

/** Column number (1 = A) to letters. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Letters (`AB`) to column number; NaN for anything else. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) return Number.NaN;
    column = column * 26 + digit;
  }
  return column === 0 ? Number.NaN : column;
}

export function a1(row: number, column: number): string {
  const isNamed = row >= 1 && row <= NAMED_ROWS && column >= 1 && column <= NAMED_COLUMNS;
  if (!isNamed) return columnLetters(column) + row;
  const mine = names[column] ?? [];
  if (mine.length === 0) names[column] = mine;
  const known = mine[row];
  if (known !== undefined) return known;
  const name = columnLetters(column) + row;
  mine[row] = name;
  return name;
}

/** The cells that workbooks are made of have the same names in all of them, which are kept once. */
const NAMED_ROWS = 2000;
const NAMED_COLUMNS = 100;
const names: string[][] = [];

export function rangeA1(range: Range): string {
  const from = a1(range.top, range.left);
  const to = a1(range.bottom, range.right);
  return from === to ? from : `${from}:${to}`;
}

/** `B12`, `$B$12`, `A1:C3` to a range; null for anything else or anything beyond the sheet's limits. */
export function parseA1(reference: string): Range | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(reference.trim());
  if (!match) return null;
  const [, letters = '', digits = '', lettersTo = letters, digitsTo = digits] = match;
  const columns = [columnNumber(letters), columnNumber(lettersTo)];
  const rows = [Number(digits), Number(digitsTo)];
  const range = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return range.top >= 1 && range.bottom <= MAX_ROW && range.right <= MAX_COLUMN ? range : null;
}

export function contains(range: Range, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}
