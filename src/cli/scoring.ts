import type { Plan } from '../../schemas/define-table.ts';
import type { Results } from '../assessment/results.ts';
import { Failure } from '../core/failure.ts';
import type { Period } from '../core/period.ts';
import type { Place } from '../core/place.ts';
import { lastMonthOf, type Span } from '../core/span.ts';
import { judge, type Verdict } from '../diagnostics/judge.ts';
import { ONLY_COLLECTING } from '../runs/codes.ts';
import { runScore } from '../runs/score.ts';
import { typedIn } from '../runs/typed-cells.ts';
import type { ListId } from '../words/lists.ts';
import { type Context, EXIT } from './context.ts';
import { wordFailure } from './failures.ts';
import { givenFor } from './given.ts';
import { readInputs } from './inputs.ts';
import { noteVerdict, standardOf } from './judging.ts';
import { noteScheme } from './next-step.ts';
import { noteFindings } from './notes.ts';
import type { FindingOptions } from './options/findings.ts';
import { printJson } from './print-scores.ts';
import { schemeFor } from './scheme.ts';

/** What scoring and warning go by. */
export interface ScoringOptions extends FindingOptions {
  readonly month: Period | null;
  readonly span: Span | null;
  /** null and `all`: every plan that is found. */
  readonly plan: Plan | 'all' | null;
  readonly list: ListId | null;
  readonly format: string;
  /** The day taken for today. */
  readonly date: string;
  readonly scheme: string | null;
  readonly jobs: (files: number) => number;
}

export interface Scoring {
  /** What was found out; of the findings those that are to be told. */
  readonly results: Results;
  readonly verdict: Verdict;
  /** What was typed in a cell of the tables that were read. */
  readonly typed: (place: Place) => string | undefined;
  /** The files read, where a result must not be written. */
  readonly inputs: readonly string[];
  /** Where a project keeps the month's results; null where files were named. */
  readonly folder: string | null;
}

/**
 * Reads and scores for a command and judges what was found; findings of a faulty scheme are printed and end it.
 *
 * @throws Failure when no file could be opened.
 */
export async function scoreFor(
  paths: readonly string[],
  options: ScoringOptions,
  context: Context,
): Promise<Scoring> {
  const standard = await standardOf(options, context);
  const { span, date } = options;
  const asked = { ...options, until: span === null ? null : lastMonthOf(span) };
  const given = await givenFor(paths, asked, 'months', context);
  const { found } = given;
  const { scheme, findings: schemeFindings } = await schemeFor(given.scheme, context);
  noteScheme(given, scheme, options.format, context);
  const files = await readInputs(found, scheme, options.jobs, context);
  // Where a span is asked for, sheets that state no month are not taken for the project's present one.
  const month = span === null ? given.month : options.month;
  const plan = options.plan === 'all' ? null : options.plan;
  const { results, submissions } = runScore({
    files,
    scheme,
    schemeFindings,
    month,
    span,
    plan,
    today: date,
  });
  if (files.every(({ opened }) => !opened)) {
    await noteFindings(results.findings, context, 'info');
    throw new Failure({ kind: 'nothing-opened' });
  }
  const sought = { files: found.map(({ path }) => path), without: ONLY_COLLECTING };
  const verdict = judge(results.findings, standard, sought);
  return {
    results: { ...onlyList(results, options.list), findings: verdict.fresh },
    verdict,
    typed: typedIn(submissions),
    inputs: found.map(({ absolute }) => absolute),
    folder: given.results,
  };
}

function onlyList(results: Results, list: ListId | null): Results {
  return list === null ? results : { ...results, lists: results.lists.filter(({ id }) => id === list) };
}

/**
 * Ends a run in which nothing could be scored, with the reason: no list and no ranking is printed or written, for an empty one
 * would say that nobody is on it.
 */
export async function endUnscored(
  scoring: Scoring,
  options: FindingOptions & { readonly format: string; readonly date: string },
  context: Context,
): Promise<number> {
  if (options.format === 'json') await printJson(scoring.results, options.date, context);
  await noteVerdict(scoring.verdict, options, context);
  context.note(`${wordFailure({ kind: 'nothing-scored' })[context.language]}\n`);
  return EXIT.failed;
}
