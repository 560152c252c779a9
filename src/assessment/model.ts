import type { Decimal } from '../core/decimal.ts';
import type { Period } from '../core/period.ts';
import type { Place } from '../core/place.ts';

/** A figure as submitted, with the cells it was read from. */
export type Figure =
  | { readonly state: 'known'; readonly value: Decimal; readonly at: readonly Place[] }
  /** 无此项任务. */
  | { readonly state: 'none'; readonly at: readonly Place[] }
  /** Blank, unreadable or absent: neither 0 nor 无任务. */
  | { readonly state: 'missing'; readonly at: readonly Place[] };

/** One unit's submission for one assessment and month: per measure column its target, cumulative actual and month's increase. */
export interface UnitFigures {
  /** Canonical name. */
  readonly unit: string;
  /** Class printed in the workbook (乡镇类别), if any. */
  readonly class: string | null;
  readonly measures: ReadonlyMap<
    string,
    { readonly target: Figure; readonly actual: Figure; readonly month: Figure }
  >;
}

/** What was submitted for one assessment in one month. */
export interface MonthFigures {
  readonly period: Period;
  readonly units: readonly UnitFigures[];
}

/** What `assess` is given for one assessment: every month of the year that was submitted, ascending. */
export interface AssessmentInput {
  readonly table: string;
  readonly months: readonly MonthFigures[];
}

export type Light = 'green' | 'yellow' | 'red';

/** One column behind an indicator: the figures its rate is made of. */
export interface IndicatorColumn {
  readonly measure: string;
  readonly share: Decimal;
  readonly target: Decimal | null;
  readonly actual: Decimal | null;
}

/** One indicator of one unit in one month, with every part of its score. */
export interface IndicatorResult {
  /** Indicator id of the scheme. */
  readonly id: string;
  readonly name: string;
  readonly measureUnit: string;
  /** The column it is made of; several for a composite (个数50%+金额50%), whose own target, actual and increment are null. */
  readonly columns: readonly IndicatorColumn[];
  readonly target: Decimal | null;
  readonly actual: Decimal | null;
  /** Growth of the cumulative actual during the month; null where last month is unknown. */
  readonly increment: Decimal | null;
  /** One of its columns grew during the month, or none did; null where that is not known. */
  readonly grew: boolean | null;
  /** actual ÷ target as an exact fraction; null without target or actual. */
  readonly rate: Decimal | null;
  /** rate − schedule, in 百分点; null like rate. */
  readonly gap: Decimal | null;
  readonly light: Light | null;
  readonly weight: Decimal;
  readonly cap: Decimal | null;
  /** Points out of `weight`; null when not scored. */
  readonly points: Decimal | null;
  /** scored: counts; no-target: 无任务; unreported: target or actual not known. */
  readonly state: 'scored' | 'no-target' | 'unreported';
  /** Rank on this indicator inside the class, by rate; null when not ranked. */
  readonly rank: number | null;
  readonly targetAt: readonly Place[];
  readonly actualAt: readonly Place[];
}

export interface UnitResult {
  readonly unit: string;
  readonly class: string;
  /** Out of 100, rounded to the scheme's decimals, bonus and deduction included; null when not scored. */
  readonly score: Decimal | null;
  /** Before bonus and deduction. */
  readonly baseScore: Decimal | null;
  readonly bonus: Decimal;
  readonly deduction: Decimal;
  readonly rank: number | null;
  readonly tied: boolean;
  /** Lowest of the class (all tied there), unless the whole class ties. */
  readonly last: boolean;
  readonly previousRank: number | null;
  /** score − schedule, both as printed, in 百分点; null without a score. */
  readonly gap: Decimal | null;
  readonly light: Light | null;
  /** Every indicator with a target has an actual. */
  readonly complete: boolean;
  readonly indicators: readonly IndicatorResult[];
}

export interface ClassResult {
  readonly name: string;
  /** By rank, ties and the unranked in roster order, unranked last. */
  readonly units: readonly UnitResult[];
}

/** One assessment in one month. */
export interface MonthResult {
  readonly period: Period;
  /** Schedule in percent (month ÷ 12 × 100), exact. */
  readonly schedule: Decimal;
  readonly classes: readonly ClassResult[];
}

export interface InterviewMonth {
  readonly period: Period;
  /** hit: last place, or no increase; miss; unknown: not submitted or not provable. */
  readonly outcome: 'hit' | 'miss' | 'unknown';
  readonly rank: number | null;
  readonly score: Decimal | null;
  /** Increase per indicator where known; of a composite only whether it grew. */
  readonly increments: readonly {
    readonly name: string;
    readonly measureUnit: string;
    readonly increment: Decimal | null;
    readonly grew: boolean | null;
  }[];
  readonly at: readonly Place[];
}

/** A step that cannot be told before the unproven months are known. */
export interface OpenStep {
  readonly interviewer: string;
  /** The unproven months, ascending. */
  readonly months: readonly InterviewMonth[];
}

/** 约谈 / 预警 / 待核实. A proposal until signed off. */
export interface Interview {
  readonly unit: string;
  readonly class: string;
  /** Rule number, e.g. 招-03. */
  readonly rule: string;
  readonly ruleName: string;
  readonly table: string;
  readonly metric: 'last' | 'no-result';
  readonly status: 'interview' | 'warning' | 'unverified';
  /** The months of the streak, ascending, the unproven ones included. */
  readonly months: readonly InterviewMonth[];
  /** Proven months in a row. */
  readonly streak: number;
  /** Months that are still short of the rule's first step; 0 once it is reached. */
  readonly remaining: number;
  /** Step of the rule reached (1, 2 …); 0 for a warning; the possible step for an unverified unit. */
  readonly level: number;
  /** Of an interview: the higher step that it would be if its unproven months counted too. */
  readonly open: OpenStep | null;
  /** Who is to interview; for a warning or unverified unit, who would. */
  readonly interviewer: string;
  readonly interviewee: string;
}

/** One assessment over the year so far. */
export interface AssessmentResult {
  readonly table: string;
  readonly name: string;
  /** Ascending; the last one is the month asked for. */
  readonly months: readonly MonthResult[];
  readonly interviews: readonly Interview[];
}
