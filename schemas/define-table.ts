import type { z } from 'zod';
import type { Numbering } from '../src/core/numbering.ts';
import { once } from '../src/core/once.ts';
import type { UnitKind } from '../src/core/unit-kind.ts';
import type { CellMeta, CellType } from './cell-type.ts';
import type { MixedFigures } from './cells.ts';
import {
  fieldsType,
  type PartAbove,
  partsAbove,
  type RightFields,
  rightFields,
  rightSums,
  rowType,
  sumsRowType,
} from './row-type.ts';

/** The eight plans (行动方案), what is of all of them, and the scheme's own sheets. */
export type Plan =
  | 'investment'
  | 'project'
  | 'enterprise'
  | 'innovation'
  | 'rural'
  | 'civic'
  | 'environment'
  | 'party'
  | 'assessment'
  /** Of all eight: 量化指标任务清单. */
  | 'all'
  | 'scheme';

export type TableKind =
  | 'target'
  | 'task'
  | 'liaison'
  | 'pairing'
  | 'schedule'
  | 'list'
  | 'statistics'
  | 'form'
  | 'ledger'
  | 'settings';

export type { CellMeta } from './cell-type.ts';

/** A column as its table's file writes it. */
export interface Column {
  /** The printed heading without its measure unit; levels of a stacked header as an array, top first. */
  readonly header: string | readonly string[];
  /** Other spellings seen in the wild. */
  readonly aliases?: readonly (string | readonly string[])[];
  /** What its cells hold: a cell type, `.nullable()` where a cell may be blank, `.optional()` where the column may be missing. */
  readonly is: CellType<unknown>;
  /** The value is merged down over a group of rows and is filled down inside it. */
  readonly group?: boolean;
  /** The second column under the merged heading of the column of this id: 产业链条 over chain and branch. */
  readonly beside?: string;
  /** Stands in the monthly form only (进展情况, 完成状态 …): a sheet that has it is the table's progress variant. */
  readonly progress?: boolean;
  /** Stands for as many columns as the sheet has of the kind, each with its full marks in the heading: 拉练（20分）. */
  readonly items?: boolean;
  /** What to enter, for templates and 填表说明. */
  readonly note?: string;
}

/** A table's columns by id, in the order of print. */
export type Columns = Readonly<Record<string, Column>>;

/** A column of a table that is defined, with what its cell type says. */
export interface ColumnDefinition extends Column {
  readonly id: string;
  readonly content: CellMeta;
  /** The cell must not be blank in a data row. Of a measure each part says that for itself. */
  readonly required?: boolean;
  /** The column itself may be missing from a sheet. */
  readonly optional?: boolean;
  /** A blank target cell means “no such task”, as in a table that leaves it empty where others print “/”. */
  readonly blank?: 'none';
}

/** A sum that must hold in every row: `whole` = Σ `parts`. A row all of whose parts are “no task” is left out. */
export interface RowSum<Id extends string = string> {
  readonly whole: Id;
  readonly parts: readonly Id[];
  /**
   * The sum holds in data rows only: where some rows have no parts, the parts of a subtotal come to less than its whole.
   */
  readonly dataOnly?: boolean;
}

/** One level of rows in a statistics table, known by its labels. */
export interface TotalsLevel<Id extends string = string> {
  /** Labels that are exactly one of these words, white space and stray points apart (总 计 is 总计). */
  readonly words?: readonly string[];
  /** Labels that begin with this numbering. */
  readonly numbered?: Numbering;
  /** Id of a column that the rows below carry this level's label in, on the sheet or not: 谋划 for the rows under it. */
  readonly carriedAs?: Id;
}

/** The levels of a statistics table. */
export interface TotalsLevels<Id extends string = string> {
  /** Id of the column with the labels. */
  readonly label: Id;
  /**
   * Highest first. The last one is that of the data rows, and of every row whose label fits none; a row of any other level
   * is the sum of the rows one level below that stand under it (above it, where the totals come last).
   */
  readonly levels: readonly TotalsLevel<Id>[];
}

export interface TotalsRule<Id extends string = string> {
  /** Columns whose 合计 (and 小计) must equal the rows above or below. */
  readonly columns: readonly Id[];
  /** Column whose groups have subtotals of their own. */
  readonly subtotalBy?: Id;
  /** Statistics: totals of totals, known by the rows' labels. */
  readonly nested?: TotalsLevels<Id>;
}

