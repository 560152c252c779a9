import { describe, expect, it } from 'vitest';
import { placesOf, type UnitResult } from '../../src/assessment/standing.ts';
import { Decimal } from '../../src/core/decimal.ts';
import type { Change } from '../../src/scheme/change.ts';
import { assessed, find, type MonthTyped, rule, scheme, standing, TABLE, unit } from './small-scheme.ts';

const AT = { file: '考核办法.xlsx', sheet: '年中调整', cell: 'E3' };
const dated = { reason: '冶办发〔2023〕9号', at: AT };

function target(of: string, month: number, figure: number | null): Change {
  const value = figure === null ? null : new Decimal(figure);
  return { kind: 'target', unit: of, table: TABLE, measure: 'a', target: value, month, ...dated };
}

function units(
  months: Readonly<Record<number, MonthTyped>>,
  changes: readonly Change[],
): readonly UnitResult[] {
  return assessed(months, scheme({ changes })).current.classes.flatMap((group) => group.units);
}

/** 甲 and 乙 with 10 to do each, and what they have done. */
const done = (first: number, second: number): MonthTyped => ({
  甲: { a: [10, first] },
  乙: { a: [10, second] },
});

describe('A target that changes in June from 10 to 5', () => {
  const changes = [target('甲', 6, 5)];

  it.each([
    ['May: 4 of 10', 5, ['1 乙 60.00', '2 甲 40.00']],
    ['June: 4 of 5', 6, ['1 甲 80.00', '2 乙 60.00']],
    ['July: 4 of 5', 7, ['1 甲 80.00', '2 乙 60.00']],
  ])('is what the rate and the rank go by from that month on and not before: %s', (_, month, expected) => {
    expect(units({ [month]: done(4, 6) }, changes).map(standing)).toEqual(expected);
  });

  it('stands where the scheme says it, and before that on the sheet', () => {
    const at = (month: number) => {
      const [item] = find(units({ [month]: done(4, 6) }, changes), '甲').indicators;
      return item && placesOf(item, 'target');
    };
    expect(at(6)).toEqual([AT]);
    expect(at(5)).toEqual([]);
  });

  it('is in the sum of June, and not in that of May', () => {
    const sum = (month: number) =>
      assessed({ [month]: done(4, 6) }, scheme({ changes })).sums[0]?.target.value?.toNumber();
    expect([sum(5), sum(6)]).toEqual([20, 15]);
  });

  it('is not taken from the sheet of June for a month before it whose sheet has no target', () => {
    const silent: MonthTyped = { 甲: { a: ['?', 4] }, 乙: { a: [10, 6] } };
    const later: MonthTyped = { 甲: { a: [5, 4] }, 乙: { a: [10, 6] } };
    const result = assessed({ 2: done(1, 1), 3: silent, 6: later }, scheme({ changes }));
    const march = result.standings.find(({ span }) => span.index === 3);
    expect(march?.classes.flatMap((group) => group.units).map(standing)).toEqual([
      '1 乙 60.00',
      '2 甲 40.00',
    ]);
  });

  it('may change again: the latest that is in force counts', () => {
    const again = [target('甲', 8, 8), ...changes];
    expect(units({ 7: done(4, 6) }, again).map(standing)).toEqual(['1 甲 80.00', '2 乙 60.00']);
    expect(units({ 8: done(4, 6) }, again).map(standing)).toEqual(['1 乙 60.00', '2 甲 50.00']);
  });

  it('counts the whole year where it changes in January', () => {
    expect(units({ 1: done(4, 6) }, [target('甲', 1, 5)]).map(standing)).toEqual([
      '1 甲 80.00',
      '2 乙 60.00',
    ]);
  });
});

it('A task that ends with June is scored until May and then no longer.', () => {
  const changes = [target('甲', 6, null)];
  expect(units({ 5: done(4, 6) }, changes).map(standing)).toEqual(['1 乙 60.00', '2 甲 40.00']);
  expect(units({ 6: done(4, 6) }, changes).map(standing)).toEqual(['1 乙 60.00', '— 甲 —']);
});

