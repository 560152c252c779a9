import { Decimal } from '../../core/decimal.ts';
import { defineScorer, NO_PARAMS, readNothing } from './scorer.ts';

const NOTHING = new Decimal(0);

/** 线性: weight × min(rate, cap). */
export const linear = defineScorer({
  id: 'linear',
  name: '线性',
  explains: '为权重×完成率（不超过封顶）',
  params: {},
  example: null,
  allowed: NO_PARAMS,
  read: readNothing,
  text: () => '',
  share: (_, { rate, cap }) => {
    const positive = rate.isNegative() ? NOTHING : rate;
    return cap === null || positive.lessThan(cap) ? positive : cap;
  },
  formula: (_, { rate, weight, cap }) => `${weight}*MIN(MAX(0,${rate}),${cap})/100`,
});
