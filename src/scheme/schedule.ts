import { Decimal } from '../core/decimal.ts';
import type { Period } from '../core/period.ts';
import type { Indicator } from './scheme.ts';

/** 序时进度 in percent: month ÷ 12 × 100, or the indicator's own curve. */
export function schedulePercent(period: Period, indicator: Indicator | null): Decimal {
  const own = indicator?.curve?.[period.month - 1];
  return (own ?? new Decimal(period.month).dividedBy(12)).times(100);
}
