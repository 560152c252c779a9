import { scorerText } from '../../assessment/scorers/index.ts';
import type { ClassResult, IndicatorResult, UnitResult } from '../../assessment/standing.ts';
import { countedOf } from '../../assessment/standing.ts';
import { type Decimal, fixed, plain } from '../../core/decimal.ts';
import { type Span, sameSpan, spanText } from '../../core/span.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { scoreSum } from '../../words/score-sum.ts';
import type { Telling } from './cells.ts';

/** How an indicator's points came about: its method, and under it the rate with the cells. */
export function pointsTrace(item: IndicatorResult, telling: Telling): number {
  const { traces, say, language, percent, method } = telling;
  return traces.once(item, () => {
    const { points, rate: known } = item.known;
    const text = item.percent === null ? null : percent(item.percent).text;
    const rate = text === null ? [] : [say(`完成率${text}`, `rate ${text}`)];
    const from: number[] = [];
    // The rate is said here; what it was worked out from follows at once.
    for (const node of points.from)
      if (node === known) for (const under of known.from) from.push(traces.of(under));
      else from.push(traces.of(node));
    return traces.put(
      [item.name, spanText(points.when), ...rate, ...method(item)],
      points.words[language],
      from,
    );
  });
}

/** How each indicator is scored: method, cap and weight, which stand at every figure of it and are worded once. */
export function methods({ indicators }: Scheme, say: Telling['say']): Telling['method'] {
  const known = new Map<string, readonly string[]>();
  const worded = ({ id, cap, weight }: IndicatorResult): readonly string[] => {
    const how = indicators.find((indicator) => indicator.id === id);
    const most = cap === null ? null : plain(cap.times(100));
    const whole = plain(weight);
    return [
      ...(how === undefined ? [] : [scorerText(how.scorer)]),
      most === null ? say('不封顶', 'no cap') : say(`封顶${most}%`, `cap ${most}%`),
      say(`权重${whole}`, `weight ${whole}`),
    ];
  };
  return (item) => {
    const before = known.get(item.id);
    if (before !== undefined) return before;
    const words = worded(item);
    known.set(item.id, words);
    return words;
  };
}

/** How a unit's score came about: the sum, then indicator by indicator. */
export function scoreTrace(unit: UnitResult, span: Span, telling: Telling): number {
  const { traces, decimals, language, say, results } = telling;
  return traces.once(unit, () => {
    const counted = countedOf(unit);
    const { score, baseScore, bonus, deduction } = unit;
    const value =
      score === null
        ? say('没有总分', 'no score')
        : say(`总分${fixed(score, decimals)}`, `score ${fixed(score, decimals)}`);
    const sum =
      score === null || baseScore === null || !sameSpan(span, results.span)
        ? []
        : [scoreSum({ scored: scoredOf(counted), baseScore, bonus, deduction }, decimals, language)];
    return traces.put(
      [unit.unit, spanText(span), ...sum],
      value,
      counted.map((item) => pointsTrace(item, telling)),
    );
  });
}

function scoredOf(
  counted: readonly IndicatorResult[],
): readonly { readonly points: Decimal; readonly weight: Decimal }[] {
  return counted.flatMap(({ points, weight }) => (points === null ? [] : [{ points, weight }]));
}

/** How a rank came about: the scores of the class. */
export function rankTrace(unit: UnitResult, group: ClassResult, span: Span, telling: Telling): number {
  return telling.traces.once(unit, () => rankNode(unit, group, span, telling), 'rank');
}

function rankNode(unit: UnitResult, group: ClassResult, span: Span, telling: Telling): number {
  const { traces, say } = telling;
  const whole = traces.once(group, () => {
    const ranked = group.units.filter(({ rank }) => rank !== null).length;
    return traces.put(
      [group.name, spanText(span)],
      say(
        `共${group.units.length}个单位，有排名的${ranked}个，按总分排列`,
        `${group.units.length} units, ${ranked} of them ranked, by score`,
      ),
      group.units.map((other) => scoreTrace(other, span, telling)),
    );
  });
  const rank =
    unit.rank === null
      ? say('没有排名', 'not ranked')
      : say(`${unit.tied ? '并列' : ''}第${unit.rank}名`, `${unit.tied ? 'tied ' : ''}rank ${unit.rank}`);
  return traces.put([unit.unit, spanText(span)], rank, [scoreTrace(unit, span, telling), whole]);
}

/** The gap that a light shows. */
export function lightTrace(unit: UnitResult, span: Span, schedule: string, telling: Telling): number {
  const { traces, say, scheme, decimals } = telling;
  const { lights } = scheme;
  const gap = unit.gap === null ? '—' : fixed(unit.gap, decimals);
  return traces.put(
    [
      unit.unit,
      spanText(span),
      say(`总分减序时进度${schedule}`, `score less schedule ${schedule}`),
      say(
        `差${plain(lights.green)}以上为绿，${plain(lights.yellow)}以上为黄，以下为红`,
        `green from ${plain(lights.green)}, yellow from ${plain(lights.yellow)}, red below`,
      ),
    ],
    say(`差距${gap}`, `gap ${gap}`),
    [scoreTrace(unit, span, telling)],
  );
}
