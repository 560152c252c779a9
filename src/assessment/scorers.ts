import { Decimal } from '../core/decimal.ts';
import type { Indicator } from '../scheme/scheme.ts';

/** Rates of the class on one indicator, for the scorers that compare units with each other. */
export interface Peers {
  /** Exact rates of all units of the class that have one. */
  readonly rates: readonly Decimal[];
}

const ZERO = new Decimal(0);
const ONE = new Decimal(1);
const TENTH = new Decimal('0.1');

/**
 * Points of an indicator for a rate (fraction), out of the indicator's weight. With bonus scorers it may exceed the weight.
 * Sources of the methods: research of published schemes; the document itself leaves the method open (招-01).
 */
export function points(indicator: Indicator, rate: Decimal, peers: Peers): Decimal {
  return indicator.weight.times(share(indicator, rate, peers));
}

function share(indicator: Indicator, rate: Decimal, peers: Peers): Decimal {
  const { scorer, cap } = indicator;
  switch (scorer.type) {
    case 'linear':
      return capped(rate, cap);
    case 'tiers': {
      const reached = scorer.tiers.filter(({ floor }) => rate.greaterThanOrEqualTo(floor));
      return (
        reached.reduce(
          (best, tier) => (best === null || tier.floor.greaterThan(best.floor) ? tier : best),
          reached[0] ?? null,
        )?.share ?? ZERO
      );
    }
    case 'efficacy': {
      const [least, most] = [Decimal.min(...peers.rates, rate), Decimal.max(...peers.rates, rate)];
      if (most.equals(least)) return ONE;
      const position = rate.minus(least).dividedBy(most.minus(least));
      return scorer.base.plus(position.times(new Decimal(100).minus(scorer.base))).dividedBy(100);
    }
    case 'rank-points': {
      const ahead = peers.rates.filter((other) => other.greaterThan(rate)).length;
      return Decimal.max(scorer.floor, scorer.first.minus(scorer.step.times(ahead))).dividedBy(100);
    }
    case 'all-or-nothing': {
      if (rate.lessThan(1)) return ZERO;
      const steps = rate.minus(1).dividedBy(TENTH).toDecimalPlaces(20, Decimal.ROUND_HALF_UP).floor();
      return Decimal.min(scorer.most, scorer.base.plus(scorer.bonus.times(steps)));
    }
    case 'inverse':
      return Decimal.min(ONE, Decimal.max(ZERO, new Decimal(2).minus(rate)));
  }
}

function capped(rate: Decimal, cap: Decimal | null): Decimal {
  const positive = Decimal.max(ZERO, rate);
  return cap === null ? positive : Decimal.min(positive, cap);
}
