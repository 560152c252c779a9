import { compareSpans, type Span, spanNumber, spanText } from '../core/span.ts';
import { type Fact, type Subject, subjectKey } from './fact.ts';
import { indexReports, type UnitReport } from './reports.ts';

/** All that was said in one run, each thing once. */
export interface Facts {
  readonly all: readonly Fact[];
  /** What was said of that; a fact that is `absent` where nothing was. */
  fact(about: Subject, what: string, when: Span): Fact;
  /** All that was said of a subject for a span, by `what`. */
  said(about: Subject, when: Span): Said;
  /** The spans for which a table was submitted, ascending; a target table speaks of the year. */
  spans(table: string): readonly Span[];
  /** Whom a table of a span has rows about, in the order of files and rows. */
  subjects(table: string, when: Span): readonly Subject[];
  /** How a unit stands with its report on a table; null where no roll was called. */
  report(table: string, unit: string, when: Span): UnitReport | null;
}

/** What was said of a subject, by `what`. */
export interface Said {
  readonly size: number;
  readonly get: (what: string) => Fact | undefined;
}

/** A table that came in for a span, whether it says anything or not. */
export interface Submitted {
  readonly table: string;
  readonly when: Span;
}

/** Facts as they are looked up; two about the same thing must have been made one before. */
export function indexFacts(
  all: readonly Fact[],
  submitted: readonly Submitted[],
  reports: readonly UnitReport[] = [],
): Facts {
  const facts = new Map<number, Map<string, Said>>();
  const subjects = new Map<string, Map<number, Map<string, Subject>>>();
  for (let from = 0; from < all.length; ) {
    const first = all[from];
    if (first === undefined) break;
    const { about, when } = first;
    const to = endOfRow(all, from, first);
    const key = subjectKey(about);
    const inSpan = grouped(facts, spanNumber(when));
    const before = inSpan.get(key);
    inSpan.set(
      key,
      before === undefined && to - from <= FEW ? new SaidInRow(all, from, to) : byWhat(before, all, from, to),
    );
    let table = '';
    for (let at = from; at < to; at += 1) {
      const own = tableOf(all[at]?.what ?? '');
      if (own === table) continue;
      table = own;
      const named = grouped(grouped(subjects, table), spanNumber(when));
      if (!named.has(key)) named.set(key, about);
    }
    from = to;
  }
  const spans = new Map<string, Map<string, Span>>();
  for (const { table, when } of submitted) grouped(spans, table).set(spanText(when), when);
  const listed = new Map(
    [...subjects].map(([table, spans]) => [
      table,
      new Map([...spans].map(([when, named]) => [when, [...named.values()]])),
    ]),
  );
  const ordered = new Map([...spans].map(([table, mine]) => [table, [...mine.values()].sort(compareSpans)]));
  return {
    all,
    fact: (about, what, when) =>
      facts.get(spanNumber(when))?.get(subjectKey(about))?.get(what) ?? {
        about,
        what,
        when,
        value: null,
        why: 'absent',
        at: [],
      },
    said: (about, when) => facts.get(spanNumber(when))?.get(subjectKey(about)) ?? NOTHING,
    spans: (table) => ordered.get(table) ?? [],
    subjects: (table, when) => listed.get(table)?.get(spanNumber(when)) ?? [],
    report: indexReports(reports),
  };
}

const NOTHING: Said = new Map();

/** Facts of a row that are sooner gone through than looked up. */
const FEW = 16;

/** What one row says follows on each other. */
function endOfRow(all: readonly Fact[], from: number, { about, when }: Fact): number {
  let to = from + 1;
  while (all[to]?.about === about && all[to]?.when === when) to += 1;
  return to;
}

/** What a single row says, where it stands in the list of all: a long ledger has a row a subject, and a map of each would be as large as its facts. */
class SaidInRow implements Said {
  readonly all: readonly Fact[];
  readonly from: number;
  readonly to: number;

  constructor(all: readonly Fact[], from: number, to: number) {
    this.all = all;
    this.from = from;
    this.to = to;
  }

  get size(): number {
    return this.to - this.from;
  }

  get(what: string): Fact | undefined {
    for (let at = this.to - 1; at >= this.from; at -= 1) {
      const fact = this.all[at];
      if (fact?.what === what) return fact;
    }
    return undefined;
  }
}

/** What several rows, or a long one, say; what is said later counts. */
function byWhat(before: Said | undefined, all: readonly Fact[], from: number, to: number): Said {
  const said = before instanceof Map ? before : new Map<string, Fact>();
  const add = (start: number, end: number): void => {
    for (let at = start; at < end; at += 1) {
      const fact = all[at];
      if (fact !== undefined) said.set(fact.what, fact);
    }
  };
  if (before instanceof SaidInRow) add(before.from, before.to);
  add(from, to);
  return said;
}

function tableOf(what: string): string {
  const known = tableIds.get(what);
  if (known !== undefined) return known;
  const table = what.slice(0, what.indexOf('#'));
  tableIds.set(what, table);
  return table;
}

/** There are a few hundred columns, and facts by the hundred thousand. */
const tableIds = new Map<string, string>();

/** The group of that name, made where there is none yet. */
export function grouped<Name, Key, Value>(groups: Map<Name, Map<Key, Value>>, name: Name): Map<Key, Value> {
  const known = groups.get(name);
  if (known !== undefined) return known;
  const group = new Map<Key, Value>();
  groups.set(name, group);
  return group;
}
