import { describe, expect, it } from 'vitest';
import type { Rule } from '../../schemas/rules/rule.ts';
import { assess } from '../../src/assessment/assess.ts';
import type { RowArgs } from '../../src/assessment/rules/in-a-row.ts';
import { evidenceOf, type Verdict } from '../../src/assessment/verdict.ts';
import { Decimal } from '../../src/core/decimal.ts';
import { monthSpan } from '../../src/core/span.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { proposalOf, reasonOf } from '../../src/words/verdicts.ts';
import {
  assessed,
  factsOf,
  indicator,
  type MonthTyped,
  rule,
  saidOf,
  scheme,
  step,
  TABLE,
  type Typed,
  unit,
} from './small-scheme.ts';

/** Unit, state, step, months it rests on; `?` behind a month that is not proven. */
function line({ about, state, step, because }: Verdict): string {
  const run = because.map(({ when, value }) => `${when.index}${value === null ? '?' : ''}`);
  return `${about.unit} ${state} ${step} [${run.join(' ')}]`;
}

function lines(months: Readonly<Record<number, MonthTyped>>, by: Scheme): readonly string[] {
  return assessed(months, by).verdicts.map(line);
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
  const by = scheme({ rules: [rule()] });
  const LAST = standings(30, 20, 10);

  it('for one month is a warning, for two an interview, for three and more one by the city’s leaders.', () => {
    expect(lines({ 1: LAST }, by)).toEqual(['丙 near 0 [1]']);
    expect(lines({ 1: LAST, 2: LAST }, by)).toEqual(['丙 met 1 [1 2]']);
    expect(lines({ 1: LAST, 2: LAST, 3: LAST }, by)).toEqual(['丙 met 2 [1 2 3]']);
    expect(lines({ 1: LAST, 2: LAST, 3: LAST, 4: LAST }, by)).toEqual(['丙 met 2 [1 2 3 4]']);
  });

  it('says by whom, by which rule, and how many months were short of it.', () => {
    const listed = (...months: readonly number[]) =>
      assessed(Object.fromEntries(months.map((month) => [month, LAST])), by).verdicts.map(
        ({ rule: found, action, counted }) => [
          found.rule,
          action.by,
          action.whom,
          counted?.count,
          counted?.remaining,
        ],
      );
    expect(listed(1)).toEqual([['招-03', '分管市领导', '主要负责人', 1, 1]]);
    expect(listed(1, 2)).toEqual([['招-03', '分管市领导', '主要负责人', 2, 0]]);
    expect(listed(1, 2, 3)).toEqual([['招-03', '市委市政府主要领导', '主要负责人', 3, 0]]);
  });

  it('names the leader in charge where the roster does, and only where the step means that leader.', () => {
    const roster = [unit('甲'), unit('乙'), unit('丙', { leader: '郝××' })];
    const by_ = (...months: readonly number[]) =>
      assessed(Object.fromEntries(months.map((month) => [month, LAST])), { ...by, roster }).verdicts.map(
        ({ action, counted }) => [action.by, counted?.higher?.action.by ?? null],
      );
    expect(by_(1)).toEqual([['分管市领导（郝××）', null]]);
    expect(by_(1, 2)).toEqual([['分管市领导（郝××）', null]]);
    expect(by_(1, 2, 3)).toEqual([['市委市政府主要领导', null]]);
    expect(by_(2, 3)).toEqual([['分管市领导（郝××）', '市委市政府主要领导']]);
  });

  it('begins anew after a month that was not last.', () => {
    expect(lines({ 1: LAST, 2: LAST, 3: standings(30, 10, 20) }, by)).toEqual(['乙 near 0 [3]']);
    expect(lines({ 1: LAST, 2: standings(30, 10, 20), 3: LAST }, by)).toEqual(['丙 near 0 [3]']);
  });

  it('begins anew each year.', () => {
    const facts = factsOf(saidOf(11, LAST, 2022), saidOf(12, LAST, 2022), saidOf(1, LAST));
    const { verdicts } = assess(facts, by, monthSpan({ year: 2023, month: 1 }));
    expect(verdicts.map(line)).toEqual(['丙 near 0 [1]']);
  });

  it('holds for everyone tied there, in roster order, and for nobody where the whole class ties.', () => {
    expect(lines({ 1: standings(30, 10, 10), 2: standings(30, 10, 10) }, by)).toEqual([
      '乙 met 1 [1 2]',
      '丙 met 1 [1 2]',
    ]);
    expect(lines({ 1: standings(0, 0, 0), 2: standings(0, 0, 0) }, by)).toEqual([]);
  });

  it('does not hold for the only unit of a class.', () => {
    const roster = [unit('甲', { class: '二类' }), unit('乙'), unit('丙')];
    expect(lines({ 1: standings(1, 30, 10) }, { ...by, roster })).toEqual(['丙 near 0 [1]']);
  });

  it('across a month that was not submitted is unproven: the unit is to be verified.', () => {
    expect(lines({ 1: LAST, 3: LAST }, by)).toEqual(['丙 open 2 [1 2? 3]']);
    expect(lines({ 2: LAST }, by)).toEqual(['丙 open 1 [1? 2]']);
  });

  it('for two proven months is an interview, whatever the unproven months before may add.', () => {
    expect(lines({ 2: LAST, 3: LAST }, by)).toEqual(['丙 met 1 [2 3]']);
    expect(assessed({ 2: LAST, 3: LAST }, by).verdicts.map(({ counted }) => counted?.count)).toEqual([2]);
  });

  it('leaves the higher step open that only unproven months would reach.', () => {
    const open = (...months: readonly number[]) =>
      assessed(Object.fromEntries(months.map((month) => [month, LAST])), by).verdicts.map(({ counted }) =>
        counted?.higher == null
          ? null
          : [counted.higher.action.by, ...counted.higher.because.map(({ when }) => when.index)],
      );
    expect(open(2, 3)).toEqual([['市委市政府主要领导', 1]]);
    expect(open(1, 2, 4, 5)).toEqual([['市委市政府主要领导', 3]]);
    // The highest step is reached already, or the months before broke the streak.
    expect(open(2, 3, 4)).toEqual([null]);
    const broken = { 1: standings(10, 20, 30), 2: LAST, 3: LAST };
    expect(assessed(broken, by).verdicts.map(({ counted }) => counted?.higher)).toEqual([null]);
  });

  it('of a class in which somebody has not reported is unproven for the lowest and for whoever is missing.', () => {
    for (const missing of [standings(30, 20, '?'), standings(30, 20)])
      expect(lines({ 1: LAST, 2: LAST, 3: missing }, by)).toEqual(['乙 open 0 [3?]', '丙 open 2 [1 2 3?]']);
  });

  it('of a unit that was not last before and has not reported now leads at most to a first month.', () => {
    expect(lines({ 1: LAST, 2: standings('?', 20, 10) }, by)).toEqual(['甲 open 0 [2?]', '丙 open 1 [1 2?]']);
  });

  it('says of a lowest place that the class has not reported in full, and of who is missing that it has not.', () => {
    const { verdicts } = assessed({ 1: standings(30, 20, '?') }, by);
    expect(verdicts.map(({ about, because }) => [about.unit, because[0]?.words.zh])).toEqual([
      ['乙', '第2名，20.00分，同类单位未报齐'],
      ['丙', '未报或无法核实'],
    ]);
    expect(verdicts.map((verdict) => reasonOf(verdict, 'zh'))).toEqual([
      '1月同类单位的数据没有报齐或待核实，1月是否在一类中排名末位待核实',
      '1月数据缺报或无法核实，1月是否在一类中排名末位待核实',
    ]);
    expect(verdicts.map((verdict) => reasonOf(verdict, 'en'))).toEqual([
      'In January figures of others in its class are missing or cannot be verified; whether the unit was last in its class (一类) in January is open',
      'The figures of January are missing or cannot be verified; whether the unit was last in its class (一类) in January is open',
    ]);
    expect(verdicts.map(proposalOf)).toEqual([
      '建议先补齐、核实同类单位的数据和类别',
      '建议先核实缺报月份的数据',
    ]);
  });

  it('says of months that are open for different reasons which is open why.', () => {
    const { verdicts } = assessed({ 2: LAST, 3: standings(30, '?', 10) }, by);
    expect(verdicts.map((verdict) => [verdict.about.unit, reasonOf(verdict, 'zh')])).toEqual([
      ['乙', '3月数据缺报或无法核实，3月是否在一类中排名末位待核实'],
      ['丙', '1月数据缺报或无法核实，3月同类单位的数据没有报齐或待核实，1—3月是否连续在一类中排名末位待核实'],
    ]);
  });

  it('is not decided by the points of a unit that is scored on what is known: it may rank above others and end below.', () => {
    const known = {
      ...by,
      incomplete: 'score-known',
      indicators: [indicator('a'), indicator('b')],
    } as const;
    const both = (a: Typed, b: Typed) => ({ a: [100, a], b: [100, b] }) as const;
    // 甲 ranks first on a alone; 丙 is the lowest of those who have reported.
    const month = { 甲: both(90, '?'), 乙: both(50, 50), 丙: both(10, 10) };
    const { verdicts, current } = assessed({ 1: month }, known);
    expect(current.classes.flatMap(({ units }) => units.map(({ unit: name, rank }) => [name, rank]))).toEqual(
      [
        ['甲', 1],
        ['乙', 2],
        ['丙', 3],
      ],
    );
    expect(verdicts.map(line)).toEqual(['甲 open 0 [1?]', '丙 open 0 [1?]']);
  });

  it('is not known in a class that the scheme does not have.', () => {
    const roster = ['甲', '乙', '丙'].map((name) => unit(name, { class: null }));
    expect(lines({ 1: LAST }, { ...by, roster, unclassified: '一类' })).toEqual(['丙 near 0 [1]']);
    expect(lines({ 1: LAST }, { ...by, roster, unclassified: '某类' })).toEqual([
      '甲 open 0 [1?]',
      '乙 open 0 [1?]',
      '丙 open 0 [1?]',
    ]);
    const { verdicts } = assessed({ 1: LAST }, { ...by, roster, unclassified: '某类' });
    expect(verdicts.map((verdict) => reasonOf(verdict, 'zh'))).toEqual(
      verdicts.map(() => '1月类别未定，1月是否在某类中排名末位待核实'),
    );
  });

  it('is not asked of a unit without any task.', () => {
    const idle: MonthTyped = { ...standings(30, 20), 丙: { a: ['/', '/'] } };
    expect(lines({ 1: idle, 2: idle }, by)).toEqual(['乙 met 1 [1 2]']);
  });
});

