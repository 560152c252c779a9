import {
  type Case,
  type County,
  dayIn,
  figure,
  hasCome,
  isDay,
  lastDay,
  ONE,
  type Row,
  text,
  UNVERIFIED,
} from './rows.ts';
import { behindBy, kindOf } from './standings.ts';

/** 欠序时: so many points behind month ÷ 12, of one measure or of the row's own target. */
interface Behind {
  readonly rule: string;
  readonly list: string;
  readonly table: string;
  /** What the row is called. */
  readonly about: (row: Row) => Pick<Case, 'unit' | 'item'>;
  /** Columns of target and actual. */
  readonly figures: readonly (readonly [target: string, actual: string])[];
  readonly takes: (row: Row, county: County) => boolean;
  readonly gap: number;
}

const unit = (row: Row): Pick<Case, 'unit' | 'item'> => ({ unit: text(row, 'unit'), item: null });
const OWN = [['target', 'actual']] as const;
const measure = (id: string) => [`${id}.target`, `${id}.actual`] as const;
const anything = (): boolean => true;

const indicator = (
  rule: string,
  list: string,
  gap: number,
  takes: (plan: string, name: string) => boolean,
): Behind => ({
  rule,
  list,
  table: 'plan/indicators',
  about: (row) => ({ unit: null, item: `${text(row, 'plan')}/${text(row, 'indicator')}` }),
  figures: OWN,
  takes: (row) => takes(text(row, 'plan'), text(row, 'indicator')),
  gap,
});

const named =
  (...words: readonly string[]) =>
  (_: string, name: string): boolean =>
    words.some((word) => name.includes(word));

const BEHIND: readonly Behind[] = [
  {
    rule: '招-02',
    list: 'behind',
    table: 'investment/chain-targets',
    about: (row) => ({ unit: null, item: text(row, 'chain') }),
    figures: [measure('projects'), measure('investment')],
    takes: anything,
    gap: 0,
  },
  {
    rule: '招-19',
    list: 'behind',
    table: 'investment/departments',
    about: unit,
    figures: [measure('fund'), measure('fund-projects')],
    takes: (row, county) => kindOf(text(row, 'unit'), county) === 'state-company',
    gap: 0,
  },
  {
    rule: '项-15',
    list: 'behind',
    table: 'project/funding',
    about: unit,
    figures: [measure('plan')],
    takes: anything,
    gap: 0,
  },
  {
    rule: '项-07',
    list: 'listed-management',
    table: 'project/fixed-assets',
    about: unit,
    figures: [measure('investment')],
    takes: anything,
    gap: 20,
  },
  {
    rule: '科-01',
    list: 'behind',
    table: 'innovation/indicators',
    about: (row) => ({ unit: null, item: text(row, 'indicator') }),
    figures: OWN,
    takes: anything,
    gap: 0,
  },
  indicator('项-10', 'behind', 0, named('项目建设专题会')),
  indicator('项-13', 'behind', 0, named('固定资产投资')),
  indicator('村-07', 'behind', 0, named('示范点', '试点村')),
  indicator('文-07', 'behind', 0, named('自查', '国检模拟')),
  indicator('文-09', 'behind', 0, named('推进会')),
  indicator('文-19', 'behind', 0, named('楷模', '最美政务人', '文明校园')),
  indicator('党-11', 'behind', 0, named('党建指导员')),
  indicator('党-12', 'behind', 0, named('比武', '党组织书记')),
  indicator('党-16', 'behind', 0, named('年轻干部', '集中学习培训')),
  indicator('党-08', 'candidates', 30, (plan) => plan === '党建引领'),
];

/** Of what is to be kept low more than the limit is behind, whatever the month. */
function isControl(row: Row): boolean {
  return /不超过|以内|≤/u.test(text(row, 'target'));
}

function wordedFigure(row: Row, column: string): bigint | null {
  const found = /[\d.]+/u.exec(text(row, column))?.[0];
  return found === undefined ? null : figure(new Map([['own', found]]), 'own');
}

function behind(county: County, month: number): readonly Case[] {
  return BEHIND.flatMap(({ rule, list, table, about, figures, takes, gap }) =>
    county
      .rows(table, month)
      .filter((row) => takes(row, county))
      .flatMap((row) =>
        figures.flatMap(([target, actual]): readonly Case[] => {
          if (text(row, target) === '/' || text(row, target) === '') return [];
          const [goal, done] = [wordedFigure(row, target), wordedFigure(row, actual)];
          const own = { rule, ...about(row) };
          if (goal === null || done === null) return [{ ...own, list: UNVERIFIED }];
          if (isControl(row)) return done > goal ? [{ ...own, list }] : [];
          const by = behindBy(goal, done, month) ?? 0n;
          return by * 100n > BigInt(gap) * ONE ? [{ ...own, list }] : [];
        }),
      ),
  );
}

interface Schedule {
  readonly rule: string;
  readonly table: string;
  readonly item: (row: Row) => string;
  /** The column of the last month in which it is due; null: the year's last. */
  readonly due: string | null;
}

