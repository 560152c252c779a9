import { z } from 'zod';
import { fixed } from '../../core/decimal.ts';
import { defineMetric, unitIn } from './metric.ts';

/** 总分 in an assessment, as printed. */
export const score = defineMetric({
  id: 'score',
  title: { zh: '总分', en: 'score' },
  args: z.object({ assessment: z.string() }),
  of: (evidence, about, span, { assessment }) => {
    const unit = unitIn(evidence, about, assessment, span);
    const value = unit?.score ?? null;
    const text = value === null ? '' : fixed(value, evidence.scheme.decimals);
    return {
      value,
      when: span,
      words: value === null ? { zh: '未计分', en: 'not scored' } : { zh: `${text}分`, en: `${text} points` },
      from: (unit?.indicators ?? [])
        .filter(({ state, points }) => state !== 'no-target' || points !== null)
        .map(({ known }) => known.points),
    };
  },
});
