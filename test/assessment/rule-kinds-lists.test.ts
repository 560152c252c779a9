import { describe, expect, it } from 'vitest';
import { yearSpan } from '../../src/core/span.ts';
import { type Fact, saying } from '../../src/facts/fact.ts';
import { clause, factsIn, judgedAt, lines, type Row, rowsOf } from './judging.ts';

describe('due', () => {
  const TABLE = 'innovation/events';
  const rule = clause('due', TABLE, { month: 'month', state: 'state', done: ['已开展'] });
  const at = (month: string, state: string) =>
    lines(judgedAt(5, rule, factsIn(rowsOf(TABLE, [{ item: '赛', month, state }], 5))));

  it('names what was planned for a month that is over and is not done.', () => {
    expect(at('5月', '未开展')).toEqual(['赛 met 1']);
    expect(at('一季度', '延期')).toEqual(['赛 met 1']);
    expect(at('5月', '已开展')).toEqual([]);
    expect(at('4—6月', '未开展')).toEqual([]);
    expect(at('全年', '未开展')).toEqual([]);
  });

  it('leaves a blank open, and says that the progress form is missing where no sheet has it.', () => {
    expect(at('5月', '')).toEqual(['赛 open 1']);
    const without = judgedAt(5, rule, factsIn(rowsOf(TABLE, [{ item: '赛', month: '5月' }])));
    expect(without).toMatchObject({ asked: 0, verdicts: [], lacks: [{ zh: '开展情况（进展表）' }] });
  });
});

describe('tasks', () => {
  const TABLE = 'civic/tasks';
  const rule = clause('tasks', TABLE, {});
  const at = (row: Row) =>
    lines(
      judgedAt(
        7,
        rule,
        factsIn(rowsOf(TABLE, [{ item: '桥', leads: '甲、乙', due: '2023-06-30', ...row }], 7)),
      ),
    );

  it('names each lead unit of a task that is not done by its day, or was done after it.', () => {
    expect(at({ state: '推进中' })).toEqual(['甲/桥 met 1', '乙/桥 met 1']);
    expect(at({ state: '已完成', completed: '2023-07-02' })).toEqual(['甲/桥 met 1', '乙/桥 met 1']);
    expect(at({ state: '已完成', completed: '2023-06-30' })).toEqual([]);
    expect(at({ state: '', done: 100 })).toEqual([]);
  });

  it('leaves open what nobody reported, and has until the year’s end where no day is set.', () => {
    expect(at({ state: '' })).toEqual(['甲/桥 open 1', '乙/桥 open 1']);
    expect(at({ state: '推进中', due: '' })).toEqual([]);
  });

  it('asks each unit for itself where it reports for itself.', () => {
    const facts = factsIn(
      rowsOf(TABLE, [{ item: '桥', leads: '甲、乙', due: '2023-06-30' }], 7),
      rowsOf(TABLE, [{ unit: '甲', item: '桥', state: '已完成', completed: '2023-06-01' }], 7),
      rowsOf(TABLE, [{ unit: '乙', item: '桥', state: '推进中' }], 7),
    );
    expect(lines(judgedAt(7, rule, facts))).toEqual(['乙/桥 met 1']);
  });
});

