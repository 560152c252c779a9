import type { Range } from '../core/place.ts';
import { linesIn } from '../core/text-width.ts';
import type { CellModel, RowModel } from '../model/workbook-model.ts';
import type { TemplateColumn } from './model.ts';

export interface StackedHeader {
  readonly rows: readonly RowModel[];
  readonly merges: readonly Range[];
}

/** Points of a row of one line of headings, of every further line, and characters of a cell that stay free. */
const ROW_HEIGHT = 24;
const LINE_HEIGHT = 16;
const MARGIN = 1;

/** Rows that the headings take. */
export function headerDepth(columns: readonly TemplateColumn[]): number {
  return Math.max(1, ...columns.map(({ levels }) => levels.length));
}

/**
 * Stacked headings from row `top`: equal upper levels side by side are merged, and a heading of fewer levels is merged down
 * from the top, so that the parts of all measures stand in the last row. A heading over several pages' width is printed on
 * each of them.
 *
 * @param breaks sheet columns, from 1, after which a page ends.
 */
export function stackedHeader(
  columns: readonly TemplateColumn[],
  top: number,
  breaks: readonly number[],
): StackedHeader {
  const depth = headerDepth(columns);
  const grid = columns.map(({ levels }) => stretched(levels, depth));
  const header: Header = { columns, grid, breaks };
  const merges = mergesOf(header, top);
  const cells = Array.from({ length: depth }, (_, level) =>
    grid.map((column, index): CellModel => {
      const starts = level === 0 || column[level] !== column[level - 1];
      const first = index === 0 || !sharesHeading(header, index - 1, level);
      return { value: starts && first ? textAt(columns[index], column[level]) : null, style: 'header' };
    }),
  );
  const heights = heightsOf(cells, header, merges, top);
  return {
    rows: cells.map((row, level): RowModel => ({ cells: row, height: heights[level] ?? ROW_HEIGHT })),
    merges,
  };
}

interface Header {
  readonly columns: readonly TemplateColumn[];
  readonly grid: readonly (readonly number[])[];
  readonly breaks: readonly number[];
}

/** Heights that show every heading in full; what a heading merged down needs beyond its rows goes to the last of them. */
function heightsOf(
  cells: readonly (readonly CellModel[])[],
  { columns }: Header,
  merges: readonly Range[],
  top: number,
): readonly number[] {
  const heights = cells.map(() => ROW_HEIGHT);
  const needs = cells.flatMap((row, level) =>
    row.flatMap(({ value }, index) => {
      if (typeof value !== 'string') return [];
      const merge = merges.find((range) => range.top === top + level && range.left === index + 1);
      const room = columns
        .slice(index, merge?.right ?? index + 1)
        .reduce((total, { width }) => total + width, -MARGIN);
      return [{ level, last: (merge?.bottom ?? top + level) - top, height: heightFor(value, room) }];
    }),
  );
  for (const { level, last, height } of needs.sort(
    (left, right) => left.last - left.level - (right.last - right.level),
  )) {
    const have = heights.slice(level, last + 1).reduce((total, one) => total + one, 0);
    heights[last] = (heights[last] ?? ROW_HEIGHT) + Math.max(0, height - have);
  }
  return heights;
}

function heightFor(text: string, room: number): number {
  const lines = text.split('\n').reduce((count, line) => count + linesIn(line, Math.max(2, room)), 0);
  return ROW_HEIGHT + (lines - 1) * LINE_HEIGHT;
}

/** Which level stands in each row: the first one is stretched. */
function stretched(levels: readonly string[], depth: number): readonly number[] {
  const extra = depth - levels.length;
  return Array.from({ length: depth }, (_, row) => Math.max(0, row - extra));
}

function textAt(column: TemplateColumn | undefined, level: number | undefined): string | null {
  return level === undefined ? null : (column?.levels[level] ?? null);
}

/** Whether a column and the next stand under one heading in a row. */
function sharesHeading({ grid, columns, breaks }: Header, index: number, row: number): boolean {
  if (breaks.includes(index + 1)) return false;
  const [here, next] = [columns[index], columns[index + 1]];
  const level = grid[index]?.[row];
  if (here === undefined || next === undefined || level === undefined || level !== grid[index + 1]?.[row])
    return false;
  if (here.levels.length !== next.levels.length || level >= here.levels.length - 1) return false;
  return here.levels.slice(0, level + 1).every((text, at) => text === next.levels[at]);
}

function mergesOf(header: Header, top: number): readonly Range[] {
  const merges: Range[] = [];
  header.grid.forEach((column, index) => {
    column.forEach((level, row) => {
      const starts = row === 0 || column[row - 1] !== level;
      if (!starts || (index > 0 && sharesHeading(header, index - 1, row))) return;
      let bottom = row;
      while (column[bottom + 1] === level) bottom += 1;
      let right = index;
      while (sharesHeading(header, right, row)) right += 1;
      if (bottom > row || right > index)
        merges.push({ top: top + row, bottom: top + bottom, left: index + 1, right: right + 1 });
    });
  });
  return merges;
}
