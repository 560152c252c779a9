import { describe, expect, it } from 'vitest';
import { clause, factsIn, judgedAt, lines, type Row, rowsOf } from './judging.ts';

const LEDGER = 'enterprise/problems';

describe('later-than', () => {
  // 2023-05-15 is a Monday: the fifth working day after it is Monday the 22nd.
  const rule = clause('later-than', LEDGER, { from: 'received', to: 'replied', limit: 5, unit: 'workday' });
  const at = (month: number, row: Row) =>
    judgedAt(month, rule, factsIn(rowsOf(LEDGER, [{ unit: '甲', item: '一', ...row }])));

  it('names what was answered after five working days, or not at all, and not what came in time.', () => {
    expect(lines(at(5, { received: '2023-05-15', replied: '2023-05-22' }))).toEqual([]);
    const late = at(5, { received: '2023-05-15', replied: '2023-05-23' });
    expect(lines(late)).toEqual(['甲/一 met 1']);
    expect(late.verdicts[0]?.phrase.zh).toBe('“一”应于5月22日前办结（5个工作日内），5月23日办结，超1天');
    expect(lines(at(5, { received: '2023-05-15', replied: '' }))).toEqual(['甲/一 met 1']);
  });

  it('counts no holiday and every day worked instead: from Thursday 27 April the fifth working day is Monday 8 May.', () => {
    // 29 April to 3 May are off, Saturday 6 May is worked: 28 April, 4, 5, 6, 8 May.
    expect(lines(at(5, { received: '2023-04-27', replied: '2023-05-08' }))).toEqual([]);
    expect(lines(at(5, { received: '2023-04-27', replied: '2023-05-09' }))).toEqual(['甲/一 met 1']);
  });

  it('leaves open what has no day that can be read, and does not look at what comes after the month.', () => {
    expect(lines(at(5, { received: '?', replied: '' }))).toEqual(['甲/一 open 1']);
    expect(lines(at(5, { received: '2023-05-15', replied: '?' }))).toEqual(['甲/一 open 1']);
    expect(lines(at(5, { received: '2023-06-01', replied: '' }))).toEqual([]);
    expect(lines(at(5, { received: '2023-05-30', replied: '' }))).toEqual([]);
  });
});

describe('since', () => {
  const TABLE = 'investment/projects';
  const rule = clause(
    'since',
    TABLE,
    {
      from: 'signed',
      without: 'started',
      limit: 6,
      unit: 'month',
      warnDays: 30,
      where: [{ column: 'state', is: 'not', value: '已解除' }],
      further: [{ column: 'state', is: 'equals', value: '确实无法推进' }],
    },
    {
      steps: [
        { times: 1, list: 'stalled', by: '某局', whom: '单位' },
        { times: 2, list: 'terminate', by: '某镇', whom: '合同' },
      ],
    },
  );
  const at = (month: number, row: Row) =>
    lines(judgedAt(month, rule, factsIn(rowsOf(TABLE, [{ unit: '甲', item: '厂', ...row }]))));

  it('takes six calendar months, to the end of a shorter month.', () => {
    // Signed on 31 August 2022: six months are over on 28 February.
    expect(at(2, { signed: '2022-08-31', started: '', state: '正常' })).toEqual(['甲/厂 met 1']);
    expect(at(1, { signed: '2022-08-31', started: '', state: '正常' })).toEqual(['甲/厂 near 0']);
    expect(at(2, { signed: '2022-09-30', started: '', state: '正常' })).toEqual(['甲/厂 near 0']);
  });

  it('takes the second step where it cannot go on, and neither where it has started or was released.', () => {
    expect(at(2, { signed: '2022-08-01', started: '', state: '确实无法推进' })).toEqual(['甲/厂 met 2']);
    expect(at(2, { signed: '2022-08-01', started: '2023-02-10', state: '正常' })).toEqual([]);
    expect(at(2, { signed: '2022-08-01', started: '', state: '已解除' })).toEqual([]);
  });

  it('counts a start after the month as none, and leaves open what cannot be read.', () => {
    expect(at(2, { signed: '2022-08-01', started: '2023-03-01', state: '正常' })).toEqual(['甲/厂 met 1']);
    expect(at(2, { signed: '?', started: '', state: '正常' })).toEqual(['甲/厂 open 1']);
    expect(at(2, { signed: '2022-08-01', started: '?', state: '正常' })).toEqual(['甲/厂 open 1']);
  });
});

