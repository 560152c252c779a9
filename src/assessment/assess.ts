import { ledgerCounts } from '../../schemas/assessments/ledger.ts';
import { tableById } from '../../schemas/index.ts';
import {
  compareSpans,
  type Day,
  liesIn,
  type Span,
  sameSpan,
  spanBefore,
  spanNumber,
  spanText,
} from '../core/span.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { type Facts, grouped } from '../facts/facts.ts';
import { createRoster } from '../roster/create-roster.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { endOf, monthIn } from './figures.ts';
import { listsOf } from './lists.ts';
import type { Evidence } from './metrics/metric.ts';
import { unitsOverview } from './overview.ts';
import { withRemarks } from './remarks.ts';
import type { AssessmentResult, Results } from './results.ts';
import type { Standing } from './standing.ts';
import { spansUpTo, standingOf } from './standings.ts';
import { sumsOf } from './sums.ts';
import { talliesOf } from './tally.ts';
import { compositesOf } from './tracking/composite.ts';
import { indicatorStandings } from './tracking/indicator-standing.ts';
import type { LedgerStanding } from './tracking/ledger.ts';
import { ledgerStanding } from './tracking/ledger-standing.ts';
import type { TrackingRequest } from './tracking/request.ts';
import { taskStanding } from './tracking/task-standing.ts';
import { outcomesAt, outcomesWithout } from './verdicts.ts';

/** What a run knows beside the facts: what goes into the results as it is, and the day taken for today. */
export interface Around extends Pick<Results, 'findings' | 'inputs' | 'settings'> {
  /** null: every span judged is over. */
  readonly today: Day | null;
}

const NOTHING: Around = { findings: [], inputs: [], settings: [], today: null };

/**
 * Works out every standing of the year up to a span, the sums, where indicators and tasks are, and whom the scheme's rules name at
 * its end.
 *
 * @param span null where no table could be placed in one: nothing is assessed then.
 */
export function assess(facts: Facts, scheme: Scheme, span: Span | null, around: Around = NOTHING): Results {
  const { today, ...beside } = around;
  const month = span === null ? null : lastMonthSubmitted(facts, scheme, span);
  if (span === null || month === null)
    return {
      scheme,
      span,
      month,
      assessments: [],
      indicators: [],
      tasks: [],
      ledgers: [],
      composites: [],
      verdicts: [],
      rules: outcomesWithout(scheme, facts),
      lists: [],
      units: [],
      ...beside,
    };
  const roster = createRoster(scheme.roster, scheme.issuer);
  const standings = new Map<string, Map<number, Standing>>();
  const evidenceUpTo = (until: Span): Evidence => ({
    until,
    facts,
    scheme,
    standing: (table, when) => standings.get(table)?.get(spanNumber(when)) ?? null,
  });
  const scored = scheme.assessments.filter((item) => item.of === 'units');
  const upTo = (until: Span): Evidence => {
    const evidence = evidenceUpTo(until);
    for (const { table } of scored) {
      for (const when of spansUpTo(facts, table, until))
        grouped(standings, table).set(spanNumber(when), standingOf(evidence, roster, table, when));
    }
    return evidence;
  };
  const evidence = upTo(span);
  const monthly = sameSpan(span, month) ? evidence : upTo(month);
  const assessments = scored.flatMap(({ table, name }): readonly AssessmentResult[] => {
    const current = evidence.standing(table, span);
    if (current === null) return [];
    const all = spansUpTo(facts, table, span)
      .filter(({ year }) => year === span.year)
      .flatMap((when) => evidence.standing(table, when) ?? []);
    const [sums, tallies] = [sumsOf(current, table, scheme), talliesOf(current, scheme)];
    return [{ table, name, current, sums, tallies, standings: all }];
  });
  const tracked = scheme.assessments.flatMap(({ table, name, of }) => {
    const last = monthIn(facts, table, span);
    const submitted = facts.spans(table).some((when) => sameSpan(when, last));
    return submitted
      ? [
          {
            of,
            request: { facts, scheme, roster, table, name, span, month: last, today: today ?? AFTER_ALL },
          },
        ]
      : [];
  });
  const tasks = tracked.flatMap(({ of, request }) => (of === 'tasks' ? [taskStanding(request)] : []));
  const indicators = tracked.flatMap(({ of, request }) =>
    of === 'indicators' ? indicatorStandings(request) : [],
  );
  const ledgers = ledgersOf({ facts, scheme, roster, span, month, today: today ?? AFTER_ALL });
  const rules = withRemarks(outcomesAt(monthly, roster, month, today ?? AFTER_ALL), monthly, month, {
    tasks,
    indicators,
  });
  const verdicts = rules.flatMap((outcome) => outcome.verdicts);
  const lists = listsOf(verdicts, tasks);
  return {
    ...beside,
    scheme,
    span,
    month,
    assessments,
    indicators,
    tasks,
    ledgers,
    composites: compositesOf(facts, scheme, roster, span, verdicts),
    verdicts,
    rules,
    lists,
    units: unitsOverview(assessments, indicators, tasks, lists, roster),
    findings: [...beside.findings, ...gaps(facts, scheme, month)],
  };
}

/** What each ledger that was sent comes to. */
function ledgersOf(request: Omit<TrackingRequest, 'table' | 'name'>): readonly LedgerStanding[] {
  const { scheme, facts } = request;
  return scheme.assessments.flatMap(({ table, name, of }) => {
    const counts = of === 'ledger' ? ledgerCounts.find((item) => item.table === table) : undefined;
    return counts === undefined || facts.spans(table).length === 0
      ? []
      : [ledgerStanding({ ...request, table, name }, counts)];
  });
}

/** A day after every span judged. */
const AFTER_ALL = '9999-12-31';

/** The month that a span's figures run to: the last in it for which any of the scheme's tables was submitted, else its last. */
function lastMonthSubmitted(facts: Facts, { assessments }: Scheme, span: Span): Span {
  if (span.unit === 'month') return span;
  const months = assessments
    .flatMap(({ table }) => facts.spans(table))
    .filter((when) => when.unit === 'month' && liesIn(when, span));
  return months.toSorted(compareSpans).at(-1) ?? endOf(span);
}

/** The span itself not submitted, or spans before it missing: streaks and increases can't be verified then. */
function gaps(facts: Facts, scheme: Scheme, span: Span): readonly Finding[] {
  return scheme.assessments.flatMap(({ table: id, of }) => {
    // A ledger is of no month.
    if (of === 'ledger') return [];
    const submitted = facts.spans(id).filter(({ unit }) => unit === span.unit);
    if (submitted.length === 0) return [];
    const table = tableById(id)?.title ?? id;
    const has = (when: Span): boolean => submitted.some((other) => sameSpan(other, when));
    if (!has(span)) return [finding('PERIOD-007', {}, { table, period: spanText(span) })];
    // What stands in a list says where it is now: earlier months need not be there.
    if (of !== 'units') return [];
    const missing: string[] = [];
    for (let when = spanBefore(span); when.year === span.year; when = spanBefore(when))
      if (!has(when)) missing.unshift(spanText(when));
    return missing.length === 0 ? [] : [finding('PERIOD-006', {}, { table, months: missing })];
  });
}
