import { textWidth } from '../../../core/text-width.ts';
import type { CellModel, RowModel, SheetModel } from '../../../model/workbook-model.ts';

/** Points a line of 11-point text takes, and the least a row may have. */
const LINE = 16;
const PADDING = 4;
const LEAST = 18;
/** Excel's limit. */
const MOST = 409;

/**
 * Heights of the rows that state none, by how often their texts wrap: office programs don't measure wrapped rows of files they
 * did not write themselves.
 */
export function rowHeights(sheet: SheetModel): readonly (number | null)[] {
  const widths = mergedWidths(sheet);
  return sheet.rows.map((row, index) => {
    if (row === null) return null;
    return (
      row.height ??
      Math.min(
        MOST,
        Math.max(
          row.leastHeight ?? LEAST,
          Math.max(1, ...lines(row, index + 1, widths, sheet.widths)) * LINE + PADDING,
        ),
      )
    );
  });
}

/** Width in characters a horizontal merge gives its master cell. */
function mergedWidths({ merges, widths }: SheetModel): ReadonlyMap<string, number> {
  return new Map(
    merges.map(({ top, left, right }) => [
      `${top}:${left}`,
      widths.slice(left - 1, right).reduce((total, width) => total + width, 0),
    ]),
  );
}

function lines(
  row: RowModel,
  at: number,
  merged: ReadonlyMap<string, number>,
  widths: readonly number[],
): readonly number[] {
  return row.cells.map((cell, index) => {
    if (cell === null || typeof cell.value !== 'string' || !wraps(cell)) return 1;
    const room = Math.max(2, (merged.get(`${at}:${index + 1}`) ?? widths[index] ?? 9) - 1);
    return cell.value.split('\n').reduce((count, line) => count + linesOf(line, room), 0);
  });
}

/** No character is wider than two, so that a short text needs no measuring. */
function linesOf(text: string, room: number): number {
  return text.length * 2 <= room ? 1 : Math.max(1, Math.ceil(textWidth(text) / room));
}

function wraps({ style }: CellModel): boolean {
  return style !== 'caption' && style !== 'title' && style !== 'aside';
}
