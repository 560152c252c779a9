import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { Decimal, fixed } from '../../src/core/decimal.ts';
import { monthSpan, yearSpan } from '../../src/core/span.ts';
import { type Fact, saying } from '../../src/facts/fact.ts';
import {
  assessed,
  factsOf,
  find,
  indicator,
  june,
  type Measures,
  saidOf,
  scheme,
  standing,
  TABLE,
  unit,
} from './small-scheme.ts';

const d = (value: number | string): Decimal => new Decimal(value);
const AB = [indicator('a'), indicator('b')];

/** The score of one unit alone in its class. */
function score(measures: Measures, by = scheme({ indicators: AB })): string {
  const { score: found } = find(june({ 甲: measures }, by), '甲');
  return found === null ? '—' : fixed(found, 2);
}

describe('A score', () => {
  it('is the mean of the rates out of 100, where all indicators weigh alike.', () => {
    expect(score({ a: [2, 1], b: [4, 1] })).toBe('37.50');
  });

  it('goes by the weights.', () => {
    const indicators = [indicator('a', { weight: d(3) }), indicator('b', { weight: d(1) })];
    expect(score({ a: [2, 1], b: [4, 1] }, scheme({ indicators }))).toBe('43.75');
  });

  it('counts no rate above the cap.', () => {
    expect(score({ a: [2, 10], b: [4, 1] })).toBe('62.50');
  });

  it('is rounded half up, once, at the end.', () => {
    // 1 ÷ 32 = 3.125%, 1 ÷ 800 = 0.125%.
    expect(score({ a: [32, 1] })).toBe('3.13');
    expect(score({ a: [800, 1] })).toBe('0.13');
  });

  it('keeps an exact tie of thirds a tie: (1/3 + 1/3 + 1/3 + 1/5000) ÷ 4 = 25.005%.', () => {
    const indicators = ['a', 'b', 'c', 'e'].map((id) => indicator(id));
    expect(score({ a: [3, 1], b: [3, 1], c: [3, 1], e: [5000, 1] }, scheme({ indicators }))).toBe('25.01');
  });

  it('is rounded to the decimals of the scheme.', () => {
    const found = find(june({ 甲: { a: [3, 2] } }, scheme({ decimals: 1 })), '甲');
    expect(found.score?.toFixed()).toBe('66.7');
  });

  it('of a unit that did nothing is 0, not none.', () => {
    expect(score({ a: [2, 0], b: [4, 0] })).toBe('0.00');
  });
});

describe('An indicator without a target', () => {
  const withRule = (noTarget: ReturnType<typeof indicator>['noTarget']) =>
    score(
      { a: ['/', '/'], b: [2, 1] },
      scheme({ indicators: [indicator('a', { noTarget }), indicator('b')] }),
    );

  it('leaves the rest to make up the whole.', () => {
    expect(withRule('rescale')).toBe('50.00');
  });

  it('may instead count in full, as nothing, or as fixed points.', () => {
    // (1 + 0.5) ÷ 2, (0 + 0.5) ÷ 2, (0.8 + 0.5) ÷ 2.
    expect([withRule('full'), withRule('zero'), withRule({ points: d('0.8') })]).toEqual([
      '75.00',
      '25.00',
      '65.00',
    ]);
  });

  it('is not scored, not ranked and has no gap.', () => {
    const [a] = find(june({ 甲: { a: ['/', 1], b: [2, 1] } }, scheme({ indicators: AB })), '甲').indicators;
    expect(a).toMatchObject({
      state: 'no-target',
      points: null,
      rank: null,
      rate: null,
      gap: null,
      light: null,
    });
  });

  it('does not give a unit that has no target at all a score, whatever the rule.', () => {
    const indicators = [indicator('a', { noTarget: 'full' })];
    const units = june({ 甲: { a: ['/', '/'] }, 乙: { a: [2, 0] } }, scheme({ indicators }));
    expect(units.map(standing)).toEqual(['1 乙 0.00', '— 甲 —']);
    expect(find(units, '甲')).toMatchObject({ complete: true, last: false, gap: null, light: null });
  });
});

