import type { LedgerMeasure } from '../../../schemas/assessments/ledger.ts';
import { Decimal, fixed, parseDecimal, plain, sum } from '../../core/decimal.ts';
import { type Day, daysBetween, firstDay, lastDay, type Span } from '../../core/span.ts';
import type { Fact } from '../../facts/fact.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import type { LedgerFigure } from './ledger.ts';
import { dayIn, figureIn, textIn } from './task-facts.ts';

/** A row of a ledger: its units, and what it says. */
export interface Row {
  readonly units: readonly string[];
  readonly say: (column: string) => Fact;
}

/** The day that rows are looked at on, and the month it ends. */
export interface LedgerDay {
  readonly day: Day;
  readonly month: Span;
  readonly scheme: Scheme;
}

const ONE_HUNDRED = new Decimal(100);

/** What a measure comes to over some rows. */
export function figureOf(measure: LedgerMeasure, rows: readonly Row[], at: LedgerDay): LedgerFigure {
  switch (measure.kind) {
    case 'count': {
      const told = rows.map((row) => inTime(row.say(measure.day), measure.within, at));
      return counted(
        told,
        rows.map((row) => row.say(measure.day)),
        at,
      );
    }
    case 'share':
      return shareOf(measure, rows, at);
    case 'overdue':
    case 'due-soon': {
      const told = rows.map((row) => dueState(row, measure, at));
      return counted(
        told.map((state) => (state === null ? null : state === measure.kind)),
        rows.flatMap((row) => [row.say(measure.due), row.say(measure.done)]),
        at,
      );
    }
    case 'days':
      return daysOf(measure, rows, at);
  }
}

/** The floor that a rule's clause sets for a share, in per cent. */
export function floorOf(measure: LedgerMeasure, { rules }: Scheme): Decimal | null {
  if (measure.kind !== 'share' || measure.rule === undefined) return null;
  const [number, clause] = measure.rule;
  const floor = rules.find((rule) => rule.rule === number && rule.clause === clause && rule.on)?.args.floor;
  return typeof floor === 'string' ? parseDecimal(floor) : null;
}

/** Whether a day has come by the day judged; null where what stands there tells no day. */
function hasCome(fact: Fact, day: Day): boolean | null {
  const own = dayIn(fact);
  if (own !== null) return own <= day;
  return fact.why === 'blank' ? false : null;
}

function inTime(fact: Fact, within: 'year' | 'month', { day, month }: LedgerDay): boolean | null {
  const own = dayIn(fact);
  if (own === null) return fact.why === 'blank' ? false : null;
  const from = within === 'year' ? `${month.year}-01-01` : firstDay(month);
  return own >= from && own <= day;
}

/** null: its last day or whether it was done is not known. */
function dueState(
  row: Row,
  { due, done, settled }: Extract<LedgerMeasure, { kind: 'overdue' | 'due-soon' }>,
  { day, scheme }: LedgerDay,
): 'overdue' | 'due-soon' | 'other' | null {
  const finished = hasCome(row.say(done), day);
  const last = dayIn(row.say(due));
  if (finished === true) return 'other';
  const state = settled === undefined ? null : row.say(settled.column);
  const said =
    state !== null && (state.why === 'doubtful' || settled?.words.includes(textIn(state) ?? '') === true);
  // Said to be done, and no day says when: whether it was is for the unit to say.
  if (said && dayIn(row.say(done)) === null) return null;
  if (finished === null) return null;
  if (last === null) return row.say(due).why === 'blank' ? 'other' : null;
  if (last < day) return 'overdue';
  return daysBetween(day, last) <= scheme.dueSoonDays ? 'due-soon' : 'other';
}

function counted(
  told: readonly (boolean | null)[],
  from: readonly Fact[],
  { month }: LedgerDay,
): LedgerFigure {
  const yes = told.filter((value) => value === true).length;
  const open = told.filter((value) => value === null).length;
  const [least, most] = [new Decimal(yes), new Decimal(yes + open)];
  return { known: knownBetween(least, most, month, from, plain), least, most, part: null, below: null };
}

function shareOf(
  { day, done, amount, rule }: Extract<LedgerMeasure, { kind: 'share' }>,
  rows: readonly Row[],
  at: LedgerDay,
): LedgerFigure {
  const due = rows.filter((row) => inTime(row.say(day), 'year', at) !== false);
  const sure = due.filter((row) => inTime(row.say(day), 'year', at) === true);
  const states = sure.map((row) => hasCome(row.say(done), at.day));
  const yes = states.filter((value) => value === true).length;
  const open = states.filter((value) => value === null).length + due.length - sure.length;
  const from = due.flatMap((row) => [row.say(day), row.say(done)]);
  const percent = (count: number): Decimal =>
    due.length === 0 ? new Decimal(0) : new Decimal(count).times(100).dividedBy(due.length);
  const [least, most] = [percent(yes), percent(yes + open)];
  const floor = floorOf({ kind: 'share', day, done, ...(rule === undefined ? {} : { rule }) }, at.scheme);
  const words = (value: Decimal): string => `${fixed(value, at.scheme.decimals)}%`;
  const known = knownBetween(least, most, at.month, from, words);
  return {
    known: due.length === 0 ? { ...known, value: null, words: { zh: '—', en: '—' } } : known,
    least,
    most,
    part: { done: yes, of: due.length, amount: amount === undefined ? null : byAmount(sure, states, amount) },
    below:
      floor === null || due.length === 0
        ? null
        : most.lessThan(floor)
          ? true
          : least.greaterThanOrEqualTo(floor)
            ? false
            : null,
  };
}

/** The same share by amount, in per cent; null where an amount, or whether it counts, is not known. */
function byAmount(rows: readonly Row[], states: readonly (boolean | null)[], column: string): Decimal | null {
  const amounts = rows.map((row) => figureIn(row.say(column)));
  const known = amounts.filter((value) => value !== null);
  const whole = sum(known);
  if (known.length < rows.length || states.includes(null) || whole.isZero()) return null;
  const done = sum(known.filter((_, index) => states[index] === true));
  return done.times(ONE_HUNDRED).dividedBy(whole);
}

/** Days away in the month judged, both ends counted; who has not come back is away up to the day judged. */
function daysOf(
  { from: first, to }: Extract<LedgerMeasure, { kind: 'days' }>,
  rows: readonly Row[],
  { day, month }: LedgerDay,
): LedgerFigure {
  const start = firstDay(month);
  const end = day < lastDay(month) ? day : lastDay(month);
  const told = rows.map((row) => {
    const [left, back] = [dayIn(row.say(first)), dayIn(row.say(to))];
    if (left === null) return row.say(first).why === 'blank' ? 0 : null;
    if (left > end || (back !== null && back < start)) return 0;
    if (back === null && row.say(to).why !== 'blank') return null;
    const [from, until] = [left < start ? start : left, back === null || back > end ? end : back];
    return daysBetween(from, until) + 1;
  });
  const least = new Decimal(told.reduce((total: number, days) => total + (days ?? 0), 0));
  const whole = daysBetween(start, end) + 1;
  const most = least.plus(told.filter((days) => days === null).length * whole);
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
