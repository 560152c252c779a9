/** A table as plain rows, as fixtures/example-county/tables.jsonl has it. */
export interface PlainTable {
  readonly table: string;
  readonly month: number | null;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export type Row = ReadonlyMap<string, string | number>;

/** All that was sent in, asked table by table. */
export class County {
  readonly #tables: readonly PlainTable[];
  readonly #rows = new Map<string, readonly Row[]>();

  constructor(tables: readonly PlainTable[]) {
    this.#tables = tables;
  }

  /** The rows of a table's report of a month, or of a ledger (null). */
  rows(table: string, month: number | null): readonly Row[] {
    const key = `${table} ${month}`;
    const known = this.#rows.get(key);
    if (known !== undefined) return known;
    const rows = this.#tables
      .filter((own) => own.table === table && own.month === month)
      .flatMap(({ columns, rows: lines }) =>
        lines.map((line) => new Map(columns.map((id, at) => [id, line[at] ?? '']))),
      );
    this.#rows.set(key, rows);
    return rows;
  }

  /** The same without a table. */
  without(table: string): County {
    return new County(this.#tables.filter((own) => own.table !== table));
  }
}

export function text(row: Row, column: string): string {
  return String(row.get(column) ?? '');
}

/** Millionths, so that sums and comparisons are exact; null where there is no figure. */
export function figure(row: Row, column: string): bigint | null {
  const value = row.get(column);
  const digits =
    typeof value === 'number' ? String(value) : (/^[\d.]+/u.exec(String(value ?? ''))?.[0] ?? '');
  if (!/^\d+(\.\d+)?$/u.test(digits)) return null;
  const [whole = '0', part = ''] = digits.split('.');
  return BigInt(whole + part.padEnd(6, '0').slice(0, 6));
}

export const ONE = 1_000_000n;

/** Half-up quotient of whole numbers, the second positive. */
export function half(numerator: bigint, denominator: bigint): bigint {
  const up = numerator * 2n + denominator;
  const quotient = up / (denominator * 2n);
  return up < 0n && quotient * denominator * 2n !== up ? quotient - 1n : quotient;
}

/** 3.20 of 320 hundredths. */
export function money(hundredths: bigint): string {
  const plain = hundredths < 0n ? -hundredths : hundredths;
  return `${hundredths < 0n ? '-' : ''}${plain / 100n}.${String(plain % 100n).padStart(2, '0')}`;
}

/** What a cell of days says: a day (`2023-03-05`), nothing, or something that is no day. */
export function dayIn(row: Row, column: string): string | 'blank' | 'bad' {
  const typed = text(row, column);
  if (typed === '') return 'blank';
  const found = /^(\d{4})[-年](\d{1,2})[-月](\d{1,2})日?$/u.exec(typed);
  if (found === null) return 'bad';
  return [found[1], found[2]?.padStart(2, '0'), found[3]?.padStart(2, '0')].join('-');
}

export function isDay(told: string): boolean {
  return /^\d{4}-/u.test(told);
}

/** Whether what a cell of days names has come by a day; null where that cannot be told. */
export function hasCome(row: Row, column: string, until: string): boolean | null {
  const told = dayIn(row, column);
  return told === 'bad' ? null : isDay(told) && told <= until;
}

export function lastDay(month: number): string {
  return iso(Date.UTC(2023, month, 0));
}

export function firstDay(month: number): string {
  return iso(Date.UTC(2023, month - 1, 1));
}

export function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

export function plusDays(day: string, number: number): string {
  return iso(Date.parse(day) + number * 86_400_000);
}

export function plusMonths(day: string, number: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + number, 0)).getUTCDate();
  return iso(Date.UTC(year, month - 1 + number, Math.min(date, last)));
}

/** Days on which 2023 did not work although they were weekdays, and worked although they were not: 国办发明电〔2022〕16号. */
const FREE = [
  ['2022-12-31', '2023-01-02'],
  ['2023-01-21', '2023-01-27'],
  ['2023-04-05', '2023-04-05'],
  ['2023-04-29', '2023-05-03'],
  ['2023-06-22', '2023-06-24'],
  ['2023-09-29', '2023-10-06'],
] as const;
const WORKED = [
  '2023-01-28',
  '2023-01-29',
  '2023-04-23',
  '2023-05-06',
  '2023-06-25',
  '2023-10-07',
  '2023-10-08',
];

function isWorkday(day: string): boolean {
  if (WORKED.includes(day)) return true;
  if (FREE.some(([from, to]) => day >= from && day <= to)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday > 0 && weekday < 6;
}

/** The last of so many working days after a day, which does not count itself. */
export function plusWorkdays(day: string, number: number): string {
  let [at, left] = [day, number];
  while (left > 0) {
    at = plusDays(at, 1);
    if (isWorkday(at)) left -= 1;
  }
  return at;
}

/** Somebody or something on a list. */
export interface Case {
  readonly rule: string;
  /** The list; warning, due-soon: about to be on one; unverified: nobody can tell. */
  readonly list: string;
  readonly unit: string | null;
  readonly item: string | null;
  /** 万元, where the rule names a sum. */
  readonly amount?: string;
}

export const WARNING = 'warning';
/** Its last day is near. */
export const SOON = 'due-soon';
export const UNVERIFIED = 'unverified';
