import type { Range } from '../../../core/place.ts';
import type { Cell, Sheet, SheetRow, Visibility } from '../../../model/sheet.ts';
import { CODE, FORMULA } from './cell-code.ts';
import { type CellStore, type Holds, ownCells } from './cell-store.ts';
import { type CellText, type CellTexts, NO_TEXT } from './cell-text.ts';
import { isEmpty, isEmptyString, makeCell, type WorkbookParts } from './make-cell.ts';
import { indexMerges, isCovered } from './merge-index.ts';
import { hiddenInside, rowsSheet, type SheetDescription } from './rows-sheet.ts';
import type { ScannedSheet } from './scan-sheet.ts';

/** Sheets of up to so many cells are made at once: tables ask for the same cells again and again. */
const MOST_MADE = 20_000;

/** The Sheet model over a scanned part. A large sheet's cells are made when they are walked or asked for. */
export function compactSheet(
  name: string,
  position: number,
  visibility: Visibility,
  scanned: ScannedSheet,
  shared: WorkbookParts,
): Sheet {
  const { merges, texts } = scanned;
  const mergeAt = indexMerges(merges);
  const cells = scanned.cells.build(holdsIn(scanned, shared, mergeAt));
  const hiddenColumns = hiddenInside(scanned.hiddenColumns, () => extentOf(cells));
  const leavesOut = shared.strings.marked || shared.formats.some(({ font }) => font !== null) || scanned.rich;
  const description = { name, position, visibility, merges, hiddenColumns, mergeAt, leavesOut };
  return cells.count <= MOST_MADE
    ? rowsSheet(description, madeRows(cellsIn(texts, cells, shared), cells))
    : walkedSheet(description, texts, ownCells(cells), shared);
}

/** The cells of a row, told by its number and its place among the rows. */
type RowMaker = (row: number, at: number) => readonly Cell[];

/** The rows of the sheet with all their cells. */
function madeRows(made: RowMaker, cells: CellStore): readonly SheetRow[] {
  const hiddenRows = new Set(cells.hiddenRows);
  return Array.from(cells.rowNumbers, (number, at) => ({
    number,
    hidden: hiddenRows.has(number),
    cells: made(number, at),
  }));
}

function cellsIn(texts: CellTexts, cells: CellStore, shared: WorkbookParts): RowMaker {
  const textAt = rowText(texts, cells);
  return (row, at) => {
    const found: Cell[] = [];
    const text = textAt(at);
    const end = cells.rowFirst[at + 1] ?? 0;
    for (let index = cells.rowFirst[at] ?? 0; index < end; index += 1)
      found.push(makeCell(row, index, text, cells, shared));
    return found;
  };
}

/** The text that holds the values of a row: all from its first to the next row's. Those of shared strings stand elsewhere. */
function rowText(texts: CellTexts, cells: CellStore): (at: number) => CellText {
  const { rowFirst, values, count } = cells;
  let owns: Uint32Array | null = null;
  // The arrays may be longer than what is stored in them.
  const position = (index: number): number => (index < count ? (values[index] ?? 0) : texts.end);
  return (at) => {
    owns ??= firstOwns(cells);
    const first = owns[at] ?? count;
    return first >= (rowFirst[at + 1] ?? 0)
      ? NO_TEXT
      : texts.holding(position(first), position(owns[at + 1] ?? count));
  };
}

/**
 * By row, and for the end: the first cell from there on whose value is no shared string. Worked out once from the last row up: looked
 * for row by row, a sheet of texts alone would be walked to its end for each.
 */
function firstOwns({ rowNumbers, rowFirst, codes, count }: CellStore): Uint32Array {
  const owns = new Uint32Array(rowNumbers.length + 1).fill(count);
  for (let at = rowNumbers.length - 1; at >= 0; at -= 1) {
    const end = rowFirst[at + 1] ?? 0;
    let index = rowFirst[at] ?? 0;
    while (index < end && ((codes[index] ?? 0) & ~FORMULA) === CODE.shared) index += 1;
    owns[at] = index < end ? index : (owns[at + 1] ?? count);
  }
  return owns;
}

/** A row of a large sheet. Its cells are made when they are asked for; those of the row that was asked last are kept. */
class WalkedRow implements SheetRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly #at: number;
  readonly #made: RowMaker;

  constructor(number: number, hidden: boolean, at: number, made: RowMaker) {
    this.number = number;
    this.hidden = hidden;
    this.#at = at;
    this.#made = made;
  }

  get cells(): readonly Cell[] {
    return this.#made(this.number, this.#at);
  }
}

function lastKept(made: RowMaker): RowMaker {
  let last: { readonly at: number; readonly cells: readonly Cell[] } = { at: -1, cells: [] };
  return (row, at) => {
    if (last.at !== at) last = { at, cells: made(row, at) };
    return last.cells;
  };
}

function* walkedRows(cells: CellStore, made: RowMaker): Generator<SheetRow> {
  const hiddenRows = new Set(cells.hiddenRows);
  for (const [at, number] of cells.rowNumbers.entries())
    yield new WalkedRow(number, hiddenRows.has(number), at, made);
}

function walkedSheet(
  description: SheetDescription,
  texts: CellTexts,
  cells: CellStore,
  shared: WorkbookParts,
): Sheet {
  const { rowNumbers, rowFirst, columns } = cells;
  const made = lastKept(cellsIn(texts, cells, shared));
  const textAt = rowText(texts, cells);
  return {
    ...description,
    used: extentOf(cells),
    cellCount: cells.count,
    hiddenRows: cells.hiddenRows,
    rows: () => walkedRows(cells, made),
    cell(row, column) {
      const at = indexOf(rowNumbers, row, 0, rowNumbers.length);
      if (at < 0) return undefined;
      const index = indexOf(columns, column, rowFirst[at] ?? 0, rowFirst[at + 1] ?? 0);
      return index < 0 ? undefined : makeCell(row, index, textAt(at), cells, shared);
    },
  };
}

/** Cells that hold something: not covered by a merge, not an empty text. */
function holdsIn({ merges, texts }: ScannedSheet, shared: WorkbookParts, mergeAt: Sheet['mergeAt']): Holds {
  const lowest = merges.reduce((most, { bottom }) => Math.max(most, bottom), 0);
  return (row, column, code, value) => {
    if (row <= lowest && isCovered(mergeAt(row, column), row, column)) return false;
    const type = code & ~FORMULA;
    if (type === CODE.shared) return !isEmptyString(value, shared.strings);
    return !texts.mayBeEmpty || !isEmpty(type, value, texts.holding(0, texts.end));
  };
}

function extentOf({ rowNumbers, columns, count }: CellStore): Range | null {
  const top = rowNumbers[0];
  const bottom = rowNumbers[rowNumbers.length - 1];
  if (top === undefined || bottom === undefined) return null;
  let left = columns[0] ?? 0;
  let right = left;
  for (let index = 1; index < count; index += 1) {
    const column = columns[index] ?? 0;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  return { top, left, bottom, right };
}

function indexOf(numbers: Uint32Array | Uint16Array, wanted: number, from: number, to: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = numbers[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