describe('A unit that is closed in June', () => {
  const changes: readonly Change[] = [{ kind: 'closed', unit: '丙', month: 6, ...dated }];
  const three: MonthTyped = { ...done(4, 6), 丙: { a: [10, 1] } };

  it('is ranked in May and stands on no list of June, and the last of the others is last', () => {
    expect(units({ 5: three }, changes).map(standing)).toEqual(['1 乙 60.00', '2 甲 40.00', '3 丙 10.00']);
    const june = units({ 5: three, 6: three }, changes);
    expect(june.map(standing)).toEqual(['1 乙 60.00', '2 甲 40.00']);
    expect(june.map(({ last }) => last)).toEqual([false, true]);
  });

  it('is not missing from June, so that the last of its class is known', () => {
    expect(units({ 5: three, 6: done(4, 6) }, changes).map(({ last }) => last)).toEqual([false, true]);
  });

  it('has no interview in June for its months before', () => {
    const by = scheme({ changes, rules: [rule()] });
    expect(assessed({ 4: three, 5: three, 6: three }, by).verdicts.map(({ about }) => about.unit)).toEqual([
      '甲',
    ]);
  });
});

describe('A unit that is founded in May', () => {
  const by = scheme({
    changes: [{ kind: 'founded', unit: '丙', month: 5, ...dated }],
    rules: [rule({}, { metric: 'no-result' })],
  });
  const busy = (month: number): MonthTyped => done(month, month + 1);

  it('is not asked for in April, though later months name it', () => {
    const result = assessed({ 4: busy(4), 5: { ...busy(5), 丙: { a: [6, 0] } } }, by);
    const april = result.standings[0]?.classes.flatMap((group) => group.units) ?? [];
    expect(april.map(({ unit: name }) => name)).toEqual(['乙', '甲']);
  });

  it('has been without result for one month in May and for two in June, whatever was before it', () => {
    const may = { ...busy(5), 丙: { a: [6, 0] as const } };
    const june = { ...busy(6), 丙: { a: [6, 0] as const } };
    const told = (months: Readonly<Record<number, MonthTyped>>) =>
      assessed(months, by).verdicts.map(({ about, state, counted }) => [about.unit, state, counted?.count]);
    expect(told({ 4: busy(4), 5: may })).toEqual([['丙', 'near', 1]]);
    expect(told({ 4: busy(4), 5: may, 6: june })).toEqual([['丙', 'met', 2]]);
  });

  it('has grown in its first month by all it has done', () => {
    const result = assessed({ 4: busy(4), 5: { ...busy(5), 丙: { a: [6, 3] } } }, by);
    const [group] = result.current.classes;
    expect(find(group?.units ?? [], '丙').indicators[0]?.increment?.toNumber()).toBe(3);
  });
});

describe('A unit that comes into another class in June', () => {
  const roster = [unit('甲'), unit('乙'), unit('丙', { class: '二类' }), unit('丁', { class: '二类' })];
  const changes: readonly Change[] = [
    { kind: 'class', unit: '甲', plan: null, class: '二类', month: 6, ...dated },
  ];
  const all: MonthTyped = { 甲: { a: [10, 1] }, 乙: { a: [10, 2] }, 丙: { a: [10, 3] }, 丁: { a: [10, 4] } };
  const by = scheme({ roster, changes, rules: [rule()] });

  it('is ranked in the old one in May and in the new one in June', () => {
    const classes = (month: number) =>
      assessed({ [month]: all }, by).current.classes.map(({ name, units: members }) => [
        name,
        members.map(standing),
      ]);
    expect(classes(5)).toEqual([
      ['一类', ['1 乙 20.00', '2 甲 10.00']],
      ['二类', ['1 丁 40.00', '2 丙 30.00']],
    ]);
    expect(classes(6)).toEqual([
      ['一类', ['1 乙 20.00']],
      ['二类', ['1 丁 40.00', '2 丙 30.00', '3 甲 10.00']],
    ]);
  });

  it('begins a new row of last places there, for it is last among others', () => {
    const told = (...months: readonly number[]) =>
      assessed(Object.fromEntries(months.map((month) => [month, all])), by)
        .verdicts.filter(({ about }) => about.unit === '甲')
        .map(({ state, counted }) => [state, counted?.count]);
    expect(told(4, 5)).toEqual([['met', 2]]);
    expect(told(4, 5, 6)).toEqual([['near', 1]]);
    expect(told(4, 5, 6, 7)).toEqual([['met', 2]]);
  });

  it('goes on with its row of months without result, which no class has a part in', () => {
    const still = scheme({ roster, changes, rules: [rule({}, { metric: 'no-result' })] });
    const none: MonthTyped = { ...all, 甲: { a: [10, 0] } };
    const grown = (so: number): MonthTyped => ({
      ...none,
      乙: { a: [10, so] },
      丙: { a: [10, so] },
      丁: { a: [10, so] },
    });
    const verdicts = assessed({ 5: grown(1), 6: grown(2), 7: grown(3) }, still).verdicts;
    expect(verdicts.map(({ about, counted }) => [about.unit, counted?.count])).toContainEqual(['甲', 7]);
  });
});
