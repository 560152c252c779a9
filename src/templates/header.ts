import type { CellModel, RowModel } from '../core/document.ts';
import type { Range } from '../core/place.ts';
import type { TemplateColumn } from './model.ts';

export interface StackedHeader {
  readonly rows: readonly RowModel[];
  readonly merges: readonly Range[];
}

/** Rows that the headings take. */
export function headerDepth(columns: readonly TemplateColumn[]): number {
  return Math.max(1, ...columns.map(({ levels }) => levels.length));
}

/**
 * Stacked headings from row `top`: equal upper levels side by side are merged, and a heading of fewer levels is merged down
 * from the top, so that the parts of all measures stand in the last row.
 */
export function stackedHeader(columns: readonly TemplateColumn[], top: number): StackedHeader {
  const depth = headerDepth(columns);
  const grid = columns.map(({ levels }) => stretched(levels, depth));
  const rows = Array.from(
    { length: depth },
    (_, level): RowModel => ({
      cells: grid.map((column, index): CellModel => {
        const starts = level === 0 || column[level] !== column[level - 1];
        const first = index === 0 || !sharesHeading(grid, columns, index - 1, level);
        return { value: starts && first ? textAt(columns[index], column[level]) : null, style: 'header' };
      }),
    }),
  );
  return { rows, merges: mergesOf(grid, columns, top) };
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
function sharesHeading(
  grid: readonly (readonly number[])[],
  columns: readonly TemplateColumn[],
  index: number,
  row: number,
): boolean {
  const [here, next] = [columns[index], columns[index + 1]];
  const level = grid[index]?.[row];
  if (here === undefined || next === undefined || level === undefined || level !== grid[index + 1]?.[row])
    return false;
  if (here.levels.length !== next.levels.length || level >= here.levels.length - 1) return false;
  return here.levels.slice(0, level + 1).every((text, at) => text === next.levels[at]);
}

function mergesOf(
  grid: readonly (readonly number[])[],
  columns: readonly TemplateColumn[],
  top: number,
): readonly Range[] {
  const merges: Range[] = [];
  grid.forEach((column, index) => {
    column.forEach((level, row) => {
      const starts = row === 0 || column[row - 1] !== level;
      if (!starts || (index > 0 && sharesHeading(grid, columns, index - 1, row))) return;
      let bottom = row;
      while (column[bottom + 1] === level) bottom += 1;
      let right = index;
      while (sharesHeading(grid, columns, right, row)) right += 1;
      if (bottom > row || right > index)
        merges.push({ top: top + row, bottom: top + bottom, left: index + 1, right: right + 1 });
    });
  });
  return merges;
}
