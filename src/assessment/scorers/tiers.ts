import { z } from 'zod';
import { Decimal, plain } from '../../core/decimal.ts';
import { parseFraction, percentText } from '../../scheme/figures.ts';
import { defineScorer, figure } from './scorer.ts';

/** 分档: the share of the weight for the highest floor reached; floors and shares are fractions. */
export const tiers = defineScorer({
  id: 'tiers',
  name: '分档',
  explains: '按达到的最高一档给分',
  params: { tiers: z.array(z.object({ floor: figure, share: figure })) },
  example: '“50%：50%；100%：100%”',
  allowed: {
    zh: '由低到高的“完成率：得分比例”，如“50%：50%；100%：100%”',
    en: 'rising “rate：share of the weight”, e.g. 50%：50%；100%：100%',
  },
  read: (parts) => {
    const read = parts.map((part) => {
      const [floor, share, more] = part.split(/[:：]/).map(parseFraction);
      return floor == null || share == null || more !== undefined ? null : { floor, share };
    });
    const known = read.filter((tier) => tier !== null);
    // Floors ascend, and the share of a higher floor is not lower.
    const rising = known.every(({ floor, share }, index) => {
      const before = known[index - 1];
      return (
        !share.isNegative() &&
        (before === undefined ||
          (floor.greaterThan(before.floor) && share.greaterThanOrEqualTo(before.share)))
      );
    });
    return known.length === read.length && known.length > 0 && rising ? { tiers: known } : null;
  },
  text: (params) =>
    params.tiers.map(({ floor, share }) => `${percentText(floor)}：${percentText(share)}`).join('；'),
  share: (params, { rate }) => {
    const reached = params.tiers.filter(({ floor }) => rate.greaterThanOrEqualTo(floor));
    return (
      reached.reduce(
        (best, tier) => (best === null || tier.floor.greaterThan(best.floor) ? tier : best),
        reached[0] ?? null,
      )?.share ?? new Decimal(0)
    );
  },
  formula: (params, { rate, weight }) => {
    const ascending = [...params.tiers].sort((left, right) => left.floor.comparedTo(right.floor));
    const share = ascending.reduce(
      (below, tier) => `IF(${rate}>=${plain(tier.floor.times(100))},${plain(tier.share)},${below})`,
      '0',
    );
    return `${weight}*${share}`;
  },
});
