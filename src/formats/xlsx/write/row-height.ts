import { addTo } from '../../../core/group-by.ts';
import type { Range } from '../../../core/place.ts';
import { textWidth } from '../../../core/text-width.ts';
import type { CellModel, RowModel, SheetModel } from '../../../model/workbook-model.ts';

/** Points a line of 11-point text takes, and the least a row may have. */
const LINE = 16;
const PADDING = 4;
const LEAST = 18;
/** Excel's limit. */
const MOST = 409;
/** Characters of a column whose width nobody states. */
const USUAL_WIDTH = 9;

/**
 * The height of a row of a sheet, by its number; of one that states none by how often its texts wrap: office programs don't measure
 * wrapped rows of files they did not write themselves.
 */
export function rowHeights({
  merges,
  widths,
}: Pick<SheetModel, 'merges' | 'widths'>): (row: RowModel | null, number: number) => number | null {
  const merged = new Map<number, Range[]>();
  for (const range of merges) addTo(merged, range.top, range);
  return (row, number) => {
    if (row === null) return null;
    return (
      row.height ??
      Math.min(
        MOST,
        Math.max(
          row.leastHeight ?? LEAST,
          mostLines(row, widths, widthsOf(merged.get(number) ?? [], widths)) * LINE + PADDING,
        ),
      )
    );
  };
}

/** By column: the width in characters that a horizontal merge of the row gives its first cell. */
function widthsOf(
  merges: readonly Range[],
  widths: readonly number[],
): ReadonlyMap<number, number> | undefined {
  if (merges.length === 0) return undefined;
  return new Map(
    merges.map(({ left, right }) => [
      left,
      widths.slice(left - 1, right).reduce((total, width) => total + width, 0),
    ]),
  );
}

function mostLines(
  { cells }: RowModel,
  widths: readonly number[],
  merged: ReadonlyMap<number, number> | undefined,
): number {
  let most = 1;
  cells.forEach((cell, index) => {
    if (cell === null || typeof cell.value !== 'string' || !wraps(cell)) return;
    const room = Math.max(2, (merged?.get(index + 1) ?? widths[index] ?? USUAL_WIDTH) - 1);
    most = Math.max(most, linesOf(cell.value, room));
  });
  return most;
}

/** Lines that a text takes in so many characters. */
function linesOf(text: string, room: number): number {
  if (!text.includes('\n')) return wrapped(text, room);
  return text.split('\n').reduce((count, line) => count + wrapped(line, room), 0);
}

/** No character is wider than two, so that a short text needs no measuring. */
function wrapped(line: string, room: number): number {
  return line.length * 2 <= room ? 1 : Math.max(1, Math.ceil(textWidth(line) / room));
}

function wraps({ style }: CellModel): boolean {
  return style !== 'caption' && style !== 'title' && style !== 'aside';
}
