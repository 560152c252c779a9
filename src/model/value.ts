import type { Decimal } from '../core/decimal.ts';
import type { UnitKind } from '../core/unit-kind.ts';

/** How a target binds: 不少于 ≥, 不超过 ≤, 超过 >, 少于 <, a bare figure =. */
export type Relation = '=' | '>=' | '<=' | '>' | '<';

/** A figure in the column's measure unit, with what its wording said of it. */
export interface NumberValue {
  readonly kind: 'number';
  readonly number: Decimal;
  readonly relation: Relation;
  /** The upper end of a range such as 2—3名. */
  readonly upper?: Decimal;
  /** The second step of a target that has two: 600 of 确保580亿元、力争600亿元. */
  readonly stretch?: Decimal;
  /** The measure unit of `number`; absent where neither column nor cell names one. */
  readonly unit?: string;
  /** 其中 parts named in the cell: 42（其中工业项目40个）. */
  readonly parts?: readonly NumberPart[];
}

export interface NumberPart {
  readonly label: string;
  readonly number: Decimal;
  readonly unit?: string;
  /** Parts of one breakdown add up; a figure may be broken down in several ways (by industry; by size). From 0. */
  readonly breakdown: number;
}

/** A deadline: a last day, or 全年, or standing work (常态开展). */
export interface DeadlineValue {
  readonly kind: 'deadline';
  /** ISO date of the last day; null for standing work. */
  readonly due: string | null;
  /** ISO date from which the work runs, when the cell says so. */
  readonly from?: string;
  /** ISO dates of the steps before the last day: 力争10月底前，确保年底前. */
  readonly steps?: readonly string[];
  readonly standing: boolean;
  readonly text: string;
}

/** A name in a unit cell after matching with the roster. */
export interface UnitName {
  /** The roster's name; null when nothing matched. */
  readonly unit: string | null;
  /** What kind of unit it is; null where nothing matched. */
  readonly kind: UnitKind | null;
  readonly text: string;
  /** 各乡镇, 各部门: a group of units named at once. */
  readonly collective: boolean;
}

/** What a cell means, after reading what people type. */
export type Value =
  | { readonly kind: 'blank' }
  /** 无此项任务: `/`, `-`, `—`, 无. */
  | { readonly kind: 'none' }
  | NumberValue
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'units';
      readonly names: readonly UnitName[];
      readonly others: boolean;
      readonly text: string;
    }
  | DeadlineValue
  | { readonly kind: 'date'; readonly date: string }
  /** One or more months (1 to 12), for 2月、5月 or 1—3月. */
  | { readonly kind: 'months'; readonly months: readonly number[]; readonly text: string }
  | {
      readonly kind: 'enterprise';
      readonly name: string;
      readonly markers: readonly string[];
      readonly text: string;
    }
  /** Could not be read; a finding at the cell says why. Never counts as 0. */
  | { readonly kind: 'unreadable'; readonly text: string };
