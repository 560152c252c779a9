import type { Period } from './period.ts';
import { remembering } from './remembering.ts';

/** How long a span is, from the shortest on. */
export type SpanUnit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

/** A stretch of the calendar that something is reported for, tracked or judged in: 2023-05, 2023-Q2, 2023-05-31. */
export interface Span {
  /** Of a week: the year that most of its days lie in (ISO 8601). */
  readonly year: number;
  readonly unit: SpanUnit;
  /** From 1: the month, quarter, half, ISO week or day of the year; 1 for a year. */
  readonly index: number;
}

/** A day, ISO: `2023-05-31`. */
export type Day = string;

const DAY_MS = 86_400_000;
const MONTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** The span of that unit that a day lies in. */
export function spanOf(day: Day, unit: SpanUnit): Span {
  const date = new Date(`${day}T00:00:00Z`);
  const year = date.getUTCFullYear();
  if (unit === 'day') return { year, unit, index: dayOfYear(date) };
  if (unit === 'week') return weekOf(date);
  return { year, unit, index: Math.floor(date.getUTCMonth() / MONTHS[unit]) + 1 };
}

export function firstDay(span: Span): Day {
  return told(span).first;
}

export function lastDay(span: Span): Day {
  return told(span).last;
}

/** What follows from a span, worked out once: the same few are compared and looked up by the hundred thousand. */
interface Told {
  readonly text: string;
  readonly first: Day;
  readonly last: Day;
  /** The first moment of its first day and of the day after it, in UTC. */
  readonly start: number;
  readonly end: number;
}

const known = new Map<number, Told>();

function told(span: Span): Told {
  const number = spanNumber(span);
  const before = known.get(number);
  if (before !== undefined) return before;
  const [start, end] = [startOf(span), startOf(nextSpan(span))];
  const first = iso(start);
  const mine = { text: textOf(span, first), first, last: iso(end - DAY_MS), start, end };
  known.set(number, mine);
  return mine;
}

/** The same number for the same span, another for every other: to look up by. */
export function spanNumber({ year, unit, index }: Span): number {
  return (year * UNITS.length + UNITS.indexOf(unit)) * 400 + index;
}

const UNITS: readonly SpanUnit[] = ['month', 'year', 'quarter', 'half', 'week', 'day'];

/** The first moment of a span's first day, in UTC. */
function startOf({ year, unit, index }: Span): number {
  if (unit === 'day') return Date.UTC(year, 0, index);
  if (unit === 'week') return firstMonday(year) + (index - 1) * 7 * DAY_MS;
  return Date.UTC(year, (index - 1) * MONTHS[unit], 1);
}

export const dayAfter = remembering((day: Day): Day => iso(Date.parse(day) + DAY_MS));

/** The span of the same unit after it; the first of the next year after the last of a year. */
export function nextSpan(span: Span): Span {
  const { year, unit, index } = span;
  return index < spansIn(year, unit) ? { year, unit, index: index + 1 } : { year: year + 1, unit, index: 1 };
}

/** The span of the same unit before it; the last of the year before that of a year's first. */
export function spanBefore(span: Span): Span {
  const { year, unit, index } = span;
  return index > 1
    ? { year, unit, index: index - 1 }
    : { year: year - 1, unit, index: spansIn(year - 1, unit) };
}

/** How many spans of a unit begin in a year: 12 months, 52 or 53 weeks. */
export function spansIn(year: number, unit: SpanUnit): number {
  if (unit === 'day') return (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / DAY_MS;
  if (unit === 'week') return (firstMonday(year + 1) - firstMonday(year)) / (7 * DAY_MS);
  return 12 / MONTHS[unit];
}

/** By the last day, then the shorter first: a quarter comes right after its last month. */
export function compareSpans(left: Span, right: Span): number {
  const one = told(left);
  const other = told(right);
  return one.end - other.end || other.start - one.start;
}

export function sameSpan(left: Span, right: Span): boolean {
  return left.year === right.year && left.unit === right.unit && left.index === right.index;
}

/** Whether every day of a span lies in another. */
export function liesIn(span: Span, other: Span): boolean {
  const inner = told(span);
  const outer = told(other);
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** `2023`, `2023-H1`, `2023-Q2`, `2023-05`, `2023-W22`, `2023-05-31`. */
export function spanText(span: Span): string {
  return told(span).text;
}

function textOf({ year, unit, index }: Span, first: Day): string {
  const two = index < 10 ? `0${index}` : `${index}`;
  switch (unit) {
    case 'year':
      return `${year}`;
    case 'half':
      return `${year}-H${index}`;
    case 'quarter':
      return `${year}-Q${index}`;
    case 'month':
      return `${year}-${two}`;
    case 'week':
      return `${year}-W${two}`;
    case 'day':
      return first;
  }
}

/** The span of a text as `spanText` writes it; null for anything else, and for a day or week the year does not have. */
export function parseSpan(text: string): Span | null {
  const match = /^(\d{4})(?:-(?:(H|Q|W)(\d{1,2})|(\d{1,2})(?:-(\d{1,2}))?))?$/u.exec(text.trim());
  if (match === null) return null;
  const year = Number(match[1]);
  const [letter, number, month, day] = [match[2], match[3], match[4], match[5]];
  if (letter !== undefined) return inYear({ year, unit: LETTERS[letter] ?? 'week', index: Number(number) });
  if (month === undefined) return { year, unit: 'year', index: 1 };
  if (day === undefined) return inYear({ year, unit: 'month', index: Number(month) });
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(written);
  return Number.isNaN(time) || iso(time) !== written ? null : spanOf(written, 'day');
}

const LETTERS: Readonly<Record<string, SpanUnit>> = { H: 'half', Q: 'quarter', W: 'week' };

function inYear(span: Span): Span | null {
  return span.index >= 1 && span.index <= spansIn(span.year, span.unit) ? span : null;
}

export function monthSpan({ year, month }: Period): Span {
  return { year, unit: 'month', index: month };
}

export function yearSpan(year: number): Span {
  return { year, unit: 'year', index: 1 };
}

/** Days from one day to another; negative where the other comes before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

function iso(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}

function dayOfYear(date: Date): number {
  return Math.round((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY_MS) + 1;
}

/** Monday of ISO week 1: the week with 4 January in it. */
function firstMonday(year: number): number {
  const fourth = Date.UTC(year, 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS;
}

function weekOf(date: Date): Span {
  const thursday = date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * DAY_MS;
  const year = new Date(thursday).getUTCFullYear();
  return { year, unit: 'week', index: Math.floor((thursday - firstMonday(year)) / (7 * DAY_MS)) + 1 };
}

/** The month a span ends in: what is cumulative by its end runs to that month. */
export function lastMonthOf(span: Span): Period {
  if (span.unit === 'month') return { year: span.year, month: span.index };
  const [year, month] = lastDay(span).split('-').map(Number);
  return { year: year ?? span.year, month: month ?? 1 };
}
