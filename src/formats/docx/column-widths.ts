import { textWidth } from '../../core/text-width.ts';
import type { TextTable } from '../../model/text-model.ts';

/** Between a cell's text and its borders, left and right together, and what letters take more than half a character. */
const PADDING = 200;
/** A word or figure of more half characters than this may be broken, and so may a column's longest line: 2023年12月31日 has 14. */
const LONGEST_KEPT_WHOLE = 15;
/** How many characters one column gives another at a time. */
const MOVES = [8, 4, 2, 1] as const;

/** What every column needs is given first; what is left is shared alike, what is missing is taken where it costs the fewest lines. */
export function columnWidths({ headers, rows, size }: TextTable, width: number): readonly number[] {
  const half = size * 10;
  const leaves = headers.flatMap(({ text, below }) => below ?? [text]);
  const measured = rows.map((cells) => leaves.map((_, column) => lineWidths(cells[column]?.text ?? '')));
  const needed = leaves.map((header, column) => {
    const widest = measured.reduce((most, cells) => Math.max(most, ...(cells[column] ?? [])), 0);
    return Math.max(widest, headWidth(header), 2) * half + PADDING;
  });
  const all = needed.reduce((total, item) => total + item, 0);
  const widths =
    all <= width
      ? needed.map((item) => item + Math.floor((width - all) / needed.length))
      : fewestLines(shrunk(needed, width), needed, { rows, measured, leaves, half });
  const rest = width - widths.reduce((total, item) => total + item, 0);
  return widths.map((item, index) => (index === 0 ? item + rest : item));
}

/** How wide each line of a cell is, in half characters. */
function lineWidths(text: string): readonly number[] {
  return text.includes('\n') ? text.split('\n').map(textWidth) : [textWidth(text)];
}

/** A heading may take two lines or three. */
function headWidth(header: string): number {
  return Math.max(...header.split('\n').map((part) => Math.ceil(textWidth(part) / 2)));
}

/** Columns above a common limit are cut down to it, the limit being what makes them fit. */
function shrunk(needed: readonly number[], width: number): readonly number[] {
  const ascending = needed.toSorted((left, right) => left - right);
  let left = width;
  for (const [index, item] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - index));
    if (item > share) return needed.map((own) => Math.min(own, share));
    left -= item;
  }
  return needed;
}

interface Text {
  readonly rows: TextTable['rows'];
  /** By row and column: how wide each line of the cell is. */
  readonly measured: readonly (readonly (readonly number[])[])[];
  readonly leaves: readonly string[];
  /** Half a character in twentieths of a point. */
  readonly half: number;
}

/** Columns give each other width as long as that makes the table shorter: a column of sentences wins it, one of names loses it. */
function fewestLines(
  start: readonly number[],
  needed: readonly number[],
  { rows, measured, leaves, half }: Text,
): readonly number[] {
  const cells = measured.map((row) => row.map((parts) => parts.map((part) => part * half)));
  const least = leaves.map((header, column) => {
    const words = rows.flatMap((row) => (row[column]?.text ?? '').match(/[\u0021-\u024f]+/gu) ?? []);
    const kept = words.map(textWidth).filter((word) => word <= LONGEST_KEPT_WHOLE);
    const least = Math.max(headWidth(header), 4, ...kept) * half + PADDING;
    const own = needed[column] ?? least;
    return own <= LONGEST_KEPT_WHOLE * half + PADDING ? own : Math.min(least, own);
  });
  let [best, cost] = [start, costOf(cells, start)];
  for (const characters of MOVES) {
    const amount = characters * 2 * half;
    for (let moved = true; moved; ) {
      moved = false;
      for (const from of leaves.keys()) {
        for (const to of leaves.keys()) {
          if (from === to || (best[from] ?? 0) - amount < (least[from] ?? 0)) continue;
          if ((best[to] ?? 0) + amount > (needed[to] ?? 0)) continue;
          const tried = moving(best, from, to, amount);
          const costs = costOf(cells, tried);
          if (costs >= cost) continue;
          [best, cost, moved] = [tried, costs, true];
        }
      }
    }
  }
  return best;
}

function moving(widths: readonly number[], from: number, to: number, amount: number): readonly number[] {
  return widths.map((width, column) =>
    column === from ? width - amount : column === to ? width + amount : width,
  );
}

/** The table's height in lines; between equal ones the text that stands more loosely costs less. */
function costOf(cells: readonly (readonly (readonly number[])[])[], widths: readonly number[]): number {
  let [lines, fullness] = [0, 0];
  for (const row of cells) {
    let highest = 1;
    for (let column = 0; column < row.length; column += 1) {
      const room = Math.max(1, (widths[column] ?? 0) - PADDING);
      let own = 0;
      for (const part of row[column] ?? []) {
        own += Math.max(1, Math.ceil(part / room));
        fullness += part / room;
      }
      highest = Math.max(highest, own);
    }
    lines += highest;
  }
  return lines + fullness / 1000;
}
