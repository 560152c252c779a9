import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import type { Interview } from '../../src/assessment/model.ts';
import { Decimal } from '../../src/core/decimal.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import {
  assessed,
  indicator,
  type MonthTyped,
  monthFigures,
  rule,
  scheme,
  TABLE,
  type Typed,
  unit,
} from './small-scheme.ts';

/** Unit, status, level, months of the streak; `?` behind a month that is not proven. */
function line({ unit: name, status, level, months }: Interview): string {
  const run = months.map(({ period, outcome }) => `${period.month}${outcome === 'unknown' ? '?' : ''}`);
  return `${name} ${status} ${level} [${run.join(' ')}]`;
}

function lines(months: Readonly<Record<number, MonthTyped>>, by: Scheme): readonly string[] {
  return assessed(months, by).interviews.map(line);
}

/** What 甲, 乙 and 丙 have done of 100, so that it is their score as well. */
function standings(...actuals: readonly Typed[]): MonthTyped {
  return Object.fromEntries(
    ['甲', '乙', '丙'].flatMap((name, index) => {
      const actual = actuals[index];
      return actual === undefined ? [] : [[name, { a: [100, actual] as const }]];
    }),
  );
}

describe('招-03, last of the class', () => {
  const by = scheme({ interviewRules: [rule()] });
  const LAST = standings(30, 20, 10);

  it('for one month is a warning, for two an interview, for three and more one by the city’s leaders.', () => {
    expect(lines({ 1: LAST }, by)).toEqual(['丙 warning 0 [1]']);
    expect(lines({ 1: LAST, 2: LAST }, by)).toEqual(['丙 interview 1 [1 2]']);
    expect(lines({ 1: LAST, 2: LAST, 3: LAST }, by)).toEqual(['丙 interview 2 [1 2 3]']);
    expect(lines({ 1: LAST, 2: LAST, 3: LAST, 4: LAST }, by)).toEqual(['丙 interview 2 [1 2 3 4]']);
  });

  it('says by whom, by which rule, and how many months were short of it.', () => {
    const found = (...months: readonly number[]) =>
      assessed(Object.fromEntries(months.map((month) => [month, LAST])), by).interviews.map(
        ({ rule: number, interviewer, interviewee, streak, remaining }) => [
          number,
          interviewer,
          interviewee,
          streak,
          remaining,
        ],
      );
    expect(found(1)).toEqual([['招-03', '分管市领导', '主要负责人', 1, 1]]);
    expect(found(1, 2)).toEqual([['招-03', '分管市领导', '主要负责人', 2, 0]]);
    expect(found(1, 2, 3)).toEqual([['招-03', '市委市政府主要领导', '主要负责人', 3, 0]]);
  });

  it('names the leader in charge where the roster does.', () => {
    const roster = [unit('甲'), unit('乙'), unit('丙', { leader: '郝××' })];
    expect(assessed({ 1: LAST }, { ...by, roster }).interviews[0]?.interviewer).toBe('分管市领导（郝××）');
  });

  it('begins anew after a month that was not last.', () => {
    expect(lines({ 1: LAST, 2: LAST, 3: standings(30, 10, 20) }, by)).toEqual(['乙 warning 0 [3]']);
    expect(lines({ 1: LAST, 2: standings(30, 10, 20), 3: LAST }, by)).toEqual(['丙 warning 0 [3]']);
  });

  it('begins anew each year.', () => {
    const months = [monthFigures(11, LAST, 2022), monthFigures(12, LAST, 2022), monthFigures(1, LAST)];
    const roster = createRoster(by.roster);
    const result = assess({ table: TABLE, months }, by, roster, { year: 2023, month: 1 });
    expect(result.interviews.map(line)).toEqual(['丙 warning 0 [1]']);
  });

  it('holds for everyone tied there, in roster order, and for nobody where the whole class ties.', () => {
    expect(lines({ 1: standings(30, 10, 10), 2: standings(30, 10, 10) }, by)).toEqual([
      '乙 interview 1 [1 2]',
      '丙 interview 1 [1 2]',
    ]);
    expect(lines({ 1: standings(0, 0, 0), 2: standings(0, 0, 0) }, by)).toEqual([]);
  });

  it('does not hold for the only unit of a class.', () => {
    const roster = [unit('甲', { class: '二类' }), unit('乙'), unit('丙')];
    expect(lines({ 1: standings(1, 30, 10) }, { ...by, roster })).toEqual(['丙 warning 0 [1]']);
  });

  it('across a month that was not submitted is unproven: the unit is to be verified.', () => {
    expect(lines({ 1: LAST, 3: LAST }, by)).toEqual(['丙 unverified 2 [1 2? 3]']);
    expect(lines({ 2: LAST }, by)).toEqual(['丙 unverified 1 [1? 2]']);
  });

  it('for two proven months is an interview, whatever the unproven months before may add.', () => {
    expect(lines({ 2: LAST, 3: LAST }, by)).toEqual(['丙 interview 1 [2 3]']);
    expect(assessed({ 2: LAST, 3: LAST }, by).interviews.map(({ streak }) => streak)).toEqual([2]);
  });

  it('leaves the higher step open that only unproven months would reach.', () => {
    const open = (...months: readonly number[]) =>
      assessed(Object.fromEntries(months.map((month) => [month, LAST])), by).interviews.map((interview) =>
        interview.open === null
          ? null
          : [interview.open.interviewer, ...interview.open.months.map(({ period }) => period.month)],
      );
    expect(open(2, 3)).toEqual([['市委市政府主要领导', 1]]);
    expect(open(1, 2, 4, 5)).toEqual([['市委市政府主要领导', 3]]);
    // The highest step is reached already, or the months before broke the streak.
    expect(open(2, 3, 4)).toEqual([null]);
    const broken = { 1: standings(10, 20, 30), 2: LAST, 3: LAST };
    expect(assessed(broken, by).interviews.map((interview) => interview.open)).toEqual([null]);
  });

  it('of a unit that has not reported this month is unproven.', () => {
    expect(lines({ 1: LAST, 2: LAST, 3: standings(30, 20, '?') }, by)).toEqual([
      '乙 warning 0 [3]',
      '丙 unverified 2 [1 2 3?]',
    ]);
    expect(lines({ 1: LAST, 2: LAST, 3: standings(30, 20) }, by)).toEqual([
      '乙 warning 0 [3]',
      '丙 unverified 2 [1 2 3?]',
    ]);
  });

  it('of a unit that was not last before and has not reported now leads at most to a first month.', () => {
    expect(lines({ 1: LAST, 2: standings('?', 20, 10) }, by)).toEqual([
      '甲 unverified 0 [2?]',
      '丙 interview 1 [1 2]',
    ]);
  });

  it('is not asked of a unit without any task.', () => {
    const idle: MonthTyped = { ...standings(30, 20), 丙: { a: ['/', '/'] } };
    expect(lines({ 1: idle, 2: idle }, by)).toEqual(['乙 interview 1 [1 2]']);
  });
});

