import type { Plan } from '../../schemas/define-table.ts';
import type { Results } from '../assessment/results.ts';
import { comparePeriods, type Period } from '../core/period.ts';
import type { Place } from '../core/place.ts';
import type { Day } from '../core/span.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { applyOverrides, type Overrides } from '../diagnostics/overrides.ts';
import { sortFindings } from '../diagnostics/report.ts';
import { writeWorkbook } from '../formats/xlsx/write/index.ts';
import type { ReadFile } from '../model/dataset.ts';
import { tablesIn } from '../model/in-file.ts';
import type { RollCallLine } from '../model/roll-call.ts';
import { type FindingReport, makeReport } from '../reporters/report.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { callMonth } from './call-month.ts';
import { collectCalled } from './collect.ts';
import { type LettersRun, lettersOfMonth } from './letters.ts';
import { loadedFile } from './loaded-file.ts';
import { type MarkedCopy, markedCopies } from './marked.ts';
import { readingFor, readSubmission } from './read-file.ts';
import { runScore } from './score.ts';
import { placeSubmissions, type Reading } from './submissions.ts';
import { typedIn } from './typed-cells.ts';
import { runValidate } from './validate.ts';

export interface MonthRequest extends Reading {
  readonly month: Period;
  /** Paths of the office's own files: targets, ledgers, earlier months. */
  readonly beside: ReadonlySet<string>;
  readonly overrides: Overrides;
  readonly plan: Plan | null;
  /** Day of the run, ISO. */
  readonly date: string;
  /** 限期: the day until which units are to answer; null: left to be filled in. */
  readonly by: Day | null;
  /** An original's bytes by its path; null where it is not there. */
  readonly bytesOf: (path: string) => Promise<Uint8Array | null>;
  /** By what path the month put together is named among the inputs of the scores. */
  readonly collectedPath: string;
}

/** A month's whole routine: what came, what of it was taken, and what came of that. */
export interface MonthRun {
  /** Everything found, in what came and in what was made of it. */
  readonly findings: readonly Finding[];
  /** The workbooks that came for the month with what is wrong with them. */
  readonly report: FindingReport;
  /** Marked copies of those that have to be mended or verified. */
  readonly copies: readonly MarkedCopy[];
  /** The month put together. */
  readonly collected: Uint8Array;
  readonly rollCall: readonly RollCallLine[];
  readonly results: Results;
  /** To those whose reports are faulty or missing, and about those on the lists. */
  readonly letters: LettersRun;
  /** What was typed in a cell of what was scored. */
  readonly typed: (place: Place) => string | undefined;
}

/**
 * Checks what came for a month, puts together what is right and scores it. A workbook of several units is the office's own:
 * with a fault in it the rest of it is taken, as scoring does; a unit's own faulty workbook is left out.
 *
 * @throws Failure when no file could be opened, or none holds a table of the month.
 */
export async function runMonth(request: MonthRequest): Promise<MonthRun> {
  const { files, scheme, schemeFindings, month, beside, overrides, plan, date } = request;
  const validated = runValidate({ files, scheme, schemeFindings, month, date });
  const found = applyOverrides(validated.findings, overrides);
  const report = makeReport({
    date,
    roster: scheme.roster,
    files: validated.files.filter(({ path }) => !beside.has(path)),
    findings: found.filter(({ at }) => at.file !== undefined && !beside.has(at.file)),
  });
  const called = callMonth({ ...request, includeFaulty: 'shared' });
  const collecting = collectCalled(called, date);
  const collected = writeWorkbook(collecting.workbook);
  const own = files.filter(({ input }) => beside.has(input.path));
  const again = readSubmission(loadedFile(request.collectedPath, collected), readingFor(scheme));
  const { results, submissions } = runScore({
    files: [...own, again].sort((left, right) => (left.input.path < right.input.path ? -1 : 1)),
    scheme,
    schemeFindings,
    month,
    plan,
    today: date,
  });
  return {
    findings: sortFindings(
      [
        ...found,
        ...applyOverrides(results.findings, overrides).filter(({ at }) => at.file !== request.collectedPath),
      ],
      scheme.roster,
    ),
    report,
    copies: await markedCopies(report, validated.submissions, request.bytesOf),
    collected,
    rollCall: collecting.rollCall,
    results,
    letters: lettersOfMonth(called, results, request),
    typed: typedIn(submissions),
  };
}

/** Files that lie together without an order: the latest month that any is of, and those that are of other months or of the year. */
export function sortedByMonth(
  files: readonly ReadFile[],
  scheme: Scheme,
  asked: Period | null,
): { readonly month: Period | null; readonly beside: ReadonlySet<string> } {
  const { tables } = placeSubmissions(files, scheme, asked);
  const month =
    asked ??
    tables
      .flatMap(({ period }) => period ?? [])
      .sort(comparePeriods)
      .at(-1) ??
    null;
  const beside = files.filter(({ input }) => {
    const mine = tablesIn(input.path, tables);
    const ofMonth = mine.some(
      ({ period }) => period !== null && month !== null && comparePeriods(period, month) === 0,
    );
    return mine.length > 0 && !ofMonth;
  });
  return { month, beside: new Set(beside.map(({ input }) => input.path)) };
}
