import { tableById, tables } from '../../schemas/index.ts';
import { assess } from '../assessment/assess.ts';
import type { AssessmentInput, AssessmentResult } from '../assessment/model.ts';
import { concerning } from '../checks/concern.ts';
import { runChecks } from '../checks/index.ts';
import { Failure } from '../core/failure.ts';
import { comparePeriods, type Period, periodText, samePeriod } from '../core/period.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { sortFindings } from '../diagnostics/report.ts';
import { gatherFigures } from '../facts/figures.ts';
import type { PlacedTable } from '../model/dataset.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { placeSubmissions, type Reading, type Submissions } from './submissions.ts';

export interface ScoreRequest extends Reading {
  /** Null: the latest month found. */
  readonly month: Period | null;
}

/** Everything one run of scoring found out. */
export interface ScoreRun {
  readonly scheme: Scheme;
  readonly submissions: Submissions;
  /** The month assessed; null when no progress table could be placed in a month. */
  readonly period: Period | null;
  readonly assessments: readonly AssessmentResult[];
  readonly findings: readonly Finding[];
}

/** What was read to results: place in months, check, assess. */
export function runScore(request: ScoreRequest): ScoreRun {
  const { scheme, month } = request;
  const submissions = placeSubmissions(request.files, scheme, month);
  const gathered = scheme.assessments.map(({ table }) =>
    gatherFigures(table, measuresOf(table), submissions.tables),
  );
  const inputs = gathered.filter((input) => input.months.length > 0);
  const period = month ?? latest(submissions.tables, inputs);
  const findings = [
    ...request.schemeFindings,
    ...submissions.findings,
    ...runChecks({
      tables: submissions.tables,
      definitions: tables,
      roster: submissions.roster,
      found: submissions.findings,
      files: submissions.files,
    }),
  ];
  if (period === null)
    return {
      scheme,
      submissions,
      period,
      assessments: [],
      findings: sortFindings(concerning(findings, submissions)),
    };

  findings.push(...inputs.flatMap((input) => monthFindings(input, period)));
  const assessments = inputs
    .filter((input) => input.months.some((item) => samePeriod(item.period, period)))
    .map((input) => assess(input, scheme, submissions.roster, period));
  return {
    scheme,
    submissions,
    period,
    assessments,
    findings: sortFindings(concerning(findings, submissions)),
  };
}

/** Measure columns of a table, by column id. */
export function measuresOf(table: string): readonly string[] {
  const definition = tableById(table);
  if (definition === undefined) throw new Failure({ kind: 'unknown-table', table, near: [] });
  return definition.columns.filter((column) => column.content.type === 'measure').map((column) => column.id);
}

function latest(tables: readonly PlacedTable[], inputs: readonly AssessmentInput[]): Period | null {
  const known = new Set(inputs.map((input) => input.table));
  const periods = tables.flatMap(({ table, period }) =>
    period !== null && known.has(table.id) ? [period] : [],
  );
  return periods.sort(comparePeriods).at(-1) ?? null;
}

/** The month itself not submitted, or months before it missing: streaks and increases can't be verified then. */
function monthFindings(input: AssessmentInput, upTo: Period): readonly Finding[] {
  const table = tableById(input.table)?.title ?? input.table;
  const submitted = new Set(input.months.map(({ period }) => periodText(period)));
  if (!submitted.has(periodText(upTo)))
    return [finding('PERIOD-007', {}, { table, period: periodText(upTo) })];
  const months = Array.from({ length: upTo.month - 1 }, (_, index) => ({
    year: upTo.year,
    month: index + 1,
  }));
  const missing = months.map(periodText).filter((month) => !submitted.has(month));
  return missing.length === 0 ? [] : [finding('PERIOD-006', {}, { table, months: missing })];
}
