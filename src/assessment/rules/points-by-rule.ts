import { z } from 'zod';
import { compareSpans, firstDay, type Span, spanBefore } from '../../core/span.ts';
import { spanName } from '../../words/spans.ts';
import type { Verdict } from '../verdict.ts';
import { inRosterOrder, verdictOf } from './found.ts';
import { defineRuleKind } from './kind.ts';
import { names } from './params.ts';

/** 按名单加扣分: points for every step of other rules that was reached in the year, each once, in the month in which it was. */
export const pointsByRule = defineRuleKind({
  id: 'points-by-rule',
  title: { zh: '按其他规则的名单加扣分', en: 'points for what other rules came to' },
  args: z.strictObject({ rules: names('规则') }),
  needs: (rule) => [rule.table],
  judge: (bench, rule, { rules }) => {
    const months: Span[] = [];
    for (let when = bench.span; when.year === bench.span.year; when = spanBefore(when)) months.unshift(when);
    const steps = new Map<string, readonly { readonly month: Span; readonly verdict: Verdict }[]>();
    const asked = new Set<string>();
    for (const month of months)
      for (const number of rules)
        for (const verdict of bench.verdictsOf(number, month)) {
          const { unit } = verdict.about;
          if (unit === undefined || verdict.state === 'near') continue;
          asked.add(unit);
          const before = steps.get(unit) ?? [];
          if (verdict.state !== 'met' || before.some((other) => sameStep(other, verdict, month))) continue;
          steps.set(unit, [...before, { month, verdict }]);
        }
    const verdicts = [...steps].map(([unit, taken]) => {
      const list = (language: 'zh' | 'en'): string =>
        taken
          .map(
            ({ month, verdict }) =>
              `${spanName(month, language)}${language === 'en' ? ' ' : ''}${verdict.rule.rule}`,
          )
          .join(language === 'zh' ? '、' : ', ');
      return verdictOf(
        bench,
        rule,
        { unit },
        {
          state: 'met',
          class: taken[0]?.verdict.class ?? null,
          phrase: {
            zh: `本年达到约谈条件${taken.length}次（${list('zh')}）`,
            en: `${taken.length} ${taken.length === 1 ? 'time' : 'times'} this year (${list('en')})`,
          },
          from: taken.flatMap(({ verdict }) => verdict.because),
        },
      );
    });
    return { asked: asked.size, verdicts: inRosterOrder(verdicts, bench) };
  },
});

/** The same rule and step in the same row of spans: a row that goes on is not begun again. */
function sameStep(other: { readonly verdict: Verdict }, verdict: Verdict, month: Span): boolean {
  const { rule, step, because } = other.verdict;
  if (rule.rule !== verdict.rule.rule || step !== verdict.step) return false;
  const [mine, theirs] = [verdict.because[0]?.when ?? month, because[0]?.when ?? month];
  return compareSpans(mine, theirs) === 0 && firstDay(mine) === firstDay(theirs);
}
