import { type Assessed, isAssessed, type Results } from '../assessment/results.ts';
import { reminders, returns, unidentified } from '../collecting/letters-of-month.ts';
import { Failure } from '../core/failure.ts';
import { type Period, periodText } from '../core/period.ts';
import { type Day, spanText } from '../core/span.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { applyOverrides } from '../diagnostics/overrides.ts';
import { lettersFromLists, withoutUnit } from '../documents/letters/from-lists.ts';
import { LETTER_KINDS, type Letter, type LetterKind } from '../model/letter.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { dayName } from '../words/spans.ts';
import { type CalledMonth, callMonth, type MonthRequest } from './call-month.ts';
import { runScore } from './score.ts';

export interface LettersRequest extends Omit<MonthRequest, 'includeFaulty'> {
  readonly kinds: readonly LetterKind[];
  /** 限期: the day until which units are to answer; null: left to be filled in. */
  readonly by: Day | null;
}

export interface LettersRun {
  /** In the order of kinds, then of the roster. */
  readonly letters: readonly Letter[];
  /** YYYY-MM, or the span that the lists are drawn up for. */
  readonly label: string;
  readonly findings: readonly Finding[];
  /** Kinds that the files say nothing of: no month could be placed, or nothing could be assessed. */
  readonly without: readonly LetterKind[];
  /** Paths of files that nobody can be told to have sent. */
  readonly unidentified: readonly string[];
  /** Lines of lists that name no unit. */
  readonly unaddressed: number;
}

const OF_MONTH: readonly LetterKind[] = ['return', 'remind'];

/**
 * The letters of a month: from the findings and the roll-call what is to be mended and who has not sent; from the lists who is to be
 * interviewed, urged, criticised or handed over.
 *
 * @throws Failure when no file could be opened, or none says anything of a month.
 */
export function runLetters(request: LettersRequest): LettersRun {
  const { kinds, scheme, date, by } = request;
  const ofMonth = kinds.filter((kind) => OF_MONTH.includes(kind));
  const ofLists = kinds.filter((kind) => !OF_MONTH.includes(kind));
  const called = ofMonth.length === 0 ? null : monthLetters(request, ofMonth);
  const listed = ofLists.length === 0 ? null : listLetters(request, ofLists, called?.period ?? null);
  const label = called?.period !== undefined ? periodText(called.period) : (listed?.label ?? null);
  if (label === null) throw new Failure({ kind: 'no-known-table' });
  return {
    letters: dated([...(called?.letters ?? []), ...(listed?.letters ?? [])], { scheme, date, by }),
    label,
    findings: called?.findings ?? listed?.findings ?? [],
    without: [...(called === null ? ofMonth : []), ...(listed === null ? ofLists : [])],
    unidentified: called?.unidentified ?? [],
    unaddressed: listed?.unaddressed ?? 0,
  };
}

/** All letters of a month that has been called and scored. */
export function lettersOfMonth(
  called: CalledMonth,
  results: Results,
  dating: Pick<LettersRequest, 'scheme' | 'date' | 'by'>,
): LettersRun {
  const month = calledLetters(called, OF_MONTH);
  const ofLists = LETTER_KINDS.filter((kind) => !OF_MONTH.includes(kind));
  const listed = isAssessed(results) ? listedLetters(results, ofLists) : null;
  return {
    letters: dated([...month.letters, ...(listed?.letters ?? [])], dating),
    label: periodText(called.period),
    findings: [],
    without: listed === null ? ofLists : [],
    unidentified: month.unidentified,
    unaddressed: listed?.unaddressed ?? 0,
  };
}

/** With what every letter bears, in the order of kinds and of the roster. */
function dated(
  letters: readonly Letter[],
  { scheme, date, by }: Pick<LettersRequest, 'scheme' | 'date' | 'by'>,
): readonly Letter[] {
  const values = { 日期: dayName(date), ...(by === null ? {} : { 限期: dayName(by) }) };
  return inOrder(letters, scheme).map((letter) => ({ ...letter, values: { ...values, ...letter.values } }));
}

interface Part {
  readonly letters: readonly Letter[];
  readonly findings: readonly Finding[];
}

/** null where nothing of a month came, as when ledgers alone are given. */
function monthLetters(
  request: LettersRequest,
  kinds: readonly LetterKind[],
): (Part & { readonly period: Period; readonly unidentified: readonly string[] }) | null {
  const month = calledOrNull(request, kinds.length === request.kinds.length);
  if (month === null) return null;
  return { ...calledLetters(month, kinds), findings: month.findings, period: month.period };
}

function calledLetters(
  { submissions, ...rest }: CalledMonth,
  kinds: readonly LetterKind[],
): Pick<LettersRun, 'letters' | 'unidentified'> {
  const called = { ...rest, ...submissions, findings: rest.findings };
  return {
    letters: [
      ...(kinds.includes('return') ? returns(called) : []),
      ...(kinds.includes('remind') ? reminders(called) : []),
    ],
    unidentified: unidentified(called),
  };
}

/** Nothing of a month ends the run only where nothing else was asked for. */
function calledOrNull(request: LettersRequest, alone: boolean): ReturnType<typeof callMonth> | null {
  try {
    return callMonth({ ...request, includeFaulty: false });
  } catch (error) {
    const other =
      error instanceof Failure && ['no-known-table', 'nothing-of-month'].includes(error.reason.kind);
    if (!other || alone) throw error;
    return null;
  }
}

function listLetters(
  { files, scheme, schemeFindings, month, date, overrides }: LettersRequest,
  kinds: readonly LetterKind[],
  called: Period | null,
): (Part & { readonly label: string; readonly unaddressed: number }) | null {
  const { results } = runScore({ files, scheme, schemeFindings, month: month ?? called, today: date });
  if (!isAssessed(results)) return null;
  return {
    ...listedLetters(results, kinds),
    findings: applyOverrides(results.findings, overrides),
    label: spanText(results.span),
  };
}

function listedLetters(
  results: Assessed,
  kinds: readonly LetterKind[],
): Pick<LettersRun, 'letters' | 'unaddressed'> {
  return {
    letters: lettersFromLists(results).filter(({ kind }) => kinds.includes(kind)),
    unaddressed: withoutUnit(results.lists, kinds),
  };
}

function inOrder(letters: readonly Letter[], { roster }: Scheme): readonly Letter[] {
  const positions = new Map(roster.map(({ name }, index) => [name, index]));
  const place = ({ unit }: Letter): number => positions.get(unit) ?? positions.size;
  return letters.toSorted(
    (left, right) =>
      LETTER_KINDS.indexOf(left.kind) - LETTER_KINDS.indexOf(right.kind) || place(left) - place(right),
  );
}
