import { type Case, type County, figure, ONE, type Row, text, UNVERIFIED, WARNING } from './rows.ts';
import { kindOf, SCORED, type Standing, scoredTable, standings } from './standings.ts';

interface Member {
  readonly name: string;
  readonly class: string;
  readonly score: bigint | null;
  readonly metAll: boolean | null;
}

/** Whoever of a group takes part, best first, and those whose mark nobody knows. */
function placesOf(members: readonly Member[]): readonly (Member & { readonly place: number | null })[] {
  const marks = members.flatMap(({ score }) => score ?? []);
  return members.map((own) => ({
    ...own,
    place: own.score === null ? null : marks.filter((other) => other > (own.score ?? 0n)).length + 1,
  }));
}

/** The n lowest with whoever is level with the highest of them; nobody where all are level. */
function lowest(members: readonly Member[], number: number): readonly Member[] {
  const places = placesOf(members);
  const known = places.flatMap(({ place }) => place ?? []).sort((left, right) => left - right);
  const limit = known[Math.max(0, known.length - number)];
  if (limit === undefined || known.length < 2 || known.at(-1) === 1) return [];
  return places.filter(({ place }) => place !== null && place >= limit);
}

interface Review {
  readonly rule: string;
  /** What the 考核 is called. */
  readonly review: string;
  readonly every: 'month' | 'quarter' | 'year';
  /** Sums by place, or null: no sum. */
  readonly first: readonly (string | null)[];
  readonly last: number;
  readonly lists: readonly [first: string, last: string];
  /** All of one kind against each other, whatever their classes. */
  readonly across: boolean;
  readonly townships: boolean;
}

const RED_BLACK = {
  first: [null, null, null],
  last: 3,
  lists: ['red', 'black'],
  across: false,
  townships: false,
} as const;

const REVIEWS: readonly Review[] = [
  {
    rule: '项-02',
    review: '重大项目拉练',
    every: 'quarter',
    first: ['100', '80', '60'],
    last: 0,
    lists: ['reward', ''],
    across: true,
    townships: true,
  },
  {
    rule: '项-02',
    review: '重大项目拉练项目得分',
    every: 'quarter',
    first: ['20', '20', '20'],
    last: 0,
    lists: ['reward', ''],
    across: true,
    townships: false,
  },
  {
    rule: '项-07',
    review: '季度考核',
    every: 'quarter',
    first: [],
    last: 1,
    lists: ['', 'accountable'],
    across: true,
    townships: true,
  },
  {
    rule: '项-07',
    review: '年终考核',
    every: 'year',
    first: [],
    last: 1,
    lists: ['', 'accountable'],
    across: true,
    townships: true,
  },
  { rule: '文-03', review: '门前三包', every: 'month', ...RED_BLACK },
  { rule: '文-12', review: '餐饮', every: 'quarter', ...RED_BLACK },
  { rule: '文-13', review: '诚信', every: 'quarter', ...RED_BLACK },
  {
    rule: '党-05',
    review: '年度绩效',
    every: 'year',
    first: [],
    last: 1,
    lists: ['', 'interview'],
    across: false,
    townships: false,
  },
  {
    rule: '党-07',
    review: '一报告两评议',
    every: 'year',
    first: [],
    last: 10,
    lists: ['', 'consultation'],
    across: true,
    townships: false,
  },
];

/** The span of a kind that is over at the end of a month, as the sheet words it; null while none of the year is. */
function spanWords(every: Review['every'], month: number): string | null {
  if (every === 'month') return `2023年${month}月`;
  if (every === 'year') return month === 12 ? '2023年' : null;
  const quarter = Math.floor(month / 3);
  return quarter === 0 ? null : `2023年第${'一二三四'[quarter - 1] ?? ''}季度`;
}

function reviews(county: County, month: number): readonly Case[] {
  const all = county.rows('assessment/scores', null);
  return REVIEWS.flatMap(({ rule, review, every, first, last, lists, across, townships }) => {
    const words = spanWords(every, month);
    const members = all
      .filter((row) => text(row, 'review') === review && text(row, 'span') === words)
      .filter((row) => !townships || kindOf(text(row, 'object'), county) === 'township')
      .map(
        (row): Member => ({
          name: text(row, 'object'),
          class: across ? '' : text(row, 'class'),
          score: figure(row, 'score'),
          metAll: true,
        }),
      );
    return [...new Set(members.map((own) => own.class))].flatMap((group) => {
      const mine = members.filter((own) => own.class === group);
      const whole = mine.every(({ score }) => score !== null);
      const own = (name: string): Pick<Case, 'rule' | 'unit' | 'item'> => ({
        rule,
        ...aboutOf(name, county),
      });
      const unmarked = mine
        .filter(({ score }) => score === null)
        .map(({ name }) => ({ ...own(name), list: UNVERIFIED }));
      const firsts = placesOf(mine).flatMap(({ name, place }): readonly Case[] => {
        if (place === null || place > first.length) return [];
        const amount = first[place - 1] ?? null;
        if (!whole) return [{ ...own(name), list: UNVERIFIED }];
        return [{ ...own(name), list: lists[0], ...(amount === null ? {} : { amount }) }];
      });
      const lasts =
        last === 0
          ? []
          : lowest(mine, last).map(({ name }) => ({ ...own(name), list: whole ? lists[1] : UNVERIFIED }));
      return [...firsts, ...(first.length > 0 ? unmarked : []), ...lasts, ...(last > 0 ? unmarked : [])];
    });
  });
}

