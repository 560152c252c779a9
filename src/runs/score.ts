import type { Plan } from '../../schemas/define-table.ts';
import { tableById, tables } from '../../schemas/index.ts';
import { assess } from '../assessment/assess.ts';
import type { InputLine, Results } from '../assessment/results.ts';
import { concerning } from '../checks/concern.ts';
import { runChecks } from '../checks/index.ts';
import { type Period, periodText } from '../core/period.ts';
import { compareSpans, type Day, lastMonthOf, monthSpan, type Span } from '../core/span.ts';
import { doubtfulPlaces } from '../diagnostics/doubtful.ts';
import { sortFindings } from '../diagnostics/report.ts';
import type { Facts } from '../facts/facts.ts';
import { gatherFacts } from '../facts/gather.ts';
import { originOf } from '../model/metadata.ts';
import { namedAsIn, nameIn } from '../scheme/changes.ts';
import { schemeOfPlans } from '../scheme/of-plans.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { plansOf, settingsOf } from './by-plan.ts';
import { overallRanks } from './overall-ranks.ts';
import { senderOfTable } from './senders.ts';
import { placeSubmissions, type Reading, type Submissions } from './submissions.ts';

export interface ScoreRequest extends Reading {
  /** That of sheets that state none. Judged, unless a span is given; null: the latest month found. */
  readonly month: Period | null;
  /** The span judged: a month, quarter, half-year or year; null: the month. */
  readonly span?: Span | null;
  /** One plan alone; null: all that anything was submitted for. */
  readonly plan?: Plan | null;
  /** The day taken for today; null: every span judged is over. */
  readonly today?: Day | null;
}

/** A run of scoring: what came in, and all that was found out. */
export interface ScoreRun {
  readonly submissions: Submissions;
  readonly results: Results;
}

/** What was read to results: place in months, check, make facts, assess. */
export function runScore(request: ScoreRequest): ScoreRun {
  const { month, plan = null, today = null } = request;
  const whole = request.scheme;
  const scheme = plan === null ? whole : schemeOfPlans(whole, [plan]);
  const submissions = placeSubmissions(request.files, whole, month);
  const findings = [
    ...request.schemeFindings,
    ...submissions.findings,
    ...runChecks({
      tables: submissions.tables,
      definitions: tables,
      roster: submissions.roster,
      found: submissions.findings,
      files: submissions.files,
      scored: true,
      scheme,
    }),
  ];
  const gathering = {
    definitions: tables,
    year: scheme.year,
    doubtful: doubtfulPlaces(findings),
    changes: scheme,
    senderOf: senderOfTable(submissions),
  };
  const gathered = gatherFacts(submissions.tables, gathering);
  const span = request.span ?? (month === null ? latest(gathered, scheme) : monthSpan(month));
  const until = span === null ? null : lastMonthOf(span);
  // Units are called what they are called in the month judged.
  const current = until === null ? scheme : namedAsIn(scheme, until);
  const named = (unit: string): string => (until === null ? unit : nameIn(scheme, unit, until));
  const facts = current === scheme ? gathered : gatherFacts(submissions.tables, { ...gathering, named });
  const results = assess(facts, current, span, {
    findings,
    inputs: inputLines(submissions),
    settings: [],
    today,
  });
  const ranks = overallRanks(submissions.tables, results.assessments, named);
  const assessed = plansOf(results);
  return {
    submissions,
    results: {
      ...results,
      settings: settingsOf(assessed.length === 0 ? current : schemeOfPlans(current, assessed), until),
      findings: sortFindings(concerning([...results.findings, ...ranks], submissions)),
    },
  };
}

/** The latest month that any of the scheme's tables was submitted for; null where none was. */
function latest(facts: Facts, { assessments }: Scheme): Span | null {
  const months = assessments
    .flatMap(({ table }) => facts.spans(table))
    .filter(({ unit }) => unit === 'month');
  return months.sort(compareSpans).at(-1) ?? null;
}

/** Earlier results that lie among the inputs are no inputs; listed, they would change the documents with every run. */
function inputLines({ files, tables: placed }: Submissions): readonly InputLine[] {
  const submitted = files.filter(
    ({ metadata, unread }) => unread !== true && originOf(metadata) !== 'document',
  );
  return submitted.map(({ input }) => {
    const mine = placed.filter(({ file }) => file.path === input.path);
    const periods = mine.map(({ period, table }) =>
      period !== null ? periodText(period) : table.variant === 'base' ? '年度任务' : '月份不明',
    );
    const titles = mine.map(({ table }) => tableById(table.id)?.title ?? table.id);
    return {
      file: input,
      period: [...new Set(periods)].join('、') || '—',
      tables: titles.length === 0 ? ['未认出'] : [...new Set(titles)],
      plans: [...new Set(mine.flatMap(({ table }) => tableById(table.id)?.plan ?? []))],
    };
  });
}
