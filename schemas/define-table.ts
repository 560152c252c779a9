import type { Numbering } from '../src/core/numbering.ts';
import type { UnitKind } from '../src/core/unit-kind.ts';

/** The eight plans (行动方案), and the scheme's own sheets. */
export type Plan =
  | 'investment'
  | 'project'
  | 'enterprise'
  | 'innovation'
  | 'rural'
  | 'civic'
  | 'environment'
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
  | 'settings';

/** What a column's cells may hold. */
export type ColumnType =
  /** 序号, 1, 2, 3 … */
  | { readonly type: 'serial' }
  | { readonly type: 'text'; readonly maxLength?: number }
  /** A unit on the roster; `many` for several in a cell (牵头单位). */
  | { readonly type: 'unit'; readonly many?: boolean; readonly kinds?: readonly UnitKind[] }
  /** 乡镇类别 and other classes units are ranked in. */
  | { readonly type: 'class' }
  /**
   * A figure that is targeted and reported, in `unit` (个, 亿元, 万元, 万美元, %). In progress workbooks it has the
   * parts 任务, 本月, 累计, 完成率, 排名; elsewhere it is one target column.
   */
  | {
      readonly type: 'measure';
      readonly unit: string;
      readonly integer?: boolean;
      readonly min?: string;
      readonly max?: string;
    }
  /**
   * A heading that mixes measures (新签约项目（个）或产业基金（亿元）): a plain figure is `plain`'s target, words are
   * split over `words` by their measure units.
   */
  | { readonly type: 'composite'; readonly plain: string; readonly words: readonly string[] }
  /** A figure that is not an indicator. */
  | {
      readonly type: 'number';
      readonly unit?: string;
      readonly integer?: boolean;
      readonly min?: string;
      readonly max?: string;
    }
  /** A target whose unit and wording stand in the cell (≥ 30 家, 3.3%). */
  | { readonly type: 'worded-target' }
  | { readonly type: 'deadline' }
  | { readonly type: 'date' }
  | { readonly type: 'months' }
  | { readonly type: 'choice'; readonly options: readonly string[] }
  /** An enterprise, markers such as ※ or （进规培育） apart from the name. */
  | { readonly type: 'enterprise'; readonly markers: readonly string[] };

export interface ColumnDefinition {
  readonly id: string;
  /** The printed heading without its measure unit; levels of a stacked header as an array, top first. */
  readonly header: string | readonly string[];
  /** Other spellings seen in the wild. */
  readonly aliases?: readonly (string | readonly string[])[];
  readonly content: ColumnType;
  /** The cell must not be blank in a data row. */
  readonly required?: boolean;
  /** The column itself may be missing from a sheet. */
  readonly optional?: boolean;
  /** The value is merged down over a group of rows and is filled down inside it. */
  readonly group?: boolean;
  /** The second column under the merged heading of the column of this id: 产业链条 over chain and branch. */
  readonly beside?: string;
  /** A blank target cell means “no such task”, as in a table that leaves it empty where others print “/”. */
  readonly blank?: 'none';
  /** Stands in the monthly form only (进展情况, 完成状态 …): a sheet that has it is the table's progress variant. */
  readonly progress?: boolean;
  /** What to enter, for templates and 填表说明. */
  readonly note?: string;
}

/** A sum that must hold in every row: `whole` = Σ `parts`. A row all of whose parts are “no task” is left out. */
export interface RowSum {
  readonly whole: string;
  readonly parts: readonly string[];
  /**
   * The sum holds in data rows only: where some rows have no parts, the parts of a subtotal come to less than its whole.
   */
  readonly dataOnly?: boolean;
}

/** One level of rows in a statistics table, known by its labels. */
export interface TotalsLevel {
  /** Labels that are exactly one of these words, white space and stray points apart (总 计 is 总计). */
  readonly words?: readonly string[];
  /** Labels that begin with this numbering. */
  readonly numbered?: Numbering;
  /** Id of a column that the rows below carry this level's label in, on the sheet or not: 谋划 for the rows under it. */
  readonly carriedAs?: string;
}

/** The levels of a statistics table. */
export interface TotalsLevels {
  /** Id of the column with the labels. */
  readonly label: string;
  /**
   * Highest first. The last one is that of the data rows, and of every row whose label fits none; a row of any other level
   * is the sum of the rows one level below that stand under it (above it, where the totals come last).
   */
  readonly levels: readonly TotalsLevel[];
}

export interface TotalsRule {
  /** Columns whose 合计 (and 小计) must equal the rows above or below. */
  readonly columns: readonly string[];
  /** Column whose groups have subtotals of their own. */
  readonly subtotalBy?: string;
  /** Statistics: totals of totals, known by the rows' labels. */
  readonly nested?: TotalsLevels;
}

/**
 * A form of label–value cells (表单), one a sheet. The value of a field stands to the right of its label, or behind a colon in
 * the label's own cell. One parsed row for every filled row of the list, the fields' values in each; one row when the list
 * is empty.
 */
export interface FormLayout {
  /** Blocks from top to bottom. */
  readonly sections: readonly FormSection[];
  /** The list inside the form: headings over as many rows as are needed. */
  readonly list?: {
    readonly title: string;
    /** Column ids, left to right. */
    readonly columns: readonly string[];
    /** Blank rows in an empty form. */
    readonly rows: number;
  };
  /** Id of the date of filling in (填报时间), which tells the month when nothing else does. */
  readonly dated?: string;
}

export interface FormSection {
  /** Printed to the left of the block and merged down it; absent where nothing is. */
  readonly title?: string;
  /** Above the fields (包保单位, 填报时间), below the list (signatures), or between. */
  readonly at: 'head' | 'body' | 'foot';
  /** Column ids of every line, left to right. A label printed more than once (联系方式) belongs to the field before it. */
  readonly lines: readonly (readonly string[])[];
}

export interface TableDefinition {
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
  readonly key: readonly string[];
  readonly columns: readonly ColumnDefinition[];
  readonly totals?: TotalsRule;
  /** Of kind `form`: where the columns stand as fields. */
  readonly form?: FormLayout;
  readonly rowSums?: readonly RowSum[];
  /** 其中 ≤ whole: `[part, whole]`. */
  readonly atMost?: readonly (readonly [part: string, whole: string])[];
  /** Monthly figures are reported on this table (进度表). */
  readonly progress?: boolean;
  /** Id of the column that says which unit reports a row, where several may each report on the same one (填报单位). */
  readonly reportedBy?: string;
  /** Day of the month by which the month's figures are due (每月25日前). */
  readonly dueDay?: number;
  /** Every unit of these kinds must have exactly one row when the table is complete. */
  readonly covers?: readonly UnitKind[];
  /** The source lost this table's layout; this one is made from the plan's prose. */
  readonly reconstructed?: boolean;
}

/** Declares a table; the literal types stay, so that its row type can be inferred. */
export function defineTable<const Definition extends TableDefinition>(definition: Definition): Definition {
  return definition;
}
