import type { RulePlan } from '../../../schemas/rules/rule.ts';
import type { Decimal } from '../../core/decimal.ts';
import type { Place } from '../../core/place.ts';
import type { Span } from '../../core/span.ts';
import type { Known } from '../../facts/known.ts';
import type { Light } from '../../words/lights.ts';

/** A target as it is worded: the figure, and the higher end of a range. */
export interface WordedTarget {
  readonly value: Decimal;
  readonly upper: Decimal | null;
}

/** One indicator of a list, with how far it is. */
export interface TrackedIndicator {
  readonly item: string;
  readonly plan: RulePlan;
  readonly group: string | null;
  readonly measureUnit: string;
  /** Its units; empty where the table names none. */
  readonly leads: readonly string[];
  /** null: no task, or not known; `state` says which. */
  readonly target: WordedTarget | null;
  /** 力争; null where there is one target alone. */
  readonly stretch: Decimal | null;
  /** ≤: less is better. */
  readonly control: boolean;
  readonly actual: Decimal | null;
  /** actual ÷ target as a fraction. */
  readonly rate: Known<Decimal>;
  /** The same by the higher of two targets. */
  readonly stretchRate: Decimal | null;
  /** rate − schedule in 百分点; of a control target the share of it that is left. */
  readonly gap: Decimal | null;
  readonly light: Light | null;
  /** The gap is not below 0 (序时); of a control target: it is kept. */
  readonly onSchedule: boolean | null;
  /** scored: counted; no-target: 无任务; unreported; doubtful: what stands there is not to be taken; units-differ: target and actual are in different measure units. */
  readonly state: 'scored' | 'no-target' | 'unreported' | 'doubtful' | 'units-differ';
  readonly at: readonly Place[];
}

/** How many indicators are on schedule, of whom. */
export interface IndicatorCounts {
  /** Those with a target. */
  readonly number: number;
  readonly onSchedule: number;
  readonly behind: number;
  /** Not reported, or not to be taken. */
  readonly unknown: number;
  /** onSchedule ÷ number as a fraction; null where one is not known or there is none. */
  readonly rate: Decimal | null;
}

export interface IndicatorUnit extends IndicatorCounts {
  readonly unit: string;
  readonly class: string;
  readonly rank: number | null;
  readonly tied: boolean;
}

/** 指标进度: the indicators of a table at the end of a span. */
export interface IndicatorStanding {
  readonly table: string;
  /** The plan its indicators are of: a list of all plans has a standing for each. */
  readonly plan: RulePlan;
  readonly name: string;
  readonly span: Span;
  readonly month: Span;
  /** In percent, exact. */
  readonly schedule: Decimal;
  readonly indicators: readonly TrackedIndicator[];
  readonly whole: IndicatorCounts;
  readonly classes: readonly { readonly name: string; readonly units: readonly IndicatorUnit[] }[];
}
