import { Decimal, roundHalfUp } from '../core/decimal.ts';
import type { Period } from '../core/period.ts';
import type { Indicator } from './scheme.ts';

/** 序时进度 in percent: month ÷ 12 × 100, or the indicator's own curve. */
export function schedulePercent(period: Period, indicator: Indicator | null): Decimal {
  const own = indicator?.curve?.[period.month - 1];
  return own === undefined ? evenly(period.month) : own.times(100);
}

/** Every unit and indicator of a month asks for the same one. */
const known = new Map<number, Decimal>();

function evenly(month: number): Decimal {
  const percent = known.get(month) ?? new Decimal(month).dividedBy(12).times(100);
  known.set(month, percent);
  return percent;
}

/**
 * 序时进度 for a score, which is a rounded figure: rounded as well, so that a unit a third of the way in April (33.33) is on
 * schedule, and the gap is the difference of the two figures as printed.
 */
export function scoreSchedule({ month }: Period, decimals: number): Decimal {
  const rounded = roundedTo.get(decimals) ?? new Map<number, Decimal>();
  const schedule = rounded.get(month) ?? roundHalfUp(evenly(month), decimals);
  roundedTo.set(decimals, rounded.set(month, schedule));
  return schedule;
}

/** By the number of places, then by the month: every unit's score is held against it. */
const roundedTo = new Map<number, Map<number, Decimal>>();
