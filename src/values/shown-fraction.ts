import { Decimal } from '../core/decimal.ts';

/** How a format prints a figure as a fraction: # ?/?, ??/??, # ??/100. */
export interface FractionFormat {
  /** A whole number stands before it; without one 9/4 is printed for 2.25. */
  readonly mixed: boolean;
  /** The denominator that is always printed; null where the nearest is sought. */
  readonly fixed: number | null;
  /** The greatest denominator that has room. */
  readonly greatest: number;
}

const FRACTION = /^\s*(?:[#?0]{1,9}\s+)?[#?0]{1,9}\s*\/\s*(\d{1,4}|[#?]{1,4})\s*$/;

/** Null for a format that prints anything beside the fraction, or none. */
export function fractionFormat(code: string): FractionFormat | null {
  const [found, below = ''] = FRACTION.exec(code.replace(/\[[^\]]{0,40}\]|_./g, '')) ?? [];
  if (found === undefined) return null;
  const mixed = /[#?0]\s+[#?0]/.test(found);
  const fixed = /^[1-9]/.test(below) ? Number(below) : null;
  return { mixed, fixed, greatest: fixed ?? 10 ** Math.min(below.length, 3) - 1 };
}

/** 2.25 as 2 1/4; the nearest fraction whose denominator has room, a whole number where the rest is nothing. */
export function printFraction(value: Decimal, { mixed, fixed, greatest }: FractionFormat): string {
  const sign = value.isNegative() ? '-' : '';
  const figure = value.abs();
  const whole = mixed ? figure.floor() : new Decimal(0);
  const rest = figure.minus(whole);
  const { above, below } = nearest(rest, fixed ?? 1, greatest);
  if (!mixed) return `${sign}${above}/${below}`;
  if (above === 0) return sign + whole.toFixed();
  if (above === below) return sign + whole.plus(1).toFixed();
  return `${sign}${whole.isZero() ? '' : `${whole.toFixed()} `}${above}/${below}`;
}

function nearest(
  figure: Decimal,
  least: number,
  greatest: number,
): { readonly above: number; readonly below: number } {
  let best = { above: 0, below: least, off: figure };
  for (let below = least; below <= greatest; below += 1) {
    const above = figure.times(below).round().toNumber();
    const off = figure.minus(new Decimal(above).dividedBy(below)).abs();
    if (below === least || off.lessThan(best.off)) best = { above, below, off };
    if (best.off.isZero()) break;
  }
  return best;
}
