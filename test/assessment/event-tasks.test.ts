import { describe, expect, it } from 'vitest';
import { isAssessed } from '../../src/assessment/results.ts';
import { bulletin, PUBLIC_BULLETIN } from '../../src/documents/bulletin.ts';
import { plainText } from '../../src/documents/text-print.ts';
import { resultsOf, type Submitted } from './submitted.ts';

/** The table's own columns of one row, and its heading. */
interface Kind {
  readonly table: string;
  readonly head: string;
  readonly row: (months: string) => string;
  readonly item: (months: string) => string;
  readonly group: (months: string) => string;
  readonly unit: string | null;
}

const TITLE = '2023年开展情况表';
const KINDS: readonly Kind[] = [
  {
    table: 'investment/events',
    head: '| 时间 | 活动名称 | 地点 | 活动内容 |',
    row: (months) => `| ${months} | 深圳推介会 | 深圳 | 推介 |`,
    item: () => '深圳推介会',
    group: (months) => months,
    unit: null,
  },
  {
    table: 'innovation/events',
    head: '| 月份 | 活动类型 | 活动内容 |',
    row: (months) => `| ${months} | 科技创新活动周 | 讲座 |`,
    item: (months) => months,
    group: () => '科技创新活动周',
    unit: null,
  },
  {
    table: 'civic/themes',
    head: '| 月份 | 主题 | 内容 | 责任单位 |',
    row: (months) => `| ${months} | 文明实践 | 植树 | 市教育局 |`,
    item: () => '植树',
    group: () => '文明实践',
    unit: '市教育局',
  },
  {
    table: 'civic/contests',
    head: '| 月份 | 每月评比活动 | 活动内容 | 责任单位 |',
    row: (months) => `| ${months} | 最美家庭 | 评选 | 市教育局 |`,
    item: (months) => months,
    group: () => '最美家庭',
    unit: '市教育局',
  },
];

type Said = readonly [state: string, heldOn: string];

function report(kind: Kind, months: string, [state, heldOn]: Said, month = '2023-05'): Submitted {
  const width = kind.head.split('|').length;
  return [
    month,
    [
      `| ${TITLE} |${' < |'.repeat(width)}`,
      `${kind.head} 开展情况 | 开展时间 |`,
      `${kind.row(months)} ${state} | ${heldOn} |`,
    ].join('\n'),
  ];
}

function taskOf(kind: Kind, months: string, said: Said) {
  const [standing] = resultsOf([report(kind, months, said)], '2023-05').tasks;
  expect(standing?.table).toBe(kind.table);
  return standing?.tasks[0] ?? expect.fail();
}

