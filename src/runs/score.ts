import { tableById, tables } from '../../schemas/index.ts';
import { assess } from '../assessment/assess.ts';
import type { InputLine, Results } from '../assessment/results.ts';
import { concerning } from '../checks/concern.ts';
import { runChecks } from '../checks/index.ts';
import { type Period, periodText } from '../core/period.ts';
import { compareSpans, lastMonthOf, monthSpan, type Span } from '../core/span.ts';
import { doubtfulPlaces } from '../diagnostics/doubtful.ts';
import { sortFindings } from '../diagnostics/report.ts';
import type { Facts } from '../facts/facts.ts';
import { gatherFacts } from '../facts/gather.ts';
import { originOf } from '../model/metadata.ts';
import { namedAsIn, nameIn } from '../scheme/changes.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { describeSettings } from '../settings/describe.ts';
import { describeChanges } from '../settings/describe-changes.ts';
import { overallRanks } from './overall-ranks.ts';
import { placeSubmissions, type Reading, type Submissions } from './submissions.ts';

export interface ScoreRequest extends Reading {
  /** Null: the latest month found. */
  readonly month: Period | null;
}

/** A run of scoring: what came in, and all that was found out. */
export interface ScoreRun {
  readonly submissions: Submissions;
  readonly results: Results;
}

/** What was read to results: place in months, check, make facts, assess. */
export function runScore(request: ScoreRequest): ScoreRun {
  const { scheme, month } = request;
  const submissions = placeSubmissions(request.files, scheme, month);
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
  };
  const gathered = gatherFacts(submissions.tables, gathering);
  const span = month === null ? latest(gathered, scheme) : monthSpan(month);
  const until = span === null ? null : lastMonthOf(span);
  // Units are called what they are called in the month judged.
  const current = until === null ? scheme : namedAsIn(scheme, until);
  const named = (unit: string): string => (until === null ? unit : nameIn(scheme, unit, until));
  const facts = current === scheme ? gathered : gatherFacts(submissions.tables, { ...gathering, named });
  const results = assess(facts, current, span, {
    findings,
    inputs: inputLines(submissions),
    settings: [...describeSettings(current), ...describeChanges(scheme, until)],
  });
  const ranks = overallRanks(submissions.tables, results.assessments, named);
  return {
    submissions,
    results: { ...results, findings: sortFindings(concerning([...results.findings, ...ranks], submissions)) },
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
    };
  });
}
