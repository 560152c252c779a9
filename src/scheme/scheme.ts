import type { AssessedKind } from '../../schemas/assessments/assessment.ts';
import type { ClassPlan } from '../../schemas/class-sets.ts';
import type { Rule } from '../../schemas/rules/rule.ts';
import type { Decimal } from '../core/decimal.ts';
import type { RosterUnit } from '../roster/roster.ts';
import type { SpecialDay } from '../values/working-days.ts';
import type { Change } from './change.ts';
import type { Confirmation } from './confirmation.ts';

/** 计分方法, by the id and the parameters that its file in src/assessment/scorers declares. */
export interface Scorer {
  readonly type: string;
  readonly [parameter: string]: unknown;
}

/** What an indicator without a target does to the unit (无任务处理). */
export type NoTargetRule = 'rescale' | 'full' | 'zero' | { readonly points: Decimal };

/** A thing counted and scored (指标). */
export interface Indicator {
  readonly id: string;
  /** Assessment and table id, e.g. `investment/departments`. */
  readonly table: string;
  /** Measure column of that table. Several (a composite such as 个数50%+金额50%): each with its share of the weight. */
  readonly columns: readonly { readonly measure: string; readonly share: Decimal }[];
  readonly name: string;
  readonly measureUnit: string;
  readonly weight: Decimal;
  readonly scorer: Scorer;
  /** Highest rate that counts, as a fraction; null: no cap. */
  readonly cap: Decimal | null;
  readonly noTarget: NoTargetRule;
  /** Twelve cumulative shares of the year's target (fractions), or null for month ÷ 12. */
  readonly curve: readonly Decimal[] | null;
  /** Only units of these classes or kinds are assessed on it; empty: all that have a target. */
  readonly appliesTo: readonly string[];
  /** 主要指标: told in the bulletin's text; the others stand in its table. */
  readonly headline: boolean;
}

/** Gaps in 百分点: green from `green` up, yellow from `yellow` up, red below. */
export interface Lights {
  readonly green: Decimal;
  readonly yellow: Decimal;
}

/** 奖惩: points added or deducted for one unit in one month (cumulative scores carry them from that month on). */
export interface Adjustment {
  readonly unit: string;
  readonly table: string;
  /** 1 to 12. */
  readonly month: number;
  /** Positive: bonus; negative: deduction. */
  readonly points: Decimal;
  readonly reason: string;
}

/** What is assessed: the units of a table by points, the indicators it lists, or its tasks. */
export interface AssessmentSetting {
  readonly table: string;
  readonly name: string;
  readonly of: AssessedKind;
}

/** 考核办法: all that one year's assessment needs and a document leaves open. */
export interface Scheme {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly issuer: string;
  /** Decimals of printed rates, gaps and scores. */
  readonly decimals: number;
  /** competition: 1, 2, 2, 4; dense: 1, 2, 2, 3. */
  readonly ranking: 'competition' | 'dense';
  /** A unit with an unreported actual: left without a score, or scored on what is known. */
  readonly incomplete: 'exclude' | 'score-known';
  readonly lights: Lights;
  readonly bonusCap: Decimal | null;
  readonly deductionCap: Decimal | null;
  /** The class of units whose class nobody gives. */
  readonly unclassified: string;
  /** Classes in the order of print. */
  readonly classes: readonly string[];
  /** The classes of the plans that have a set of their own, in the order of print. */
  readonly planClasses: Readonly<Record<ClassPlan, readonly string[]>>;
  readonly roster: readonly RosterUnit[];
  readonly indicators: readonly Indicator[];
  readonly rules: readonly Rule[];
  readonly adjustments: readonly Adjustment[];
  /** 年中调整: new targets, units that come or go, other names and classes, each from a month of the year on. */
  readonly changes: readonly Change[];
  /** 节假日: days kept otherwise than the built-in calendar says, or of a year that it does not know. */
  readonly holidays: readonly SpecialDay[];
  /** 核实说明: doubtful figures that somebody has confirmed. */
  readonly confirmations: readonly Confirmation[];
  /** What in the document leaves a setting open, by the setting's id (`weights`): 招-01. Printed where its default is stated. */
  readonly grounds: Readonly<Record<string, string>>;
  /** 考核, in the order of print: tables with the name that documents print, e.g. 部门招商引资, and what is made of them. */
  readonly assessments: readonly AssessmentSetting[];
  /** 临期: a task is due soon so many days before its last. */
  readonly dueSoonDays: number;
  /** 通报字数: the bulletin of one plan has at most so many characters beside its attachments. */
  readonly bulletinLimit: number;
  /** 项目可按半个计: a project that two units have brought in together counts a half for each. */
  readonly halfProjects: boolean;
}