describe.each(KINDS.map((kind) => [kind.table, kind] as const))('%s at the end of May', (_, kind) => {
  it.each([
    ['3月', '未开展', '', 'overdue', '逾期61天', 61],
    ['3月', '延期', '', 'overdue', '逾期61天', 61],
    ['一季度', '未开展', '', 'overdue', '逾期61天', 61],
    ['5月', '未开展', '', 'overdue', '逾期1天', 1],
    ['4月、5月', '未开展', '', 'overdue', '逾期1天', 1],
    ['6月', '未开展', '', 'due-soon', '还有30天到期，未开展', null],
    ['二季度', '延期', '', 'due-soon', '还有30天到期，延期', null],
    ['5—12月', '延期', '', 'not-started', '延期', null],
    ['下半年', '未开展', '', 'ahead', '2023-07-01起', null],
    ['7月', '延期', '2023-08-10', 'ahead', '2023-07-01起', null],
    ['3月', '已开展', '2023-03-20', 'finished', '已完成', null],
    ['3月', '已开展', '2023-04-02', 'finished-late', '2023-04-02完成，逾期2天', 2],
    ['3月', '已开展', '', 'finished', '已完成，没有完成时间，是否按时不明', null],
    ['3月', '', '', 'unreported', '当月未报', null],
    ['8月', '', '', 'ahead', '2023-08-01起', null],
    ['3月', '未开展', '2023-03-20', 'unverified', '未开展而已填完成', null],
  ])('planned for %s and reported as %s %s is %s', (months, state, heldOn, expected, words, daysLate) => {
    const task = taskOf(kind, months, [state, heldOn]);
    expect(task.reports.map(({ unit }) => unit)).toEqual([kind.unit]);
    expect(task.whole.state).toMatchObject({ value: expected, words: { zh: words } });
    expect(task.whole.daysLate).toBe(daysLate);
    expect(task.dueStated).toBe(true);
  });

  it('is called by its key and told under its theme', () => {
    const task = taskOf(kind, '3月', ['未开展', '']);
    expect([task.item, task.group]).toEqual([kind.item('3月'), kind.group('3月')]);
  });

  it('is on the list of what is overdue by a name that says what it is, with its last day, and of nothing once it was held', () => {
    const overdue = (said: Said) =>
      resultsOf([report(kind, '3月', said)], '2023-05')
        .lists.filter(({ id }) => id === 'overdue')
        .flatMap(({ entries }) => entries.map(({ about, due, daysLate }) => ({ about, due, daysLate })));
    const item = kind.item('3月') === '3月' ? `3月“${kind.group('3月')}”` : kind.item('3月');
    expect(overdue(['未开展', ''])).toEqual([
      { about: kind.unit === null ? { item } : { unit: kind.unit, item }, due: '2023-03-31', daysLate: 61 },
    ]);
    expect(overdue(['已开展', '2023-03-20'])).toEqual([]);
  });

  it('stays held though a later month says nothing of it', () => {
    const sheets = [
      report(kind, '3月', ['已开展', '2023-03-20'], '2023-03'),
      report(kind, '3月', ['', ''], '2023-05'),
    ];
    expect(resultsOf(sheets, '2023-05').tasks[0]?.tasks[0]?.whole.state.value).toBe('finished');
  });

  it('is one task, however the month is written in the schedule and in the report', () => {
    const list = [
      `| ${TITLE} |${' < |'.repeat(kind.head.split('|').length - 2)}`,
      kind.head,
      kind.row('三月'),
    ].join('\n');
    const { tasks } = resultsOf([[null, list], report(kind, '3月份', ['未开展', ''])], '2023-05');
    expect(tasks[0]?.tasks.map(({ whole }) => whole.state.value)).toEqual(['overdue']);
  });
});

describe('The bulletin on a schedule that names no units', () => {
  it('says what was to be held and was not, and how far each activity is', () => {
    const [, events] = KINDS;
    if (events === undefined) throw new Error('no schedule');
    const results = resultsOf([report(events, '3月', ['延期', ''])], '2023-05');
    if (!isAssessed(results)) throw new Error('nothing assessed');
    const printed = plainText(bulletin(results, '2023-06-05', PUBLIC_BULLETIN));
    expect(printed).toContain('1项逾期：3月“科技创新活动周”。');
    expect(printed).toContain('1\t3月“科技创新活动周”\t2023-03-31\t逾期\t逾期61天');
  });
});

describe('A platform', () => {
  const HEAD = '| 项目名称 | 建设主体 | 主要内容 | 投资资金（万元） | 建设情况 | 开工时间 |';
  const platform = (month: string, state: string, begun: string) => {
    const row = `| 某某实验室 | 甲公司 | 建设 | 100 | ${state} | ${begun} |`;
    return resultsOf([[month, [HEAD, row].join('\n')]], month).tasks[0]?.tasks[0] ?? expect.fail();
  };

  it.each([
    ['2023-05', '未开工', '', 'not-started'],
    ['2023-05', '在建', '2023-04-10', 'finished'],
    ['2023-05', '暂缓', '', 'not-started'],
    ['2023-05', '', '', 'unreported'],
    ['2023-12', '未开工', '', 'overdue'],
    ['2023-11', '未开工', '', 'not-started'],
  ])(
    'in %s reported as %s %s is %s: it is to be begun by the year’s end',
    (month, state, begun, expected) => {
      const task = platform(month, state, begun);
      expect([task.whole.state.value, task.due, task.dueStated]).toEqual([expected, '2023-12-31', false]);
      expect(task.untouched).toBe(expected !== 'finished' && expected !== 'unreported');
    },
  );
});
