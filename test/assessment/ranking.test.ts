import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastOf, rankValues } from '../../src/assessment/ranking.ts';
import { Decimal } from '../../src/core/decimal.ts';

const values = (...given: readonly (number | null)[]) =>
  given.map((value) => (value === null ? null : new Decimal(value)));

const ranks = (method: 'competition' | 'dense', ...given: readonly (number | null)[]) =>
  rankValues(values(...given), method).map((ranked) =>
    ranked === null ? null : `${ranked.rank}${ranked.tied ? '=' : ''}`,
  );

describe('Ranks', () => {
  it('go from the highest, and equal values share one.', () => {
    expect(ranks('competition', 70, 90, 80, 80)).toEqual(['4', '1', '2=', '2=']);
    expect(ranks('dense', 70, 90, 80, 80)).toEqual(['3', '1', '2=', '2=']);
  });

  it('pass over what has no value.', () => {
    expect(ranks('competition', null, 90, null, 80)).toEqual([null, '1', null, '2']);
    expect(ranks('competition', null)).toEqual([null]);
    expect(ranks('competition')).toEqual([]);
  });

  it('are all 1 where all are equal.', () => {
    expect(ranks('competition', 5, 5, 5)).toEqual(['1=', '1=', '1=']);
  });

  it('see 80 and 80.00 as one value.', () => {
    expect(rankValues([new Decimal('80'), new Decimal('80.00')], 'dense')).toEqual([
      { rank: 1, tied: true },
      { rank: 1, tied: true },
    ]);
  });

  it('do not depend on the order of the values.', () => {
    const shuffled = fc
      .array(fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }), { maxLength: 8 })
      .chain((given) =>
        fc.tuple(
          fc.constant(given),
          fc.shuffledSubarray(
            given.map((_, index) => index),
            { minLength: given.length },
          ),
        ),
      );
    fc.assert(
      fc.property(
        shuffled,
        fc.constantFrom('competition' as const, 'dense' as const),
        ([given, order], method) => {
          const straight = rankValues(values(...given), method);
          const mixed = rankValues(values(...order.map((index) => given[index] ?? null)), method);
          expect(mixed).toEqual(order.map((index) => straight[index]));
        },
      ),
      { numRuns: 300, seed: 20230531 },
    );
  });
});

describe('Last', () => {
  it('is the lowest value, and everyone who ties there.', () => {
    expect(lastOf(values(70, 90, 70, 80))).toEqual([true, false, true, false]);
  });

  it('is nobody where the whole class ties, or has one unit, or none.', () => {
    expect(lastOf(values(0, 0, 0))).toEqual([false, false, false]);
    expect(lastOf(values(50))).toEqual([false]);
    expect(lastOf(['apart', ...values(50)])).toEqual([false, false]);
  });

  it('is not known before all have reported, but who has somebody below is known not to be it.', () => {
    expect(lastOf(values(null, 90, 80))).toEqual([null, false, null]);
    // All who have reported tie: whoever is missing may be below them, or above.
    expect(lastOf(values(null, 80, 80))).toEqual([null, null, null]);
    expect(lastOf(values(null, 80))).toEqual([null, null]);
  });

  it('does not wait for who is not to be ranked.', () => {
    expect(lastOf(['apart', ...values(90, 80)])).toEqual([false, false, true]);
  });
});