describe('The settings of a rule', () => {
  const LAST = standings(30, 20, 10);
  const withRule = (changes: Partial<Rule>, args: Partial<RowArgs> = {}, roster = scheme().roster) =>
    scheme({ rules: [rule(changes, args)], roster });

  it('say how many months it takes.', () => {
    const by = withRule({ steps: [step(3)] }, { warnBefore: 2 });
    expect(
      [1, 2, 3].map((months) =>
        lines(Object.fromEntries(Array.from({ length: months }, (_, at) => [at + 1, LAST])), by),
      ),
    ).toEqual([['丙 near 0 [1]'], ['丙 near 0 [1 2]'], ['丙 met 1 [1 2 3]']]);
  });

  it('may ask for no warnings, or for none so early.', () => {
    expect(lines({ 1: LAST }, withRule({}, { warnBefore: 0 }))).toEqual([]);
    expect(lines({ 1: LAST }, withRule({ steps: [step(3)] }, { warnBefore: 1 }))).toEqual([]);
  });

  it('exempt units by name.', () => {
    expect(lines({ 1: LAST, 2: LAST }, withRule({ exemptUnits: ['丙'] }))).toEqual([]);
  });

  it('exempt a unit that has met all of the year’s targets, if so set.', () => {
    const ahead = { 1: standings(130, 120, 110), 2: standings(130, 120, 110) };
    const uncapped = [indicator('a', { cap: new Decimal(2) })];
    expect(lines(ahead, { ...withRule({}, { exemptWhenComplete: true }), indicators: uncapped })).toEqual([]);
    expect(lines(ahead, { ...withRule({}), indicators: uncapped })).toEqual(['丙 met 1 [1 2]']);
    expect(lines({ 1: LAST, 2: LAST }, withRule({}, { exemptWhenComplete: true }))).toEqual([
      '丙 met 1 [1 2]',
    ]);
  });

  it('name the kinds of units in scope, and the table.', () => {
    const roster = [unit('甲'), unit('乙'), unit('丙', { kind: 'bank' })];
    expect(lines({ 1: LAST }, withRule({ kinds: ['township'] }, {}, roster))).toEqual([]);
    expect(lines({ 1: LAST }, withRule({ kinds: ['bank'] }, {}, roster))).toEqual(['丙 near 0 [1]']);
    expect(lines({ 1: LAST }, withRule({ table: 'investment/departments' }))).toEqual([]);
  });
});