describe('behind', () => {
  const TABLE = 'innovation/indicators';
  const rule = clause('behind', TABLE, { gap: '0' });
  const at = (actual: string | number) =>
    lines(judgedAt(6, rule, factsIn(rowsOf(TABLE, [{ item: '专利', target: 100, actual }], 6))));

  it('names what is behind the schedule of half the year, and not what is on it.', () => {
    expect([at(49), at(50), at('')]).toEqual([['专利 met 1'], [], ['专利 open 1']]);
  });

  it('counts what is to be kept low the other way round: within it nobody is named, above it by so much.', () => {
    const kept = (actual: number) => {
      const rows = rowsOf(TABLE, [{ item: '失联率', target: 5, actual }], 6).map((fact) =>
        fact.what.endsWith('target') ? { ...fact, worded: { relation: '<=' } as const } : fact,
      );
      return judgedAt(6, rule, factsIn(rows)).verdicts.map(({ phrase }) => phrase.zh);
    };
    expect([kept(1), kept(5)]).toEqual([[], []]);
    expect(kept(6)).toEqual(['“失联率”为控制目标的120.00%，超出20.00个百分点']);
  });

  it('picks indicators by their words.', () => {
    const other = { ...rule, args: { gap: '0', only: ['论文'] } };
    expect(
      judgedAt(6, other, factsIn(rowsOf(TABLE, [{ item: '专利', target: 100, actual: 1 }], 6))).verdicts,
    ).toEqual([]);
  });
});

describe('not-visited', () => {
  const PAIRS = 'enterprise/departments';
  const VISITS = 'enterprise/visits';
  const rule = clause('not-visited', VISITS, { pairs: PAIRS, enterprise: 'enterprise', date: 'visited' });
  /** 甲 is paired with 一厂 and 二厂; the unit is a column and not part of the key. */
  const pairs = ['一厂', '二厂'].flatMap((item) =>
    ['enterprise', 'unit'].map(
      (column): Fact => ({
        about: { item },
        what: saying(PAIRS, column),
        when: yearSpan(2023),
        value: column === 'unit' ? '甲' : item,
        at: [],
      }),
    ),
  );
  const at = (...visits: readonly (readonly [string, string])[]) =>
    lines(
      judgedAt(
        5,
        rule,
        factsIn(
          pairs,
          rowsOf(
            VISITS,
            visits.map(([enterprise, visited], index) => ({
              unit: '甲',
              item: `${index}`,
              enterprise,
              visited,
            })),
          ),
        ),
      ),
    );

  it('names a unit that left one of its enterprises out this month.', () => {
    expect(at(['一厂', '2023-05-03'], ['二厂', '2023-05-30'])).toEqual([]);
    expect(at(['一厂', '2023-05-03'], ['二厂', '2023-04-30'])).toEqual(['甲 met 1']);
  });

  it('leaves open a visit whose day cannot be read.', () => {
    expect(at(['一厂', '2023-05-03'], ['二厂', '?'])).toEqual(['甲 open 1']);
  });
});

describe('unpaired', () => {
  const rule = clause('unpaired', 'enterprise/revenue', {
    thing: 'enterprise',
    pairs: ['enterprise/departments', 'enterprise/leaders'],
  });
  const listed = rowsOf(
    'enterprise/revenue',
    [
      { item: '一厂', enterprise: '一厂' },
      { item: '三厂', enterprise: '三厂' },
    ],
    5,
  );
  const one = rowsOf('enterprise/departments', [{ item: '一厂', enterprise: '一厂' }]);
  const two = rowsOf('enterprise/leaders', [{ item: '二厂', enterprise: '二厂' }]);

  it('names what no pairing table has; while one of them is missing that is open.', () => {
    expect(lines(judgedAt(5, rule, factsIn(listed, one, two)))).toEqual(['三厂 met 1']);
    expect(lines(judgedAt(5, rule, factsIn(listed, one)))).toEqual(['三厂 open 1']);
    expect(judgedAt(5, rule, factsIn(listed))).toEqual({ asked: 0, verdicts: [] });
  });
});

describe('filled-by', () => {
  const TABLE = 'enterprise/return';
  const rule = clause('filled-by', TABLE, { day: 25, date: 'filled-on' });
  const at = (day: string) =>
    lines(judgedAt(5, rule, factsIn(rowsOf(TABLE, [{ item: '一厂', 'filled-on': day }], 5))));

  it('names a return filled in after the 25th, and leaves open one without a day.', () => {
    expect([at('2023-05-25'), at('2023-05-26'), at('')]).toEqual([[], ['一厂 met 1'], ['一厂 open 1']]);
  });
});
