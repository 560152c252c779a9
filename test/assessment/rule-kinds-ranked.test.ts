import { describe, expect, it } from 'vitest';
import type { Rule } from '../../schemas/rules/rule.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { clause, factsIn, judgedAt, lines, rowsOf } from './judging.ts';
import { assessed, rule as inARow, type MonthTyped, scheme, TABLE, type Typed } from './small-scheme.ts';

/** What 甲 to 丁 have done of 100. */
function done(...actuals: readonly Typed[]): MonthTyped {
  return Object.fromEntries(
    ['甲', '乙', '丙', '丁'].flatMap((name, index) => {
      const actual = actuals[index];
      return actual === undefined ? [] : [[name, { a: [100, actual] as const }]];
    }),
  );
}

function by(...rules: readonly Rule[]): Scheme {
  return scheme({ rules });
}

/** 甲 met 1 80. */
function listed(
  months: Readonly<Record<number, MonthTyped>>,
  rule: Rule,
  beside: readonly Rule[] = [],
): readonly string[] {
  return assessed(months, by(...beside, rule))
    .verdicts.filter((verdict) => verdict.rule.kind === rule.kind)
    .map(({ about, state, step, action }) =>
      [about.unit, state, step, action.amount].filter((part) => part !== undefined).join(' '),
    );
}

const reward = (amounts: readonly string[]): Rule['steps'] =>
  amounts.map((amount, index) => ({ times: index + 1, list: 'reward', by: '财政', whom: '经费', amount }));

describe('first', () => {
  const rule = clause(
    'first',
    TABLE,
    { every: 'year', metAll: 'yes', moveUp: 'no' },
    { steps: reward(['80', '50']) },
  );
  const uncapped = (month: MonthTyped, own = rule) => listed({ 12: month }, own);

  it('rewards the first two who have met all tasks; who has not leaves the place empty.', () => {
    // All at 100 % tie for the first place; 丙 at 90 % is third.
    expect(uncapped(done(100, 80, 70, 60))).toEqual(['甲 met 1 80']);
    expect(uncapped(done(90, 80, 70, 60))).toEqual([]);
  });

  it('says before the year is over how things stand.', () => {
    expect(listed({ 11: done(100, 80, 70, 60) }, rule)).toEqual(['甲 near 0 80']);
  });

  it('leaves it open while somebody of the class has not reported, who may be the first himself.', () => {
    expect(uncapped(done(100, 80, 70, '?'))).toEqual(['甲 open 1 80', '丁 open 1 80']);
  });
});

describe('last-missed', () => {
  const rule = clause(
    'last-missed',
    TABLE,
    { every: 'year', n: 1 },
    { steps: [{ times: 1, list: 'barred', by: '市委', whom: '单位' }] },
  );

  it('names the last who missed a task; nobody takes the place of one who met them, or where all tie.', () => {
    expect(listed({ 12: done(100, 80, 70, 60) }, rule)).toEqual(['丁 met 1']);
    expect(listed({ 12: done(100, 100, 100, 100) }, rule)).toEqual([]);
    expect(listed({ 11: done(100, 80, 70, 60) }, rule)).toEqual(['丁 near 0']);
  });

  it('is open while somebody has not reported, who may be the last himself.', () => {
    expect(listed({ 12: done(100, 80, 70, '?') }, rule)).toEqual(['丙 open 1', '丁 open 1']);
  });
});

describe('points-by-rule', () => {
  const last = inARow();
  const rule = clause(
    'points-by-rule',
    TABLE,
    { rules: ['招-03'] },
    { steps: [{ times: 1, list: 'deduction', by: '中心', whom: '考核', points: null }] },
  );
  const LAST = done(40, 30, 20, 10);

  it('takes each step that was reached once: two months and three are two interviews.', () => {
    expect(listed({ 1: LAST }, rule, [last])).toEqual([]);
    const two = assessed({ 1: LAST, 2: LAST, 3: LAST, 4: LAST }, by(last, rule)).verdicts.filter(
      ({ rule: own }) => own.rule === '试-01',
    );
    expect(two.map(({ about, phrase }) => `${about.unit} ${phrase.zh.split('；')[0]}`)).toEqual([
      '丁 本年达到约谈条件2次（2月招-03、3月招-03）',
    ]);
  });
});

