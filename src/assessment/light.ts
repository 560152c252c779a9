import type { Decimal } from '../core/decimal.ts';
import type { Lights } from '../scheme/scheme.ts';
import type { Light } from '../words/lights.ts';

/** Light of a gap in 百分点. */
export function lightOf(gap: Decimal, lights: Lights): Light {
  if (gap.greaterThanOrEqualTo(lights.green)) return 'green';
  return gap.greaterThanOrEqualTo(lights.yellow) ? 'yellow' : 'red';
}
