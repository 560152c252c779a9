import { Decimal } from '../core/decimal.ts';
import { compareSpans, type Day, type Span, spanNumber, yearSpan } from '../core/span.ts';
import { type Fact, type Subject, saying, subjectKey } from '../facts/fact.ts';
import { type Facts, grouped, type Said } from '../facts/facts.ts';

/** A row of a ledger, a list or a report: who or what it is about, and what its columns say. */
export interface Entry {
  readonly about: Subject;
  /** What a column says; `absent` where no sheet has it. */
  say(column: string): Fact;
}

/** The spans of a table that end by the end of a span, of its year: the year's own list first, then the latest month. */
function spansOf(facts: Facts, table: string, until: Span): readonly Span[] {
  const own = facts.spans(table).filter(({ year }) => year === until.year);
  const months = own.filter((span) => span.unit !== 'year' && compareSpans(span, until) <= 0);
  return [...own.filter(({ unit }) => unit === 'year'), ...months.toReversed()];
}

/** Whether anything of a table was submitted for the year, up to the end of a span. */
export function isSubmitted(facts: Facts, table: string, until: Span): boolean {
  return spansOf(facts, table, until).length > 0;
}

/**
 * The rows of a table up to the end of a span, each subject once: what a column says is what the latest report that has the column
 * says, else what the year's list says. Of a ledger, whose days tell what happened when, all rows.
 */
export function entriesOf(facts: Facts, table: string, until: Span): readonly Entry[] {
  const told = known.get(facts) ?? new Map<string, Map<number, readonly Entry[]>>();
  known.set(facts, told);
  const byTime = grouped(told, table);
  const when = spanNumber(until);
  const entries = byTime.get(when) ?? entriesUpTo(facts, table, until);
  byTime.set(when, entries);
  return entries;
}

/** Several rules ask for the rows of one table. */
const known = new WeakMap<Facts, Map<string, Map<number, readonly Entry[]>>>();

function entriesUpTo(facts: Facts, table: string, until: Span): readonly Entry[] {
  const spans = spansOf(facts, table, until);
  const [listed, reported] = [
    spans.filter(({ unit }) => unit === 'year'),
    spans.filter(({ unit }) => unit !== 'year'),
  ];
  return entriesAmong(facts, table, [...reported, ...listed], [...listed, ...reported], yearSpan(until.year));
}

/** The rows of a table's report of one span. */
export function entriesIn(facts: Facts, table: string, span: Span): readonly Entry[] {
  return entriesAmong(facts, table, [span], [span], span);
}

function entriesAmong(
  facts: Facts,
  table: string,
  asked: readonly Span[],
  ordered: readonly Span[],
  without: Span,
): readonly Entry[] {
  const subjects = new Map<string, Subject>();
  for (const span of ordered)
    for (const about of facts.subjects(table, span)) {
      const key = subjectKey(about);
      if (!subjects.has(key)) subjects.set(key, about);
    }
  return [...subjects.values()].map((about) => {
    const said = asked.map((when) => facts.said(about, when)).filter(({ size }) => size > 0);
    return new TableEntry(about, said, { facts, table, without });
  });
}

/** The table that an entry is a row of, and the span in which what it does not say is looked for. */
interface OfTable {
  readonly facts: Facts;
  readonly table: string;
  readonly without: Span;
}

/** A long ledger has a hundred thousand, kept until all is judged: functions of each would take three times the room. */
class TableEntry implements Entry {
  readonly about: Subject;
  readonly #said: readonly Said[];
  readonly #of: OfTable;

  constructor(about: Subject, said: readonly Said[], of: OfTable) {
    this.about = about;
    this.#said = said.slice();
    this.#of = of;
  }

  say(column: string): Fact {
    const { facts, table, without } = this.#of;
    const what = saying(table, column);
    for (const own of this.#said) {
      const fact = own.get(what);
      if (fact !== undefined) return fact;
    }
    return facts.fact(this.about, what, without);
  }
}

/** Whether a day has come by another: the day, not yet, or that it cannot be told. */
export type Come = { readonly day: Day } | 'not-yet' | 'unknown';

/** A blank day is one that has not come; one that cannot be read, or that no sheet has a column for, is not known. */
export function comeBy({ value, why }: Fact, day: Day): Come {
  if (value === null) return why === 'blank' ? 'not-yet' : 'unknown';
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/u.test(value)) return 'unknown';
  return value <= day ? { day: value } : 'not-yet';
}

/** A day whenever it is; null where it is not known. */
export function dayIn({ value }: Fact): Day | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? value : null;
}

export function textIn({ value }: Fact): string | null {
  if (typeof value === 'string') return value;
  return Decimal.isDecimal(value) ? value.toFixed() : null;
}
