import path from 'node:path';
import { Failure } from '../core/failure.ts';
import { type BaselineEntry, compareWithBaseline } from '../diagnostics/baseline.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { applyOverrides, type Overrides } from '../diagnostics/overrides.ts';
import { reaches } from '../diagnostics/report.ts';
import { type FoundFile, findFiles } from '../disk/files.ts';
import { type FindingReport, makeReport } from '../reporters/report.ts';
import { runValidate, type ValidateRun } from '../runs/validate.ts';
import { type Context, EXIT } from './context.ts';
import { readInputs } from './inputs.ts';
import { baselineOption, overridesOption, tableOption } from './judging.ts';
import { dateOption, failOnOption, jobsOption, monthOption } from './options.ts';
import { schemeFor } from './scheme.ts';

/** Options of what is read and how its findings are judged, as commander hands them over. */
export interface JudgingOptions {
  readonly failOn: string;
  readonly severity?: readonly string[];
  readonly ignore?: readonly string[];
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly table?: string;
  readonly month?: string;
  readonly scheme?: string;
  readonly date?: string;
  readonly jobs?: string;
  /** Folder of the marked copies. */
  readonly marked?: string;
}

/** A run's findings, judged. */
export interface Validating {
  readonly found: readonly FoundFile[];
  readonly run: ValidateRun;
  /** Every finding that is not ignored, the known ones too. */
  readonly findings: readonly Finding[];
  /** What is not in the baseline. */
  readonly report: FindingReport;
  /** Entries of the baseline that no finding matches any more. */
  readonly stale: readonly BaselineEntry[];
  /** The verdict by `--fail-on`. */
  readonly code: number;
}

/**
 * Reads and checks the files for the command and judges what was found.
 *
 * @throws Failure for options and files that cannot be used, and where the one table asked for is nowhere.
 */
export async function validateFor(
  paths: readonly string[],
  options: JudgingOptions,
  context: Context,
): Promise<Validating> {
  const failOn = failOnOption(options.failOn);
  const overrides = overridesOption(options.severity, options.ignore);
  const date = dateOption(options.date, context.today);
  const jobs = jobsOption(options.jobs);
  const scope = { ...tableOption(options.table), month: monthOption(options.month) };
  const baseline = await baselineOption(options.baseline, context);
  const { scheme, findings: schemeFindings } = await schemeFor(options.scheme, context);
  const found = withoutCopies(await findFiles(paths, context.workingFolder), options.marked, context);
  const files = await readInputs(found, scheme, jobs, context);
  const run = runValidate({ ...scope, date, files, scheme, schemeFindings });
  const opened = run.files.some(({ status }) => status !== 'refused' && status !== 'unread');
  if (scope.only !== undefined && opened && run.submissions.tables.length === 0)
    throw new Failure({ kind: 'table-not-found', table: scope.only });
  const findings = applyOverrides(run.findings, overrides);
  // Findings that are being written down as known no longer fail the run that writes them.
  const { fresh, known, stale } =
    options.writeBaseline === undefined
      ? compareWithBaseline(findings, baseline, lookedFor(run, overrides, scope.only))
      : { fresh: [], known: findings.length, stale: [] };
  return {
    found,
    run,
    findings,
    report: makeReport({ date, files: run.files, findings: fresh, known }),
    stale,
    code: fresh.some(({ severity }) => reaches(severity, failOn)) ? EXIT.findings : EXIT.clean,
  };
}

/** A run over some of the files, one table or fewer codes says nothing of the rest of a baseline. */
function lookedFor(
  { files }: ValidateRun,
  { ignored }: Overrides,
  only: string | undefined,
): (entry: BaselineEntry) => boolean {
  const read = new Set(files.map(({ path: file }) => file));
  const left: ReadonlySet<string> = ignored;
  return ({ code, file }) => only === undefined && file !== null && read.has(file) && !left.has(code);
}

/** Marked copies of an earlier run are no submissions, unless nothing else was given. */
function withoutCopies(
  found: readonly FoundFile[],
  marked: string | undefined,
  context: Context,
): readonly FoundFile[] {
  if (marked === undefined) return found;
  const folder = path.resolve(context.workingFolder, marked) + path.sep;
  const outside = found.filter(({ absolute }) => !absolute.startsWith(folder));
  return outside.length > 0 ? outside : found;
}
