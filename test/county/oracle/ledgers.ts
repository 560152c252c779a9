import {
  type Case,
  type County,
  dayIn,
  figure,
  hasCome,
  isDay,
  lastDay,
  ONE,
  plusDays,
  plusMonths,
  plusWorkdays,
  type Row,
  SOON,
  text,
  UNVERIFIED,
  WARNING,
} from './rows.ts';

type Told = boolean | null;

/** All of it; what cannot be told only matters where nothing refutes it. */
export function all(...told: readonly Told[]): Told {
  return told.includes(false) ? false : told.includes(null) ? null : true;
}

/** A contract is in force unless the ledger says that it was released; a word that nobody can read leaves it open. */
export function isInForce(row: Row): Told {
  if (text(row, 'state') === '') return true;
  const released = is('state', '已解除')(row);
  return released === null ? null : !released;
}

/** The units of a row: of two, it is for each of them. */
export function unitsOf(row: Row): readonly string[] {
  return text(row, 'unit').split(/、(?![^（]*）)/u);
}

/** What tells a row from others, without its unit. */
function itemOf(row: Row, key: readonly string[]): string {
  return key.map((id) => text(row, id)).join('/');
}

interface Entries {
  readonly rule: string;
  readonly list: string;
  readonly table: string;
  readonly key: readonly string[];
  /** The day on which it happened. */
  readonly when: string;
  readonly holds: (row: Row, until: string) => Told;
}

export const is =
  (column: string, ...words: readonly string[]) =>
  (row: Row): Told => {
    const typed = text(row, column);
    return typed === '' || typed === '待定' ? null : words.includes(typed);
  };

const atLeast = (row: Row, column: string, limit: bigint): Told => {
  const value = figure(row, column);
  return value === null ? null : value >= limit;
};

const PROJECT = { table: 'investment/projects', key: ['project'], when: 'signed' } as const;
const NOTICE = { table: 'assessment/notices', key: ['plan', 'day', 'kind', 'reason'], when: 'day' } as const;
const notices = (rule: string, list: string, plan: string, ...kinds: readonly string[]): Entries => ({
  rule,
  list,
  ...NOTICE,
  holds: (row) => all(is('plan', plan)(row), is('kind', ...kinds)(row)),
});

/** Rows of which something holds, on the day they happened. */
const ENTRIES: readonly Entries[] = [
  {
    rule: '招-08',
    list: 'bonus',
    ...PROJECT,
    holds: (row, until) =>
      all(is('upgrade', '是')(row), atLeast(row, 'investment', ONE), hasCome(row, 'entered', until)),
  },
  { rule: '招-18', list: 'attention', ...PROJECT, holds: (row) => atLeast(row, 'investment', 5n * ONE) },
  {
    rule: '招-16',
    list: 'attention',
    table: 'investment/outings',
    key: ['who', 'departed', 'destination'],
    when: 'departed',
    holds: is('filed', '否'),
  },
  notices('项-05', 'bonus', '项目建设', '表扬', '加分'),
  notices('项-05', 'deduction', '项目建设', '批评', '扣分'),
  notices('村-02', 'bonus', '乡村振兴', '加分'),
  notices('村-03', 'commended', '乡村振兴', '表扬'),
  notices('村-03', 'notice', '乡村振兴', '批评', '约谈'),
  notices('营-06', 'notice', '营商环境', '批评'),
];

/** Problems that failed their review are for people to decide on (文-05); no day says when. */
function candidates(county: County): readonly Case[] {
  return county.rows('civic/problems', null).flatMap((row) => {
    const review = text(row, 'review');
    const item = itemOf(row, ['number', 'point']);
    const list =
      review === '整改不到位' ? 'candidates' : review === '' || review === '再查' ? UNVERIFIED : null;
    return list === null ? [] : unitsOf(row).map((unit): Case => ({ rule: '文-05', list, unit, item }));
  });
}

function entries(county: County, month: number): readonly Case[] {
  const until = lastDay(month);
  return ENTRIES.flatMap(({ rule, list, table, key, when, holds }) =>
    county.rows(table, null).flatMap((row) => {
      const told = all(
        // Of a row whose own day is not known nobody can say that it has happened yet.
        dayIn(row, when) === 'blank' ? null : hasCome(row, when, until),
        holds(row, until),
      );
      if (told === false) return [];
      // A row that its key cannot tell apart goes by its place.
      const item = key.some((id) => ['', '待定'].includes(text(row, id))) ? '?' : itemOf(row, key);
      return unitsOf(row).map((unit): Case => ({ rule, list: told ? list : UNVERIFIED, unit, item }));
    }),
  );
}

interface Limit {
  readonly rule: string;
  readonly list: string;
  readonly table: string;
  readonly key: readonly string[];
  /** The last day by which it is to be done; null where it is not known. */
  readonly last: (row: Row) => string | null;
  readonly done: string;
  /** The day from which it runs at all. */
  readonly from: string | null;
  /** Days before the last at which it is named as coming. */
  readonly warn: number;
}

const due = (row: Row): string | null => {
  const told = dayIn(row, 'due');
  return isDay(told) ? told : null;
};

const within =
  (from: string, daysOf: (row: Row) => number | null) =>
  (row: Row): string | null => {
    const [start, number] = [dayIn(row, from), daysOf(row)];
    return isDay(start) && number !== null ? plusWorkdays(start, number) : null;
  };

const promised = (row: Row): number | null => {
  const value = figure(row, 'promised');
  return value === null ? null : Number(value / ONE);
};

