import { Decimal } from '../core/decimal.ts';
import { type Span, sameSpan, yearSpan } from '../core/span.ts';
import { type Fact, NO_TASK, type Subject, saying } from '../facts/fact.ts';
import type { Facts } from '../facts/facts.ts';
import { measureKey } from '../model/table.ts';

/** What is said of one measure of a subject in a span. */
export interface Figures {
  readonly target: Fact;
  /** Cumulative, to the end of the span. */
  readonly actual: Fact;
}

/**
 * Target and cumulative actual. The target comes from the target table, else from the span's own sheet, else from another
 * span's of the year; where no sheet speaks of one there is no task. A target that is known stays due: “/” in its actual cell
 * does not take it away.
 */
export function figuresOf(facts: Facts, about: Subject, table: string, measure: string, span: Span): Figures {
  const target = targetOf(facts, about, table, measure, span);
  const actual = facts.fact(about, saying(table, measureKey(measure, 'actual')), span);
  const due = numberIn(target) !== null && actual.value === NO_TASK;
  return { target, actual: due ? { ...actual, value: null, why: 'contradicting' } : actual };
}

function targetOf(facts: Facts, about: Subject, table: string, measure: string, span: Span): Fact {
  const what = saying(table, measureKey(measure, 'target'));
  const year = yearSpan(span.year);
  const others = facts
    .spans(table)
    .filter((other) => other.year === span.year && !sameSpan(other, span) && !sameSpan(other, year));
  const said = [year, span, ...others]
    .map((when) => facts.fact(about, what, when))
    .filter(({ why }) => why !== 'absent');
  return (
    said.find(({ value }) => value !== null) ?? said[0] ?? { about, what, when: year, value: NO_TASK, at: [] }
  );
}

/** The figure of a fact; null where it has none. */
export function numberIn({ value }: Fact): Decimal | null {
  return Decimal.isDecimal(value) ? value : null;
}
