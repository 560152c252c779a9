import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsOf } from '../../src/assessment/points.ts';
import { Decimal, plain } from '../../src/core/decimal.ts';
import type { Scorer } from '../../src/scheme/scheme.ts';
import { indicator } from './small-scheme.ts';

const d = (value: number | string): Decimal => new Decimal(value);

/** Points out of a weight of 20. */
function of20(
  scorer: Scorer,
  rate: number | string,
  peers: readonly (number | string)[] = [],
  cap: Decimal | null = d(1),
): string {
  return plain(pointsOf(indicator('a', { scorer, cap, weight: d(20) }), d(rate), peers.map(d)));
}

describe('Linear with a cap', () => {
  const linear: Scorer = { type: 'linear' };

  it.each([
    ['0', '0'],
    ['0.25', '5'],
    ['1', '20'],
    ['1.3', '20'],
    ['-0.5', '0'],
  ])('gives for a rate of %s %s of 20', (rate, want) => {
    expect(of20(linear, rate)).toBe(want);
  });

  it('goes on to a higher cap, or without end where there is none.', () => {
    expect([of20(linear, '1.3', [], d('1.2')), of20(linear, '1.3', [], null)]).toEqual(['24', '26']);
  });
});

describe('Tiers', () => {
  const tiers: Scorer = {
    type: 'tiers',
    tiers: [
      { floor: d('0.8'), share: d('0.7') },
      { floor: d('0.6'), share: d('0.5') },
      { floor: d(1), share: d(1) },
    ],
  };

  it.each([
    ['0.5999', '0'],
    ['0.6', '10'],
    ['0.7999', '10'],
    ['0.8', '14'],
    ['0.9999', '14'],
    ['1', '20'],
    ['3', '20'],
  ])(
    'give for a rate of %s %s of 20: the highest floor reached counts, in whatever order they are given',
    (rate, want) => {
      expect(of20(tiers, rate)).toBe(want);
    },
  );

  it('may give something from the first step on.', () => {
    const floorless: Scorer = { type: 'tiers', tiers: [{ floor: d(0), share: d('0.3') }] };
    expect(of20(floorless, 0)).toBe('6');
  });
});

describe('The efficacy coefficient (功效系数)', () => {
  const efficacy: Scorer = { type: 'efficacy', base: d(60) };
  const rates = ['0.2', '0.5', '0.8'];

  it.each([
    ['0.2', '12'],
    // 60 + (0.5 − 0.2) ÷ (0.8 − 0.2) × 40 = 80% of 20.
    ['0.5', '16'],
    ['0.8', '20'],
  ])('gives for a rate of %s among 0.2, 0.5 and 0.8 %s of 20', (rate, want) => {
    expect(of20(efficacy, rate, rates)).toBe(want);
  });

  it('gives all the full weight where the class does not differ.', () => {
    expect([of20(efficacy, '0.3', ['0.3', '0.3']), of20(efficacy, '0', ['0'])]).toEqual(['20', '20']);
  });
});

describe('Points by rank', () => {
  const byRank: Scorer = { type: 'rank-points', first: d(100), step: d(15), floor: d(60) };
  const rates = ['0.9', '0.7', '0.7', '0.4', '0.1'];

  it.each([
    ['0.9', '20'],
    // Two units are second, so the next is fourth: 100 − 3 × 15 = 55, not below 60.
    ['0.7', '17'],
    ['0.4', '12'],
    ['0.1', '12'],
  ])('give for a rate of %s %s of 20', (rate, want) => {
    expect(of20(byRank, rate, rates)).toBe(want);
  });
});

describe('All or nothing, with a bonus for every full 10% beyond', () => {
  const allOrNothing: Scorer = { type: 'all-or-nothing', base: d('0.8'), bonus: d('0.05'), most: d('1.2') };

  it.each([
    ['0.9999', '0'],
    ['1', '16'],
    ['1.0999', '16'],
    ['1.1', '17'],
    ['1.35', '19'],
    ['1.8', '24'],
    ['5', '24'],
  ])('gives for a rate of %s %s of 20', (rate, want) => {
    expect(of20(allOrNothing, rate)).toBe(want);
  });

  it('does not lose a step to a quotient that is not finite (3.3 of 3, 7.7 of 7).', () => {
    expect(
      [d('3.3').dividedBy(3), d('7.7').dividedBy(7)].map((rate) => of20(allOrNothing, plain(rate))),
    ).toEqual(['17', '17']);
  });
});

describe('Inverse, for what is to be kept down', () => {
  it.each([
    ['0', '20'],
    ['0.9', '20'],
    ['1', '20'],
    ['1.25', '15'],
    ['2', '0'],
    ['3', '0'],
  ])('gives for a rate of %s %s of 20', (rate, want) => {
    expect(of20({ type: 'inverse' }, rate)).toBe(want);
  });
});

describe('Every scorer but the inverse', () => {
  const scorers: readonly Scorer[] = [
    { type: 'linear' },
    {
      type: 'tiers',
      tiers: [
        { floor: d('0.5'), share: d('0.5') },
        { floor: d(1), share: d(1) },
      ],
    },
    { type: 'efficacy', base: d(60) },
    { type: 'rank-points', first: d(100), step: d(5), floor: d(0) },
    { type: 'all-or-nothing', base: d(1), bonus: d('0.1'), most: d('1.5') },
  ];
  const rate = fc.integer({ min: 0, max: 3000 }).map((thousandths) => d(thousandths).dividedBy(1000));

  it('gives no fewer points for a higher rate, and none below 0.', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...scorers),
        rate,
        rate,
        fc.array(rate, { maxLength: 5 }),
        (scorer, one, other, rest) => {
          const rates = [one, other, ...rest];
          const [low, high] = [Decimal.min(one, other), Decimal.max(one, other)].map((value) =>
            pointsOf(indicator('a', { scorer }), value, rates),
          );
          if (low === undefined || high === undefined) expect.fail();
          expect(low.greaterThanOrEqualTo(0) && high.greaterThanOrEqualTo(low)).toBe(true);
        },
      ),
      { numRuns: 300, seed: 20230531 },
    );
  });
});