const SCHEDULES: readonly Schedule[] = [
  { rule: '招-17', table: 'investment/events', item: (row) => text(row, 'name'), due: 'time' },
  { rule: '科-02', table: 'innovation/events', item: (row) => text(row, 'month'), due: 'month' },
  { rule: '科-04', table: 'innovation/platforms', item: (row) => text(row, 'project'), due: null },
  { rule: '文-14', table: 'civic/contests', item: (row) => text(row, 'month'), due: 'month' },
  { rule: '文-15', table: 'civic/themes', item: (row) => text(row, 'content'), due: 'month' },
];

/** What was to be held in a month that is over, and was not. */
function schedules(county: County, month: number): readonly Case[] {
  return SCHEDULES.flatMap(({ rule, table, item, due }) =>
    county.rows(table, month).flatMap((row): readonly Case[] => {
      if (lastMonthIn(due === null ? '' : text(row, due)) > month) return [];
      const state = text(row, 'state');
      if (state === '已开展') return [];
      return [{ rule, list: state === '' ? UNVERIFIED : 'not-done', unit: null, item: item(row) }];
    }),
  );
}

function lastMonthIn(words: string): number {
  const quarter = /([一二三四])季度/u.exec(words)?.[1];
  return quarter === undefined
    ? Number(/\d+/u.exec(words)?.[0] ?? 12)
    : ('一二三四'.indexOf(quarter) + 1) * 3;
}

interface Tasks {
  readonly rule: string;
  readonly table: string;
  readonly words: readonly string[];
}

const TASKS: readonly Tasks[] = [
  { rule: '营-03', table: 'environment/tasks', words: [] },
  { rule: '营-09', table: 'environment/tasks', words: ['整治'] },
  { rule: '营-10', table: 'environment/tasks', words: ['首席服务员'] },
  { rule: '村-01', table: 'rural/tasks', words: [] },
  {
    rule: '文-06',
    table: 'civic/tasks',
    words: ['交通秩序', '小区', '农贸市场', '活禽', '线缆', '出租车', '营运市场', '消防', '犬'],
  },
];

/** The schedules and the platforms as tasks: what they are called by, who leads them, and the column of their months. */
export const EVENT_COLUMNS: Readonly<Record<string, readonly [name: string, leads: string, months: string]>> =
  {
    'investment/events': ['name', '', 'time'],
    'innovation/events': ['month', '', 'month'],
    'innovation/platforms': ['project', '', ''],
    'civic/themes': ['content', 'units', 'month'],
    'civic/contests': ['month', 'units', 'month'],
  };

/** The first and the last of the months that words name: 一季度, 5月, of none the whole year. */
export function monthsOf(words: string): readonly [first: number, last: number] {
  const last = lastMonthIn(words);
  return words === '' ? [1, 12] : [words.includes('季度') ? last - 2 : last, last];
}

/** The column a task is called by, and the one that names who leads it. */
export const TASK_COLUMNS: Readonly<Record<string, readonly [name: string, leads: string]>> = {
  'environment/tasks': ['task', 'lead'],
  'rural/tasks': ['content', 'lead'],
  'civic/tasks': ['content', 'units'],
};

