import { z } from 'zod';
import { isAboveZero } from '../../core/decimal.ts';
import type { Span } from '../../core/span.ts';
import type { Bilingual } from '../../diagnostics/entry.ts';
import { type Known, wordedLater } from '../../facts/known.ts';
import { figuresOf, numberIn } from '../figures.ts';
import type { IndicatorColumn } from '../standing.ts';
import { increaseTo } from './increase.ts';
import { defineMetric } from './metric.ts';
import { indicatorOf, isDue } from './rate.ts';

/** One of an indicator's columns grew during the span, or none of those that are due or reported did. */
export const grew = defineMetric({
  id: 'grew',
  title: { zh: '有增长', en: 'grew' },
  args: z.object({ indicator: z.string() }),
  of: (evidence, about, span, args) => {
    const indicator = indicatorOf(evidence.scheme, args.indicator);
    const { table } = indicator;
    const columns = indicator.columns.map(({ measure }) => {
      const facts = figuresOf(evidence.facts, about, table, measure, span);
      return { facts, increase: increaseTo(facts.actual, evidence, span, table, measure) };
    });
    return grewIn(span, columns);
  },
});

/** The same of columns whose figures are at hand. */
export function grewIn(
  span: Span,
  columns: readonly Pick<IndicatorColumn, 'facts' | 'increase'>[],
): Known<boolean> {
  const due = columns.filter(({ facts }) => isDue(facts) || numberIn(facts.actual) !== null);
  const from = due.map(({ increase }) => increase);
  const values = from.map((increase) => increase.value);
  const some = values.some((value) => value !== null && isAboveZero(value));
  const value = some ? true : values.length === 0 || values.includes(null) ? null : false;
  return wordedLater({ value, when: span, from }, wordsOf, null);
}

function wordsOf(value: boolean | null): Bilingual {
  if (value === null) return { zh: '增量不明', en: 'increase unknown' };
  return value ? { zh: '有增长', en: 'grew' } : { zh: '无增长', en: 'did not grow' };
}
