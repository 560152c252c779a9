import { describe, expect, it } from 'vitest';
import type { TaskStanding } from '../../src/assessment/tracking/task.ts';
import { placesBehind } from '../../src/facts/known.ts';
import { resultsOf, type Submitted } from './submitted.ts';

const HEAD = '| 行动名称 | 重点任务 | 具体内容 | 责任领导 | 责任单位 | 完成时限 |';
const PROGRESS = `${HEAD} 进展情况 | 完成状态 | 完成进度（%） | 完成时间 | 填报单位 |`;

/** The list of tasks of the year: a task, its units and its last day each. */
function tasks(...rows: readonly (readonly [task: string, units: string, due: string])[]): Submitted {
  const lines = rows.map(([task, units, due]) => `| 甲行动 | 乙任务 | ${task} | 郝×× | ${units} | ${due} |`);
  return [null, [HEAD, ...lines].join('\n')];
}

type Report = readonly [
  task: string,
  units: string,
  due: string,
  progress: string,
  state: string,
  done: string,
  completed: string,
  reporter?: string,
];

function reports(month: string, ...rows: readonly Report[]): Submitted {
  const lines = rows.map(
    ([task, units, due, progress, state, done, completed, reporter = '']) =>
      `| 甲行动 | 乙任务 | ${task} | 郝×× | ${units} | ${due} | ${progress} | ${state} | ${done} | ${completed} | ${reporter} |`,
  );
  return [month, [PROGRESS, ...lines].join('\n')];
}

function standingOf(
  sheets: readonly Submitted[],
  span = '2023-05',
  today: string | null = null,
): TaskStanding {
  const [standing] = resultsOf(sheets, span, { today }).tasks;
  return standing ?? expect.fail();
}

/** The state of the one task reported on in May. */
function may(due: string, state: string, done: string, completed: string, progress = ''): string | null {
  const row: Report = ['建一个公园', '市教育局', due, progress, state, done, completed];
  const other: Report = ['另一件事', '市教育局', '2023年12月底', '在做', '推进中', '10', ''];
  return standingOf([reports('2023-05', row, other)]).tasks[0]?.whole.state.value ?? null;
}

describe('A task on the last day of May', () => {
  it('that is said to be finished is 已完成, by its last day or after it', () => {
    expect(may('2023年5月底', '已完成', '100', '2023-05-20')).toBe('finished');
    expect(may('2023年4月底', '已完成', '100', '2023-05-20')).toBe('finished-late');
    expect(may('2023年4月底', '', '100', '2023-04-30')).toBe('finished');
  });

  it('that is not finished is 逾期 once its last day is over, 临期 up to 30 days before it, else 推进中', () => {
    expect(may('2023年4月底', '推进中', '80', '')).toBe('overdue');
    expect(may('2023年5月底', '推进中', '80', '')).toBe('overdue');
    expect(may('2023年6月30日', '推进中', '80', '')).toBe('due-soon');
    expect(may('2023年7月1日', '推进中', '80', '')).toBe('under-way');
  });

  it('that was not begun is 未启动, unless it is to begin later', () => {
    expect(may('2023年12月底', '未启动', '0', '')).toBe('not-started');
    expect(may('2023年8月—12月', '未启动', '', '')).toBe('ahead');
    expect(may('2023年4月底', '未启动', '', '')).toBe('overdue');
  });

  it('without an end is 长期 as long as anything is reported', () => {
    expect(may('常态开展', '推进中', '', '', '每周一次')).toBe('standing');
    expect(may('常态开展', '', '', '')).toBe('unreported');
  });

  it('of which nothing is said is 未报, and of which only words are said 待核实', () => {
    expect(may('2023年4月底', '', '', '')).toBe('unreported');
    expect(may('2023年12月底', '', '', '', '已开会研究')).toBe('unverified');
  });

  it.each([
    ['已完成', '40', ''],
    ['未启动', '60', ''],
    ['推进中', '100', '2023-05-20'],
    ['已完成', '100', '2023-06-20'],
    ['', '60', '2023-05-20'],
  ])('is 待核实 where its report contradicts itself: %s, %s %%, %s', (state, done, completed) => {
    expect(may('2023年12月底', state, done, completed)).toBe('unverified');
  });
});

