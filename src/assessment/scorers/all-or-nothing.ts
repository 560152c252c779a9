import { Decimal, plain } from '../../core/decimal.ts';
import { parseFraction, percentText } from '../../scheme/figures.ts';
import { defineScorer, figure } from './scorer.ts';

/** Places at which a quotient that is not finite is rounded before whole steps are counted, exactly and in Excel. */
const EXACT_PLACES = 20;
const EXCEL_PLACES = 10;

/** 达标加奖: nothing below the target; `base` share at it, plus `bonus` for every full 10% beyond, up to `most`. */
export const allOrNothing = defineScorer({
  id: 'all-or-nothing',
  name: '达标加奖',
  explains: '未达标不得分，每超10%加分',
  params: { base: figure, bonus: figure, most: figure },
  example: '“基础；每超10%加；最高”',
  allowed: {
    zh: '“达标比例；每超10%加；最高比例”，如“60%；5%；100%”',
    en: 'share at the target；for every 10% more；at most, e.g. 60%；5%；100%',
  },
  read: (parts) => {
    const [base, bonus, most] = parts.map(parseFraction);
    if (base == null || bonus == null || most == null || parts.length > 3) return null;
    return base.isNegative() || bonus.isNegative() || base.greaterThan(most) ? null : { base, bonus, most };
  },
  text: ({ base, bonus, most }) => [base, bonus, most].map(percentText).join('；'),
  share: ({ base, bonus, most }, { rate }) => {
    if (rate.lessThan(1)) return new Decimal(0);
    const steps = rate.minus(1).times(10).toDecimalPlaces(EXACT_PLACES, Decimal.ROUND_HALF_UP).floor();
    return Decimal.min(most, base.plus(bonus.times(steps)));
  },
  formula: ({ base, bonus, most }, { rate, weight }) => {
    const steps = `INT(ROUND((${rate}-100)/10,${EXCEL_PLACES}))`;
    return `${weight}*IF(${rate}<100,0,MIN(${plain(most)},${plain(base)}+${plain(bonus)}*${steps}))`;
  },
});
