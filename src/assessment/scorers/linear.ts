import { Decimal } from '../../core/decimal.ts';
import { defineScorer, NO_PARAMS, readNothing } from './scorer.ts';

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
    const positive = Decimal.max(0, rate);
    return cap === null ? positive : Decimal.min(positive, cap);
  },
  formula: (_, { rate, weight, cap }) => `${weight}*MIN(MAX(0,${rate}),${cap})/100`,
});