/** A unit of the roster, else a road, a shop, a project. */
function aboutOf(name: string, county: County): Pick<Case, 'unit' | 'item'> {
  const units = SCORED.flatMap(({ table }) => county.rows(table, 1).map((row) => text(row, 'unit')));
  return units.includes(name) ? { unit: name, item: null } : { unit: null, item: name };
}

/** 文-08: what a static point lost, in reviews that are over. */
function staticPoints(county: County, month: number): readonly Case[] {
  return county
    .rows('assessment/scores', null)
    .filter((row) => text(row, 'review') === '静态点位' && monthOf(row) <= month)
    .flatMap((row): readonly Case[] => {
      const score = figure(row, 'score');
      if (score !== null && score >= 100n * ONE) return [];
      const item = [text(row, 'review'), text(row, 'span'), text(row, 'object')].join('/');
      return [{ rule: '文-08', list: score === null ? UNVERIFIED : 'shortfall', unit: null, item }];
    });
}

function monthOf(row: Row): number {
  return Number(/(\d+)月/u.exec(text(row, 'span'))?.[1] ?? 12);
}

/** 招-09 to 招-12: rewards and who is barred; before the year is over, how things stand. */
function yearly(county: County, month: number): readonly Case[] {
  const towns = standings(county, scoredTable('investment/townships'), month);
  const departments = standings(county, scoredTable('investment/departments'), month).filter(
    ({ class: group }) => group === '市直部门',
  );
  const of = (group: string): readonly Standing[] => towns.filter((own) => own.class === group);
  return [
    ...of('高新区').flatMap(({ unit, metAll }): readonly Case[] =>
      metAll === false ? [] : [reward('招-09', unit, metAll === null, month, '100')],
    ),
    ...firsts('招-10', of('一类乡镇'), ['80', '50'], month),
    ...firsts('招-10', of('二类乡镇'), ['50'], month),
    ...firsts('招-10', of('三类乡镇'), ['30'], month),
    ...firsts('招-11', departments, ['20', '20', '20', '20', '20'], month),
    ...['一类乡镇', '二类乡镇', '三类乡镇'].flatMap((group) => barred(of(group), 1, month)),
    ...barred(departments, 3, month),
  ];
}

function reward(rule: string, unit: string, open: boolean, month: number, amount: string): Case {
  const own = { rule, unit, item: null };
  if (open) return { ...own, list: UNVERIFIED };
  return month === 12 ? { ...own, list: 'reward', amount } : { ...own, list: WARNING };
}

function firsts(
  rule: string,
  group: readonly Standing[],
  sums: readonly string[],
  month: number,
): readonly Case[] {
  const due = group.filter(({ idle }) => !idle);
  const whole = due.every(({ score }) => score !== null);
  return due.flatMap(({ unit, rank, metAll }): readonly Case[] => {
    if (metAll === false) return [];
    if (rank === null) return month === 12 ? [{ rule, unit, item: null, list: UNVERIFIED }] : [];
    const sum = sums[rank - 1];
    return sum === undefined ? [] : [reward(rule, unit, metAll === null || !whole, month, sum)];
  });
}

function barred(group: readonly Standing[], number: number, month: number): readonly Case[] {
  const due = group.filter(({ idle }) => !idle);
  const whole = due.every(({ score }) => score !== null);
  const members = due.map(({ unit, class: own, score, metAll }) => ({
    name: unit,
    class: own,
    score,
    metAll,
  }));
  const over = month === 12 ? 'barred' : WARNING;
  const unmarked = month === 12 ? members.filter(({ score }) => score === null) : [];
  return [
    ...lowest(members, number).flatMap(({ name, metAll }): readonly Case[] =>
      metAll === true
        ? []
        : [{ rule: '招-12', list: metAll === null || !whole ? UNVERIFIED : over, unit: name, item: null }],
    ),
    ...unmarked.map(({ name }): Case => ({ rule: '招-12', list: UNVERIFIED, unit: name, item: null })),
  ];
}

/** What marks and ranks come to. */
export function byMarks(county: County, month: number): readonly Case[] {
  return [...reviews(county, month), ...staticPoints(county, month), ...yearly(county, month)];
}