/** 2023年3月底, 2023年4月20日, 2023年12月; of none the year's last day. */
export function deadlineOf(row: Row): {
  readonly last: string;
  readonly stated: boolean;
  readonly standing: boolean;
} {
  const words = text(row, 'deadline');
  const standing = words.includes('常态');
  const found = /(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?/u.exec(words);
  if (standing || found === null) return { last: '2023-12-31', stated: false, standing };
  const [, , month = '12', day] = found;
  return {
    last:
      day === undefined ? lastDay(Number(month)) : `2023-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    stated: true,
    standing: false,
  };
}

/** Tasks that were not finished by their last day, or after it, for each lead unit. */
function tasks(county: County, month: number): readonly Case[] {
  const until = lastDay(month);
  return TASKS.flatMap(({ rule, table, words }) => {
    const [name, leads] = TASK_COLUMNS[table] ?? ['', ''];
    return county
      .rows(table, month)
      .filter((row) => words.length === 0 || words.some((word) => text(row, name).includes(word)))
      .flatMap((row) => {
        const list = taskList(row, until);
        return list === null
          ? []
          : text(row, leads)
              .split('、')
              .map((own): Case => ({ rule, list, unit: own, item: text(row, name) }));
      });
  });
}

function taskList(row: Row, until: string): string | null {
  const { last, standing } = deadlineOf(row);
  if (standing) return null;
  const [state, completed] = [text(row, 'state'), dayIn(row, 'completed')];
  if (state === '已完成') return isDay(completed) && completed > last ? 'overdue' : null;
  if (last > until) return null;
  return state === '' ? UNVERIFIED : 'overdue';
}

/** 项-11: begun, and stopped or without anything invested in the month. */
function stalled(county: County, month: number): readonly Case[] {
  return county.rows('project/townships', month).flatMap((row) => {
    if (hasCome(row, 'started', lastDay(month)) !== true) return [];
    const own = { rule: '项-11', unit: text(row, 'unit'), item: text(row, 'project') };
    const stopped = text(row, 'stopped');
    const invested = figure(row, 'invested.month');
    const idle = text(row, 'produced') !== '' ? false : invested === null ? null : invested === 0n;
    return [stopped === '' ? null : stopped === '是', idle].flatMap((told): readonly Case[] =>
      told === false ? [] : [{ ...own, list: told === null ? UNVERIFIED : 'stalled' }],
    );
  });
}

/** 文-16, 文-17: figures of the month and shares; 企-07: the year's revenue on the present course. */
function bands(county: County, month: number): readonly Case[] {
  const cases: Case[] = [];
  for (const row of county.rows('civic/volunteering', month)) {
    const category = text(row, 'category');
    const about = {
      unit: text(row, 'unit'),
      item: [category, text(row, 'team')].filter((part) => part !== '').join('/'),
    };
    const short = (rule: string, told: boolean | null): void => {
      if (told !== false) cases.push({ rule, list: told === null ? UNVERIFIED : 'shortfall', ...about });
    };
    const under = (column: string, limit: bigint, times = 1n, over = 1n): boolean | null => {
      const value = figure(row, column);
      return value === null ? null : value * times < limit * ONE * over;
    };
    if (category === '书记') {
      short('文-16', under('times', 1n));
      short('文-16', under('hours.actual', 20n, 12n, BigInt(month)));
    }
    if (category === '市直队') short('文-16', under('times', 2n));
    if (category === '所' || category === '站') {
      short('文-16', under('times', 9n));
      short('文-16', under('lectures', 3n));
    }
    const ratio = (part: string, whole: string, percent: bigint, orEqual: boolean): void => {
      const [own, of] = [figure(row, part), figure(row, whole)];
      if (of === null) return;
      short('文-17', own === null ? null : orEqual ? own * 100n <= of * percent : own * 100n < of * percent);
    };
    ratio('registered', 'residents', 20n, true);
    ratio('registered-members', 'members', 100n, false);
    ratio('active', 'registered', 50n, true);
    const approval = figure(row, 'approval');
    if (approval !== null) short('文-17', approval <= 90n * ONE);
  }
  for (const row of county.rows('enterprise/revenue', month)) {
    const own = { rule: '企-07', unit: null, item: text(row, 'enterprise') };
    const revenue = figure(row, 'revenue.actual');
    const yearly = revenue === null ? null : revenue * 12n;
    const at = (limit: bigint): bigint => limit * ONE * BigInt(month);
    const told =
      yearly === null ? [null, null] : [yearly < at(2000n), yearly < at(2000n) && yearly >= at(1000n)];
    for (const one of told)
      if (one !== false) cases.push({ ...own, list: one === null ? UNVERIFIED : 'attention' });
  }
  return cases;
}

/** 企-02: returns filled in after the 25th; 企-06: enterprises that nobody looks after; 招-14: 工作经费. */
function others(county: County, month: number): readonly Case[] {
  const returns = county.rows('enterprise/return', month).flatMap((row): readonly Case[] => {
    const filled = dayIn(row, 'filled-on');
    const own = { rule: '企-02', unit: text(row, 'unit'), item: text(row, 'enterprise') };
    if (!isDay(filled)) return [{ ...own, list: UNVERIFIED }];
    return Number(filled.slice(8)) > 25 ? [{ ...own, list: 'overdue' }] : [];
  });
  const tables = ['enterprise/departments', 'enterprise/leaders'].map((table) => county.rows(table, null));
  const paired = new Set(tables.flat().map((row) => text(row, 'enterprise')));
  const whole = tables.every((rows) => rows.length > 0);
  const unpaired = county
    .rows('enterprise/revenue', month)
    .map((row) => text(row, 'enterprise'))
    .filter((enterprise) => !paired.has(enterprise))
    .map((item): Case => ({ rule: '企-06', list: whole ? 'attention' : UNVERIFIED, unit: null, item }));
  const funds = county.rows('investment/departments', month).flatMap((row): readonly Case[] => {
    const own = text(row, 'unit');
    const number = figure(row, 'projects.target');
    if (kindOf(own, county) !== 'department' || number === null) return [];
    const amount = HIGHEST.includes(own) || number >= 3n * ONE ? '30' : number >= 2n * ONE ? '15' : '8';
    return [{ rule: '招-14', list: 'funds', unit: own, item: null, amount }];
  });
  return [...returns, ...unpaired, ...funds];
}

/** The nine chain leaders with two tasks that 三（三）3 names beside the six with three. */
const HIGHEST = [
  '市委办公室',
  '市政府办公室',
  '市人大常委会办公室',
  '市政协办公室',
  '市委宣传部',
  '市委组织部',
  '市委政法委',
  '市委统战部',
  '市卫健局',
];

/** What the monthly reports come to. */
export function byReports(county: County, month: number): readonly Case[] {
  return [
    ...behind(county, month),
    ...schedules(county, month),
    ...tasks(county, month),
    ...stalled(county, month),
    ...bands(county, month),
    ...others(county, month),
  ];
}
