import { Decimal } from '../core/decimal.ts';
import { type Span, spanText, yearSpan } from '../core/span.ts';
import { type Fact, NO_TASK, type Subject, saying, subjectKey } from '../facts/fact.ts';
import type { Facts } from '../facts/facts.ts';
import { measureKey } from '../model/table.ts';

/** What is said of one measure of a subject in a span. */
export interface Figures {
  readonly target: Fact;
  /** Cumulative, to the end of the span. */
  readonly actual: Fact;
}

/** Figures once looked up: rate, growth and sums of a run ask for the same ones. */
const looked = new WeakMap<Facts, Map<string, Figures>>();

/**
 * Target and cumulative actual. The target comes from the target table, else from the span's own sheet, else from another
 * span's of the year; where no sheet speaks of one there is no task. A target that is known stays due: “/” in its actual cell
 * does not take it away.
 */
export function figuresOf(facts: Facts, about: Subject, table: string, measure: string, span: Span): Figures {
  const mine = looked.get(facts) ?? new Map<string, Figures>();
  looked.set(facts, mine);
  const key = `${table}#${measure} ${spanText(span)} ${subjectKey(about)}`;
  const known = mine.get(key) ?? lookUp(facts, about, table, measure, span);
  mine.set(key, known);
  return known;
}

function lookUp(facts: Facts, about: Subject, table: string, measure: string, span: Span): Figures {
  const target = targetOf(facts, about, saying(table, measureKey(measure, 'target')), table, span);
  const actual = facts.fact(about, saying(table, measureKey(measure, 'actual')), span);
  const due = numberIn(target) !== null && actual.value === NO_TASK;
  return { target, actual: due ? { ...actual, value: null, why: 'contradicting' } : actual };
}

function targetOf(facts: Facts, about: Subject, what: string, table: string, span: Span): Fact {
  const year = yearSpan(span.year);
  const others = facts.spans(table).filter((other) => other.year === span.year);
  let unknown: Fact | null = null;
  for (const when of [year, span, ...others]) {
    const fact = facts.fact(about, what, when);
    if (fact.value !== null) return fact;
    // Another month's target does not stand in for one that is not to be believed.
    if (when === span && (fact.why === 'doubtful' || fact.why === 'contradicting')) return fact;
    if (fact.why !== 'absent') unknown ??= fact;
  }
  return unknown ?? { about, what, when: year, value: NO_TASK, at: [] };
}

/** Something stands there, but it is no fact: it cannot be read, contradicts another, or is not to be believed. */
export function isDisbelieved({ value, why }: Fact): boolean {
  return value === null && (why === 'doubtful' || why === 'contradicting' || why === 'unreadable');
}

/** The figure of a fact; null where it has none. */
export function numberIn({ value }: Fact): Decimal | null {
  return Decimal.isDecimal(value) ? value : null;
}
