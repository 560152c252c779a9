import { z } from 'zod';
import { lastMonthOf, type Span } from '../../core/span.ts';
import type { Bilingual } from '../../diagnostics/entry.ts';
import { wordedLater } from '../../facts/known.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { scorerOf } from '../scorers/index.ts';
import { type IndicatorResult, tasksOf } from '../standing.ts';
import { defineMetric, unitIn } from './metric.ts';
import { isDue } from './rate.ts';

/**
 * 完成全年任务: every task of the year is met, each column of a composite by itself; what is to be kept low only once the year is over. Who has
 * none has met none.
 */
export const metAll = defineMetric({
  id: 'met-all',
  title: { zh: '全年任务全部完成', en: 'all of the year’s targets met' },
  args: z.object({ assessment: z.string() }),
  of: (evidence, about, span, { assessment }) => {
    const unit = unitIn(evidence, about, assessment, span);
    const tasks = unit === null ? [] : tasksOf(unit);
    const short = tasks.filter((task) => isShort(task, evidence.scheme, span)).length;
    const open = tasks.some(({ rate }) => rate === null);
    const value = unit === null ? null : tasks.length === 0 || short > 0 ? false : open ? null : true;
    const from = tasks.map(({ known }) => known.rate);
    return wordedLater({ value, when: span, from }, wordsOf, short);
  },
});

function wordsOf(value: boolean | null, short: number): Bilingual {
  if (value === null) return { zh: '任务是否全部完成不明', en: 'whether all targets are met is not known' };
  return value
    ? { zh: '全年任务已全部完成', en: 'all of the year’s targets are met' }
    : { zh: `有${short}项任务未完成`, en: `${short} targets not met` };
}

/** It is known that the year's target is not met, or not yet. */
function isShort({ id, rate, columns }: IndicatorResult, { indicators }: Scheme, span: Span): boolean {
  if (rate === null) return false;
  const scorer = indicators.find((indicator) => indicator.id === id)?.scorer;
  if (scorer !== undefined && scorerOf(scorer).keepsDown === true)
    return lastMonthOf(span).month < 12 || rate.greaterThan(1);
  return columns
    .filter(({ facts }) => isDue(facts))
    .some(({ target, actual }) => target !== null && actual?.lessThan(target) === true);
}