describe('The settings of a rule', () => {
  const LAST = standings(30, 20, 10);
  const withRule = (changes: Parameters<typeof rule>[0], roster = scheme().roster) =>
    scheme({ interviewRules: [rule(changes)], roster });

  it('say how many months it takes.', () => {
    const by = withRule({ steps: [{ months: 3, interviewer: '分管市领导' }], warnBefore: 2 });
    expect(
      [1, 2, 3].map((months) =>
        lines(Object.fromEntries(Array.from({ length: months }, (_, at) => [at + 1, LAST])), by),
      ),
    ).toEqual([['丙 warning 0 [1]'], ['丙 warning 0 [1 2]'], ['丙 interview 1 [1 2 3]']]);
  });

  it('may ask for no warnings, or for none so early.', () => {
    expect(lines({ 1: LAST }, withRule({ warnBefore: 0 }))).toEqual([]);
    expect(lines({ 1: LAST }, withRule({ steps: [{ months: 3, interviewer: '' }], warnBefore: 1 }))).toEqual(
      [],
    );
  });

  it('exempt units by name.', () => {
    expect(lines({ 1: LAST, 2: LAST }, withRule({ exemptUnits: ['丙'] }))).toEqual([]);
  });

  it('exempt a unit that has met all of the year’s targets, if so set.', () => {
    const ahead = { 1: standings(130, 120, 110), 2: standings(130, 120, 110) };
    const uncapped = [indicator('a', { cap: new Decimal(2) })];
    expect(lines(ahead, { ...withRule({ exemptWhenComplete: true }), indicators: uncapped })).toEqual([]);
    expect(lines(ahead, { ...withRule({}), indicators: uncapped })).toEqual(['丙 interview 1 [1 2]']);
    expect(lines({ 1: LAST, 2: LAST }, withRule({ exemptWhenComplete: true }))).toEqual([
      '丙 interview 1 [1 2]',
    ]);
  });

  it('name the kinds of units in scope, and the table.', () => {
    const roster = [unit('甲'), unit('乙'), unit('丙', { kind: 'bank' })];
    expect(lines({ 1: LAST }, withRule({ kinds: ['township'] }, roster))).toEqual([]);
    expect(lines({ 1: LAST }, withRule({ kinds: ['bank'] }, roster))).toEqual(['丙 warning 0 [1]']);
    expect(lines({ 1: LAST }, withRule({ table: 'investment/departments' }))).toEqual([]);
  });
});

