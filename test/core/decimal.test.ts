import { describe, expect, it } from 'vitest';
import { Decimal, fixed, nearly, roundHalfUp } from '../../src/core/decimal.ts';

const d = (value: string): Decimal => new Decimal(value);

describe('Rounding half up', () => {
  it('takes what falls short of a tie only by a quotient’s own error for the tie it is', () => {
    // 1/300 + 1/300 − 1/600 = 0.005.
    const part = d('1').dividedBy(300);
    const whole = part.plus(part).minus(d('1').dividedBy(600));
    expect(whole.lessThan('0.005')).toBe(true);
    expect(fixed(whole, 2)).toBe('0.01');
  });

  it('takes nothing for a tie that falls short of it within forty places', () => {
    const short = (nines: number): Decimal => d(`0.004${'9'.repeat(nines)}`);
    expect(fixed(short(37), 2)).toBe('0.00');
    // Of a figure with a fortieth place the fortieth still counts; what lies beyond is the quotient's own error.
    expect(fixed(short(36).plus('4e-40'), 2)).toBe('0.00');
    expect(fixed(short(38), 2)).toBe('0.01');
  });

  it('goes away from zero below it, and never prints −0', () => {
    expect([fixed(d('-0.125'), 2), fixed(d('-0.001'), 2), fixed(d('2'), 0)]).toEqual(['-0.13', '0.00', '2']);
    expect(roundHalfUp(d('2.5'), 0).toFixed()).toBe('3');
  });
});

describe('A decimal that is rounded by its first digits', () => {
  // 0.005, 0.015 … as they stand, just below and just above, with whole parts up to eight digits.
  const figures = ['0', '7', '99', '9999999', '12345678'].flatMap((whole) =>
    ['005', '0149999', '015', '0150001', '9949999', '995', '5', '00000005', '0000001', '3333333333'].map(
      (part) => d(`${whole}.${part}`),
    ),
  );
  const all = figures.flatMap((figure) => [
    figure,
    figure.negated(),
    figure.dividedBy(3),
    figure.dividedBy(7),
  ]);

  it.each([0, 2, 4, 6, 8])('is the same as by all of them, to %d places', (places) => {
    const by = (figure: Decimal): string => {
      const text = figure.toDecimalPlaces(40, Decimal.ROUND_HALF_UP).toFixed(places, Decimal.ROUND_HALF_UP);
      return Number(text) === 0 ? text.replace('-', '') : text;
    };
    for (const figure of all) {
      expect(fixed(figure, places)).toBe(by(figure));
      expect(roundHalfUp(figure, places).equals(by(figure))).toBe(true);
    }
  });

  it('is as near to its binary number', () => {
    for (const figure of all) expect(nearly(figure)).toBe(Number(figure.toFixed()));
  });
});
