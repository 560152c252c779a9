import { parseA1, type Range } from '../core/place.ts';
import type { Sheet } from '../model/sheet.ts';
import type { ParsedTable } from '../model/table.ts';
import { shownText } from '../values/shown-text.ts';

/** A cell of the picture; those that a merge covers are left out. */
export interface PictureCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  /** It is what the finding is about. */
  readonly meant: boolean;
  readonly heading: boolean;
}

/** A part of a sheet: true columns and rows, null where some are left out between. */
export interface Picture {
  readonly columns: readonly (number | null)[];
  readonly rows: readonly {
    readonly number: number | null;
    readonly cells: readonly (PictureCell | null)[];
  }[];
}

const ROWS_BESIDE = 1;
const COLUMNS_BESIDE = 2;
const MOST_ROWS = 6;
const MOST_COLUMNS = 8;
const MOST_HEADING_ROWS = 3;
/** Columns at the left of a table, where the row says what it is about. */
const NAMING_COLUMNS = 2;
const LONGEST = 60;

/** The cells around the one that is meant, under the headings and beside the name of their row; null where no cell is meant. */
export function pictureOf(
  sheet: Sheet,
  cell: string | undefined,
  tables: readonly ParsedTable[],
): Picture | null {
  const meant = cell === undefined ? null : parseA1(cell);
  if (meant === null) return null;
  const table = tables.find(
    ({ region, at }) => at.sheet === sheet.name && meant.top >= region.top && meant.top <= region.bottom,
  );
  const used = sheet.used ?? meant;
  const rows = withGaps([
    ...(table === undefined ? [] : headingRows(table)),
    ...span(meant.top - ROWS_BESIDE, Math.min(meant.bottom, meant.top + MOST_ROWS) + ROWS_BESIDE, {
      from: Math.min(used.top, meant.top),
      to: Math.max(used.bottom, meant.top),
    }),
  ]);
  const columns = withGaps([
    ...(table === undefined ? [] : namingColumns(table)),
    ...span(meant.left - COLUMNS_BESIDE, Math.min(meant.right, meant.left + MOST_COLUMNS) + COLUMNS_BESIDE, {
      from: Math.min(used.left, meant.left),
      to: Math.max(used.right, meant.left),
    }),
  ]);
  const top = table?.rows[0]?.row ?? 0;
  return {
    columns,
    rows: rows.map((number, rowIndex) => ({
      number,
      cells: columns.flatMap((column, columnIndex): readonly (PictureCell | null)[] => {
        if (number === null || column === null) return [null];
        const merge = sheet.mergeAt(number, column);
        const [above, before] = [rows[rowIndex - 1] ?? 0, columns[columnIndex - 1] ?? 0];
        if (merge !== undefined && (above >= merge.top || before >= merge.left)) return [];
        const value = sheet.cell(merge?.top ?? number, merge?.left ?? column);
        const own = merge ?? { top: number, bottom: number, left: column, right: column };
        return [
          {
            text: value === undefined ? '' : shortened(shownText(value)),
            columns: reach(columns, columnIndex, own.right),
            rows: reach(rows, rowIndex, own.bottom),
            meant: overlap(own, meant),
            heading: number < top,
          },
        ];
      }),
    })),
  };
}

/** How many of the shown ones in a row, from one on, a merge covers. */
function reach(shown: readonly (number | null)[], from: number, last: number): number {
  let count = 1;
  for (let next = shown[from + 1]; next !== null && next !== undefined && next <= last; count += 1)
    next = shown[from + count + 1];
  return count;
}

function overlap(left: Range, right: Range): boolean {
  return (
    left.top <= right.bottom &&
    left.bottom >= right.top &&
    left.left <= right.right &&
    left.right >= right.left
  );
}

/** The rows between the table's top and its first record. */
function headingRows({ region, rows }: ParsedTable): readonly number[] {
  const first = rows[0]?.row ?? region.top;
  return span(Math.max(region.top, first - MOST_HEADING_ROWS), first - 1, { from: 1, to: first });
}

function namingColumns({ region, columns }: ParsedTable): readonly number[] {
  const bound = columns.map(({ column }) => column).sort((left, right) => left - right);
  return bound.length === 0 ? [region.left] : bound.slice(0, NAMING_COLUMNS);
}

function span(
  first: number,
  last: number,
  { from, to }: { readonly from: number; readonly to: number },
): readonly number[] {
  const start = Math.max(from, first);
  return Array.from({ length: Math.max(0, Math.min(to, last) - start + 1) }, (_, index) => start + index);
}

/** In order, each once, with a null where some are left out. */
function withGaps(numbers: readonly number[]): readonly (number | null)[] {
  const ordered = [...new Set(numbers)].sort((left, right) => left - right);
  return ordered.flatMap((number, index) => {
    const before = ordered[index - 1];
    return before === undefined || number === before + 1 ? [number] : [null, number];
  });
}

function shortened(text: string): string {
  const characters = [...text.slice(0, LONGEST * 2)];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text;
}
