import { type Decimal, parseDecimal, plain } from '../core/decimal.ts';
import { squeezed } from '../core/typed-text.ts';

/** Figures as people type them into a scheme, and back. Parsers return null for what they cannot read. */

/** A number: full-width digits, any minus sign. */
export function typedNumber(text: string): Decimal | null {
  return parseDecimal(squeezed(text).replace(/[–—]/gu, '-'));
}

export function percentText(fraction: Decimal): string {
  return `${plain(fraction.times(100))}%`;
}

/** 60% or 0.6. */
export function parseFraction(text: string): Decimal | null {
  const trimmed = squeezed(text);
  const number = typedNumber(trimmed.replace(/%$/, ''));
  if (number === null) return null;
  return trimmed.endsWith('%') ? number.dividedBy(100) : number;
}

/** Points out of 100: 60 or 60%. */
export function parsePoints(text: string): Decimal | null {
  const number = typedNumber(squeezed(text).replace(/[%分]$/u, ''));
  return number === null || number.isNegative() || number.greaterThan(100) ? null : number;
}
