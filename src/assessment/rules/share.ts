import { Decimal } from '../../core/decimal.ts';
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

type Told = boolean | null;
type Row = Pick<Entry, 'say'>;

const ONE = new Decimal(1);

export function shareOf(rows: readonly Row[], clause: ShareClause, day: Day, year: number): Share {
  const told = rows.flatMap((row): readonly Weighed[] => {
    const counted = isCounted(row, clause, day, year);
    if (counted === false) return [];
    const weight = clause.amount === undefined ? ONE : numberIn(row.say(clause.amount));
    return [{ counted, has: holds(clause.counts, row, day), weight }];
  });
  return boundsOf(told);
}

/** Whether a row counts at all by a day; null where that cannot be known. */
export function isCounted(
  row: Row,
  { of, date, thisYear, after }: ShareClause,
  day: Day,
  year: number,
): Told {
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
  const of = (...wanted: readonly (readonly [counted: Told, has: Told])[]): Decimal =>
    told.reduce(
      (sum, own) =>
        wanted.some(([counted, has]) => counted === own.counted && has === own.has)
          ? sum.plus(own.weight ?? 0)
          : sum,
      new Decimal(0),
    );
  const [yes, maybe, no] = [of([true, true]), of([true, null]), of([true, false])];
  const whole = yes
    .plus(maybe)
    .plus(no)
    .plus(of([null, false], [null, null]));
  const may = of([null, true], [null, null]);
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

/** Of nothing the whole: there is nothing that falls short. */
function percent(part: Decimal, whole: Decimal): Decimal {
  return whole.isZero() ? new Decimal(100) : part.times(100).dividedBy(whole);
}
