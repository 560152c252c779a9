import path from 'node:path';
import { isAssessed } from '../../assessment/results.ts';
import { Failure } from '../../core/failure.ts';
import { type Period, periodText } from '../../core/period.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import { judge } from '../../diagnostics/judge.ts';
import type { Language } from '../../diagnostics/wording.ts';
import { copyNames } from '../../disk/copy-names.ts';
import { displayPath, type FoundFile, readTextFile } from '../../disk/files.ts';
import { watchFolders } from '../../disk/watch.ts';
import { changedAmong, finishEarlierRun, type OutputFile, writeFiles } from '../../disk/write-files.ts';
import { writeWorkbook } from '../../formats/xlsx/write/index.ts';
import type { InputFile } from '../../model/dataset.ts';
import {
  changesSince,
  type MonthState,
  monthStateText,
  parseMonthState,
  reportStates,
} from '../../model/month-state.ts';
import { COPIES, messagesOf, monthText } from '../../reporters/month-text.ts';
import { xlsxReport } from '../../reporters/xlsx.ts';
import { type MonthRun, runMonth, sortedByMonth } from '../../runs/month.ts';
import { type Context, EXIT, pick } from '../context.ts';
import type { MonthArguments, MonthOptions } from '../declarations/month.ts';
import { wordFailure } from '../failures.ts';
import { bytesOf, readInputs } from '../inputs.ts';
import { exitCode, noteVerdict, standardOf } from '../judging.ts';
import { monthLetters } from '../month-letters.ts';
import { type MonthPlace, placeOf } from '../month-place.ts';
import { noteFindings } from '../notes.ts';
import { schemeFor } from '../scheme.ts';
import { resultFiles } from '../score-files.ts';
import { templatesFor } from './letters.ts';

/** How a month stood, among its results. */
const STATE = '.dayie-month.json';

/** Milliseconds without a change after which what arrived is taken to be whole. */
const QUIET = 1500;

/** `dayie month`: the routine once, or as often as reports arrive. */
export async function month(given: MonthArguments, options: MonthOptions, context: Context): Promise<number> {
  const place = await placeOf(given, options, context);
  if (!options.watch) return (await runOnce(place, options, context, null)).code;
  return watch(place, options, context);
}

async function watch(place: MonthPlace, options: MonthOptions, context: Context): Promise<number> {
  const signal = context.interrupted?.() ?? new AbortController().signal;
  // From before the first run on: what arrives while it runs is seen as well.
  const watched = watchFolders(place.watched, QUIET, signal);
  try {
    let last: Outcome = { code: EXIT.clean, seen: null };
    do {
      last = await runOrSay(place, options, context, last);
      if (last.told !== false)
        context.note(
          pick(context, '等新的报表，按 Ctrl-C 结束。\n', 'Waiting for reports; Ctrl-C ends this.\n'),
        );
    } while (await watched.next());
    return last.code;
  } finally {
    watched.close();
  }
}

/** What cannot be done now can be when the next file has come: it is said, and does not end the watching. */
async function runOrSay(
  place: MonthPlace,
  options: MonthOptions,
  context: Context,
  last: Outcome,
): Promise<Outcome> {
  try {
    const outcome = await runOnce(place, options, context, last.seen);
    return outcome.told === false ? { ...outcome, code: last.code } : outcome;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    context.note(`${wordFailure(error.reason)[context.language]}\n`);
    return { code: EXIT.failed, seen: null };
  }
}

interface Outcome {
  readonly code: number;
  /** The files and their hashes. */
  readonly seen: string | null;
  /** Nothing was otherwise than before, so that nothing was said. */
  readonly told?: boolean;
}

