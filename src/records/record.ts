import type { ReportedPart, Variant } from '../model/table.ts';
import type { Relation } from '../model/value.ts';

/** A deadline: the last day, or standing work (常态开展), from its start where the cell names one. */
export interface DeadlineDatum {
  /** ISO date; null for standing work without a last day. */
  readonly due: string | null;
  readonly from: string | null;
  /** ISO dates of the steps before the last day; absent where there are none. */
  readonly steps?: readonly string[];
  readonly standing: boolean;
  readonly text: string;
}

/** A target whose wording and measure unit stand in the cell. Figures are decimal text. */
export interface WordedDatum {
  readonly number: string;
  readonly relation: Relation;
  readonly upper: string | null;
  /** The second step of a target that has two (力争600亿元); absent where there is one. */
  readonly stretch?: string;
  readonly unit: string | null;
  readonly parts: readonly PartDatum[];
}

/** A part (其中) that a target's cell names. */
export interface PartDatum {
  readonly label: string;
  readonly number: string;
  readonly unit: string | null;
}

/** An enterprise apart from its markers (※, 进规培育). */
export interface EnterpriseDatum {
  readonly name: string;
  readonly markers: readonly string[];
}

/**
 * One value of a record: decimal text, ISO date, words; names or months in a list; `/` for “no such task”; null where the
 * cell is blank or could not be read.
 */
export type Datum =
  | string
  | null
  | readonly string[]
  | readonly number[]
  | DeadlineDatum
  | WordedDatum
  | EnterpriseDatum;

/** How a figure of a measure binds, where its cell says more than the bare figure (不低于5亿元). */
export interface Wording {
  readonly relation: Relation;
  readonly upper: string | null;
  readonly parts: readonly PartDatum[];
}

/** One data row of a table, normalised (规范记录). Totals are no records: they can be computed. */
export interface TableRecord {
  /** Table id such as `investment/departments`. */
  readonly table: string;
  readonly variant: Variant;
  /** `2023-05` for a progress table; null for a base table, or where nothing says the month. */
  readonly period: string | null;
  readonly file: string;
  readonly sheet: string;
  /** From 1, true row of the sheet. */
  readonly row: number;
  /** By column key: a column's id, or `measure.part`. Columns that the sheet does not have are absent. */
  readonly values: Readonly<Record<string, Datum>>;
  /** A1 reference of the cell every value was read from; of a value filled down, the merge's first cell. */
  readonly cells: Readonly<Record<string, string>>;
  /** Measures whose target is more than a bare figure. */
  readonly wording?: Readonly<Record<string, Wording>>;
  /** What stands in cells that could not be read or matched, as typed. */
  readonly unread?: Readonly<Record<string, string>>;
}

/** Ends a list of units that the cell leaves open (等). */
export const AND_OTHERS = '等';

/** Words over the parts of a measure, as headings of outputs. */
export const PART_WORDS: Readonly<Record<ReportedPart, string>> = {
  target: '任务',
  month: '本月',
  actual: '累计',
  rate: '完成率',
  rank: '排名',
};
