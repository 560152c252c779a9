import { type Decimal, parseDecimal } from '../core/decimal.ts';

/** Excel keeps 15 significant digits; more of them (730.8200000000001) are binary noise of other programs. */
export const SIGNIFICANT_DIGITS = 15;

/** The decimal of a number cell, as Excel would show it at full precision; null where the text is no number. */
export function cellDecimal(text: string): Decimal | null {
  const number = parseDecimal(text);
  // So short a text has no more digits than that.
  if (text.length <= SIGNIFICANT_DIGITS) return number;
  return number === null || number.precision() <= SIGNIFICANT_DIGITS
    ? number
    : number.toSignificantDigits(SIGNIFICANT_DIGITS);
}

/** Whether a number has more digits before its point than Excel keeps: the last of them are lost. */
export function losesDigits(number: Decimal): boolean {
  return number.e >= SIGNIFICANT_DIGITS;
}
