import { type Decimal, fixed, plain } from '../core/decimal.ts';
import type { Language } from '../diagnostics/wording.ts';

/** What a score is the sum of. */
interface ScoreParts {
  readonly scored: readonly { readonly points: Decimal; readonly weight: Decimal }[];
  readonly baseScore: Decimal;
  readonly bonus: Decimal;
  readonly deduction: Decimal;
}

/** 总分 as the sum it is, without its full stop; points with two decimals more than scores have. */
export function scoreSum(
  { scored, baseScore, bonus, deduction }: ScoreParts,
  decimals: number,
  language: Language,
): string {
  const sumOf = (pick: (item: ScoreParts['scored'][number]) => Decimal): string =>
    scored.map((item) => plain(pick(item).toDecimalPlaces(decimals + 2))).join(' + ');
  const [points, weights] = [sumOf((item) => item.points), sumOf(({ weight }) => weight)];
  const base = fixed(baseScore, decimals);
  return language === 'zh'
    ? `总分 = 各项得分之和（${points}）÷ 权重之和（${weights}）× 100 = ${base}，加分${plain(bonus)}，扣分${plain(deduction)}`
    : `Score = sum of points (${points}) ÷ sum of weights (${weights}) × 100 = ${base}; bonus ${plain(bonus)}, deduction ${plain(deduction)}`;
}