describe('招-04, no result in the month', () => {
  const by = scheme({
    interviewRules: [rule({ rule: '招-04', metric: 'no-result' })],
    indicators: [indicator('a'), indicator('b')],
  });
  /** What 甲 has done of two targets of 10, month by month; `本月` third where the sheet has it. */
  const months = (...given: readonly (readonly [a: Typed, b: Typed, month?: Typed] | null)[]) =>
    Object.fromEntries(
      given.flatMap((figures, index) => {
        if (figures === null) return [];
        const [a, b, month] = figures;
        const measures: MonthTyped[string] =
          month === undefined ? { a: [10, a], b: [10, b] } : { a: [10, a, month], b: [10, b, month] };
        return [[index + 1, { 甲: measures }]];
      }),
    );

  it('in January is a cumulative figure of 0 on all indicators.', () => {
    expect(lines(months([0, 0]), by)).toEqual(['甲 warning 0 [1]']);
    expect(lines(months([0, 1]), by)).toEqual([]);
  });

  it('is no increase in any of them: two months, then three.', () => {
    expect(lines(months([0, 0], [0, 0]), by)).toEqual(['甲 interview 1 [1 2]']);
    expect(lines(months([0, 0], [0, 0], [0, 0]), by)).toEqual(['甲 interview 2 [1 2 3]']);
    expect(lines(months([3, 2], [3, 2]), by)).toEqual(['甲 warning 0 [2]']);
    expect(lines(months([3, 2], [3, 2], [3, 2]), by)).toEqual(['甲 interview 1 [2 3]']);
  });

  it('ends with an increase in one of them.', () => {
    expect(lines(months([0, 0], [0, 0], [0, 1]), by)).toEqual([]);
    expect(lines(months([0, 0], [0, 1], [0, 1]), by)).toEqual(['甲 warning 0 [3]']);
  });

  it('is also a figure that fell.', () => {
    expect(lines(months([3, 2], [2, 2]), by)).toEqual(['甲 warning 0 [2]']);
  });

  it('does not ask after indicators without a task, nor after units without any.', () => {
    const only: MonthTyped = { 甲: { a: [10, 0], b: ['/', '/'] } };
    const none: MonthTyped = { 甲: { a: ['/', '/'], b: ['/', '/'] } };
    expect(lines({ 1: only, 2: only }, by)).toEqual(['甲 interview 1 [1 2]']);
    expect(lines({ 1: none, 2: none }, by)).toEqual([]);
  });

  it('cannot be proven after a month that was not submitted, unless the sheet has a column 本月.', () => {
    expect(lines(months([0, 0], null, [0, 0]), by)).toEqual(['甲 unverified 2 [1 2? 3?]']);
    expect(lines(months([0, 0], null, [0, 0, 0]), by)).toEqual(['甲 unverified 2 [1 2? 3]']);
    expect(lines(months([0, 0], null, [5, 5, 5]), by)).toEqual([]);
  });

  it('cannot be proven with an indicator unreported, but is disproved by another that grew.', () => {
    expect(lines(months([0, 0], ['?', 0]), by)).toEqual(['甲 unverified 1 [1 2?]']);
    expect(lines(months([0, 0], ['?', 1]), by)).toEqual([]);
  });

  it('keeps the increases of every month it counts.', () => {
    const [found] = assessed(months([3, 2], [3, 2], [2, 2]), by).interviews;
    expect(
      found?.months.map(({ increments }) =>
        increments.map(({ name, increment }) => [name, increment?.toNumber()]),
      ),
    ).toEqual([
      [
        ['a', 0],
        ['b', 0],
      ],
      [
        ['a', -1],
        ['b', 0],
      ],
    ]);
  });
});
