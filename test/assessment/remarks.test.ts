import { describe, expect, it } from 'vitest';
import { reasonOf } from '../../src/words/verdicts.ts';
import { assessed, indicator, type MonthTyped, rule, scheme } from './small-scheme.ts';

/** Nobody of the three is capped, so that the last may have met everything. */
const uncapped = scheme({ indicators: [indicator('a', { cap: null })], rules: [rule()] });

const month = (...actuals: readonly (number | string)[]): MonthTyped =>
  Object.fromEntries(['甲', '乙', '丙'].map((name, index) => [name, { a: [100, actuals[index] ?? '?'] }]));

const reasons = (months: Readonly<Record<number, MonthTyped>>, by = uncapped) =>
  assessed(months, by).verdicts.map((verdict) => [verdict.about.unit, reasonOf(verdict, 'zh')]);

describe('A unit that has met all of its year’s tasks carries that remark on a list', () => {
  it.each([
    ['one point short of it', 99, false],
    ['met to the point', 100, true],
    ['more than met', 101, true],
  ] as const)('%s: %s of 100', (_, last, remarked) => {
    const { verdicts } = assessed({ 11: month(300, 200, last), 12: month(300, 200, last) }, uncapped);
    const [verdict] = verdicts;
    if (verdict === undefined) throw new Error('nobody is listed');
    expect(verdict.about.unit).toBe('丙');
    expect(reasonOf(verdict, 'zh').endsWith('（已完成全年任务）')).toBe(remarked);
    expect(reasonOf(verdict, 'en').endsWith('(all of the year’s targets met)')).toBe(remarked);
  });

  it('as a warning too', () => {
    expect(reasons({ 1: month(300, 200, 150) })).toEqual([
      ['丙', '1月在一类中排名末位，再有1个月即达到约谈条件（已完成全年任务）'],
    ]);
  });

  it('not where one of two indicators is short, has not been reported, or the unit has no task at all', () => {
    const two = scheme({
      indicators: [indicator('a', { cap: null }), indicator('b', { cap: null })],
      rules: [rule()],
      incomplete: 'score-known',
    });
    const full = { a: [100, 300], b: [10, 30] } as const;
    const remarked = (b: readonly [number | string, number | string]) =>
      reasons({ 1: { 甲: full, 乙: full, 丙: { a: [100, 150], b } } }, two).some(
        ([name, reason]) => name === '丙' && reason?.includes('已完成全年任务') === true,
      );
    expect([remarked([10, 9]), remarked([10, '?']), remarked([10, 10]), remarked(['/', '/'])]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('by each column of a composite, not by their mean', () => {
    const half = [
      { measure: 'a', share: indicator('a').weight.dividedBy(2) },
      { measure: 'b', share: indicator('a').weight.dividedBy(2) },
    ];
    const composite = scheme({
      indicators: [indicator('ab', { cap: null, columns: half })],
      rules: [rule()],
    });
    const full = { a: [10, 40], b: [10, 40] } as const;
    const reason = (b: number) =>
      reasons({ 1: { 甲: full, 乙: full, 丙: { a: [10, 30], b: [10, b] } } }, composite);
    expect(reason(5)).toEqual([['丙', '1月在一类中排名末位，再有1个月即达到约谈条件']]);
    expect(reason(10)).toEqual([['丙', '1月在一类中排名末位，再有1个月即达到约谈条件（已完成全年任务）']]);
  });

  it('of what is to be kept low only once the year is over, and if it was', () => {
    const kept = scheme({
      indicators: [indicator('a', { scorer: { type: 'inverse' }, cap: null })],
      rules: [rule({}, { metric: 'no-result' })],
    });
    const inDecember = (actual: number) =>
      reasons({ 11: month(10, 20, actual), 12: month(11, 21, actual) }, kept);
    const remarked = (found: ReturnType<typeof reasons>) =>
      found.map(([name, reason]) => [name, reason?.includes('已完成全年任务')]);
    expect(remarked(reasons({ 10: month(1, 2, 90), 11: month(10, 20, 90) }, kept))).toEqual([['丙', false]]);
    expect(remarked(inDecember(90))).toEqual([['丙', true]]);
    expect(remarked(inDecember(110))).toEqual([['丙', false]]);
  });
});
