import { Decimal as DecimalBase } from 'decimal.js';
import { remembering } from './remembering.ts';

/**
 * Exact decimals: 60 significant digits, so that a quotient of two office figures is known to far more places
 * than any tie needs. No binary floating point stands between a cell and the print.
 */
export const Decimal = DecimalBase.clone({
  precision: 60,
  rounding: DecimalBase.ROUND_HALF_UP,
  toExpPos: 400,
  toExpNeg: -400,
});
export type Decimal = DecimalBase;

/** Places at which a quotient's own truncation error is absorbed before a printed rounding. */
const GUARD_PLACES = 40;

/**
 * Half-up to `places` decimals. A sum of quotients such as 1/3 + 1/3 + 1/3 falls short of its true value in the
 * sixtieth digit; rounding at the guard place first keeps an exact tie a tie.
 */
export function roundHalfUp(value: Decimal, places: number): Decimal {
  return guarded(value).toDecimalPlaces(places, DecimalBase.ROUND_HALF_UP);
}

/** Most figures have two places and need no rounding at the fortieth. */
function guarded(value: Decimal): Decimal {
  return value.decimalPlaces() <= GUARD_PLACES
    ? value
    : value.toDecimalPlaces(GUARD_PLACES, DecimalBase.ROUND_HALF_UP);
}

/** Rounded half-up and printed with exactly `places` decimals; never `-0.00`. */
export function fixed(value: Decimal, places: number): string {
  const text = guarded(value).toFixed(places, DecimalBase.ROUND_HALF_UP);
  return text.startsWith('-') && !/[1-9]/.test(text) ? text.slice(1) : text;
}

/** A fraction in per cent, rounded half-up: 0.4598 is `45.98`. */
export function percentFigure(fraction: Decimal, places: number): string {
  return fixed(fraction.times(100), places);
}

/** The same with its sign: `45.98%`. */
export function percentText(fraction: Decimal, places: number): string {
  return `${percentFigure(fraction, places)}%`;
}

/** Plain notation without exponent or trailing zeros. */
export function plain(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed();
}

/** Decimal text to a decimal; null when it is not one. The figures of a county are few, and most come again and again. */
export const parseDecimal = remembering((text: string): Decimal | null => {
  // Whole numbers of this length are exact in binary, too, and need no parsing of digits.
  if (/^\d{1,7}$/.test(text)) return new Decimal(Number(text));
  return /^[+-]?(\d+(?:\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?$/.test(text) ? new Decimal(text) : null;
});

/** The same as comparing with 0, which would make a decimal of it each time. */
export function isAboveZero(value: Decimal): boolean {
  return value.isPositive() && !value.isZero();
}

const ZERO: Decimal = new Decimal(0);

export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total = total.isZero() ? value : total.plus(value);
  return total;
}
