import { Decimal } from '../../core/decimal.ts';
import { defineScorer, NO_PARAMS, readNothing } from './scorer.ts';

/** 控制型: weight × (2 − rate), between 0 and the weight. */
export const inverse = defineScorer({
  id: 'inverse',
  name: '控制型',
  explains: '为权重×（2－完成率），用于不宜超过的指标',
  keepsDown: true,
  params: {},
  example: null,
  allowed: NO_PARAMS,
  read: readNothing,
  text: () => '',
  share: (_, { rate }) => Decimal.min(1, Decimal.max(0, new Decimal(2).minus(rate))),
  formula: (_, { rate, weight }) => `${weight}*MIN(1,MAX(0,2-${rate}/100))`,
});
