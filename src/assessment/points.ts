import { Decimal, roundHalfUp, sum } from '../core/decimal.ts';
import type { Indicator } from '../scheme/scheme.ts';
import { scorerOf } from './scorers/index.ts';
import type { IndicatorResult } from './standing.ts';

const ZERO = new Decimal(0);

/** Points out of the indicator's weight; with a bonus scorer they may exceed it. */
export function pointsOf(
  { scorer, weight, cap }: Indicator,
  rate: Decimal,
  rates: readonly Decimal[],
): Decimal {
  return weight.times(scorerOf(scorer).share(scorer, { rate, rates, cap }));
}

/** 无任务: left out and the rest rescaled (null), or full marks, zero, or fixed points. */
export function withoutRate(
  state: IndicatorResult['state'],
  { noTarget, weight }: Indicator,
): Decimal | null {
  if (state !== 'no-target' || noTarget === 'rescale') return null;
  if (noTarget === 'full') return weight;
  return noTarget === 'zero' ? ZERO : noTarget.points;
}

/** The points of what is counted out of 100; null where nothing is. */
export function baseScoreOf(
  indicators: readonly Pick<IndicatorResult, 'points' | 'weight'>[],
  decimals: number,
): Decimal | null {
  const counted = indicators.filter(({ points }) => points !== null);
  const weights = sum(counted.map(({ weight }) => weight));
  if (weights.isZero()) return null;
  const earned = sum(counted.map(({ points }) => points ?? ZERO));
  return roundHalfUp(earned.dividedBy(weights).times(100), decimals);
}

/** 总分: with bonus and deduction, never below 0. */
export function adjustedScore(base: Decimal, bonus: Decimal, deduction: Decimal, decimals: number): Decimal {
  return roundHalfUp(Decimal.max(ZERO, base.plus(bonus).minus(deduction)), decimals);
}