describe('amount-by-tier', () => {
  const tiers = ['8', '15', '30'].map((amount, index) => ({
    times: index + 1,
    list: 'funds' as const,
    by: '财政',
    whom: '包干',
    amount,
  }));
  const rule = clause('amount-by-tier', TABLE, { measure: 'a', top: ['丁'] }, { steps: tiers });

  it('gives the amount of the tier that the number of tasks reaches; named units the highest.', () => {
    const month: MonthTyped = { 甲: { a: [1, 0] }, 乙: { a: [2, 0] }, 丙: { a: [4, 0] }, 丁: { a: [2, 0] } };
    expect(listed({ 5: month }, rule)).toEqual(['甲 met 1 8', '乙 met 2 15', '丙 met 3 30', '丁 met 3 30']);
  });

  it('gives nothing without a task, and is open where the number is not known.', () => {
    expect(listed({ 5: { 甲: { a: ['/', '/'] }, 乙: { a: ['?', 1] } } }, rule)).toEqual(['乙 open 1 8']);
  });
});

describe('What people have scored', () => {
  const SCORES = 'assessment/scores';
  const marks = (...scores: readonly (readonly [object: string, score: number | string, cls?: string])[]) =>
    factsIn(
      rowsOf(
        SCORES,
        scores.map(([object, score, cls = '']) => ({
          item: object,
          review: '项目拉练考核',
          object,
          score,
          class: cls,
          span: '2023年第一季度',
        })),
      ),
    );
  const first = clause(
    'first',
    SCORES,
    { every: 'quarter', exam: '拉练', across: 'yes', metAll: 'no' },
    { steps: reward(['100', '80']) },
  );
  const last = clause('last-of', SCORES, { every: 'quarter', exam: '拉练', n: 1, across: 'yes' });

  it('rewards the first of a quarter that is over, ties alike, whatever their classes.', () => {
    const facts = marks(['甲', 90, 'A'], ['乙', 95, 'B'], ['丙', 80, 'A']);
    expect(lines(judgedAt(4, first, facts))).toEqual(['甲 met 2', '乙 met 1']);
    expect(lines(judgedAt(4, last, facts))).toEqual(['丙 met 1']);
    expect(lines(judgedAt(4, first, marks(['甲', 90], ['乙', 90], ['丙', 80])))).toEqual([
      '甲 met 1',
      '乙 met 1',
    ]);
  });

  it('waits for the quarter’s end, and is open while a mark is missing.', () => {
    expect(judgedAt(2, first, marks(['甲', 90]))).toMatchObject({ asked: 0, verdicts: [] });
    expect(lines(judgedAt(3, last, marks(['甲', 90], ['乙', 80], ['丙', '?'])))).toEqual([
      '乙 open 1',
      '丙 open 1',
    ]);
  });

  it('names nobody last where all are alike.', () => {
    expect(lines(judgedAt(3, last, marks(['甲', 90], ['乙', 90])))).toEqual([]);
  });

  it('ranks, and puts nobody on a list.', () => {
    const rule = clause('ranking', SCORES, { every: 'quarter', exam: '拉练' });
    const { asked, verdicts, ranking } = judgedAt(3, rule, marks(['甲', 90], ['乙', 80]));
    expect([asked, verdicts]).toEqual([2, []]);
    expect(ranking?.groups[0]?.members.map(({ about, rank }) => [about, rank])).toEqual([
      [{ unit: '甲' }, 1],
      [{ unit: '乙' }, 2],
    ]);
    expect(judgedAt(3, rule, factsIn())).toMatchObject({ asked: 0, lacks: [{ zh: '2023年第1季度的数据' }] });
  });

  it('of a year’s end and four quarters asks of whoever has a mark, and says which of the five are missing.', () => {
    const rule = clause('weighted', SCORES, { quarterly: '拉练', yearly: '年终', share: '40' });
    expect(judgedAt(12, rule, marks(['甲', 90]))).toMatchObject({
      asked: 1,
      verdicts: [],
      lacks: ['2023年第2季度', '2023年第3季度', '2023年第4季度', '2023年'].map((span) => ({
        zh: `${span}的数据`,
      })),
    });
    expect(judgedAt(12, rule, factsIn())).toMatchObject({ asked: 0 });
  });

  it('of a year that is not over stands as of its last quarter with marks; when it is over it is the year’s alone.', () => {
    const year = clause('last-of', SCORES, { every: 'year', exam: '拉练', n: 1, across: 'yes' });
    const facts = marks(['甲', 90], ['乙', 80]);
    const [found] = judgedAt(5, year, facts).verdicts;
    expect([found?.about.unit, found?.state]).toEqual(['乙', 'near']);
    expect(found?.phrase.zh).toBe('截至目前第2名（共2个，2023年第1季度80.00分）');
    expect(found?.phrase.en).toContain('80.00 points of 2023-Q1');
    expect(judgedAt(2, year, facts)).toMatchObject({ asked: 0, lacks: [{ zh: '2023年的数据' }] });
    expect(judgedAt(12, year, facts)).toMatchObject({ asked: 0, lacks: [{ zh: '2023年的数据' }] });
  });
});