describe('招-04, no result in the month', () => {
  const by = scheme({
    rules: [rule({ rule: '招-04' }, { metric: 'no-result' })],
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
    expect(lines(months([0, 0]), by)).toEqual(['甲 near 0 [1]']);
    expect(lines(months([0, 1]), by)).toEqual([]);
  });

  it('is no increase in any of them: two months, then three.', () => {
    expect(lines(months([0, 0], [0, 0]), by)).toEqual(['甲 met 1 [1 2]']);
    expect(lines(months([0, 0], [0, 0], [0, 0]), by)).toEqual(['甲 met 2 [1 2 3]']);
    expect(lines(months([3, 2], [3, 2]), by)).toEqual(['甲 near 0 [2]']);
    expect(lines(months([3, 2], [3, 2], [3, 2]), by)).toEqual(['甲 met 1 [2 3]']);
  });

  it('ends with an increase in one of them.', () => {
    expect(lines(months([0, 0], [0, 0], [0, 1]), by)).toEqual([]);
    expect(lines(months([0, 0], [0, 1], [0, 1]), by)).toEqual(['甲 near 0 [3]']);
  });

  it('is also a figure that fell.', () => {
    expect(lines(months([3, 2], [2, 2]), by)).toEqual(['甲 near 0 [2]']);
  });

  it('does not ask after indicators without a task, nor after units without any.', () => {
    const only: MonthTyped = { 甲: { a: [10, 0], b: ['/', '/'] } };
    const none: MonthTyped = { 甲: { a: ['/', '/'], b: ['/', '/'] } };
    expect(lines({ 1: only, 2: only }, by)).toEqual(['甲 met 1 [1 2]']);
    expect(lines({ 1: none, 2: none }, by)).toEqual([]);
  });

  it('is proven over months that were not submitted where the cumulative figures on both sides are the same.', () => {
    expect(lines(months([0, 0], null, [0, 0]), by)).toEqual(['甲 met 2 [1 2 3]']);
    expect(lines(months([5, 0], null, null, [5, 0]), by)).toEqual(['甲 met 2 [2 3 4]']);
    expect(lines(months(null, [0, 0]), by)).toEqual(['甲 met 1 [1 2]']);
    expect(lines(months(null, null, null, null, [0, 0]), by)).toEqual(['甲 met 2 [1 2 3 4 5]']);
  });

  it('is refuted over months that were not submitted where a cumulative figure grew over them.', () => {
    expect(lines(months(null, [3, 0]), by)).toEqual([]);
    expect(lines(months([1, 0], null, [2, 0]), by)).toEqual([]);
    expect(lines(months([0, 0], null, [5, 5, 5]), by)).toEqual([]);
  });

  it('stays open where months that were not submitted may still make a step.', () => {
    expect(lines(months(null, null, [3, 0]), by)).toEqual(['甲 open 1 [2? 3?]']);
    expect(lines(months([0, 0], null, [1, 0], [1, 0]), by)).toEqual(['甲 open 1 [3? 4]']);
  });

  it('heeds what was reported without a task: 1 after “/” or 0 is a result.', () => {
    const row = (b: string | number): MonthTyped => ({ 甲: { a: [10, 0], b: ['/', b] } });
    expect(lines({ 1: row('/'), 2: row(1) }, by)).toEqual([]);
    expect(lines({ 1: row(0), 2: row(1) }, by)).toEqual([]);
    expect(lines({ 1: row(1), 2: row(1), 3: row(1) }, by)).toEqual(['甲 met 1 [2 3]']);
  });

  it('cannot be proven with an indicator unreported, but is disproved by another that grew.', () => {
    expect(lines(months([0, 0], ['?', 0]), by)).toEqual(['甲 open 1 [1 2?]']);
    expect(lines(months([0, 0], ['?', 1]), by)).toEqual([]);
  });

  it('keeps the increases of every month it counts, and what they were worked out from.', () => {
    const [found] = assessed(months([3, 2], [3, 2], [2, 2]), by).verdicts;
    if (found === undefined) expect.fail();
    expect(found.because.map(({ words }) => words.zh)).toEqual(['a0个，b0个', 'a-1个，b0个']);
    // An increase is reckoned from the month before: January's figures belong to it.
    expect(evidenceOf(found).map(({ what, when }) => `${when.index} ${what}`)).toEqual(
      [1, 2, 3].flatMap((month) => ['a', 'b'].map((measure) => `${month} ${TABLE}#${measure}.actual`)),
    );
  });

  it('before a month that was not submitted names the cells of the month before that.', () => {
    const [found] = assessed(months([0, 0], [3, 0], null, [3, 0]), by).verdicts;
    if (found === undefined) expect.fail();
    expect(line(found)).toBe('甲 met 1 [3 4]');
    expect(evidenceOf(found).map(({ when }) => when.index)).toEqual([2, 2, 4, 4]);
  });
});

