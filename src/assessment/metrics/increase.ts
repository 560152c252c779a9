import { z } from 'zod';
import { Decimal, isAboveZero, plain } from '../../core/decimal.ts';
import { lastMonthOf, type Span, spanBefore, spanNumber, spansIn } from '../../core/span.ts';
import type { Bilingual } from '../../diagnostics/entry.ts';
import { type Fact, NO_TASK, type Subject, saying, subjectKey } from '../../facts/fact.ts';
import { type Facts, grouped } from '../../facts/facts.ts';
import { type Known, wordedLater } from '../../facts/known.ts';
import { measureKey } from '../../model/table.ts';
import { existsIn } from '../../scheme/changes.ts';
import { endOf, figuresOf, isDisbelieved, numberIn } from '../figures.ts';
import { defineMetric, type Evidence } from './metric.ts';

/**
 * Growth of a cumulative figure during the span. It starts at nothing with the year, and of a unit founded later with the unit; where the span before is unknown, the
 * sheet's own 本月 column is taken if it has one. A cumulative figure that is the same on both sides of missing spans, 0 at the end
 * of February say, proves that nothing was added in any of them.
 */
export const increase = defineMetric({
  id: 'increase',
  title: { zh: '本期增加', en: 'increase' },
  args: z.object({ table: z.string(), measure: z.string() }),
  of: (evidence, about, span, { table, measure }) =>
    increaseTo(figuresOf(evidence.facts, about, table, measure, span).actual, evidence, span, table, measure),
});

/** The same to a cumulative figure that is at hand. */
export function increaseTo(
  actual: Fact,
  evidence: Evidence,
  span: Span,
  table: string,
  measure: string,
): Known<Decimal> {
  const { facts } = evidence;
  const { about } = actual;
  const now = numberIn(actual);
  if (now !== null && (span.index === 1 || isNew(evidence, about, span))) return known(now, span, [actual]);
  const before = () => facts.fact(about, actual.what, endOf(spanBefore(span)));
  if (now !== null) {
    const last = before();
    // Where there was no such task, nothing had been done: 1 after “/” is an increase of 1.
    const then = last.value === NO_TASK ? ZERO : numberIn(last);
    if (then !== null) return known(now.minus(then), span, [last, actual]);
  }
  const own = facts.said(about, span).get(saying(table, measureKey(measure, 'month')));
  // A month's figure beside a cumulative one that is not to be believed is no better than that.
  if (own !== undefined && numberIn(own) !== null && !isDisbelieved(actual))
    return known(numberIn(own), span, [own, actual]);
  const { earlier, later } = around(evidence, about, actual.what, [span]);
  const same = later !== null && (numberIn(later) ?? ZERO).equals((earlier && numberIn(earlier)) ?? ZERO);
  return same
    ? known(ZERO, span, earlier === null ? [later] : [earlier, later])
    : known(null, span, () => [before(), actual]);
}

function known(
  value: Decimal | null,
  when: Span,
  from: readonly Fact[] | (() => readonly Fact[]),
): Known<Decimal> {
  return wordedLater({ value, when, from }, wordsOf, null);
}

const ZERO = new Decimal(0);

function wordsOf(value: Decimal | null): Bilingual {
  if (value === null) return { zh: '增量不明', en: 'increase unknown' };
  const text = signed(value);
  return { zh: text, en: text };
}

/** The unit did not exist in the span before. */
function isNew({ scheme }: Evidence, { unit }: Subject, span: Span): boolean {
  return unit !== undefined && !existsIn(scheme, unit, lastMonthOf(spanBefore(span)));
}

/**
 * The last known cumulative figure before some spans of a year, ascending, and the first known one at their end or after it, up to the span judged; null
 * where the year begins with them, or nothing later is known.
 */
export function around(
  { facts, until }: Evidence,
  about: Subject,
  what: string,
  spans: readonly Span[],
): { readonly earlier: Fact | null; readonly later: Fact | null } {
  const [first, last] = [spans[0] ?? until, spans.at(-1) ?? until];
  const known = knownInYear(facts, about, what, first);
  return {
    earlier: known.findLast(({ index }) => index < first.index)?.fact ?? null,
    later: known.find(({ index }) => index >= last.index && index <= until.index)?.fact ?? null,
  };
}

/** A cumulative figure, and the span of the year at whose end it is known. */
interface KnownFigure {
  readonly index: number;
  readonly fact: Fact;
}

/** Every span in which a figure is not known asks for those around it. */
const courses = new WeakMap<Facts, Map<number, Map<string, Map<string, readonly KnownFigure[]>>>>();

/** The figures that are known of the spans of a year, in their order. */
function knownInYear(
  facts: Facts,
  about: Subject,
  what: string,
  { year, unit }: Span,
): readonly KnownFigure[] {
  const mine = courses.get(facts) ?? new Map<number, Map<string, Map<string, readonly KnownFigure[]>>>();
  if (mine.size === 0) courses.set(facts, mine);
  const subject = subjectKey(about);
  const ofSubject = grouped(grouped(mine, spanNumber({ year, unit, index: 0 })), what);
  const before = ofSubject.get(subject);
  if (before !== undefined) return before;
  const found: KnownFigure[] = [];
  for (let index = 1; index <= spansIn(year, unit); index += 1) {
    const fact = facts.said(about, endOf({ year, unit, index })).get(what);
    if (fact !== undefined && numberIn(fact) !== null) found.push({ index, fact });
  }
  ofSubject.set(subject, found);
  return found;
}

/** +3, 0, −1.5. */
export function signed(value: Decimal): string {
  return isAboveZero(value) ? `+${plain(value)}` : plain(value);
}
