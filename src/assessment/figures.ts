import { Decimal } from '../core/decimal.ts';
import {
  compareSpans,
  lastMonthOf,
  liesIn,
  monthSpan,
  type Span,
  sameSpan,
  spanNumber,
  yearSpan,
} from '../core/span.ts';
import { sayingChanged } from '../facts/changed-targets.ts';
import { type Fact, factWith, NO_TASK, type Subject, saying, subjectKey } from '../facts/fact.ts';
import { type Facts, grouped } from '../facts/facts.ts';
import { measureKey } from '../model/table.ts';

/** What is said of one measure of a subject in a span. */
export interface Figures {
  readonly target: Fact;
  /** Cumulative, to the end of the span. */
  readonly actual: Fact;
}

/** Figures once looked up: rate, growth and sums of a run ask for the same ones. */
const looked = new WeakMap<Facts, Map<string, Map<number, Map<string, Figures>>>>();

/**
 * Target and cumulative actual. The target comes from the target table, else from the span's own sheet, else from another
 * span's of the year; where no sheet speaks of one there is no task. From the month on in which the scheme changes it, it comes from
 * there. A target that is known stays due: “/” in its actual cell does not take it away.
 */
export function figuresOf(facts: Facts, about: Subject, table: string, measure: string, span: Span): Figures {
  const all = looked.get(facts) ?? new Map<string, Map<number, Map<string, Figures>>>();
  if (all.size === 0) looked.set(facts, all);
  const what = saying(table, measure);
  const ofMeasure = all.get(what) ?? new Map<number, Map<string, Figures>>();
  if (ofMeasure.size === 0) all.set(what, ofMeasure);
  const when = spanNumber(span);
  const inSpan = ofMeasure.get(when) ?? new Map<string, Figures>();
  if (inSpan.size === 0) ofMeasure.set(when, inSpan);
  const subject = subjectKey(about);
  const known = inSpan.get(subject);
  if (known !== undefined) return known;
  const figures = lookUp(facts, about, table, measure, span);
  inSpan.set(subject, figures);
  return figures;
}

/** The month whose cumulative figures speak for a span: the last one in it that a table was submitted for. */
export function monthIn(facts: Facts, table: string, span: Span): Span {
  if (span.unit === 'month') return span;
  // Of the year targets alone are said.
  const whole = span.unit !== 'year' && facts.spans(table).some((when) => sameSpan(when, span));
  if (whole) return span;
  const inside = facts.spans(table).filter((when) => when.unit === 'month' && liesIn(when, span));
  return inside.at(-1) ?? endOf(span);
}

/** The month a span ends with. */
export function endOf(span: Span): Span {
  return span.unit === 'month' ? span : monthSpan(lastMonthOf(span));
}

function lookUp(facts: Facts, about: Subject, table: string, measure: string, span: Span): Figures {
  const month = monthIn(facts, table, span);
  const target = targetOf(facts, about, table, measure, month);
  const actual = facts.fact(about, saying(table, measureKey(measure, 'actual')), month);
  const due = numberIn(target) !== null && actual.value === NO_TASK;
  return { target, actual: due ? factWith(actual, { value: null, why: 'contradicting' }) : actual };
}

function targetOf(facts: Facts, about: Subject, table: string, measure: string, span: Span): Fact {
  const what = saying(table, measureKey(measure, 'target'));
  const changed = changedIn(facts, about, sayingChanged(table, measure), span);
  if (changed.now !== null) return factWith(changed.now, { what });
  const year = yearSpan(span.year);
  const said = (when: Span): Fact | undefined => facts.said(about, when).get(what);
  const [stated, own] = [said(year), said(span)];
  if (stated !== undefined && stated.value !== null) return stated;
  // Another month's target does not stand in for one that is not to be believed.
  if (own !== undefined && (own.value !== null || own.why === 'doubtful' || own.why === 'contradicting'))
    return own;
  // What is printed after the change says nothing of the months before it.
  const { from } = changed;
  const others = saidInYear(facts, about, what, table, span.year).filter(
    ({ when }) => from === null || compareSpans(when, from) < 0,
  );
  return (
    others.find(({ value }) => value !== null) ??
    stated ??
    own ??
    others[0] ?? { about, what, when: year, value: NO_TASK, at: [] }
  );
}

/** What a subject's sheets say of a figure in a year, span by span: where one says nothing of it the others are asked, month by month. */
const courses = new WeakMap<Facts, Map<number, Map<string, Map<string, readonly Fact[]>>>>();

function saidInYear(
  facts: Facts,
  about: Subject,
  what: string,
  table: string,
  year: number,
): readonly Fact[] {
  const mine = courses.get(facts) ?? new Map<number, Map<string, Map<string, readonly Fact[]>>>();
  if (mine.size === 0) courses.set(facts, mine);
  const subject = subjectKey(about);
  const ofSubject = grouped(grouped(mine, year), what);
  const before = ofSubject.get(subject);
  if (before !== undefined) return before;
  const found = facts
    .spans(table)
    .flatMap((when) => (when.year === year ? (facts.said(about, when).get(what) ?? []) : []));
  ofSubject.set(subject, found);
  return found;
}

/** The changed target in force at the end of a span, and the first month in which one is. */
function changedIn(
  facts: Facts,
  about: Subject,
  what: string,
  span: Span,
): { readonly now: Fact | null; readonly from: Span | null } {
  const inMonth = (month: number): Fact | null =>
    facts.said(about, monthSpan({ year: span.year, month })).get(what) ?? null;
  // A change holds to the end of the year.
  if (inMonth(12) === null) return UNCHANGED;
  const first =
    Array.from({ length: 12 }, (_, index) => index + 1).find((month) => inMonth(month) !== null) ?? 12;
  return {
    now: inMonth(lastMonthOf(span).month),
    from: monthSpan({ year: span.year, month: first }),
  };
}

const UNCHANGED = { now: null, from: null };

/** Something stands there, but it is no fact: it cannot be read, contradicts another, or is not to be believed. */
export function isDisbelieved({ value, why }: Fact): boolean {
  return value === null && (why === 'doubtful' || why === 'contradicting' || why === 'unreadable');
}

/** The figure of a fact; null where it has none. */
export function numberIn({ value }: Fact): Decimal | null {
  return Decimal.isDecimal(value) ? value : null;
}
