import path from 'node:path';
import { Failure } from '../../core/failure.ts';
import { judge } from '../../diagnostics/judge.ts';
import { copyNames } from '../../disk/copy-names.ts';
import type { FoundFile } from '../../disk/files.ts';
import { type Outputs, writeOutputs } from '../../disk/write-files.ts';
import { type FindingReport, makeReport, toBeMarked } from '../../reporters/report.ts';
import { ONLY_COLLECTING, ONLY_SCORING } from '../../runs/codes.ts';
import type { Submissions } from '../../runs/submissions.ts';
import { runValidate, type ValidateRequest, type ValidateRun } from '../../runs/validate.ts';
import { type Context, pick } from '../context.ts';
import type { ValidateOptions } from '../declarations/validate.ts';
import { givenFor } from '../given.ts';
import { bytesOf, readInputs } from '../inputs.ts';
import { exitCode, knownFindings, noteStale, standardOf } from '../judging.ts';
import { commandLine, monthOption, type NextStep, noteNext, noteScheme, schemeOption } from '../next-step.ts';
import { noteFiles } from '../notes.ts';
import { printReport, reportFiles } from '../report-files.ts';
import { schemeFor } from '../scheme.ts';

/** `dayie validate`: the report on stdout or in files; names of files and stale entries of the baseline on stderr. */
export async function validate(
  paths: readonly string[],
  options: ValidateOptions,
  context: Context,
): Promise<number> {
  const { reports, date, table, force, maxFindings } = options;
  const standard = await standardOf(options, context);
  const given = await givenFor(paths, options, 'returns', context);
  const { month } = given;
  const { scheme, findings: schemeFindings } = await schemeFor(given.scheme, context);
  const format = (reports.find(({ file }) => file === null) ?? reports[0])?.format ?? 'text';
  noteScheme(given, scheme, format, context);
  const found = withoutCopies(given.found, options.marked, context);
  const only = table === null ? {} : { only: [table] };
  const run = await runOver(found, { scheme, schemeFindings, month, date, ...only }, options, context);
  const { opened } = run;
  if (table !== null && opened && !run.hasTables) throw new Failure({ kind: 'table-not-found', table });
  const verdict = judge(run.findings, standard, {
    files: run.files.map((file) => file.path),
    without: month === null ? [...ONLY_SCORING, ...ONLY_COLLECTING] : ONLY_SCORING,
    partial: table !== null,
  });
  const report = makeReport({
    date,
    files: run.files,
    findings: verdict.fresh,
    roster: scheme.roster,
    known: verdict.known,
  });
  const words = {
    language: context.language,
    all: options.all,
    ...(maxFindings === null ? {} : { most: maxFindings }),
  };
  const outputs = [
    ...(await reportFiles(reports, report, words, context)),
    ...(await knownFindings(options, verdict.all, context)),
  ];
  const folder = await copiesOf(options.marked, report, run.read, found, context);
  const inputs = found.map(({ absolute }) => absolute);
  const copies = await writeOutputs({ ...folder, named: outputs }, { force, inputs });
  await printReport(reports, report, words, context);
  noteStale(verdict.stale, context);
  noteFiles([...copies, ...outputs.map(({ target }) => target)], context);
  if (!opened) throw new Failure({ kind: 'nothing-checked' });
  noteNext(afterChecking(paths, options, report), format, context);
  return exitCode(verdict);
}

/** What was found out, and the rows themselves only where something is still to be made of them: they take more room than all else. */
interface Checked extends Pick<ValidateRun, 'files' | 'findings'> {
  readonly opened: boolean;
  readonly hasTables: boolean;
  readonly read: Submissions | null;
}

async function runOver(
  found: readonly FoundFile[],
  asked: Omit<ValidateRequest, 'files'>,
  { jobs, marked }: Pick<ValidateOptions, 'jobs' | 'marked'>,
  context: Context,
): Promise<Checked> {
  const read = await readInputs(found, asked.scheme, jobs, context);
  const { files, findings, submissions } = runValidate({ files: read, ...asked });
  return {
    files,
    findings,
    opened: read.some((file) => file.opened),
    hasTables: submissions.tables.length > 0,
    read: marked === null ? null : submissions,
  };
}

/** In a project the month is run, which does all of it; else what is faulty goes back, and what is right is scored. */
function afterChecking(
  paths: readonly string[],
  { month, scheme, marked }: ValidateOptions,
  report: FindingReport,
): NextStep {
  if (paths.length === 0)
    return {
      command: commandLine('month', [], monthOption(month)),
      purpose: { zh: '退改、汇总、计分、出通报', en: 'return, collect, score and write the bulletin' },
    };
  const options = [monthOption(month), schemeOption(scheme)] as const;
  const { counts } = report;
  const copied = toBeMarked(report).length > 0;
  if (copied && marked === null)
    return {
      command: commandLine('validate', paths, ...options, '--marked 退改'),
      purpose: { zh: '写出标红的副本，退回各单位', en: 'write marked copies to send back' },
    };
  if (counts.error > 0)
    return {
      command: commandLine('validate', paths, ...options),
      purpose: copied
        ? {
            zh: '把副本退回各单位，改好报来后再核对',
            en: 'send the copies back, and check again what comes',
          }
        : {
            zh: '照上面所列改好或重报后再核对',
            en: 'check again when what is listed is mended or sent anew',
          },
    };
  return {
    command: commandLine('score', paths, ...options),
    purpose: { zh: '计分、出通报', en: 'score and write the bulletin' },
  };
}

/** Marked copies of an earlier run are no submissions, unless nothing else was given. */
function withoutCopies(
  found: readonly FoundFile[],
  marked: string | null,
  context: Context,
): readonly FoundFile[] {
  if (marked === null) return found;
  const folder = path.resolve(context.workingFolder, marked) + path.sep;
  const outside = found.filter(({ absolute }) => !absolute.startsWith(folder));
  return outside.length > 0 ? outside : found;
}

/** The marked copies and where they go; nothing where none are wanted or called for. */
async function copiesOf(
  folder: string | null,
  report: FindingReport,
  read: Submissions | null,
  found: readonly FoundFile[],
  context: Context,
): Promise<Pick<Outputs, 'folder'>> {
  if (folder === null || read === null) return {};
  const { markedCopies } = await import('../../runs/marked.ts');
  const names = copyNames(found);
  const marked = await markedCopies(report, read, bytesOf(found, read.files));
  const copies = marked.map((copy) => ({ name: names.get(copy.path) ?? copy.path, bytes: copy.bytes }));
  if (copies.length === 0) {
    if (!context.quiet)
      context.note(pick(context, '没有需要标注的工作簿。\n', 'No workbook needs a marked copy.\n'));
    return {};
  }
  return { folder: { path: path.resolve(context.workingFolder, folder), files: copies } };
}
