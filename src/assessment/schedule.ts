import { Decimal } from '../core/decimal.ts';
import type { Period } from '../core/period.ts';
import type { Indicator, Lights } from '../scheme/scheme.ts';
import type { Light } from './model.ts';

/** Schedule (序时进度) in percent: month ÷ 12 × 100, or the indicator's own curve. */
export function schedulePercent(period: Period, indicator: Indicator | null): Decimal {
  const own = indicator?.curve?.[period.month - 1];
  return (own ?? new Decimal(period.month).dividedBy(12)).times(100);
}

/** Light of a gap in 百分点. */
export function lightOf(gap: Decimal, lights: Lights): Light {
  if (gap.greaterThanOrEqualTo(lights.green)) return 'green';
  return gap.greaterThanOrEqualTo(lights.yellow) ? 'yellow' : 'red';
}