describe('An actual that is not reported', () => {
  const figures = {
    甲: { a: [2, '?'], b: [2, 1] },
    乙: { a: [2, 2], b: [2, 2] },
    丙: { a: [2, 1], b: [2, 2] },
  } as const;

  it('leaves the unit without score and rank, and nobody is known to be last; who has somebody below is known not to be.', () => {
    const units = june(figures, scheme({ indicators: AB }));
    expect(units.map(standing)).toEqual(['1 乙 100.00', '2 丙 75.00', '— 甲 —']);
    expect(units.map(({ last, complete }) => [last, complete])).toEqual([
      [false, true],
      [null, true],
      [null, false],
    ]);
  });

  it('is passed over where the scheme scores what is known; such a unit has a rank, and whether it is last is not known.', () => {
    const units = june(figures, scheme({ indicators: AB, incomplete: 'score-known' }));
    expect(units.map(standing)).toEqual(['1 乙 100.00', '2 丙 75.00', '3 甲 50.00']);
    expect(units.map(({ last }) => last)).toEqual([false, null, null]);
  });

  it('of every indicator gives no score even then.', () => {
    const units = june(
      { 甲: { a: [2, '?'], b: [2, '?'] } },
      scheme({ indicators: AB, incomplete: 'score-known' }),
    );
    expect(units.map(standing)).toEqual(['— 甲 —']);
  });

  it('is what a unit of an earlier month has that is missing now.', () => {
    const result = assessed({ 1: { 甲: { a: [2, 1] }, 乙: { a: [2, 1] } }, 2: { 甲: { a: [2, 1] } } });
    const units = result.current.classes.flatMap((item) => item.units);
    expect(units.map(standing)).toEqual(['1 甲 50.00', '— 乙 —']);
    expect(find(units, '乙').indicators[0]).toMatchObject({ state: 'unreported' });
  });
});

describe('A rank', () => {
  const four = { 甲: { a: [10, 7] }, 乙: { a: [10, 9] }, 丙: { a: [10, 7] }, 丁: { a: [10, 5] } } as const;

  it('is 1, 2, 2, 4; ties stand in roster order.', () => {
    const units = june(four);
    expect(units.map(standing)).toEqual(['1 乙 90.00', '2 甲 70.00', '2 丙 70.00', '4 丁 50.00']);
    expect(units.map(({ tied }) => tied)).toEqual([false, true, true, false]);
  });

  it('is 1, 2, 2, 3 on request.', () => {
    expect(june(four, scheme({ ranking: 'dense' })).map(({ rank }) => rank)).toEqual([1, 2, 2, 3]);
  });

  it('is taken on the printed score: 1 of 3 and 3333 of 10000 tie at 33.33.', () => {
    const units = june({ 甲: { a: [10_000, 3333] }, 乙: { a: [3, 1] } });
    expect(units.map(({ rank, tied }) => [rank, tied])).toEqual([
      [1, true],
      [1, true],
    ]);
  });

  it('is given inside the class, and classes stand in the scheme’s order.', () => {
    const by = scheme({
      roster: [
        unit('甲', { class: '二类' }),
        unit('乙'),
        unit('丙', { class: null }),
        unit('丁', { class: '二类' }),
      ],
    });
    const { classes } = assessed({ 6: four }, by).current;
    expect(classes.map(({ name, units }) => [name, units.map(standing)])).toEqual([
      ['一类', ['1 乙 90.00']],
      ['二类', ['1 甲 70.00', '2 丁 50.00']],
      ['未定类', ['1 丙 70.00']],
    ]);
  });

  it('on an indicator goes by its rate, however far above the cap.', () => {
    const units = june({ 甲: { a: [2, 3] }, 乙: { a: [2, 4] }, 丙: { a: ['/', '/'] } });
    expect(['甲', '乙', '丙'].map((name) => find(units, name).indicators[0]?.rank)).toEqual([2, 1, null]);
    expect(units.slice(0, 2).map(({ rank }) => rank)).toEqual([1, 1]);
  });

  it('before is that of the month before, not of an earlier one.', () => {
    const one = { 甲: { a: [10, 1] }, 乙: { a: [10, 2] } } as const;
    const two = { 甲: { a: [10, 3] }, 乙: { a: [10, 2] } } as const;
    const ranksIn = (month: number) =>
      assessed({ 1: one, [month]: two }).current.classes.flatMap(({ units }) =>
        units.map(({ unit: name, rank, previousRank }) => [name, rank, previousRank]),
      );
    expect(ranksIn(2)).toEqual([
      ['甲', 1, 2],
      ['乙', 2, 1],
    ]);
    expect(ranksIn(3)).toEqual([
      ['甲', 1, null],
      ['乙', 2, null],
    ]);
  });

  it('does not depend on the order of the rows.', () => {
    const names = ['甲', '乙', '丙', '丁'];
    const typed = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constantFrom('/' as const, '?' as const));
    const row = fc.tuple(
      fc.constantFrom(3, 5, '/' as const),
      typed,
      fc.constantFrom(3, 5, '/' as const),
      typed,
    );
    const table = fc.tuple(fc.tuple(row, row, row, row), fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }));
    const by = scheme({ indicators: AB });
    fc.assert(
      fc.property(table, ([rows, order]) => {
        const run = (indices: readonly number[]) => {
          const units = Object.fromEntries(
            indices.flatMap((index) => {
              const [at, aa, bt, ba] = rows[index] ?? expect.fail();
              return [[names[index] ?? '', { a: [at, aa], b: [bt, ba] } satisfies Measures]];
            }),
          );
          return assess(factsOf(saidOf(6, units)), by, monthSpan({ year: 2023, month: 6 })).assessments;
        };
        expect(run(order)).toEqual(run([0, 1, 2, 3]));
      }),
      { numRuns: 200, seed: 20230531 },
    );
  });
});

