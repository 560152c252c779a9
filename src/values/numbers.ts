import { type Decimal, parseDecimal, plain } from '../core/decimal.ts';
import type { Cell } from '../core/sheet.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { clean, faulty, type ReadResult, type ValueContext } from './context.ts';
import { isNoTask } from './marks.ts';
import { convert, standardUnit } from './measure-unit.ts';

export interface NumberLimits {
  readonly integer?: boolean;
  readonly min?: string;
  readonly max?: string;
}

/** Excel keeps 15 significant digits; more of them (730.8200000000001) are binary noise of other programs. */
const SIGNIFICANT_DIGITS = 15;

/** The decimal of a number cell, as Excel would show it at full precision; null where the text is no number. */
export function cellDecimal(text: string): Decimal | null {
  const number = parseDecimal(text);
  return number === null || number.precision() <= SIGNIFICANT_DIGITS
    ? number
    : number.toSignificantDigits(SIGNIFICANT_DIGITS);
}

/**
 * Reads a figure in the context's measure unit. Text is read when its meaning is beyond doubt, with a note where its form
 * is wrong; what cannot be read is `unreadable` with an error at the cell, never 0.
 */
export function readNumber(cell: Cell, limits: NumberLimits, context: ValueContext): ReadResult {
  const { at, unit } = context;
  const unreadable = { kind: 'unreadable', text: cell.value } as const;
  switch (cell.kind) {
    case 'error':
      return faulty(unreadable, finding('VALUE-002', at, { text: cell.value }));
    case 'date':
      return faulty(unreadable, finding('VALUE-010', at, { text: cell.value }));
    case 'boolean':
      return faulty(unreadable, finding('VALUE-001', at, { text: cell.value }));
    case 'text':
      return isNoTask(cell.value) ? clean({ kind: 'none' }) : readTextNumber(cell.value, limits, context);
    case 'number': {
      const stored = cellDecimal(cell.value);
      if (stored === null) return faulty(unreadable, finding('VALUE-001', at, { text: cell.value }));
      const percentCell = cell.format === 'percent' && (unit === '%' || unit === null);
      const number = percentCell ? stored.times(100) : stored;
      const question = unit === '%' && !percentCell ? askPercent(number, at) : [];
      return checked(number, percentCell ? '%' : unit, cell.value, limits, context, question);
    }
  }
}

/** 0.033 in a % column without a % format: 0.033% or 3.3%? Read as written, and asked. */
function askPercent(number: Decimal, at: ValueContext['at']): readonly Finding[] {
  if (number.isZero() || number.abs().greaterThanOrEqualTo(1)) return [];
  return [finding('VALUE-006', at, { text: plain(number), percent: plain(number.times(100)) })];
}

/** 约5, 12.5亿元, １，２３４, 3.3%, 5个. */
const WRITTEN =
  /^(约|近|大约|超|≈|~)?([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[+-]?\.\d+)(余|多|左右)?(%|[\p{L}]+)?(左右)?$/u;

function readTextNumber(text: string, limits: NumberLimits, context: ValueContext): ReadResult {
  const { at, unit } = context;
  const folded = text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\u2060\ufeff']+/gu, '')
    .replace(/，/gu, ',');
  const match = WRITTEN.exec(folded);
  const number = match ? parseDecimal((match[2] ?? '').replaceAll(',', '')) : null;
  if (match === null || number === null) {
    return faulty({ kind: 'unreadable', text }, finding('VALUE-001', at, { text }));
  }
  const word = match[1] ?? match[3] ?? match[5];
  const notes = word === undefined ? [] : [finding('VALUE-009', at, { text, word, number: plain(number) })];
  const suffix = match[4];
  if (suffix === undefined) {
    const form = notes.length > 0 ? notes : [finding('VALUE-003', at, { text, number: plain(number) })];
    const question = unit === '%' ? askPercent(number, at) : [];
    return checked(number, unit, text, limits, context, [...form, ...question]);
  }
  const written = standardUnit(suffix);
  if (written === null) return faulty({ kind: 'unreadable', text }, finding('VALUE-001', at, { text }));
  const target = unit ?? written;
  const converted = convert(number, written, target);
  if (converted === null) {
    return faulty(
      { kind: 'unreadable', text },
      finding('VALUE-005', at, { text, found: written, unit: target }),
    );
  }
  const same = converted.equals(number);
  if (!same) notes.push(finding('VALUE-004', at, { text, number: plain(converted), unit: target }));
  else if (notes.length === 0) notes.push(finding('VALUE-003', at, { text, number: plain(converted) }));
  return checked(converted, target, text, limits, context, notes);
}

function checked(
  number: Decimal,
  unit: string | null,
  text: string,
  limits: NumberLimits,
  context: ValueContext,
  findings: readonly Finding[],
): ReadResult {
  const value = { kind: 'number', number, relation: '=', ...(unit === null ? {} : { unit }) } as const;
  return faulty(value, ...findings, ...limitFindings(number, unit, text, limits, context));
}

/** The figure is kept: it is what was reported, and the finding asks for its correction. */
export function limitFindings(
  number: Decimal,
  unit: string | null,
  text: string,
  limits: NumberLimits,
  { at }: ValueContext,
): readonly Finding[] {
  const { integer, min, max } = limits;
  const below = min !== undefined && number.lessThan(min);
  const above = max !== undefined && number.greaterThan(max);
  if (below || above) return [finding('VALUE-008', at, { text, range: rangeText(min, max) })];
  if (integer === true && !number.isInteger()) return [finding('VALUE-007', at, { text, unit: unit ?? '' })];
  return [];
}

function rangeText(min: string | undefined, max: string | undefined): string {
  if (min !== undefined && max !== undefined) return `${min}—${max}`;
  return min !== undefined ? `≥ ${min}` : `≤ ${max ?? ''}`;
}
