import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsOf } from '../../src/assessment/points.ts';
import { scorers } from '../../src/assessment/scorers/index.ts';
import { Decimal, roundHalfUp } from '../../src/core/decimal.ts';
import { pointsFormula, RATE_PLACES, rateFormula } from '../../src/documents/score-formulas.ts';
import type { Scorer } from '../../src/scheme/scheme.ts';
import { parseScorer } from '../../src/settings/words.ts';
import { type Cells, excel } from '../support/excel.ts';
import { indicator } from './small-scheme.ts';

/** Parameters for every scorer; one without an example here fails below. */
const PARAMS: Readonly<Record<string, readonly string[]>> = {
  linear: [''],
  tiers: ['50%：50%；100%：100%', '0：30%', '60%：50%；80%：70%；100%：120%'],
  efficacy: ['', '60', '0', '100'],
  'rank-points': ['100；3；60', '100；15；0', '90；0；90'],
  'all-or-nothing': ['60%；5%；100%', '80%；5%；120%', '100%；0；100%'],
  inverse: [''],
};

/** What Excel makes of a unit's points: the class's rates stand in R1, R2 …, the unit's own first; cap and weight in C1 and W1. */
function inExcel(scorer: Scorer, cap: Decimal | null, weight: Decimal, rates: readonly Decimal[]): number {
  const cells: Record<string, number | string> = {
    C1: cap === null ? '不封顶' : cap.times(100).toNumber(),
    W1: weight.toNumber(),
  };
  rates.forEach((rate, index) => {
    cells[`R${index + 1}`] = roundHalfUp(rate.times(100), RATE_PLACES).toNumber();
  });
  const formula = pointsFormula(indicator('a', { scorer, cap, weight }), {
    rate: 'R1',
    rates: `$R$1:$R$${rates.length}`,
    weight: 'W$1',
    cap: 'C$1',
  });
  return Number(excel(formula, cells));
}

describe.each(scorers.map((scorer) => [scorer.name, scorer] as const))('%s', (_, { id }) => {
  const given = (PARAMS[id] ?? []).map((params) => parseScorer(id, params) ?? expect.fail(params));

  it('is tried with parameters of its own', () => {
    expect(given.length).toBeGreaterThan(0);
  });

  it('gives the same points in the assessment and in Excel, whatever the rates, the cap and the weight', () => {
    const rate = fc
      .tuple(fc.integer({ min: -20, max: 300 }), fc.constantFrom(1, 3, 7, 100))
      .map(([number, over]) => new Decimal(number).dividedBy(100).times(over).dividedBy(over));
    const third = fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom(3, 7, 9, 11))
      .map(([done, due]) => new Decimal(done).dividedBy(due));
    const cap = fc.constantFrom(null, new Decimal(1), new Decimal('1.2'));
    fc.assert(
      fc.property(
        fc.constantFrom(...given),
        fc.array(fc.oneof(rate, third), { minLength: 1, maxLength: 6 }),
        cap,
        fc.constantFrom('1', '20', '12.5'),
        (scorer, rates, limit, weight) => {
          const [own] = rates;
          if (own === undefined) expect.fail();
          const exact = pointsOf(
            indicator('a', { scorer, cap: limit, weight: new Decimal(weight) }),
            own,
            rates,
          );
          expect(inExcel(scorer, limit, new Decimal(weight), rates)).toBeCloseTo(exact.toNumber(), 8);
        },
      ),
      { numRuns: 300, seed: 20230531 },
    );
  });
});

describe('A rate in Excel', () => {
  const rate = (target: number, actual: number): number =>
    Number(excel(rateFormula({ target: 'A1', actual: 'B1' }), { A1: target, B1: actual }));
  const points = (mine: Cells, params: string): number => {
    const scorer = parseScorer('rank-points', params) ?? expect.fail();
    const cells = { rate: 'R1', rates: '$R$1:$R$2', weight: 'W$1', cap: 'C$1' };
    return Number(excel(pointsFormula(indicator('a', { scorer }), cells), { W1: 100, C1: 100, ...mine }));
  };

  it('is one value for equal fractions, though their doubles differ in the last place', () => {
    // 1 ÷ 3 × 100 and 0.1 ÷ 0.3 × 100.
    expect((1 / 3) * 100).not.toBe((0.1 / 0.3) * 100);
    expect(rate(3, 1)).toBe(rate(0.3, 0.1));
    expect(points({ R1: rate(3, 1), R2: rate(0.3, 0.1) }, '100；10；0')).toBe(100);
  });

  it('keeps eleven places, so that a hair’s breadth is still a difference', () => {
    expect(rate(3, 1)).toBe(33.33333333333);
    // 100 ÷ 300.0000000001 % is lower by 1.1 × 10⁻¹¹.
    expect(rate(3, 1) - rate(300.0000000001, 100)).toBeCloseTo(1e-11, 13);
    expect(points({ R1: rate(300.0000000001, 100), R2: rate(3, 1) }, '100；10；0')).toBe(90);
  });
});