describe('nth-overdue', () => {
  const TABLE = 'civic/problems';
  const steps = (['notice', 'interview', 'transfer'] as const).map((list, index) => ({
    times: index + 1,
    list,
    by: '某办',
    whom: '单位',
  }));
  const rule = clause('nth-overdue', TABLE, { due: 'due', done: 'closed', by: 'unit' }, { steps });
  const problems = (...closed: readonly string[]) =>
    rowsOf(
      TABLE,
      closed.map((day, index) => ({ unit: '甲', item: `${index}`, due: '2023-03-10', closed: day })),
    );

  it('adds up what a unit did not mend in time: notice, interview, handing over.', () => {
    expect(lines(judgedAt(3, rule, factsIn(problems('2023-03-10', '2023-03-11'))))).toEqual(['甲 met 1']);
    expect(lines(judgedAt(3, rule, factsIn(problems('', '2023-03-11'))))).toEqual(['甲 met 2']);
    expect(lines(judgedAt(3, rule, factsIn(problems('', '', '', ''))))).toEqual(['甲 met 3']);
    expect(lines(judgedAt(3, rule, factsIn(problems('2023-03-10'))))).toEqual([]);
  });

  it('leaves a first time open that rests on a day nobody can read.', () => {
    expect(lines(judgedAt(3, rule, factsIn(problems('?'))))).toEqual(['甲 open 1']);
    expect(lines(judgedAt(3, rule, factsIn(problems('', '?'))))).toEqual(['甲 met 1']);
  });

  it('may count by problem.', () => {
    const byItem = { ...rule, args: { ...rule.args, by: 'item' } };
    expect(lines(judgedAt(3, byItem, factsIn(problems('', ''))))).toEqual(['甲/0 met 1', '甲/1 met 1']);
  });
});

describe('share-below', () => {
  const TABLE = 'investment/projects';
  const rule = clause('share-below', TABLE, {
    of: [{ column: 'state', is: 'not', value: '已解除' }],
    counts: [{ column: 'started', is: 'filled', value: '' }],
    floor: '65',
    says: '开工率',
  });
  const started = (...days: readonly string[]) =>
    judgedAt(
      6,
      rule,
      factsIn(
        rowsOf(
          TABLE,
          days.map((day, index) => ({ unit: '甲', item: `${index}`, state: '正常', started: day })),
        ),
      ),
    );

  it('names a unit below 65 % and not one at or above it: 1 of 2 is 50 %, 2 of 3 are 66.67 %.', () => {
    const half = started('2023-03-01', '');
    expect(lines(half)).toEqual(['甲 met 1']);
    expect(half.verdicts[0]?.phrase.zh).toBe('开工率50.00%（1/2），低于65%');
    expect(lines(started('2023-03-01', '2023-04-01', ''))).toEqual([]);
  });

  it('leaves open what one unreadable day decides: 1 or 2 of 2.', () => {
    expect(lines(started('2023-03-01', '?'))).toEqual(['甲 open 1']);
    // One of four at most two: below either way.
    expect(lines(started('2023-03-01', '?', '', ''))).toEqual(['甲 met 1']);
  });
});

describe('fewer-than', () => {
  const TABLE = 'investment/outings';
  const days = clause('fewer-than', TABLE, {
    every: 'month',
    least: 10,
    counts: 'days',
    date: 'departed',
    until: 'returned',
    units: ['甲'],
    says: '外出',
  });
  const out = (...trips: readonly (readonly [string, string])[]) =>
    factsIn(
      rowsOf(
        TABLE,
        trips.map(([departed, returned], index) => ({ unit: '甲', item: `${index}`, departed, returned })),
      ),
    );

  it('counts the days of the month that trips cover, each day once.', () => {
    // 1 to 5 and 4 to 10 May: ten days.
    expect(lines(judgedAt(5, days, out(['2023-05-01', '2023-05-05'], ['2023-05-04', '2023-05-10'])))).toEqual(
      [],
    );
    // 28 April to 9 May: nine of them in May.
    const nine = judgedAt(5, days, out(['2023-04-28', '2023-05-09']));
    expect(lines(nine)).toEqual(['甲 met 1']);
    expect(nine.verdicts[0]?.phrase.zh).toBe('2023年5月外出9天，规定不少于10天');
  });

  it('leaves open a trip whose end is not known, and a unit of which there is no row.', () => {
    expect(lines(judgedAt(5, days, out(['2023-05-01', '?'])))).toEqual(['甲 open 1']);
    expect(
      lines(
        judgedAt(5, { ...days, args: { ...days.args, units: ['乙'] } }, out(['2023-05-01', '2023-05-02'])),
      ),
    ).toEqual(['乙 open 1']);
  });

  it('warns of a year that is behind: 12 in the year are 5 by the end of May.', () => {
    const year = clause('fewer-than', TABLE, {
      every: 'year',
      least: 12,
      counts: 'rows',
      date: 'departed',
      units: ['甲'],
      says: '外出',
    });
    const trips = (count: number) =>
      out(...Array.from({ length: count }, (_, index) => [`2023-0${index + 1}-10`, ''] as const));
    expect(lines(judgedAt(5, year, trips(5)))).toEqual([]);
    expect(lines(judgedAt(5, year, trips(4)))).toEqual(['甲 near 0']);
    expect(lines(judgedAt(12, year, trips(4)))).toEqual(['甲 met 1']);
  });
});