async function runOnce(
  place: MonthPlace,
  options: MonthOptions,
  context: Context,
  before: string | null,
): Promise<Outcome> {
  const whole = { ...options, baseline: null, writeBaseline: null, maxFindings: null };
  const standard = await standardOf(whole, context);
  const { scheme, findings: schemeFindings } = await schemeFor(place.scheme, context);
  const templates = await templatesFor(place.letters, context);
  const files = await place.find();
  const { found } = files;
  const read = await readInputs(found, scheme, options.jobs, context);
  const seen = JSON.stringify(read.map(({ input }) => [input.path, input.sha256]));
  if (seen === before) return { code: EXIT.clean, seen, told: false };
  if (read.every(({ opened }) => !opened)) {
    await noteFindings(
      read.flatMap(({ findings }) => findings),
      context,
      'info',
    );
    throw new Failure({ kind: 'nothing-read' });
  }
  const { month: period, beside } =
    files.beside === null
      ? sortedByMonth(read, scheme, place.month)
      : { month: place.month, beside: files.beside };
  if (period === null) throw new Failure({ kind: 'no-known-table' });
  const results = place.results(period);
  const run = await runMonth({
    files: read,
    scheme,
    schemeFindings,
    month: period,
    beside,
    overrides: standard.overrides,
    plan: options.plan === 'all' ? null : options.plan,
    date: options.date,
    by: options.by,
    bytesOf: bytesOf(found, read),
    collectedPath: displayPath(path.join(results, `${periodText(period)}-汇总.xlsx`), place.folder),
  });
  await stopForTargets(run.findings, files.targets, context);
  const verdict = judge(run.findings, standard, { files: found.map((file) => file.path), without: [] });
  await finishEarlierRun(results);
  const earlier = parseMonthState(await readTextFile(path.join(results, STATE)));
  const now = stateOf(
    run,
    read.filter(({ input }) => !beside.has(input.path)).map(({ input }) => input),
  );
  const letters = monthLetters(run.letters, { date: options.date, fonts: options.fonts, templates });
  // Letters are there to be filled in: a person's work on one is kept, and keeps nothing else from being written.
  const kept = options.force
    ? []
    : await changedAmong(
        results,
        letters.files.map(({ name }) => name),
      );
  const outputs = await outputsOf(
    run,
    found.filter((file) => !beside.has(file.path)),
    period,
    options,
    context.language,
    letters.files.filter(({ name }) => !kept.includes(name)),
  );
  const state: MonthState = {
    version: 1,
    month: periodText(period),
    date: options.date,
    ...now,
    outputs: outputs.map(({ name }) => name).sort(),
  };
  await write(
    results,
    [...outputs, { name: STATE, bytes: Buffer.from(monthStateText(state)) }],
    earlier,
    found,
    options,
  );
  const elsewhere = verdict.fresh.filter((one) => isOffices(one, beside));
  const summary = {
    month: period,
    changes: earlier === null ? null : changesSince(earlier, now),
    report: run.report,
    errorsElsewhere: elsewhere.filter(({ severity }) => severity === 'error').length,
    rollCall: run.rollCall,
    scored: isAssessed(run.results),
    results: shownFrom(context.workingFolder, results),
    copies: run.copies.map((copy) => copy.path),
    letters: { ...letters.told, kept },
  };
  context.print(monthText(summary, context));
  await noteVerdict({ ...verdict, fresh: elsewhere }, whole, context, 'warning');
  return { code: isAssessed(run.results) ? exitCode(verdict) : EXIT.failed, seen };
}

/** What is said of the returns stands in the text, and who has not reported in the roll-call. */
function isOffices({ at, code }: Finding, beside: ReadonlySet<string>): boolean {
  return code !== 'PERIOD-012' && (at.file === undefined || beside.has(at.file));
}

/** By wrong targets everything would come out wrong: nothing is written before they are right. */
async function stopForTargets(
  findings: readonly Finding[],
  targets: ReadonlySet<string>,
  context: Context,
): Promise<void> {
  const faults = findings.filter(
    ({ at, severity }) => severity === 'error' && at.file !== undefined && targets.has(at.file),
  );
  if (faults.length === 0) return;
  await noteFindings(faults, context, 'error');
  throw new Failure({ kind: 'faulty-year-tables' });
}

function stateOf(run: MonthRun, returns: readonly InputFile[]): Pick<MonthState, 'returns' | 'reports'> {
  return {
    returns: returns.map(({ path: name, sha256 }) => ({ path: name, sha256 })),
    reports: [...reportStates(run.rollCall)],
  };
}

async function outputsOf(
  run: MonthRun,
  found: readonly FoundFile[],
  period: Period,
  options: MonthOptions,
  language: Language,
  letters: readonly OutputFile[],
): Promise<readonly OutputFile[]> {
  const label = periodText(period);
  const names = copyNames(found);
  const messages = messagesOf(run.report, 'zh');
  const faulty = messages.length > 0;
  return [
    { name: `${label}-汇总.xlsx`, bytes: run.collected },
    ...run.copies.map((copy) => ({
      name: `${COPIES}/${names.get(copy.path) ?? copy.path}`,
      bytes: copy.bytes,
    })),
    ...(faulty
      ? [
          { name: `${COPIES}/退改说明.txt`, bytes: Buffer.from(`${messages.join('\n')}\n`, 'utf8') },
          {
            name: `${label}-问题清单.xlsx`,
            bytes: writeWorkbook(xlsxReport(run.report)),
          },
        ]
      : []),
    ...letters,
    ...(isAssessed(run.results) ? await resultFiles(run.results, run.typed, options, language) : []),
  ];
}

/** @throws Failure where somebody has worked on a result since: that is for a person to decide. */
async function write(
  folder: string,
  outputs: readonly OutputFile[],
  earlier: MonthState | null,
  found: readonly FoundFile[],
  { force }: MonthOptions,
): Promise<void> {
  const names = outputs.map(({ name }) => name);
  const withdrawn = (earlier?.outputs ?? []).filter((name) => !names.includes(name));
  try {
    await writeFiles(folder, outputs, { force, inputs: found.map(({ absolute }) => absolute), withdrawn });
  } catch (error) {
    if (error instanceof Failure && error.reason.kind === 'not-ours')
      throw new Failure({ kind: 'results-edited', paths: error.reason.paths });
    throw error;
  }
}

/** As short as it can be said: from the working folder where it lies in there, else whole. */
function shownFrom(folder: string, file: string): string {
  const relative = path.relative(folder, file);
  return relative === '' || relative.startsWith('..') ? file : relative;
}
