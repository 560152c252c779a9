import { contains, type Range } from '../../core/place.ts';

/** Merges wider than this are looked for by row or one by one, so that a merge over all columns costs no more than another. */
const NARROW = 64;

/**
 * Finds the merge over a cell in logarithmic time. Narrow merges stand in a list per column, ordered from top to bottom;
 * merges of a sheet do not overlap, so the last one that starts at or above the cell is the only one that can cover it.
 */
export function indexMerges(merges: readonly Range[]): (row: number, column: number) => Range | undefined {
  if (merges.length === 0) return () => undefined;
  const byColumn = new Map<number, Range[]>();
  const byRow = new Map<number, Range[]>();
  const large: Range[] = [];
  for (const merge of merges) {
    if (merge.right - merge.left < NARROW) {
      for (let column = merge.left; column <= merge.right; column += 1) push(byColumn, column, merge);
    } else if (merge.bottom - merge.top < NARROW) {
      for (let row = merge.top; row <= merge.bottom; row += 1) push(byRow, row, merge);
    } else if (large.length < NARROW) {
      large.push(merge);
    }
  }
  for (const list of byColumn.values()) list.sort((left, right) => left.top - right.top);
  for (const list of byRow.values()) list.sort((left, right) => left.left - right.left);
  return (row, column) =>
    lastBefore(byColumn.get(column), row, column, (merge) => merge.top <= row) ??
    lastBefore(byRow.get(row), row, column, (merge) => merge.left <= column) ??
    large.find((merge) => contains(merge, row, column));
}

function push(index: Map<number, Range[]>, key: number, merge: Range): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [merge]);
  else list.push(merge);
}

function lastBefore(
  list: readonly Range[] | undefined,
  row: number,
  column: number,
  starts: (merge: Range) => boolean,
): Range | undefined {
  if (list === undefined) return undefined;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const merge = list[middle];
    if (merge !== undefined && starts(merge)) low = middle + 1;
    else high = middle;
  }
  const candidate = list[low - 1];
  return candidate !== undefined && contains(candidate, row, column) ? candidate : undefined;
}
