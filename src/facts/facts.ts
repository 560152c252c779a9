import { compareSpans, type Span, spanNumber, spanText } from '../core/span.ts';
import { type Fact, type Subject, subjectKey } from './fact.ts';
import { indexReports, type UnitReport } from './reports.ts';

/** All that was said in one run, each thing once. */
export interface Facts {
  readonly all: readonly Fact[];
  /** What was said of that; a fact that is `absent` where nothing was. */
  fact(about: Subject, what: string, when: Span): Fact;
  /** All that was said of a subject for a span, by `what`. */
  said(about: Subject, when: Span): ReadonlyMap<string, Fact>;
  /** The spans for which a table was submitted, ascending; a target table speaks of the year. */
  spans(table: string): readonly Span[];
  /** Whom a table of a span has rows about, in the order of files and rows. */
  subjects(table: string, when: Span): readonly Subject[];
  /** How a unit stands with its report on a table; null where no roll was called. */
  report(table: string, unit: string, when: Span): UnitReport | null;
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
  const facts = new Map<number, Map<string, Map<string, Fact>>>();
  const subjects = new Map<string, Map<number, Map<string, Subject>>>();
  let before: Fact | null = null;
  let said = new Map<string, Fact>();
  for (const fact of all) {
    const { about, what, when } = fact;
    // What one row says follows on each other.
    const goesOn: boolean = about === before?.about && when === before.when;
    if (!goesOn) said = grouped(grouped(facts, spanNumber(when)), subjectKey(about));
    said.set(what, fact);
    const table = tableOf(what);
    if (!goesOn || before === null || table !== tableOf(before.what)) {
      const named = grouped(grouped(subjects, table), spanNumber(when));
      const key = subjectKey(about);
      if (!named.has(key)) named.set(key, about);
    }
    before = fact;
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

const NOTHING: ReadonlyMap<string, Fact> = new Map();

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
