import { tableById } from '../../schemas/index.ts';
import { type Span, sameSpan, spanBefore, spanText } from '../core/span.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { Facts } from '../facts/facts.ts';
import { createRoster } from '../roster/create-roster.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Evidence } from './metrics/metric.ts';
import type { AssessmentResult, Results } from './results.ts';
import type { Standing } from './standing.ts';
import { spansUpTo, standingOf } from './standings.ts';
import { sumsOf } from './sums.ts';
import { verdictsAt } from './verdicts.ts';

/** What a run knows beside the facts, which goes into the results as it is. */
export type Around = Pick<Results, 'findings' | 'inputs' | 'settings'>;

const NOTHING: Around = { findings: [], inputs: [], settings: [] };

/**
 * Works out every standing of the year up to a span, the sums, and whom the scheme's rules name at its end.
 *
 * @param span null where no table could be placed in one: nothing is assessed then.
 */
export function assess(facts: Facts, scheme: Scheme, span: Span | null, around: Around = NOTHING): Results {
  if (span === null) return { scheme, span, assessments: [], verdicts: [], ...around };
  const roster = createRoster(scheme.roster, scheme.issuer);
  const standings = new Map<string, Standing>();
  const keyOf = (table: string, when: Span): string => `${table} ${spanText(when)}`;
  const evidence: Evidence = {
    until: span,
    facts,
    scheme,
    standing: (table, when) => standings.get(keyOf(table, when)) ?? null,
  };
  for (const { table } of scheme.assessments) {
    for (const when of spansUpTo(facts, table, span))
      standings.set(keyOf(table, when), standingOf(evidence, roster, table, when));
  }
  const assessments = scheme.assessments.flatMap(({ table, name }): readonly AssessmentResult[] => {
    const current = evidence.standing(table, span);
    if (current === null) return [];
    const all = spansUpTo(facts, table, span)
      .filter(({ year }) => year === span.year)
      .flatMap((when) => evidence.standing(table, when) ?? []);
    return [{ table, name, current, sums: sumsOf(current, table, scheme), standings: all }];
  });
  return {
    ...around,
    scheme,
    span,
    assessments,
    verdicts: verdictsAt(evidence, roster, span),
    findings: [...around.findings, ...gaps(facts, scheme, span)],
  };
}

/** The span itself not submitted, or spans before it missing: streaks and increases can't be verified then. */
function gaps(facts: Facts, scheme: Scheme, span: Span): readonly Finding[] {
  return scheme.assessments.flatMap(({ table: id }) => {
    const submitted = facts.spans(id).filter(({ unit }) => unit === span.unit);
    if (submitted.length === 0) return [];
    const table = tableById(id)?.title ?? id;
    const has = (when: Span): boolean => submitted.some((other) => sameSpan(other, when));
    if (!has(span)) return [finding('PERIOD-007', {}, { table, period: spanText(span) })];
    const missing: string[] = [];
    for (let when = spanBefore(span); when.year === span.year; when = spanBefore(when))
      if (!has(when)) missing.unshift(spanText(when));
    return missing.length === 0 ? [] : [finding('PERIOD-006', {}, { table, months: missing })];
  });
}
