import type { Decimal } from '../core/decimal.ts';
import type { Place } from '../core/place.ts';
import type { Span } from '../core/span.ts';
import type { NoTask } from '../facts/fact.ts';
import type { Known } from '../facts/known.ts';
import type { UnitReport } from '../facts/reports.ts';
import type { Shortfall } from '../model/roll-call.ts';
import type { Light } from '../words/lights.ts';
import type { Figures } from './figures.ts';

/** A completion rate as a fraction (1 is 100%), or no such task. */
export type Rate = Decimal | NoTask;

/** One column behind an indicator: the figures its rate is made of. */
export interface IndicatorColumn {
  readonly measure: string;
  readonly share: Decimal;
  readonly target: Decimal | null;
  readonly actual: Decimal | null;
  /** The same as facts: why one is not known, and the cells. */
  readonly facts: Figures;
  /** Growth of the cumulative actual during the span. */
  readonly increase: Known<Decimal>;
}

/** One indicator of one unit in one span, with every part of its score. */
export interface IndicatorResult {
  /** Indicator id of the scheme. */
  readonly id: string;
  readonly name: string;
  readonly measureUnit: string;
  /** The column it is made of; several for a composite (个数50%+金额50%), whose own target, actual and increment are null. */
  readonly columns: readonly IndicatorColumn[];
  readonly target: Decimal | null;
  readonly actual: Decimal | null;
  /** Growth of the cumulative actual during the span; null where the span before is unknown. */
  readonly increment: Decimal | null;
  /** One of its columns grew during the span, or none did. */
  readonly grew: Known<boolean>;
  /** actual ÷ target as an exact fraction; null without target or actual. */
  readonly rate: Decimal | null;
  /** The rate in percent, exact; null like rate. */
  readonly percent: Decimal | null;
  /** rate − schedule, in 百分点; null like rate. */
  readonly gap: Decimal | null;
  readonly light: Light | null;
  readonly weight: Decimal;
  readonly cap: Decimal | null;
  /** Points out of `weight`; null when not scored. */
  readonly points: Decimal | null;
  /**
   * scored: counts; no-target: 无任务; unreported: target or actual is blank or missing; doubtful: what stands there can't be read,
   * contradicts another or is not to be believed (待核实).
   */
  readonly state: 'scored' | 'no-target' | 'unreported' | 'doubtful';
  /** Rank on this indicator inside the class, by rate; null when not ranked. */
  readonly rank: number | null;
  /** The rate and the points with what they were worked out from. */
  readonly known: { readonly rate: Known<Rate>; readonly points: Known<Decimal> };
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
  /**
   * Lowest of the class (all tied there), unless the whole class ties; null where it cannot be told before all that are to be
   * ranked have reported.
   */
  readonly last: boolean | null;
  readonly previousRank: number | null;
  /** score − schedule, both as printed, in 百分点; null without a score. */
  readonly gap: Decimal | null;
  readonly light: Light | null;
  /** Every indicator with a target has an actual. */
  readonly complete: boolean;
  /** How it stands with its report; null where no roll was called. */
  readonly report: UnitReport | null;
  readonly indicators: readonly IndicatorResult[];
}

export interface ClassResult {
  readonly name: string;
  /** By rank, ties and the unranked in roster order, unranked last. */
  readonly units: readonly UnitResult[];
}

/** One assessment at the end of one span. */
export interface Standing {
  readonly span: Span;
  /** The month its figures run to: its last, unless it has not been submitted yet. */
  readonly month: Span;
  /** Schedule in percent (of a month: month ÷ 12 × 100), exact. */
  readonly schedule: Decimal;
  readonly classes: readonly ClassResult[];
}

/** Why a unit has no score; null where all that is due is known. */
export function whyUnscored({ indicators, report }: UnitResult): Shortfall | null {
  const states = indicators.map(({ state }) => state);
  if (states.includes('doubtful')) return 'doubtful';
  if (!states.includes('unreported')) return null;
  if (states.includes('scored')) return 'partly';
  const state = report?.state ?? 'missing';
  return state === 'merged' || state === 'merged-faulty' ? 'blank' : state;
}

/** Indicators a unit has a task on, or may have one. */
export function tasksOf({ indicators }: UnitResult): readonly IndicatorResult[] {
  return indicators.filter(({ state }) => state !== 'no-target');
}

/** It has a task, or may have one. */
export function hasTasks({ indicators }: UnitResult): boolean {
  return indicators.some(({ state }) => state !== 'no-target');
}

/** What enters a unit's score or may: its tasks, and what has points without one. */
export function countedOf({ indicators }: UnitResult): readonly IndicatorResult[] {
  return indicators.filter(({ state, points }) => state !== 'no-target' || points !== null);
}

/** The cells that the targets or the actuals of an indicator stand in, column by column. */
export function placesOf({ columns }: IndicatorResult, part: 'target' | 'actual'): readonly Place[] {
  return columns.flatMap(({ facts }) => facts[part].at);
}