const PROJECT_PROBLEMS = {
  table: 'project/problems',
  key: ['number', 'project'],
  last: due,
  done: 'closed',
  from: null,
};

const LIMITS: readonly Limit[] = [
  { rule: '项-09', list: 'overdue', ...PROJECT_PROBLEMS, warn: 7 },
  { rule: '项-07', list: 'listed-management', ...PROJECT_PROBLEMS, warn: -1 },
  {
    rule: '文-01',
    list: 'overdue',
    table: 'civic/problems',
    key: ['number', 'point'],
    last: due,
    done: 'closed',
    from: null,
    warn: 7,
  },
  {
    rule: '企-01',
    list: 'overdue',
    table: 'enterprise/problems',
    key: ['number', 'enterprise'],
    last: within('received', () => 5),
    done: 'replied',
    from: 'received',
    warn: 2,
  },
  {
    rule: '营-04',
    list: 'overdue',
    table: 'environment/approvals',
    key: ['matter', 'type', 'accepted'],
    last: within('accepted', promised),
    done: 'closed',
    from: 'accepted',
    warn: -1,
  },
];

/** Whether something was missed by the end of a day. On its last day, once that is over, what is not done is late. */
function isLate(row: Row, { last, done, from }: Pick<Limit, 'last' | 'done' | 'from'>, until: string): Told {
  if (from !== null && hasCome(row, from, until) === false && isDay(dayIn(row, from))) return false;
  const [limit, told] = [last(row), dayIn(row, done)];
  if (limit === null) return null;
  if (limit > until) return false;
  if (told === 'bad') return null;
  return !isDay(told) || told > limit;
}

function limits(county: County, month: number): readonly Case[] {
  const until = lastDay(month);
  return LIMITS.flatMap((limit) =>
    county.rows(limit.table, null).flatMap((row) => {
      const late = isLate(row, limit, until);
      const list = late === null ? UNVERIFIED : late ? limit.list : soon(row, limit, until);
      const item = itemOf(row, limit.key);
      return list === null ? [] : unitsOf(row).map((unit): Case => ({ rule: limit.rule, list, unit, item }));
    }),
  );
}

function soon(row: Row, { last, done, warn }: Limit, until: string): string | null {
  const [limit, told] = [last(row), dayIn(row, done)];
  if (limit === null || limit <= until || plusDays(until, warn) < limit) return null;
  return told === 'bad' ? UNVERIFIED : isDay(told) && told <= until ? null : SOON;
}

/** 文-04: once named, twice interviewed, three times handed on; by unit, in the year. */
function thirdTime(county: County, month: number): readonly Case[] {
  const until = lastDay(month);
  const times = new Map<string, Told[]>();
  for (const row of county.rows('civic/problems', null)) {
    const late = isLate(row, { last: due, done: 'closed', from: null }, until);
    if (late !== false) for (const unit of unitsOf(row)) times.set(unit, [...(times.get(unit) ?? []), late]);
  }
  return [...times].map(([unit, told]) => {
    const sure = told.filter((late) => late === true).length;
    const list = [UNVERIFIED, 'notice', 'interview', 'transfer'][Math.min(sure, 3)] ?? UNVERIFIED;
    return { rule: '文-04', list, unit, item: null };
  });
}

interface Since {
  readonly rule: string;
  readonly table: string;
  readonly key: readonly string[];
  readonly from: string;
  readonly without: string;
  readonly months: number;
  readonly warn: number;
  readonly list: (row: Row) => string;
  readonly counts: (row: Row) => Told;
}

const always = (): Told => true;

const SINCE: readonly Since[] = [
  {
    rule: '招-07',
    table: 'investment/projects',
    key: ['project'],
    from: 'signed',
    without: 'started',
    months: 6,
    warn: 30,
    list: (row) => (text(row, 'state') === '确实无法推进' ? 'terminate' : 'stalled'),
    counts: isInForce,
  },
  {
    rule: '项-08',
    table: 'project/problems',
    key: ['number', 'project'],
    from: 'due',
    without: 'closed',
    months: 1,
    warn: -1,
    list: () => 'candidates',
    counts: always,
  },
  {
    rule: '企-08',
    table: 'enterprise/problems',
    key: ['number', 'enterprise'],
    from: 'received',
    without: 'closed',
    months: 1,
    warn: -1,
    list: () => 'candidates',
    counts: always,
  },
];

function sinces(county: County, month: number): readonly Case[] {
  const until = lastDay(month);
  return SINCE.flatMap(({ rule, table, key, from, without, months, warn, list, counts }) =>
    county.rows(table, null).flatMap((row) => {
      const [start, done, counted] = [dayIn(row, from), hasCome(row, without, until), counts(row)];
      if (done === true || counted === false || (isDay(start) && start > until)) return [];
      const limit = isDay(start) ? plusMonths(start, months) : null;
      if (limit !== null && plusDays(until, warn) < limit && until < limit) return [];
      const sure = limit !== null && done === false && counted === true;
      const put = !sure ? UNVERIFIED : until < limit ? WARNING : list(row);
      return unitsOf(row).map((unit): Case => ({ rule, list: put, unit, item: itemOf(row, key) }));
    }),
  );
}

/** What the ledgers come to row by row, by the end of a month. */
export function byLedgers(county: County, month: number): readonly Case[] {
  return [
    ...entries(county, month),
    ...candidates(county),
    ...limits(county, month),
    ...thirdTime(county, month),
    ...sinces(county, month),
  ];
}
