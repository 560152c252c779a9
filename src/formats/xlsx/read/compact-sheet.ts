import type { Range } from '../../../core/place.ts';
import type { Cell, Sheet, SheetRow, Visibility } from '../../../model/sheet.ts';
import { FORMULA } from './cell-code.ts';
import { type CellStore, type Holds, ownCells } from './cell-store.ts';
import { isEmpty, makeCell, type WorkbookParts } from './make-cell.ts';
import { indexMerges, isCovered } from './merge-index.ts';
import { hiddenInside, rowsSheet, type SheetDescription } from './rows-sheet.ts';
import type { PartText } from './scan.ts';
import type { ScannedSheet } from './scan-sheet.ts';
import { holdsMarks } from './strings.ts';

/** Sheets of up to so many cells are made at once: tables ask for the same cells again and again. */
const MOST_MADE = 20_000;

/** The Sheet model over a scanned part. A large sheet's cells are made when they are walked or asked for. */
export function compactSheet(
  name: string,
  position: number,
  visibility: Visibility,
  part: PartText,
  scanned: ScannedSheet,
  shared: WorkbookParts,
): Sheet {
  const { merges } = scanned;
  const mergeAt = indexMerges(merges);
  const cells = scanned.cells.build(holdsIn(part, scanned, shared, mergeAt));
  const hiddenColumns = hiddenInside(scanned.hiddenColumns, () => extentOf(cells));
  const leavesOut =
    shared.strings.marked ||
    shared.formats.some(({ font }) => font !== null) ||
    (scanned.rich && holdsMarks(part.xml));
  const description = { name, position, visibility, merges, hiddenColumns, mergeAt, leavesOut };
  return cells.count <= MOST_MADE
    ? rowsSheet(description, madeRows(part, cells, shared))
    : walkedSheet(description, part, ownCells(cells), shared);
}

/** The rows of the sheet with all their cells. */
function madeRows(part: PartText, cells: CellStore, shared: WorkbookParts): readonly SheetRow[] {
  const hiddenRows = new Set(cells.hiddenRows);
  return Array.from(cells.rowNumbers, (number, at) => ({
    number,
    hidden: hiddenRows.has(number),
    cells: cellsOf(number, at, part, cells, shared),
  }));
}

function cellsOf(
  row: number,
  at: number,
  part: PartText,
  cells: CellStore,
  shared: WorkbookParts,
): readonly Cell[] {
  const found: Cell[] = [];
  const end = cells.rowFirst[at + 1] ?? 0;
  for (let index = cells.rowFirst[at] ?? 0; index < end; index += 1)
    found.push(makeCell(row, index, part, cells, shared));
  return found;
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

/** The cells of a row, told by its number and its place among the rows. */
type RowMaker = (row: number, at: number) => readonly Cell[];

function rowMaker(part: PartText, cells: CellStore, shared: WorkbookParts): RowMaker {
  let last: { readonly at: number; readonly cells: readonly Cell[] } = { at: -1, cells: [] };
  return (row, at) => {
    if (last.at !== at) last = { at, cells: cellsOf(row, at, part, cells, shared) };
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
  part: PartText,
  cells: CellStore,
  shared: WorkbookParts,
): Sheet {
  const { rowNumbers, rowFirst, columns } = cells;
  const made = rowMaker(part, cells, shared);
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
      return index < 0 ? undefined : makeCell(row, index, part, cells, shared);
    },
  };
}

/** Cells that hold something: not covered by a merge, not an empty text. */
function holdsIn(
  part: PartText,
  { merges }: ScannedSheet,
  shared: WorkbookParts,
  mergeAt: Sheet['mergeAt'],
): Holds {
  const lowest = merges.reduce((most, { bottom }) => Math.max(most, bottom), 0);
  return (row, column, code, value) => {
    if (row <= lowest && isCovered(mergeAt(row, column), row, column)) return false;
    return !isEmpty(code & ~FORMULA, value, part, shared);
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