describe('A finished task without a day', () => {
  const done: Report = ['建一个公园', '市教育局', '2023年3月底', '', '已完成', '100', ''];
  const open: Report = ['建一个公园', '市教育局', '2023年3月底', '', '推进中', '80', ''];

  it('was on time where a month that ends by its last day reports it finished', () => {
    expect(standingOf([reports('2023-03', done), reports('2023-05', done)]).whole.onTime).toBe(1);
  });

  it('was late where the end of that day still saw it open', () => {
    const { whole } = standingOf([reports('2023-03', open), reports('2023-05', done)]);
    expect([whole.states['finished-late'], whole.onTime]).toEqual([1, 0]);
  });

  it('may have been either where nothing tells, so that the rate is not known', () => {
    const { whole } = standingOf([reports('2023-05', done)]);
    expect([whole.states.finished, whole.onTime, whole.rate, whole.certain]).toEqual([1, 0, null, false]);
  });

  it('stays finished in a month that is silent about it', () => {
    const silent: Report = ['建一个公园', '市教育局', '2023年3月底', '', '', '', ''];
    expect(standingOf([reports('2023-03', done), reports('2023-05', silent)]).whole.states.finished).toBe(1);
  });
});

describe('A day before the end of the month', () => {
  const row: Report = ['建一个公园', '市教育局', '2023年5月20日', '', '推进中', '80', ''];

  it('is the day judged: what is due on it is not overdue yet', () => {
    expect(standingOf([reports('2023-05', row)], '2023-05', '2023-05-20').whole.states['due-soon']).toBe(1);
    const after = standingOf([reports('2023-05', row)], '2023-05', '2023-05-21');
    expect([after.day, after.whole.states.overdue, after.tasks[0]?.whole.daysLate]).toEqual([
      '2023-05-21',
      1,
      1,
    ]);
  });
});

describe('Lead units', () => {
  // 市教育局: a on time, b overdue, c overdue → 1/3; 市民政局: b finished on time, d on time → 1.
  const sheets: readonly Submitted[] = [
    tasks(
      ['甲事', '市教育局', '2023年3月底'],
      ['乙事', '市教育局、市民政局', '2023年4月底'],
      ['丙事', '市教育局', '2023年4月底'],
      ['丁事', '市民政局', '2023年5月底'],
    ),
    reports(
      '2023-05',
      ['甲事', '市教育局', '2023年3月底', '', '已完成', '100', '2023-03-20'],
      ['乙事', '市教育局、市民政局', '2023年4月底', '', '推进中', '50', '', '市教育局'],
      ['乙事', '市教育局、市民政局', '2023年4月底', '', '已完成', '100', '2023-04-20', '市民政局'],
      ['丙事', '市教育局', '2023年4月底', '', '推进中', '50', ''],
      ['丁事', '市民政局', '2023年5月底', '', '已完成', '100', '2023-05-20'],
    ),
  ];

  it('are each counted with what they report, a task of two once in the whole and where the gravest report is', () => {
    const { whole, classes } = standingOf(sheets);
    const units = classes.flatMap((group) => group.units);
    expect(
      units.map(({ unit, rank, number, onTime, rate }) => [unit, rank, number, onTime, rate?.toFixed(4)]),
    ).toEqual([
      ['市民政局', 1, 2, 2, '1.0000'],
      ['市教育局', 2, 3, 1, '0.3333'],
    ]);
    expect([whole.number, whole.onTime, whole.states.overdue, whole.rate?.toFixed(2)]).toEqual([
      4,
      2,
      2,
      '0.50',
    ]);
  });

  it('stand on the list of what is overdue, each with its own cells', () => {
    const { lists } = resultsOf(sheets, '2023-05');
    const overdue = lists.find(({ id }) => id === 'overdue')?.entries ?? [];
    expect(overdue.map(({ about, due, daysLate }) => [about.unit, about.item, due, daysLate])).toEqual([
      ['市教育局', '乙事', '2023-04-30', 31],
      ['市教育局', '丙事', '2023-04-30', 31],
    ]);
    const [shared] = overdue;
    expect(placesBehind(shared?.from ?? []).map(({ file, cell }) => `${file}!${cell}`)).toEqual([
      '2.xlsx!H3',
      '2.xlsx!I3',
      '2.xlsx!J3',
      '2.xlsx!G3',
      '1.xlsx!F3',
    ]);
  });

  it('have no rate while something due is not reported', () => {
    const { classes } = standingOf([
      sheets[0] ?? expect.fail(),
      reports('2023-05', ['甲事', '市教育局', '2023年3月底', '', '已完成', '100', '2023-03-20']),
    ]);
    const units = classes.flatMap((group) => group.units);
    expect(units.map(({ unit, rank, rate, certain }) => [unit, rank, rate, certain])).toEqual([
      ['市教育局', null, null, false],
      ['市民政局', null, null, false],
    ]);
  });
});

describe('A task that nobody began', () => {
  const row: Report = ['建一个公园', '市教育局', '2024年6月底', '', '未启动', '0', ''];

  it('is 一年未动 at the end of the year and not before', () => {
    const untouched = (span: string): boolean =>
      resultsOf([reports(span, row)], span).lists.some(({ id }) => id === 'untouched');
    expect([untouched('2023-11'), untouched('2023-12')]).toEqual([false, true]);
  });
});
