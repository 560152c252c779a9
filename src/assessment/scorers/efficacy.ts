import { Decimal, plain } from '../../core/decimal.ts';
import { parsePoints } from '../../scheme/figures.ts';
import { defineScorer, figure } from './scorer.ts';

const USUAL_BASE = 60;

/** 功效系数: base + (rate − min) ÷ (max − min) × (100 − base), inside the class, in percent of the weight. */
export const efficacy = defineScorer({
  id: 'efficacy',
  name: '功效系数',
  explains: '在同类单位之间换算',
  comparesPeers: true,
  params: { base: figure },
  example: '基础分“60”',
  allowed: { zh: '0—100的基础分，如“60”', en: 'base points from 0 to 100, e.g. 60' },
  read: (parts) => {
    const base = parts.length === 0 ? new Decimal(USUAL_BASE) : parsePoints(parts.join('；'));
    return base === null ? null : { base };
  },
  text: ({ base }) => plain(base),
  share: ({ base }, { rate, rates }) => {
    const [least, most] = [Decimal.min(...rates, rate), Decimal.max(...rates, rate)];
    if (most.equals(least)) return new Decimal(1);
    const position = rate.minus(least).dividedBy(most.minus(least));
    return base.plus(position.times(new Decimal(100).minus(base))).dividedBy(100);
  },
  formula: (params, { rate, rates, weight }) => {
    const base = plain(params.base);
    const spread = `(MAX(${rates})-MIN(${rates}))`;
    const position = `(${rate}-MIN(${rates}))/${spread}`;
    return `${weight}*IF(${spread}=0,1,(${base}+${position}*(100-${base}))/100)`;
  },
});
