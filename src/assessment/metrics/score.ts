import { z } from 'zod';
import { type Decimal, fixed } from '../../core/decimal.ts';
import type { Span } from '../../core/span.ts';
import type { Bilingual } from '../../diagnostics/entry.ts';
import { type Known, wordedLater } from '../../facts/known.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { countedOf, type UnitResult } from '../standing.ts';
import { defineMetric, unitIn } from './metric.ts';

/** 总分 in an assessment, as printed. */
export const score = defineMetric({
  id: 'score',
  title: { zh: '总分', en: 'score' },
  args: z.object({ assessment: z.string() }),
  of: (evidence, about, span, { assessment }) =>
    scoreIn(unitIn(evidence, about, assessment, span), span, evidence.scheme),
});

/** The same of a unit whose result is at hand; null: it has none. */
export function scoreIn(unit: UnitResult | null, when: Span, { decimals }: Scheme): Known<Decimal> {
  const from = () => (unit === null ? [] : countedOf(unit).map(({ known }) => known.points));
  return wordedLater({ value: unit?.score ?? null, when, from }, wordsOf, decimals);
}

function wordsOf(value: Decimal | null, decimals: number): Bilingual {
  if (value === null) return { zh: '未计分', en: 'not scored' };
  const text = fixed(value, decimals);
  return { zh: `${text}分`, en: `${text} points` };
}
