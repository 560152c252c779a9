import { describe, expect, it } from 'vitest';
import { complete } from '../../src/assessment/completion.ts';
import { Decimal, plain } from '../../src/core/decimal.ts';
import { indicator, type Measures, unitFigures } from './small-scheme.ts';

function completion(measures: Measures, changes: Parameters<typeof indicator>[1] = {}) {
  return complete(indicator('a', changes), unitFigures('甲', measures), null, false);
}

const rate = (measures: Measures, changes: Parameters<typeof indicator>[1] = {}): string | null => {
  const found = completion(measures, changes).rate;
  return found === null ? null : plain(found);
};

describe('The completion of an indicator', () => {
  it('is actual over target.', () => {
    expect(rate({ a: [8, 2] })).toBe('0.25');
    expect(rate({ a: ['12.5', '20'] })).toBe('1.6');
    expect(
      completion({ a: [7, 3] })
        .rate?.times(7)
        .toDecimalPlaces(50)
        .equals(3),
    ).toBe(true);
  });

  it('of nothing done is 0, which is known.', () => {
    expect(completion({ a: [8, 0] })).toMatchObject({ state: 'known' });
    expect(rate({ a: [8, 0] })).toBe('0');
  });

  it('may be above 100% and below 0.', () => {
    expect([rate({ a: [2, 5] }), rate({ a: [2, -1] })]).toEqual(['2.5', '-0.5']);
  });

  it.each([
    ['/', 3, 'no-target'],
    [0, 3, 'no-target'],
    ['?', 3, 'unreported'],
    ['?', '?', 'unreported'],
    ['?', '/', 'no-target'],
    ['/', '?', 'no-target'],
    [8, '?', 'unreported'],
    [8, '/', 'unreported'],
  ] as const)('with target %s and actual %s has no rate: %s', (target, actual, state) => {
    expect(completion({ a: [target, actual] })).toMatchObject({ state, rate: null });
  });

  it('of a measure that the workbook does not have has no target.', () => {
    expect(completion({})).toMatchObject({ state: 'no-target', rate: null, increment: null });
  });
});

describe('A composite, 个数50%+金额50%', () => {
  const half = new Decimal('0.5');
  const columns = [
    { measure: 'a', share: half },
    { measure: 'b', share: half },
  ];

  it('is the mean of its columns, each up to the cap.', () => {
    // 3 of 4 is 75%, 12 of 10 is 120%: (0.75 + 1) ÷ 2, without the cap (0.75 + 1.2) ÷ 2.
    expect(rate({ a: [4, 3], b: [10, 12] }, { columns })).toBe('0.875');
    expect(rate({ a: [4, 3], b: [10, 12] }, { columns, cap: null })).toBe('0.975');
  });

  it('goes by the shares given.', () => {
    const uneven = [
      { measure: 'a', share: new Decimal('0.2') },
      { measure: 'b', share: new Decimal('0.8') },
    ];
    expect(rate({ a: [4, 4], b: [10, 5] }, { columns: uneven })).toBe('0.6');
  });

  it('leaves a column without a task to the others.', () => {
    expect(rate({ a: [4, 3], b: ['/', '/'] }, { columns })).toBe('0.75');
    expect(completion({ a: ['/', '/'], b: [0, 1] }, { columns })).toMatchObject({ state: 'no-target' });
  });

  it('is unreported as soon as one column is.', () => {
    expect(completion({ a: [4, 3], b: [10, '?'] }, { columns })).toMatchObject({ state: 'unreported' });
  });

  it('has no target and actual of its own, but shows those of its columns.', () => {
    const found = completion({ a: [4, 3], b: [10, 12] }, { columns });
    expect([found.target, found.actual]).toEqual([null, null]);
    expect(found.columns.map(({ target, actual }) => [target?.toNumber(), actual?.toNumber()])).toEqual([
      [4, 3],
      [10, 12],
    ]);
  });

  it('has none of its own either where a unit has a task in one column alone: the others have another unit.', () => {
    const found = completion({ a: ['/', '/'], b: [10, 12] }, { columns });
    expect([found.target, found.actual, found.increment]).toEqual([null, null, null]);
    expect(rate({ a: ['/', '/'], b: [10, 12] }, { columns })).toBe('1.2');
  });

  it('grew where one of its columns did, and did not where none did; units are not added up.', () => {
    const before = unitFigures('甲', { a: [4, 1], b: [10, 10] });
    const grew = (measures: Measures): readonly [boolean | null, unknown] => {
      const both = complete(indicator('ab', { columns }), unitFigures('甲', measures), before, false);
      return [both.grew, both.increment];
    };
    expect(grew({ a: [4, 3], b: [10, 12] })).toEqual([true, null]);
    expect(grew({ a: [4, 2], b: [10, 9] })).toEqual([true, null]);
    expect(grew({ a: [4, 1], b: [10, 10] })).toEqual([false, null]);
    expect(grew({ a: [4, 3], b: [10, '?'] })).toEqual([true, null]);
    expect(grew({ a: [4, 1], b: [10, '?'] })).toEqual([null, null]);
  });
});

describe('The increase of a month', () => {
  const grown = (now: Measures, before: Measures | null, january = false): number | null =>
    complete(
      indicator('a'),
      unitFigures('甲', now),
      before === null ? null : unitFigures('甲', before),
      january,
    ).increment?.toNumber() ?? null;

  it('is this month’s cumulative figure less the last one’s.', () => {
    expect(grown({ a: [8, 5] }, { a: [8, 2] })).toBe(3);
    expect(grown({ a: [8, 2] }, { a: [8, 2] })).toBe(0);
    expect(grown({ a: [8, 1] }, { a: [8, 2] })).toBe(-1);
  });

  it('in January is all of it.', () => {
    expect(grown({ a: [8, 5] }, null, true)).toBe(5);
  });

  it('without last month’s figure is what the 本月 column says, if there is one.', () => {
    expect(grown({ a: [8, 5, 4] }, null)).toBe(4);
    expect(grown({ a: [8, 5, 4] }, { a: [8, '?'] })).toBe(4);
    expect(grown({ a: [8, 5] }, null)).toBeNull();
    expect(grown({ a: [8, '?'] }, { a: [8, 2] })).toBeNull();
  });

  it('is taken from the cumulative figures rather than from the 本月 column.', () => {
    expect(grown({ a: [8, 5, 9] }, { a: [8, 2] })).toBe(3);
  });
});
