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
 * The whole number that a decimal is, where it has no more than seven digits; null for any other. Most of what offices report is one,
 * and is printed and added up as such without asking its digits.
 */
export function wholeOf({ s, e, d }: Decimal): number | null {
  return e >= 0 && e < 7 && d.length === 1 ? s * (d[0] ?? 0) : null;
}

/** Places that decimal.js keeps in one number. */
const KEPT_PLACES = 7;
const KEPT = 10 ** KEPT_PLACES;

/**
 * How many ten-millionths a decimal has, what lies beyond them cut off, without its sign; null of one with more than seven digits before
 * the point, or none among the first seven behind it. As numbers they are exact, and most prints need no digit beyond them.
 */
function tenMillionths({ e, d }: Decimal): number | null {
  if (!(e >= -KEPT_PLACES && e < KEPT_PLACES)) return null;
  const first = d[0] ?? 0;
  return e < 0 ? first : first * KEPT + (d[1] ?? 0);
}

/** The nearest binary number: enough to tell how large a figure is. */
export function nearly(value: Decimal): number {
  const all = tenMillionths(value);
  return all === null || value.d.length > (value.e < 0 ? 1 : 2) ? value.toNumber() : (value.s * all) / KEPT;
}

/**
 * A decimal, without its sign, as so many units of its last place, rounded half-up to `places`; null where that takes more digits than
 * are at hand: nines that go on and on are a tie that a quotient falls short of.
 */
function roundedUnits(value: Decimal, places: number): number | null {
  const all = places < KEPT_PLACES ? tenMillionths(value) : null;
  if (all === null) return null;
  const unit = 10 ** (KEPT_PLACES - places);
  const rest = all % unit;
  if (rest === unit / 2 - 1) return null;
  return (all - rest) / unit + (rest < unit / 2 ? 0 : 1);
}

/**
 * Half-up to `places` decimals. A sum of quotients such as 1/3 + 1/3 + 1/3 falls short of its true value in the
 * sixtieth digit; rounding at the guard place first keeps an exact tie a tie.
 */
export function roundHalfUp(value: Decimal, places: number): Decimal {
  if (wholeOf(value) !== null) return value;
  const units = roundedUnits(value, places);
  return units === null || units === 0
    ? guarded(value).toDecimalPlaces(places, DecimalBase.ROUND_HALF_UP)
    : new Decimal((value.s * units) / 10 ** places);
}

/** Most figures have two places and need no rounding at the fortieth. */
function guarded(value: Decimal): Decimal {
  return value.decimalPlaces() <= GUARD_PLACES
    ? value
    : value.toDecimalPlaces(GUARD_PLACES, DecimalBase.ROUND_HALF_UP);
}

/** Rounded half-up and printed with exactly `places` decimals; never `-0.00`. */
export function fixed(value: Decimal, places: number): string {
  const whole = wholeOf(value);
  if (whole !== null) return places === 0 ? `${whole}` : `${whole}.${'0'.repeat(places)}`;
  const units = roundedUnits(value, places);
  if (units !== null) {
    const digits = `${units}`.padStart(places + 1, '0');
    const sign = value.s < 0 && units > 0 ? '-' : '';
    return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
  }
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
  const whole = wholeOf(value);
  return whole === null ? value.toFixed() : `${whole}`;
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

/** In the order given: whole numbers first are added as such. */
export function sum(values: readonly Decimal[]): Decimal {
  let whole = 0;
  let at = 0;
  for (; at < values.length; at += 1) {
    const value = values[at];
    const next = value === undefined ? null : wholeOf(value);
    if (next === null) break;
    whole += next;
  }
  let total: Decimal = new Decimal(whole);
  for (; at < values.length; at += 1) {
    const value = values[at];
    if (value !== undefined) total = total.isZero() ? value : total.plus(value);
  }
  return total;
}