describe('The gap to the schedule', () => {
  const gapOf = (actual: number, month: number): string => {
    const { gap, light } = find(june({ 甲: { a: [10_000, actual] } }, scheme(), month), '甲');
    return `${gap === null ? '—' : fixed(gap, 2)} ${light}`;
  };

  it.each([
    // 50% is June’s schedule, 41.67% May’s, 8.33% January’s.
    [5000, 6, '0.00 green'],
    [4999, 6, '-0.01 yellow'],
    [4000, 6, '-10.00 yellow'],
    [3999, 6, '-10.01 red'],
    [5000, 5, '8.33 green'],
    [0, 1, '-8.33 yellow'],
    // The score is rounded: a third done is on schedule in April, and ten points short of it is still yellow.
    [833, 1, '0.00 green'],
    [3333, 4, '0.00 green'],
    [3332, 4, '-0.01 yellow'],
    [2333, 4, '-10.00 yellow'],
    [1667, 2, '0.00 green'],
    [1666, 2, '-0.01 yellow'],
    [10_000, 12, '0.00 green'],
  ])('of %i in ten thousand in month %i is %s', (actual, month, want) => {
    expect(gapOf(actual, month)).toBe(want);
  });

  it('of an indicator may go by a schedule of its own, and its rate is not capped.', () => {
    const curve = [0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 9, 10].map((tenths) => d(tenths).dividedBy(10));
    const [a] = find(
      june({ 甲: { a: [10, 12] } }, scheme({ indicators: [indicator('a', { curve })] })),
      '甲',
    ).indicators;
    expect(a?.gap?.toFixed()).toBe('90');
  });

  it('has the lights the scheme sets.', () => {
    const lights = { green: d(5), yellow: d(-20) };
    const lightOf = (actual: number) =>
      find(june({ 甲: { a: [100, actual] } }, scheme({ lights })), '甲').light;
    expect([lightOf(55), lightOf(54), lightOf(30), lightOf(29)]).toEqual([
      'green',
      'yellow',
      'yellow',
      'red',
    ]);
  });
});

