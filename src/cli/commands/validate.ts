import { Failure } from '../../core/failure.ts';
import { writeNamedFiles } from '../../pipeline/write-files.ts';
import type { Context } from '../context.ts';
import { baselineFile, countOption, noteStale } from '../judging.ts';
import { noteFiles } from '../notes.ts';
import { printReport, reportFiles } from '../report-files.ts';
import { pairReports, type ReportArgument } from '../reports.ts';
import { type JudgingOptions, validateFor } from '../validating.ts';

export interface ValidateOptions extends JudgingOptions {
  readonly reports: readonly ReportArgument[];
  readonly maxFindings?: string;
  readonly force?: boolean;
}

/** `dayie validate`: the report on stdout or in files; names of files and stale entries of the baseline on stderr. */
export async function validate(
  paths: readonly string[],
  options: ValidateOptions,
  context: Context,
): Promise<number> {
  const requested = pairReports(options.reports);
  const most = countOption('--max-findings', options.maxFindings);
  const words = { language: context.language, ...(most === undefined ? {} : { most }) };
  const { found, run, findings, report, stale, code } = await validateFor(paths, options, context);
  const files = [
    ...(await reportFiles(requested, report, words, context)),
    ...(await baselineFile(options.writeBaseline, findings, context)),
  ];
  const inputs = found.map(({ absolute }) => absolute);
  await writeNamedFiles(files, { force: options.force === true, inputs });
  await printReport(requested, report, words, context);
  noteStale(stale, context);
  noteFiles(
    files.map(({ target }) => target),
    context,
  );
  if (run.files.every(({ status }) => status === 'refused')) throw new Failure({ kind: 'nothing-checked' });
  return code;
}
