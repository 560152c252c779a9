import { Decimal, sum } from '../../core/decimal.ts';
import { type Day, firstDay, yearSpan } from '../../core/span.ts';
import { dayIn, type Entry } from '../entries.ts';
import { numberIn } from '../figures.ts';
import { type Condition, holds } from './conditions.ts';
import { limitAfter } from './limits.ts';

/** What a share is of, and what is asked of those that count. */
export interface ShareClause {
  /** What must hold of a row for it to count at all. */
  readonly of: readonly Condition[];
  /** The day from which it counts; of any year unless only this year's are. */
  readonly date?: string | undefined;
  readonly thisYear?: 'yes' | 'no' | undefined;
  /** Months after that day from which it counts. */
  readonly after?: number | undefined;
  readonly counts: readonly Condition[];
  /** A column of amounts: the share is taken by them, not by the number of rows. */
  readonly amount?: string | undefined;
}

/** A share in percent between two bounds: what is not clear of a row may speak for it or against it. */
export interface Share {
  /** What has it for certain, of so much that may count: what `least` is made of. */
  readonly yes: Decimal;
  readonly whole: Decimal;
  readonly least: Decimal;
  readonly most: Decimal;
  /** Rows of which something is not known. */
  readonly open: number;
  /** Rows that count or may. */
  readonly rows: number;
}

const ZERO = new Decimal(0);
const ONE = new Decimal(1);

type Told = boolean | null;
type Row = Pick<Entry, 'say'>;

/** A row that counts or may (null), and whether it has what is asked. */
export interface CountedRow<Own extends Row> {
  readonly row: Own;
  readonly counted: true | null;
  readonly has: Told;
}

/** What a row has to say to a share by a day; null where it does not count. */
export function countedRow<Own extends Row>(
  row: Own,
  clause: ShareClause,
  day: Day,
  year: number,
): CountedRow<Own> | null {
  const counted = isCounted(row, clause, day, year);
  return counted === false ? null : { row, counted, has: holds(clause.counts, row, day) };
}

/** The share of some rows by their number, or by a column of amounts. */
export function shareOf(rows: readonly CountedRow<Row>[], amount: string | undefined): Share {
  return boundsOf(
    rows.map(({ row, counted, has }) => ({
      counted,
      has,
      weight: amount === undefined ? ONE : numberIn(row.say(amount)),
    })),
  );
}

/** Whether a row counts at all by a day; null where that cannot be known. */
function isCounted(row: Row, { of, date, thisYear, after }: ShareClause, day: Day, year: number): Told {
  const told = [
    holds(of, row, day),
    date === undefined ? true : within(row, { date, thisYear, after }, day, year),
  ];
  return told.includes(false) ? false : told.includes(null) ? null : true;
}

function within(
  row: Row,
  { date, thisYear, after = 0 }: Pick<ShareClause, 'thisYear' | 'after'> & { readonly date: string },
  day: Day,
  year: number,
): Told {
  const own = dayIn(row.say(date));
  if (own === null) return null;
  const from = limitAfter(own, after, 'month', []) ?? own;
  return from <= day && (thisYear !== 'yes' || own >= firstDay(yearSpan(year)));
}

interface Weighed {
  readonly counted: true | null;
  readonly has: Told;
  /** null: its amount is not known. */
  readonly weight: Decimal | null;
}

/** A row that may not count speaks against it where it has nothing, and for it where it has. */
function boundsOf(told: readonly Weighed[]): Share {
  const of = (counted: true | null, has: Told): Decimal =>
    weightOf(told.filter((own) => own.counted === counted && own.has === has));
  const [yes, maybe, no] = [of(true, true), of(true, null), of(true, false)];
  const [mayHave, mayOpen] = [of(null, true), of(null, null)];
  const whole = yes.plus(maybe).plus(no).plus(of(null, false)).plus(mayOpen);
  const may = mayHave.plus(mayOpen);
  const unclear = told.filter(
    ({ counted, has, weight }) => counted === null || has === null || weight === null,
  );
  const blind = told.some(({ weight }) => weight === null);
  return {
    yes,
    whole,
    least: blind ? new Decimal(0) : percent(yes, whole),
    most: blind ? new Decimal(100) : percent(yes.plus(maybe).plus(may), yes.plus(maybe).plus(no).plus(may)),
    open: unclear.length,
    rows: told.length,
  };
}

/** Rows without an amount of their own weigh one each, and are counted. */
function weightOf(rows: readonly Weighed[]): Decimal {
  return rows.every(({ weight }) => weight === ONE)
    ? new Decimal(rows.length)
    : sum(rows.map(({ weight }) => weight ?? ZERO));
}

/** Of nothing the whole: there is nothing that falls short. */
function percent(part: Decimal, whole: Decimal): Decimal {
  return whole.isZero() ? new Decimal(100) : part.times(100).dividedBy(whole);
}
