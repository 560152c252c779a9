import type { Place, Range } from '../core/place.ts';
import type { Value } from './value.ts';

/** The parts of a measure that a progress workbook prints: 任务, 上月累计, 本月, 累计/完成, 完成率, 排名. */
export type MeasurePart = 'target' | 'before' | 'month' | 'actual' | 'rate' | 'rank';

/** What a month's report says, in the order of print; 上月累计 is the month before's, and only held against it. */
export const MEASURE_PARTS = [
  'target',
  'month',
  'actual',
  'rate',
  'rank',
] as const satisfies readonly MeasurePart[];

/** One of the parts that are a month's report. */
export type ReportedPart = (typeof MEASURE_PARTS)[number];

/** A table's own form, or the monthly one with measure columns added (进度表). */
export type Variant = 'base' | 'progress';

/**
 * Names a column of a parsed table: a plain column by its id (`unit`), a measure by id and part
 * (`contract-value.actual`); in a target table every measure column is the part `target`.
 */
export type ColumnKey = string;

export function measureKey(measure: string, part: MeasurePart): ColumnKey {
  const known = measureKeys.get(measure);
  if (known !== undefined) return known[part];
  const keys = {
    target: `${measure}.target`,
    before: `${measure}.before`,
    month: `${measure}.month`,
    actual: `${measure}.actual`,
    rate: `${measure}.rate`,
    rank: `${measure}.rank`,
  };
  measureKeys.set(measure, keys);
  return keys[part];
}

/** Keys once made: a text put together anew is slow to look up, and every cell of a measure is looked up by its key. */
const measureKeys = new Map<string, Readonly<Record<MeasurePart, ColumnKey>>>();

export interface ParsedCell {
  readonly value: Value;
  /** Where the value stands: for a filled-down group, the merge's first cell. */
  readonly at: Place;
  /** As printed in the sheet, white space kept. */
  readonly text: string;
  /** The value was filled down from a merge or from the row above inside the same group. */
  readonly filled: boolean;
}

export type RowClass = 'data' | 'subtotal' | 'total';

export interface ParsedRow {
  readonly class: RowClass;
  /** From 1, true row of the sheet. */
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: ReadonlyMap<ColumnKey, ParsedCell>;
  /** The label cell's text: of a subtotal or total (合计, 小计, 高新区小计), and of every row that has a level. */
  readonly label?: string | undefined;
  /** Statistics: place among the definition's `totals.nested.levels`, from 0 (the highest). */
  readonly level?: number | undefined;
}

/** A column of the schema found in a sheet. */
export interface BoundColumn {
  readonly key: ColumnKey;
  /** Column id of the schema. */
  readonly id: string;
  readonly part: MeasurePart | null;
  /** Sheet column, from 1. */
  readonly column: number;
  /** The heading as printed, levels joined with `/`. */
  readonly heading: string;
  /** The measure unit in force: from the heading, the unit line, or the schema. */
  readonly unit: string | null;
  /** A1 reference of the heading. */
  readonly cell: string;
  readonly hidden: boolean;
}

/** Where a column's heading stands. */
export function headingPlace({ at: { file = '', sheet = '' } }: ParsedTable, { cell }: BoundColumn): Place {
  return { file, sheet, cell };
}

/** The same cell with another value; a copy by spreading would not know where it stands. */
export function withValue({ at, text, filled }: ParsedCell, value: Value): ParsedCell {
  return { value, at, text, filled };
}

/** The same row with other cells; a copy by spreading would not know what is kept apart from it. */
export function withCells(
  { class: kind, row, hidden, label, level }: ParsedRow,
  cells: ParsedRow['cells'],
): ParsedRow {
  return {
    class: kind,
    row,
    hidden,
    cells,
    ...(label === undefined ? {} : { label }),
    ...(level === undefined ? {} : { level }),
  };
}

/** The same table with other rows; a copy by spreading would not know what is kept apart from it. */
export function withRows(
  { id, variant, at, region, title, captions, notes, headed, columns }: ParsedTable,
  rows: ParsedTable['rows'],
): ParsedTable {
  const own = { id, variant, at, region, title, captions, notes, columns, rows };
  return headed === undefined ? own : { ...own, headed };
}

/** One table found in one sheet, read to the last cell. */
export interface ParsedTable {
  /** Schema id such as `investment/departments`. */
  readonly id: string;
  readonly variant: Variant;
  readonly at: Place;
  readonly region: Range;
  readonly title: ParsedText | null;
  /** Lines between title and header (单位：万元, 截至2023年5月31日), and notes below. */
  readonly captions: readonly ParsedText[];
  readonly notes: readonly ParsedText[];
  /** The month that its headings name (1—5月完成), where they name one. */
  readonly headed?: HeadedMonth | undefined;
  readonly columns: readonly BoundColumn[];
  /** Data, subtotals and totals in sheet order. */
  readonly rows: readonly ParsedRow[];
}

export interface HeadedMonth {
  readonly year: number | null;
  readonly month: number;
  readonly day: null;
  readonly text: string;
  readonly at: Place;
}

export interface ParsedText {
  readonly text: string;
  readonly at: Place;
}

/** Convenience for rooms that walk data rows. */
export function dataRows(table: ParsedTable): readonly ParsedRow[] {
  return table.rows.filter((row) => row.class === 'data');
}

/**
 * The rows that add up to a row of a statistics table, one level below it: those under it down to the next row of its own
 * level or a higher one, or those above it where totals are printed last. Empty for rows without a level.
 */
export function addends(rows: readonly ParsedRow[], index: number): readonly ParsedRow[] {
  const level = rows[index]?.level;
  if (level === undefined) return [];
  const below = (): ParsedRow[] => nested(rows.slice(index + 1), level);
  const above = (): ParsedRow[] => nested(rows.slice(0, index).reverse(), level).reverse();
  if (level > 0) return totalsLast(rows) ? above() : below();
  const under = below();
  return under.length > 0 ? under : above();
}

/** Whether blocks end with their subtotal rather than begin with it; a grand total may stand at either end. */
export function totalsLast(rows: readonly ParsedRow[]): boolean {
  const levels = rows.flatMap(({ level }) => (level === undefined || level === 0 ? [] : [level]));
  return (levels[0] ?? 0) > (levels.at(-1) ?? 0);
}

function nested(rows: readonly ParsedRow[], above: number): ParsedRow[] {
  const end = rows.findIndex(({ level }) => level === undefined || level <= above);
  const inside = end < 0 ? rows : rows.slice(0, end);
  const next = inside.reduce(
    (lowest, { level }) => Math.min(lowest, level ?? lowest),
    Number.POSITIVE_INFINITY,
  );
  return inside.filter(({ level }) => level === next);
}
