import { Decimal, plain } from '../../core/decimal.ts';
import { parsePoints } from '../../scheme/figures.ts';
import { defineScorer, figure } from './scorer.ts';

/** 排名赋分: points by rank inside the class, in percent of the weight: `first`, then `step` less a place, not below `floor`. */
export const rankPoints = defineScorer({
  id: 'rank-points',
  name: '排名赋分',
  explains: '按同类名次给分',
  comparesPeers: true,
  params: { first: figure, step: figure, floor: figure },
  example: '“首名；级差；保底”',
  allowed: {
    zh: '“首名分；级差；保底分”，如“100；3；60”',
    en: 'points of the first；step；least, e.g. 100；3；60',
  },
  read: (parts) => {
    const [first, step, floor] = parts.map(parsePoints);
    if (first == null || step == null || floor == null || parts.length > 3) return null;
    return floor.greaterThan(first) ? null : { first, step, floor };
  },
  text: ({ first, step, floor }) => [first, step, floor].map(plain).join('；'),
  share: ({ first, step, floor }, { rate, rates }) => {
    const ahead = rates.filter((other) => other.greaterThan(rate)).length;
    return Decimal.max(floor, first.minus(step.times(ahead))).dividedBy(100);
  },
  formula: ({ first, step, floor }, { rate, rates, weight }) => {
    const ahead = `(RANK(${rate},${rates},0)-1)`;
    return `${weight}*MAX(${plain(floor)},${plain(first)}-${plain(step)}*${ahead})/100`;
  },
});