/**
 * A form of label–value cells (表单), one a sheet. The value of a field stands to the right of its label, or behind a colon in
 * the label's own cell. One parsed row for every filled row of the list, the fields' values in each; one row when the list
 * is empty.
 */
export interface FormLayout<Id extends string = string> {
  /** Blocks from top to bottom. */
  readonly sections: readonly FormSection<Id>[];
  /** The list inside the form: headings over as many rows as are needed. */
  readonly list?: {
    readonly title: string;
    /** Column ids, left to right. */
    readonly columns: readonly Id[];
    /** Blank rows in an empty form. */
    readonly rows: number;
  };
  /** Id of the date of filling in (填报时间), which tells the month when nothing else does. */
  readonly dated?: Id;
}

export interface FormSection<Id extends string = string> {
  /** Printed to the left of the block and merged down it; absent where nothing is. */
  readonly title?: string;
  /** Above the fields (包保单位, 填报时间), below the list (signatures), or between. */
  readonly at: 'head' | 'body' | 'foot';
  /** Column ids of every line, left to right. A label printed more than once (联系方式) belongs to the field before it. */
  readonly lines: readonly (readonly Id[])[];
}

/**
 * What must hold in a ledger (台账): a row an event or a thing, its days in columns, appended to through the year. Workbooks of
 * one ledger are one list: rows of the same key are one row.
 */
export interface LedgerRules<Id extends string = string> {
  /** Columns kept up to date (推进状态, 到位资金): of two workbooks the one kept to the later day tells them. */
  readonly changing?: readonly Id[];
  /** Two days or deadlines of which the second cannot lie before the first. */
  readonly order?: readonly (readonly [earlier: Id, later: Id])[];
  /** Days on which something has happened, so that none can still lie ahead. */
  readonly happened?: readonly Id[];
  readonly states?: readonly LedgerState<Id>[];
  /** Columns (编号, 问题) by which two rows are plainly the same thing, though one column of their key differs. */
  readonly sameBy?: readonly Id[];
}

/** Words of a column that go with a day, or with none: 已办结 has its 办结日期. */
export interface LedgerState<Id extends string = string> {
  readonly column: Id;
  readonly words: readonly string[];
  readonly day: Id;
  /** Whether the day must be there, or must not. */
  readonly has: boolean;
}

/** What a table's file says beside its columns; ids that no column has do not compile. */
interface TableFacts<Id extends string> {
  readonly id: string;
  readonly plan: Plan;
  /** Where the source document prints it, e.g. 招商 附件2. */
  readonly source: string;
  readonly kind: TableKind;
  readonly title: string;
  /** The year or version of the form, checked against a template's metadata. */
  readonly edition: string;
  /** Words of a title or sheet name that break ties between look-alike tables. */
  readonly titleWords: readonly string[];
  /** Column ids that together name a row. Empty: rows have no key. */
  readonly key: readonly Id[];
  readonly totals?: TotalsRule<Id>;
  /** Of kind `form`: where the columns stand as fields. */
  readonly form?: FormLayout<Id>;
  readonly rowSums?: readonly RowSum<Id>[];
  /** 其中 ≤ whole: `[part, whole]`. */
  readonly atMost?: readonly (readonly [part: Id, whole: Id])[];
  /** Monthly figures are reported on this table (进度表). */
  readonly progress?: boolean;
  /** There is nothing but the monthly form: what is counted each month has no table of the year (营业收入监测表). */
  readonly monthlyOnly?: boolean;
  /** Id of the column that says which unit reports a row, where several may each report on the same one (填报单位). */
  readonly reportedBy?: Id;
  /** Day of the month by which the month's figures are due (每月25日前). */
  readonly dueDay?: number;
  /** Every unit of these kinds must have exactly one row when the table is complete. */
  readonly covers?: readonly UnitKind[];
  /**
   * The measure that 任务 and 完成 alone are about under a title that names the table, and the words its office writes for 完成
   * (累计到位).
   */
  readonly whole?: { readonly column: Id; readonly done: readonly string[] };
  /** Of kind `ledger`: what must hold among its days and states. */
  readonly ledger?: LedgerRules<Id>;
  /** The source lost this table's layout; this one is made from the plan's prose. */
  readonly reconstructed?: boolean;
}

