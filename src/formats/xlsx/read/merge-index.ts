import { contains, type Range } from '../../../core/place.ts';

/** So many merges are looked through one by one sooner than an index is made of them. */
const FEW = 32;
/** Few merges that stand in so many rows at most are found by their row. */
const MOST_ROWS = 1000;

/**
 * Finds the merge over a cell in logarithmic time, however wide, tall or many the merges are. A merge is cut into blocks of
 * columns (of 1, 2, 4 … columns, as few as it takes) and stands in the list of each, ordered from top to bottom; merges of a
 * sheet do not overlap, so the last one of a list that starts at or above the cell is the only one that can cover it.
 */
export function indexMerges(merges: readonly Range[]): (row: number, column: number) => Range | undefined {
  if (merges.length === 0) return () => undefined;
  if (merges.length <= FEW) {
    const rows = merges.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
    if (rows > MOST_ROWS) return (row, column) => mergeOver(merges, row, column);
    // Most sheets merge their titles, headings and notes alone: of the other rows nothing has to be looked through.
    const byRow = new Map<number, Range[]>();
    for (const merge of merges)
      for (let row = merge.top; row <= merge.bottom; row += 1) push(byRow, row, merge);
    return (row, column) => mergeOver(byRow.get(row), row, column);
  }
  const levels: Map<number, Range[]>[] = [];
  for (const merge of merges) addTo(levels, merge);
  const used = [...levels.entries()].filter(([, blocks]) => blocks.size > 0);
  for (const [, blocks] of used)
    for (const list of blocks.values()) list.sort((left, right) => left.top - right.top);
  return (row, column) => {
    for (const [level, blocks] of used) {
      const found = lastBefore(blocks.get((column - 1) >>> level), row, column);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** Every cell is asked for its merge: nothing is made for the question. */
function mergeOver(merges: readonly Range[] | undefined, row: number, column: number): Range | undefined {
  if (merges === undefined) return undefined;
  for (const merge of merges) if (contains(merge, row, column)) return merge;
  return undefined;
}

/** Whether the merge over a cell, if there is one, covers it: all its cells but the master, its top left. */
export function isCovered(merge: Range | undefined, row: number, column: number): boolean {
  return merge !== undefined && (merge.top !== row || merge.left !== column);
}

/** Whether a row may hold a cell that a merge covers; most rows of a table do not. */
export function mergedRows(merges: readonly Range[]): (row: number) => boolean {
  if (merges.length > FEW) return () => true;
  return (row) => merges.some(({ top, bottom }) => row >= top && row <= bottom);
}

/** Takes blocks from both ends of the merge and goes on with blocks of twice the width. */
function addTo(levels: Map<number, Range[]>[], merge: Range): void {
  let from = merge.left - 1;
  let to = merge.right;
  for (let level = 0; from < to; level += 1) {
    const blocks = levels[level] ?? new Map<number, Range[]>();
    levels[level] = blocks;
    if ((from & 1) === 1) push(blocks, from++, merge);
    if ((to & 1) === 1) push(blocks, --to, merge);
    from >>>= 1;
    to >>>= 1;
  }
}

function push(lists: Map<number, Range[]>, key: number, merge: Range): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [merge]);
  else list.push(merge);
}

function lastBefore(list: readonly Range[] | undefined, row: number, column: number): Range | undefined {
  if (list === undefined) return undefined;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const merge = list[middle];
    if (merge !== undefined && merge.top <= row) low = middle + 1;
    else high = middle;
  }
  const candidate = list[low - 1];
  return candidate !== undefined && contains(candidate, row, column) ? candidate : undefined;
}
