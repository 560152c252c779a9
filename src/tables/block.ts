import type { Sheet, SheetRow } from '../model/sheet.ts';
import { headingLevels } from './grid.ts';

/** Rows of a header. */
export const MOST_LEVELS = 3;

/** A column of a block with the headings over it, top to bottom; none where its cells are blank. */
export interface BlockColumn {
  readonly column: number;
  readonly levels: readonly string[];
}

/** Rows and columns that may be a header, whatever table it is of. */
export interface Block {
  readonly top: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly BlockColumn[];
  /** A heading is merged further down than the block reaches. */
  readonly cut: boolean;
  /** Where it stands and all that stands in it, as one text; with a blank column goes whether anything stands under it. */
  readonly contents: string;
}

/** The blocks that may be a header of the given rows: every stretch of the first one's filled columns, in every height. */
export function blocksOf(sheet: Sheet, row: SheetRow, lines: readonly SheetRow[]): readonly Block[] {
  const merged = Math.max(...row.cells.map((cell) => sheet.mergeAt(cell.row, cell.column)?.bottom ?? 0));
  const last = lines.at(-1)?.number ?? row.number;
  const lowest = Math.max(merged, last);
  const highest = Math.min(Math.max(MOST_LEVELS, last - row.number + 1), lowest - row.number + 1);
  const blocks: Block[] = [];
  for (const span of spansOf(row, sheet)) {
    for (let height = 1; height <= highest; height += 1) {
      const block = toBlock(sheet, row.number, height, span);
      if (block !== null) blocks.push(block);
    }
  }
  return blocks;
}

/** The columns a header may cover: the row's filled stretch; where a gap divides it, each stretch apart (tables side by side). */
function spansOf(row: SheetRow, sheet: Sheet): readonly { readonly left: number; readonly right: number }[] {
  const spans: { left: number; right: number }[] = [];
  for (const cell of row.cells) {
    const right = sheet.mergeAt(cell.row, cell.column)?.right ?? cell.column;
    const last = spans.at(-1);
    if (last !== undefined && cell.column <= last.right + 2) last.right = Math.max(last.right, right);
    else spans.push({ left: cell.column, right });
  }
  const first = spans[0];
  const end = spans.at(-1);
  if (first === undefined || end === undefined || spans.length === 1) return spans;
  return [...spans, { left: first.left, right: end.right }];
}

function toBlock(
  sheet: Sheet,
  top: number,
  height: number,
  span: { readonly left: number; readonly right: number },
): Block | null {
  const right = widen(sheet, top, height, span.right);
  const columns: BlockColumn[] = [];
  let filled = 0;
  let above = 0;
  let cut = false;
  for (let column = span.left; column <= right; column += 1) {
    const levels = headingLevels(sheet, top, height, column, span.left);
    columns.push({ column, levels });
    if (levels.length === 0) continue;
    filled += 1;
    const merge = sheet.mergeAt(top, column);
    if (merge !== undefined && merge.top < top) above += 1;
    if (merge !== undefined && merge.bottom >= top + height) cut = true;
  }
  // Most headings begin higher up: this is the lower half of a header.
  if (filled === 0 || above * 2 > filled) return null;
  const contents = contentsOf(columns, `${top} ${height} ${right} ${cut}`, (column) =>
    isFilledUnder(sheet, top + height, column),
  );
  return { top, height, left: span.left, right, columns, cut, contents };
}

/** Rows under a header looked at for values below a blank heading. */
const ROWS_UNDER = 20;

/** Whether something stands in a column in the first rows under a header. */
export function isFilledUnder(sheet: Sheet, first: number, column: number): boolean {
  for (let row = first; row < first + ROWS_UNDER; row += 1)
    if (sheet.cell(row, column) !== undefined) return true;
  return false;
}

/** No heading is taken for the end of one and the beginning of the next: each has its length before it. */
function contentsOf(
  columns: readonly BlockColumn[],
  where: string,
  isFilled: (column: number) => boolean,
): string {
  let contents = `\n${where}`;
  for (const { column, levels } of columns) {
    contents += `|${column}`;
    if (levels.length === 0) contents += isFilled(column) ? '+' : '-';
    for (const level of levels) contents += ` ${level.length}:${level}`;
  }
  return contents;
}

/** Lower header rows may reach further right than the first one. */
function widen(sheet: Sheet, top: number, height: number, right: number): number {
  let widest = right;
  const used = sheet.used?.right ?? right;
  while (widest < used) {
    const next = widest + 1;
    let filled = false;
    for (let row = top; row < top + height; row += 1)
      filled ||= sheet.cell(row, next) !== undefined || sheet.mergeAt(row, next) !== undefined;
    if (!filled) break;
    widest = next;
  }
  return widest;
}