describe('in-band', () => {
  const TABLE = 'enterprise/revenue';
  const rule = clause('in-band', TABLE, {
    value: 'revenue',
    atLeast: '1000',
    below: '2000',
    takenOn: 'yes',
    monthly: 'yes',
    unit: '万元',
    says: '营业收入',
  });
  const at = (revenue: string | number) =>
    lines(judgedAt(6, rule, factsIn(rowsOf(TABLE, [{ item: '厂', revenue }], 6))));

  it('takes half a year on to the whole: 999 makes 1998, 1000 makes 2000, 499 makes 998.', () => {
    expect(at(999)).toEqual(['厂 met 1']);
    expect(at(500)).toEqual(['厂 met 1']);
    expect(at(1000)).toEqual([]);
    expect(at(499)).toEqual([]);
  });

  it('leaves a blank open, and asks for nothing where the month was not submitted.', () => {
    expect(at('')).toEqual(['厂 open 1']);
    expect(judgedAt(7, rule, factsIn(rowsOf(TABLE, [{ item: '厂', revenue: 1 }], 6)))).toMatchObject({
      asked: 0,
      lacks: [{ zh: '2023年7月的数据' }],
    });
  });

  it('divides one column by another: 20 % is not more than 20 %.', () => {
    const ratio = clause('in-band', TABLE, { value: 'a', over: 'b', atMost: '20', unit: '%', says: '占比' });
    const of = (a: number, b: number) =>
      lines(judgedAt(6, ratio, factsIn(rowsOf(TABLE, [{ unit: '甲', a, b }]))));
    expect([of(20, 100), of(21, 100), of(1, 0)]).toEqual([['甲 met 1'], [], ['甲 open 1']]);
  });
});

describe('entries', () => {
  const TABLE = 'assessment/notices';
  const rule = clause(
    'entries',
    TABLE,
    {
      where: [{ column: 'kind', is: 'equals', value: '批评或扣分' }],
      date: 'day',
      points: 'points',
      says: '',
    },
    { steps: [{ times: 1, list: 'deduction', by: '某局', whom: '考核', points: null }] },
  );
  const at = (row: Row) => judgedAt(5, rule, factsIn(rowsOf(TABLE, [{ unit: '甲', item: '文', ...row }])));

  it('takes the points of the row; else they are left open, and it is said where they are filled in.', () => {
    const stated = at({ kind: '扣分', day: '2023-05-04', points: 2 });
    expect(stated.verdicts.map(({ action }) => action.points)).toEqual(['2']);
    const open = at({ kind: '批评', day: '2023-05-04', points: '' });
    expect(open.verdicts.map(({ action }) => action.points)).toEqual([null]);
    expect(open.verdicts[0]?.phrase.zh).toContain('分值待定（考核办法“规则”表试-01的“分值”）');
  });

  it('leaves out other kinds and later days, and leaves open what cannot be read.', () => {
    expect(lines(at({ kind: '表扬', day: '2023-05-04' }))).toEqual([]);
    expect(lines(at({ kind: '批评', day: '2023-06-04' }))).toEqual([]);
    expect(lines(at({ kind: '?', day: '2023-05-04' }))).toEqual(['甲/文 open 1']);
  });
});
