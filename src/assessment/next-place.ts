import { Decimal } from '../core/decimal.ts';
import type { Indicator, Scheme } from '../scheme/scheme.ts';
import { adjustedScore, baseScoreOf, pointsOf } from './points.ts';
import { rankValues } from './ranking.ts';
import { scorerOf } from './scorers/index.ts';
import type { ClassResult, IndicatorResult, UnitResult } from './standing.ts';

/** What alone would bring a unit to a better place: so much more done on one indicator, everything else as it is. */
export interface Advance {
  /** Indicator id of the scheme. */
  readonly indicator: string;
  readonly name: string;
  readonly measureUnit: string;
  /** The least amount, in whole things where things are counted, else to two decimals. */
  readonly amount: Decimal;
  /** The score and the place it would have then. */
  readonly score: Decimal;
  readonly rank: number;
  readonly tied: boolean;
}

/** What a unit is short of for the next place. */
export interface NextPlace {
  /** The unit just above it, and by how many points. */
  readonly above: string;
  readonly short: Decimal;
  /** Indicator by indicator, those by which it can be reached; empty where no single one is enough. */
  readonly advances: readonly Advance[];
}

/** Measure units of things that are counted one by one. */
const COUNTED = new Set('个 家 户 人 名 项 场 次 件 篇 期'.split(' '));
const CENT = new Decimal('0.01');
/** As often its own target as is tried. */
const MOST_TARGETS = 10;

/** The next place of a unit in its class; null for the first, and for one without a rank. */
export function nextPlace(unit: UnitResult, group: ClassResult, scheme: Scheme): NextPlace | null {
  const { score } = unit;
  if (score === null || unit.rank === null) return null;
  const better = group.units.filter((other) => other.score?.greaterThan(score) === true);
  const above = better.reduce<UnitResult | null>(
    (nearest, other) =>
      nearest === null || (nearest.score ?? score).greaterThan(other.score ?? score) ? other : nearest,
    null,
  );
  if (above?.score == null) return null;
  return {
    above: above.unit,
    short: above.score.minus(score),
    advances: unit.indicators.flatMap((item) => advanceOn(item, unit, group, scheme) ?? []),
  };
}

function advanceOn(
  item: IndicatorResult,
  unit: UnitResult,
  group: ClassResult,
  scheme: Scheme,
): Advance | null {
  const indicator = scheme.indicators.find(({ id }) => id === item.id);
  const { target, actual } = item;
  if (
    indicator === undefined ||
    target === null ||
    actual === null ||
    !target.isPositive() ||
    target.isZero()
  )
    return null;
  const scorer = scorerOf(indicator.scorer);
  // What is compared with the others, or to be kept down, does not follow from the unit's own figure rising.
  if (scorer.comparesPeers === true || scorer.keepsDown === true) return null;
  const step = COUNTED.has(item.measureUnit) ? new Decimal(1) : CENT;
  const outcome = (steps: Decimal): Omit<Advance, 'indicator' | 'name' | 'measureUnit'> | null => {
    const amount = step.times(steps);
    const score = scoreWith(unit, item, indicator, actual.plus(amount).dividedBy(target), scheme);
    const place = placeOf(score, unit, group, scheme);
    return place === null ? null : { amount, score, ...place };
  };
  const better = (steps: Decimal): boolean =>
    (outcome(steps)?.rank ?? Number.POSITIVE_INFINITY) < (unit.rank ?? 0);
  const most = target.times(MOST_TARGETS).minus(actual).dividedBy(step).ceil();
  if (!most.isPositive() || !better(most)) return null;
  let [low, high] = [new Decimal(0), most];
  while (high.minus(low).greaterThan(1)) {
    const middle = low.plus(high).dividedBy(2).floor();
    if (better(middle)) high = middle;
    else low = middle;
  }
  const reached = outcome(high);
  return reached === null
    ? null
    : { indicator: item.id, name: item.name, measureUnit: item.measureUnit, ...reached };
}

/** The unit's score with another rate on one indicator. */
function scoreWith(
  unit: UnitResult,
  item: IndicatorResult,
  indicator: Indicator,
  rate: Decimal,
  { decimals }: Scheme,
): Decimal {
  const indicators = unit.indicators.map((other) =>
    other.id === item.id ? { weight: other.weight, points: pointsOf(indicator, rate, []) } : other,
  );
  const base = baseScoreOf(indicators, decimals) ?? new Decimal(0);
  return adjustedScore(base, unit.bonus, unit.deduction, decimals);
}

function placeOf(
  score: Decimal,
  unit: UnitResult,
  { units }: ClassResult,
  { ranking }: Scheme,
): { readonly rank: number; readonly tied: boolean } | null {
  const scores = units.map((other) => (other.unit === unit.unit ? score : other.score));
  return rankValues(scores, ranking)[units.findIndex((other) => other.unit === unit.unit)] ?? null;
}
