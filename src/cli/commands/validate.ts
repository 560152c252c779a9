import path from 'node:path';
import { Failure } from '../../core/failure.ts';
import { copyNames } from '../../disk/copy-names.ts';
import type { FoundFile } from '../../disk/files.ts';
import { writeFiles, writeNamedFiles } from '../../disk/write-files.ts';
import type { FindingReport } from '../../reporters/report.ts';
import type { ValidateRun } from '../../runs/validate.ts';
import { type Context, pick } from '../context.ts';
import { bytesOf } from '../inputs.ts';
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
  const guard = { force: options.force === true, inputs: found.map(({ absolute }) => absolute) };
  const copies = await writeCopies(options.marked, report, run, found, guard, context);
  await writeNamedFiles(files, guard);
  await printReport(requested, report, words, context);
  noteStale(stale, context);
  noteFiles([...copies, ...files.map(({ target }) => target)], context);
  if (run.files.every(({ status }) => status === 'refused' || status === 'unread'))
    throw new Failure({ kind: 'nothing-checked' });
  return code;
}

async function writeCopies(
  folder: string | undefined,
  report: FindingReport,
  run: ValidateRun,
  found: readonly FoundFile[],
  guard: Parameters<typeof writeNamedFiles>[1],
  context: Context,
): Promise<readonly string[]> {
  if (folder === undefined) return [];
  const { markedCopies } = await import('../../runs/marked.ts');
  const names = copyNames(found);
  const marked = await markedCopies(report, run.submissions, bytesOf(found));
  const copies = marked.map((copy) => ({ name: names.get(copy.path) ?? copy.path, bytes: copy.bytes }));
  if (copies.length === 0) {
    if (!context.quiet)
      context.note(pick(context, '没有需要标注的工作簿。\n', 'No workbook needs a marked copy.\n'));
    return [];
  }
  return writeFiles(path.resolve(context.workingFolder, folder), copies, guard);
}
