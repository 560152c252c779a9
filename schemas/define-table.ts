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
  /** What to enter, for templates and 填表说明. */
  readonly note?: string;
}

/** A sum that must hold in every row: `whole` = Σ `parts`. */
export interface RowSum {
  readonly whole: string;
  readonly parts: readonly string[];
}

export interface TotalsRule {
  /** Columns whose 合计 (and 小计) must equal the rows above or below. */
  readonly columns: readonly string[];
  /** Column whose groups have subtotals of their own. */
  readonly subtotalBy?: string;
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
  readonly rowSums?: readonly RowSum[];
  /** 其中 ≤ whole: `[part, whole]`. */
  readonly atMost?: readonly (readonly [part: string, whole: string])[];
  /** Monthly figures are reported on this table (进度表). */
  readonly progress?: boolean;
  /** Every unit of these kinds must have exactly one row when the table is complete. */
  readonly covers?: readonly UnitKind[];
  /** The source lost this table's layout; this one is made from the plan's prose. */
  readonly reconstructed?: boolean;
}

/** Declares a table; the literal types stay, so that its row type can be inferred. */
export function defineTable<const Definition extends TableDefinition>(definition: Definition): Definition {
  return definition;
}
