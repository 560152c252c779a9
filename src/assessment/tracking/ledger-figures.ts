import type { LedgerCounts, LedgerMeasure } from '../../../schemas/assessments/ledger.ts';
import type { Rule } from '../../../schemas/rules/rule.ts';
import { Decimal, fixed, parseDecimal, plain } from '../../core/decimal.ts';
import { type Day, daysBetween, firstDay, lastDay, type Span } from '../../core/span.ts';
import type { Bilingual } from '../../diagnostics/entry.ts';
import type { Fact } from '../../facts/fact.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { countedRow, type ShareClause, shareOf } from '../rules/share.ts';
import { shareArgs, shareBelow } from '../rules/share-below.ts';
import type { LedgerFigure } from './ledger.ts';
import { dayIn, textIn } from './task-facts.ts';

/** A row of a ledger: its units, and what it says. */
export interface Row {
  readonly units: readonly string[];
  readonly say: (column: string) => Fact;
}

/** The day that rows are looked at on, and the month it ends. */
export interface LedgerDay {
  readonly day: Day;
  /** That day is over: what was due on it and is not done is late. */
  readonly over: boolean;
  readonly month: Span;
  readonly scheme: Scheme;
}

const NONE = new Decimal(0);

/** What a measure comes to over any of the ledger's rows. */
export function figureOf(measure: LedgerMeasure, at: LedgerDay): (rows: readonly Row[]) => LedgerFigure {
  switch (measure.kind) {
    case 'count': {
      const { day, within } = measure;
      const told = toldOnce((row) => inTime(row.say(day), within, at));
      return (rows) =>
        counted(
          rows.map(told),
          rows.map((row) => row.say(day)),
          at,
        );
    }
    case 'share':
      return figureOfShare(measure, at);
    case 'overdue':
    case 'due-soon': {
      const { due, done } = measure;
      const told = toldOnce((row) => isDue(row, measure, at));
      return (rows) =>
        counted(
          rows.map(told),
          rows.flatMap((row) => [row.say(due), row.say(done)]),
          at,
        );
    }
    case 'days':
      return (rows) => daysOf(measure, rows, at);
  }
}

/** A row counts for each of its units, for others it names (落户乡镇) and for the whole, and tells the same each time. */
function toldOnce<Told>(tell: (row: Row) => Told): (row: Row) => Told {
  const known = new Map<Row, Told>();
  return (row) => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const told = tell(row);
    known.set(row, told);
    return told;
  };
}

/** The floor that a rule's clause sets for a share, in per cent. */
export function floorOf(measure: LedgerMeasure, scheme: Scheme): Decimal | null {
  if (measure.kind !== 'share' || measure.rule === undefined) return null;
  const own = clauseFor(measure.rule, scheme);
  const floor = own?.on === true ? own.args.floor : undefined;
  return typeof floor === 'string' ? parseDecimal(floor) : null;
}

/** Whether a day has come by the day judged; null where what stands there tells no day. */
function hasCome(fact: Fact, day: Day): boolean | null {
  const own = dayIn(fact);
  if (own !== null) return own <= day;
  return fact.why === 'blank' ? false : null;
}

/** A row that has no day of its own may have happened at any time. */
function inTime(fact: Fact, within: 'year' | 'month', { day, month }: LedgerDay): boolean | null {
  const own = dayIn(fact);
  if (own === null) return null;
  const from = within === 'year' ? `${month.year}-01-01` : firstDay(month);
  return own >= from && own <= day;
}

/** Whether a row is past its last day, or comes to it soon; null where that is not known, and it matters. */
function isDue(
  row: Row,
  { kind, due, done, settled }: Extract<LedgerMeasure, { kind: 'overdue' | 'due-soon' }>,
  at: LedgerDay,
): boolean | null {
  const finished = hasCome(row.say(done), at.day);
  if (finished === true) return false;
  const last = dayIn(row.say(due));
  if (last === null) return row.say(due).why === 'blank' ? false : null;
  if (openState(last, at) !== kind) return false;
  const state = settled === undefined ? null : row.say(settled.column);
  const said =
    state !== null && (state.why === 'doubtful' || settled?.words.includes(textIn(state) ?? '') === true);
  // Said to be done, and no day says when: whether it was is for the unit to say.
  return finished === null || (said && dayIn(row.say(done)) === null) ? null : true;
}

/** Where what is not done stands on a day. */
function openState(last: Day, { day, over, scheme }: LedgerDay): 'overdue' | 'due-soon' | 'other' {
  if (last < day || (last === day && over)) return 'overdue';
  return daysBetween(day, last) <= scheme.dueSoonDays ? 'due-soon' : 'other';
}

function counted(
  rows: readonly (boolean | null)[],
  from: readonly Fact[],
  { month }: LedgerDay,
): LedgerFigure {
  const yes = rows.filter((value) => value === true).length;
  const open = rows.filter((value) => value === null).length;
  const [least, most] = [new Decimal(yes), new Decimal(yes + open)];
  const known = knownBetween(least, most, month, from, plain);
  const told = open === 0 ? known : { ...known, words: unknownRows(yes, open) };
  return { known: told, least, most, part: null, below: null };
}