/** A defined table, whatever its columns. */
export interface TableDefinition extends TableFacts<string> {
  readonly columns: readonly ColumnDefinition[];
  /** What one data row must hold, by column id. */
  readonly row: RowType;
  /** The same of what there is of a row: every field may be missing. */
  readonly fields: RowType;
  /** What a row of sums (合计, 小计) must hold: its figures, none of which need be there. */
  readonly sumsRow: RowType;
  /**
   * What `row` and `sumsRow` say of what there is of a row, without the making of issues, as most rows are right: whether its fields are,
   * each by itself, and which parts are above their wholes.
   */
  readonly areFieldsRight: RightFields;
  readonly areSumsRight: RightFields;
  readonly partsAbove: (data: Readonly<Record<string, unknown>>) => readonly PartAbove[];
}

/** A defined table with the type of its rows. */
export interface Table<Own extends Columns> extends TableDefinition {
  readonly row: z.ZodType<Row<Own>>;
  readonly fields: z.ZodType<Partial<Row<Own>>>;
}

/** Data of one row of a table that is as it should be. */
export type RowOf<Defined extends { readonly row: z.ZodType }> = z.infer<Defined['row']>;

type RowType = z.ZodType<Readonly<Record<string, unknown>>>;

type ValueIn<Of extends Column> = Of['is'] extends CellType<infer Value> ? Value : never;

type MixedIn<Of extends Column> = NonNullable<ValueIn<Of>> extends MixedFigures<infer Names> ? Names : never;

/** The columns of a row: a heading that mixes measures stands in none. */
type HeldIn<Own extends Columns> = {
  [Id in keyof Own]: [MixedIn<Own[Id]>] extends [never] ? Id : never;
}[keyof Own];

/** Those of them that may be missing. */
type LooseIn<Own extends Columns> = {
  [Id in HeldIn<Own>]: undefined extends ValueIn<Own[Id]> ? Id : never;
}[HeldIn<Own>];

type Row<Own extends Columns> = {
  readonly [Id in Exclude<HeldIn<Own>, LooseIn<Own>>]: ValueIn<Own[Id]>;
} & { readonly [Id in LooseIn<Own>]?: ValueIn<Own[Id]> };

/** Columns that name others (`beside`, a heading that mixes measures) name some that are there. */
type Naming<Own extends Columns> = {
  [Id in keyof Own]: Own[Id] extends { readonly beside: infer Other }
    ? Other extends keyof Own
      ? Own[Id]
      : { readonly beside: keyof Own }
    : [MixedIn<Own[Id]>] extends [keyof Own]
      ? Own[Id]
      : { readonly is: CellType<MixedFigures<keyof Own & string>> };
};

/** Declares a table: its columns and rules from its file, and its rows as a zod schema. */
export function defineTable<const Own extends Columns>(
  spec: TableFacts<NoInfer<keyof Own & string>> & { readonly columns: Own & Naming<Own> },
): Table<Own>;
export function defineTable(spec: TableFacts<string> & { readonly columns: Columns }): TableDefinition {
  const columns = Object.entries(spec.columns).map(([id, column]) => defineColumn(id, column));
  const { atMost = [] } = spec;
  // Made when they are asked for: a run reads a few of all tables, and most rows are right and need not be told what is wrong.
  const row = once(() => rowType(columns, atMost));
  const fields = once(() => fieldsType(columns));
  const sumsRow = once(() => sumsRowType(columns));
  const areFieldsRight = once(() => rightFields(columns));
  const areSumsRight = once(() => rightSums(columns));
  const above = once(() => partsAbove(columns, atMost));
  return {
    ...spec,
    columns,
    get row() {
      return row();
    },
    get fields() {
      return fields();
    },
    get sumsRow() {
      return sumsRow();
    },
    areFieldsRight: (data) => areFieldsRight()(data),
    areSumsRight: (data) => areSumsRight()(data),
    partsAbove: (data) => above()(data),
  };
}

function defineColumn(id: string, column: Column): ColumnDefinition {
  const { meta: content, mayBeBlank, mayBeMissing } = column.is;
  const whole = content.type === 'measure' || content.type === 'composite';
  return {
    id,
    ...column,
    content,
    ...(whole || mayBeBlank ? {} : { required: true }),
    ...(mayBeMissing ? { optional: true } : {}),
    ...(content.type === 'measure' && content.blank !== undefined ? { blank: content.blank } : {}),
  };
}
