import { all, isInForce, unitsOf } from './ledgers.ts';
import {
  type County,
  dayIn,
  figure,
  firstDay,
  half,
  hasCome,
  isDay,
  lastDay,
  money,
  plusDays,
  type Row,
} from './rows.ts';

/** A figure between what it is at least and at most: a number, or a share in per cent as printed. */
export interface LedgerCell {
  readonly least: string;
  readonly most: string;
  /** Of a share: how many of how many. */
  readonly part: string | null;
}

export interface LedgerLine {
  readonly unit: string | null;
  readonly figures: readonly LedgerCell[];
}

type Told = boolean | null;
type Figure = (rows: readonly Row[], month: number) => LedgerCell;

const number = (least: number, most: number): LedgerCell => ({
  least: String(least),
  most: String(most),
  part: null,
});

const counting =
  (holds: (row: Row, month: number) => Told): Figure =>
  (rows, month) => {
    const told = rows.map((row) => holds(row, month));
    const yes = told.filter((own) => own === true).length;
    return number(yes, yes + told.filter((own) => own === null).length);
  };

/** In the year, or in the month judged, and not after it; nobody knows where no day stands. */
const dated = (column: string, within: 'year' | 'month') =>
  counting((row, month) => {
    const told = dayIn(row, column);
    const from = within === 'year' ? '2023-01-01' : firstDay(month);
    return isDay(told) ? told >= from && told <= lastDay(month) : null;
  });

/** Of the rows of the year, the share that has another day. */
const share =
  (column: string, done: string): Figure =>
  (rows, month) => {
    const told = rows.flatMap((row) => {
      const day = dayIn(row, column);
      const counted = all(isInForce(row), isDay(day) ? day >= '2023-01-01' && day <= lastDay(month) : null);
      return counted === false ? [] : [{ counted, has: hasCome(row, done, lastDay(month)) }];
    });
    const count = (counted: Told, ...has: readonly Told[]): number =>
      told.filter((own) => own.counted === counted && has.includes(own.has)).length;
    const percent = (part: number, whole: number): string =>
      whole === 0 ? '100.00' : money(half(BigInt(part) * 10_000n, BigInt(whole)));
    const sure = count(true, true, false, null);
    const yes = count(true, true);
    const unsure = count(null, true, null);
    const nothing = told.length === 0;
    return {
      least: nothing ? '0.00' : percent(yes, sure + count(null, false, null)),
      most: nothing ? '0.00' : percent(yes + count(true, null) + unsure, sure + unsure),
      part: `${yes}/${told.length}`,
    };
  };

/** Not closed by the end of its last day; to come to it in thirty days. */
const due = (state: 'overdue' | 'soon', closed: string) =>
  counting((row, month) => {
    const until = lastDay(month);
    const done = hasCome(row, closed, until);
    if (done === true) return false;
    if (!row.has('due')) return null;
    const last = dayIn(row, 'due');
    if (last === 'blank') return false;
    if (last === 'bad') return null;
    const own = last <= until ? 'overdue' : last <= plusDays(until, 30) ? 'soon' : 'other';
    if (own !== state) return false;
    return done === null ? null : true;
  });

const daysAway: Figure = (rows, month) => {
  let [least, most] = [0, 0];
  for (const row of rows) {
    const [from, to] = [dayIn(row, 'departed'), dayIn(row, 'returned')];
    for (let day = firstDay(month); day <= lastDay(month); day = plusDays(day, 1)) {
      if (day < from || (isDay(to) && day > to)) continue;
      most += 1;
      if (isDay(to) || day === from) least += 1;
    }
  }
  return number(least, most);
};

const problems = (given: string, closed: string): readonly Figure[] => [
  dated(given, 'year'),
  share(given, closed),
  due('overdue', closed),
  due('soon', closed),
];

const LEDGERS: Readonly<Record<string, readonly Figure[]>> = {
  'investment/projects': [
    dated('signed', 'year'),
    dated('signed', 'month'),
    share('signed', 'started'),
    share('signed', 'entered'),
  ],
  'investment/outings': [dated('departed', 'year'), dated('departed', 'month'), daysAway],
  'project/problems': problems('assigned', 'closed'),
  'enterprise/problems': problems('received', 'closed'),
  'enterprise/visits': [dated('visited', 'year'), dated('visited', 'month')],
  'civic/problems': problems('assigned', 'closed'),
};

/** What every ledger comes to at the end of a month: of each unit, and every row once. */
export function ledgerStandings(
  county: County,
  month: number,
): readonly { readonly id: string; readonly lines: readonly LedgerLine[] }[] {
  return Object.entries(LEDGERS).map(([id, figures]) => {
    const rows = county
      .rows(id, null)
      .filter((row) => id !== 'investment/projects' || isInForce(row) !== false);
    const line = (unit: string | null, mine: readonly Row[]): LedgerLine => ({
      unit,
      figures: figures.map((own) => own(mine, month)),
    });
    const units = [...new Set(rows.flatMap(unitsOf))].filter((unit) => unit !== '');
    return {
      id,
      lines: [
        ...units.map((unit) =>
          line(
            unit,
            rows.filter((row) => unitsOf(row).includes(unit)),
          ),
        ),
        line(null, rows),
      ],
    };
  });
}

/** The share of the contracts of the year that have begun or entered, by what is to be invested; null where one is not clear. */
export function byAmount(county: County, month: number, done: string): string | null {
  const until = lastDay(month);
  let [part, whole] = [0n, 0n];
  for (const row of county.rows('investment/projects', null)) {
    const [signed, force] = [dayIn(row, 'signed'), isInForce(row)];
    if (force === false || (isDay(signed) && (signed < '2023-01-01' || signed > until))) continue;
    const [value, has] = [figure(row, 'investment'), hasCome(row, done, until)];
    if (force === null || !isDay(signed) || value === null || has === null) return null;
    whole += value;
    if (has) part += value;
  }
  return whole === 0n ? null : money(half(part * 10_000n, whole));
}