describe('Bonus and deduction', () => {
  const adjustment = (points: number, month = 6, changes = {}) => ({
    unit: '甲',
    table: TABLE,
    month,
    points: d(points),
    reason: '',
    ...changes,
  });
  const with_ = (changes: Parameters<typeof scheme>[0]) => {
    const {
      score: found,
      baseScore,
      bonus,
      deduction,
    } = find(june({ 甲: { a: [2, 1] } }, scheme(changes)), '甲');
    return [baseScore, bonus, deduction, found].map((value) => value?.toFixed());
  };

  it('come after the score.', () => {
    expect(with_({ adjustments: [adjustment(3), adjustment(4), adjustment(-2)] })).toEqual([
      '50',
      '7',
      '2',
      '55',
    ]);
  });

  it('are capped, each on its side.', () => {
    const adjustments = [adjustment(3), adjustment(4), adjustment(-2), adjustment(-2)];
    expect(with_({ adjustments, bonusCap: d(5), deductionCap: d(3) })).toEqual(['50', '5', '3', '52']);
  });

  it('never bring a score below 0, but may bring it above 100.', () => {
    expect(with_({ adjustments: [adjustment(-60)] })).toEqual(['50', '0', '60', '0']);
    expect(with_({ adjustments: [adjustment(60)] })).toEqual(['50', '60', '0', '110']);
  });

  it('count from their month on, for their unit and table alone.', () => {
    const adjustments = [
      adjustment(1, 1),
      adjustment(2, 7),
      adjustment(4, 6, { unit: '乙' }),
      adjustment(8, 6, { table: 'investment/departments' }),
    ];
    expect(with_({ adjustments })).toEqual(['50', '1', '0', '51']);
  });

  it('count in the rank.', () => {
    const units = june({ 甲: { a: [2, 1] }, 乙: { a: [10, 6] } }, scheme({ adjustments: [adjustment(11)] }));
    expect(units.map(standing)).toEqual(['1 甲 61.00', '2 乙 60.00']);
  });
});

describe('An indicator for some classes', () => {
  it('is not asked of the others.', () => {
    const by = scheme({
      roster: [unit('甲'), unit('乙', { class: '二类' }), unit('丙', { class: '二类', kind: 'bank' })],
      indicators: [indicator('a'), indicator('b', { appliesTo: ['一类', '金融机构'] })],
    });
    const figures = {
      甲: { a: [2, 1], b: [2, 2] },
      乙: { a: [2, 1], b: [2, 2] },
      丙: { a: [2, 1], b: [2, 2] },
    } as const;
    expect(june(figures, by).map(standing)).toEqual(['1 甲 75.00', '1 丙 75.00', '2 乙 50.00']);
  });
});

describe('The class a unit is ranked in', () => {
  const JUNE = monthSpan({ year: 2023, month: 6 });
  const roster = [unit('甲', { class: null }), unit('乙'), unit('丙')];
  /** What a sheet prints beside 甲. */
  const printed = (value: string, when = JUNE): Fact => ({
    about: { unit: '甲' },
    what: saying(TABLE, 'class'),
    when,
    value,
    at: [],
  });
  const classes = (...facts: readonly Fact[]): readonly string[] => {
    const figures = saidOf(6, { 甲: { a: [2, 1] }, 乙: { a: [2, 2] } });
    const { assessments } = assess(factsOf(figures, facts), scheme({ roster }), JUNE);
    return (assessments[0]?.current.classes ?? []).map(
      ({ name, units }) => `${name}：${units.map((item) => item.unit).join('、')}`,
    );
  };

  it('is the roster’s, whatever a sheet prints; else that printed in the month, else in the year’s table.', () => {
    expect(classes({ ...printed('二类'), about: { unit: '乙' } })).toEqual(['一类：乙', '未定类：甲']);
    expect(classes(printed('二类'))).toEqual(['一类：乙', '二类：甲']);
    expect(classes(printed('二类', yearSpan(2023)))).toEqual(['一类：乙', '二类：甲']);
    expect(classes(printed('一类'), printed('二类', yearSpan(2023)))).toEqual(['一类：乙、甲']);
  });

  it('comes last where the order of classes does not name it.', () => {
    expect(classes(printed('三类'))).toEqual(['一类：乙', '三类：甲']);
  });

  it('is the unclassified one where nothing says it.', () => {
    expect(classes()).toEqual(['一类：乙', '未定类：甲']);
  });
});
