import type { Range } from '../core/place.ts';
import type { Cell, Sheet } from '../model/sheet.ts';

/** The cell that speaks for a position: itself, or the master of the merge that covers it. */
export function speakingCell(sheet: Sheet, row: number, column: number): Cell | undefined {
  const merge = sheet.mergeAt(row, column);
  return merge === undefined ? sheet.cell(row, column) : sheet.cell(merge.top, merge.left);
}

/**
 * Levels of the headings over a column, top to bottom, each merge once. A blank upper cell over a filled lower one takes
 * the heading to its left: un-merging in WPS leaves it in the first column only.
 */
export function headingLevels(
  sheet: Sheet,
  top: number,
  height: number,
  column: number,
  left: number,
): readonly string[] {
  const levels: string[] = [];
  let lastMerge: Range | undefined;
  for (let row = top; row < top + height; row += 1) {
    const merge = sheet.mergeAt(row, column);
    if (merge !== undefined && merge === lastMerge) continue;
    lastMerge = merge;
    const text = speakingCell(sheet, row, column)?.value.trim() ?? '';
    if (text !== '') {
      levels.push(text);
    } else if (
      row < top + height - 1 &&
      merge === undefined &&
      filledBelow(sheet, row, top + height, column)
    ) {
      const inherited = leftHeading(sheet, row, column, left);
      if (inherited !== null) levels.push(inherited);
    }
  }
  return levels;
}

function filledBelow(sheet: Sheet, row: number, end: number, column: number): boolean {
  for (let below = row + 1; below < end; below += 1) {
    if (sheet.cell(below, column) !== undefined) return true;
  }
  return false;
}

function leftHeading(sheet: Sheet, row: number, column: number, left: number): string | null {
  for (let at = column - 1; at >= left; at -= 1) {
    const text = speakingCell(sheet, row, at)?.value.trim() ?? '';
    if (text === '') continue;
    const merge = sheet.mergeAt(row, at);
    return merge === undefined ? text : null;
  }
  return null;
}
