import type { ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import type { Decimal } from '../core/decimal.ts';
import type { Period } from '../core/period.ts';
import type { DueReturn } from '../facts/expected.ts';
import type { ColumnKey, MeasurePart, ParsedRow, Variant } from '../model/table.ts';
import type { RosterUnit } from '../roster/roster.ts';

/** How a unit's figures stand in its form of a month: the indicators down on one page, or across in a row. */
export type Layout = 'upright' | 'across';

/** What a form says of its sending; null where nobody said it. */
export interface Sending {
  /** The last day, in words: 2023年7月3日. */
  readonly due: string | null;
  /** Whom to ask, with a telephone number. */
  readonly contact: string | null;
}

/** What a blank form (模板) is made for. */
export interface TemplateRequest {
  readonly definition: TableDefinition;
  /** The month that is reported; null for the table itself. */
  readonly period: Period | null;
  /** The one unit that fills the form; null: all units on one. */
  readonly unit: RosterUnit | null;
  readonly roster: readonly RosterUnit[];
  readonly classes: readonly string[];
  /** The class of units whose class nobody gives. */
  readonly unclassified: string;
  readonly year: number;
  /** Data rows of the target or task table; null where none was given. */
  readonly given: readonly ParsedRow[] | null;
  /** Last month's rows; empty where they were not given. */
  readonly before: readonly ParsedRow[];
  /** Who is to report on which enterprises, where the pairing table was given. */
  readonly returns: readonly DueReturn[];
  /** Blank rows where none are given; null: as many as the kind of table usually needs. */
  readonly blankRows: number | null;
  readonly layout: Layout;
  readonly sending: Sending;
  /** Day of the run, ISO. */
  readonly date: string;
}

/** A column of a form. */
export interface TemplateColumn {
  readonly key: ColumnKey;
  readonly column: ColumnDefinition;
  readonly part: MeasurePart | null;
  /** The printed heading, top level first. */
  readonly levels: readonly string[];
  /** In characters. */
  readonly width: number;
}

/** What a cell of a form is: given and locked, to be filled in, or worked out from others. */
export type Fill =
  | { readonly kind: 'given'; readonly value: string | number | Decimal | null }
  | {
      readonly kind: 'entry';
      readonly value: string | Decimal | null;
      /** “/” may be entered: nobody said whether there is a task. */
      readonly open: boolean;
    }
  | {
      readonly kind: 'formula';
      readonly formula: string;
      readonly value: string | Decimal;
      readonly format?: string;
    };

/** A row of a form under its header. */
export interface TemplateRow {
  readonly class: 'data' | 'total';
  readonly fills: ReadonlyMap<ColumnKey, Fill>;
  /** Columns whose value goes on from the row above, to be merged with it. */
  readonly goesOn: ReadonlySet<ColumnKey>;
}

/** One sheet of a form before it is laid out. */
export interface TemplateTable {
  /** Name of the sheet. */
  readonly name: string;
  readonly columns: readonly TemplateColumn[];
  readonly rows: readonly TemplateRow[];
}

export function variantOf({ definition, period }: Pick<TemplateRequest, 'definition' | 'period'>): Variant {
  return period === null && definition.monthlyOnly !== true ? 'base' : 'progress';
}

export function given(value: string | number | Decimal | null): Fill {
  return { kind: 'given', value };
}

export function entry(value: string | Decimal | null = null, open = false): Fill {
  return { kind: 'entry', value, open };
}
