import { Decimal } from '../../core/decimal.ts';
import { type Day, type Span, yearSpan } from '../../core/span.ts';
import { type Fact, type Subject, saying } from '../../facts/fact.ts';
import type { Facts } from '../../facts/facts.ts';
import { TASK } from '../../facts/readers/task-list.ts';

/** What the table says of a task for the whole year, wherever it is printed: in the list of tasks first, then in a month's report. */
export function yearly(facts: Facts, table: string, about: Subject, what: string, span: Span): Fact {
  const year = yearSpan(span.year);
  const own = facts.fact(about, saying(table, what), year);
  if (own.why !== 'absent') return own;
  const here = facts.fact(about, saying(table, what), span);
  if (here.why !== 'absent') return here;
  for (const when of facts.spans(table)) {
    if (when.year !== span.year) continue;
    const fact = facts.fact(about, saying(table, what), when);
    if (fact.why !== 'absent') return fact;
  }
  return own;
}

/** What a unit reported of a task in a month: its own words where it has some, else those about the task. */
export interface Reported {
  readonly state: Fact;
  readonly done: Fact;
  readonly completed: Fact;
  readonly progress: Fact;
  readonly all: readonly Fact[];
}

export function reportedIn(
  facts: Facts,
  table: string,
  unit: string | null,
  item: string,
  month: Span,
): Reported {
  const say = (what: string): Fact => {
    const own = unit === null ? null : facts.fact({ unit, item }, saying(table, what), month);
    return own !== null && own.why !== 'absent' ? own : facts.fact({ item }, saying(table, what), month);
  };
  const [state, done, completed, progress] = [
    say(TASK.state),
    say(TASK.done),
    say(TASK.completed),
    say(TASK.progress),
  ];
  return { state, done, completed, progress, all: [state, done, completed, progress].filter(isThere) };
}

/** Something stands in the cell, or is missing from it. */
function isThere({ why }: Fact): boolean {
  return why !== 'absent';
}

/** What was typed is not to be taken: it cannot be read, contradicts another, or is doubted. */
export function isFaulty({ value, why }: Fact): boolean {
  return value === null && why !== 'blank' && why !== 'absent';
}

export function textIn({ value }: Fact): string | null {
  return typeof value === 'string' ? value : null;
}

export function dayIn(fact: Fact): Day | null {
  const text = textIn(fact);
  return text !== null && /^\d{4}-\d{2}-\d{2}$/u.test(text) ? text : null;
}

export function figureIn({ value }: Fact): Decimal | null {
  return Decimal.isDecimal(value) ? value : null;
}