/** 不详3件; 2（另有3件不详）: of these rows nobody can tell, which is neither none nor all of them. */
function unknownRows(yes: number, open: number): Bilingual {
  return yes === 0
    ? { zh: `不详${open}件`, en: `${open} not known` }
    : { zh: `${yes}（另有${open}件不详）`, en: `${yes} (and ${open} not known)` };
}

function figureOfShare(
  measure: Extract<LedgerMeasure, { kind: 'share' }>,
  at: LedgerDay,
): (rows: readonly Row[]) => LedgerFigure {
  const clause = clauseOf(measure, at.scheme);
  const floor = floorOf(measure, at.scheme);
  const words = (value: Decimal): string => `${fixed(value, at.scheme.decimals)}%`;
  const told = toldOnce((row) => countedRow(row, clause, at.day, at.month.year));
  return (rows) => {
    const mine = rows.flatMap((row) => told(row) ?? []);
    const number = shareOf(mine, undefined);
    const { least, most, rows: whole } = clause.amount === undefined ? number : shareOf(mine, clause.amount);
    const byAmount = measure.amount === undefined ? null : shareOf(mine, measure.amount);
    const from = mine.flatMap(({ row }) => [row.say(measure.day), row.say(measure.done)]);
    const known = knownBetween(least, most, at.month, from, words);
    return {
      known: whole === 0 ? { ...known, value: null, words: { zh: '—', en: '—' } } : known,
      least: whole === 0 ? NONE : least,
      most: whole === 0 ? NONE : most,
      part: {
        done: number.yes.toNumber(),
        of: whole,
        amount: byAmount?.least.equals(byAmount.most) && !byAmount.whole.isZero() ? byAmount.least : null,
      },
      below:
        floor === null || whole === 0
          ? null
          : most.lessThan(floor)
            ? true
            : least.greaterThanOrEqualTo(floor)
              ? false
              : null,
    };
  };
}

/** What a share is of: as the clause of its rule has it, whether that is applied or not; else the rows of the year. */
function clauseOf(
  { day, done, rule }: Extract<LedgerMeasure, { kind: 'share' }>,
  scheme: Scheme,
): ShareClause {
  const own = rule === undefined ? undefined : clauseFor(rule, scheme);
  const args = own?.kind === shareBelow.id ? shareArgs.safeParse(own.args) : undefined;
  return args?.success === true
    ? args.data
    : { of: [], date: day, thisYear: 'yes', counts: [{ column: done, is: 'filled', value: '' }] };
}

/** What must hold of a row of a ledger for its rule to count it (推进状态≠已解除). */
export function conditionsOf({ columns }: LedgerCounts, scheme: Scheme): ShareClause['of'] {
  return (
    columns
      .map(({ measure }) =>
        measure.kind === 'share' && measure.rule !== undefined ? clauseOf(measure, scheme).of : null,
      )
      .find((conditions) => conditions !== null) ?? []
  );
}

function clauseFor([number, clause]: readonly [string, string], { rules }: Scheme): Rule | undefined {
  return rules.find((rule) => rule.rule === number && rule.clause === clause);
}

/**
 * Days away in the month judged, both ends counted. Of a trip whose end is not there nobody knows how long it is: a day at least where
 * it began in the month, at most to the day judged.
 */
function daysOf(
  { from: first, to }: Extract<LedgerMeasure, { kind: 'days' }>,
  rows: readonly Row[],
  { day, month }: LedgerDay,
): LedgerFigure {
  const start = firstDay(month);
  const end = day < lastDay(month) ? day : lastDay(month);
  const told = rows.map((row): readonly [least: number, most: number] => {
    const [left, back] = [dayIn(row.say(first)), dayIn(row.say(to))];
    if (left === null) return [0, daysBetween(start, end) + 1];
    if (left > end || (back !== null && back < start)) return [0, 0];
    const [from, until] = [left < start ? start : left, back === null || back > end ? end : back];
    const most = daysBetween(from, until) + 1;
    return back === null ? [left < start ? 0 : 1, most] : [most, most];
  });
  const total = (which: 0 | 1): Decimal => new Decimal(told.reduce((days, own) => days + own[which], 0));
  const [least, most] = [total(0), total(1)];
  const facts = rows.flatMap((row) => [row.say(first), row.say(to)]);
  return { known: knownBetween(least, most, month, facts, plain), least, most, part: null, below: null };
}

function knownBetween(
  least: Decimal,
  most: Decimal,
  when: Span,
  from: readonly Fact[],
  print: (value: Decimal) => string,
): LedgerFigure['known'] {
  const sure = least.equals(most);
  const words = sure ? print(least) : `${print(least)}—${print(most)}`;
  return { value: sure ? least : null, when, words: { zh: words, en: words }, from };
}