describe('The nth time', () => {
  const nth = () => scheme({ rules: [rule({ steps: [step(2), step(3)] }, { counts: 'nth' })] });
  const LAST = standings(30, 20, 10);
  const OTHER = standings(30, 10, 20);

  it('counts all that came before it in the year, in a row or not, and is judged when it happens.', () => {
    expect(lines({ 1: LAST, 2: OTHER, 3: LAST }, nth())).toEqual(['丙 met 1 [1 3]']);
    expect(lines({ 1: LAST, 2: OTHER, 3: LAST, 4: LAST }, nth())).toEqual(['丙 met 2 [1 3 4]']);
    expect(lines({ 1: LAST, 2: LAST, 3: OTHER }, nth())).toEqual(['乙 near 0 [3]']);
  });

  it('may be reached by months that are not known.', () => {
    expect(lines({ 1: LAST, 3: LAST }, nth())).toEqual(
      ['丙 open 1 [1 2? 3]'].map((text) => text.replace('open 1', 'met 1').replace('[1 2? 3]', '[1 3]')),
    );
    expect(lines({ 2: LAST }, nth())).toEqual(['丙 open 1 [1? 2]']);
  });
});

describe('A rule', () => {
  const LAST = standings(30, 20, 10);

  it('with a step of one is applied at once.', () => {
    expect(lines({ 1: LAST }, scheme({ rules: [rule({ steps: [step(1)] }, { warnBefore: 0 })] }))).toEqual([
      '丙 met 1 [1]',
    ]);
  });

  it('that never begins anew goes on over the turn of the year, as far back as anything was submitted.', () => {
    const facts = factsOf(saidOf(11, LAST, 2022), saidOf(12, LAST, 2022), saidOf(1, LAST));
    const never = scheme({ rules: [rule({}, { anew: 'never' })] });
    const { verdicts } = assess(facts, never, monthSpan({ year: 2023, month: 1 }));
    expect(verdicts.map(({ state, because }) => [state, because.length])).toEqual([['met', 3]]);
  });

  it('with other parameters than its kind takes is refused.', () => {
    const wrong = scheme({ rules: [rule({ args: { metric: 'last', times: 2 } })] });
    expect(() => lines({ 1: LAST }, wrong)).toThrow(/warnBefore/);
  });

  it('that is switched off names nobody.', () => {
    expect(lines({ 1: LAST, 2: LAST }, scheme({ rules: [rule({ on: false })] }))).toEqual([]);
  });
});
