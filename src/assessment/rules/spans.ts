import { lastDay, type Span, spanBefore, spanOf, yearSpan } from '../../core/span.ts';
import type { Bench } from './kind.ts';
import { choiceOf } from './params.ts';

/** How often a rule is applied. */
export const everySpan = () =>
  choiceOf('周期', { month: '每月', quarter: '每季度', half: '每半年', year: '全年' });

export interface JudgedSpan {
  readonly span: Span;
  /** The month at whose end its cumulative figures stand. */
  readonly month: Span;
  /** It has ended; else what is said of it holds as things stand. */
  readonly over: boolean;
}

/**
 * The span of a unit that is judged at the end of a month: a month itself; of quarters and halves the last one of the year that is
 * over, null while none is; the year as it stands.
 */
export function judgedSpan(
  { span, over }: Bench,
  unit: 'month' | 'quarter' | 'half' | 'year',
): JudgedSpan | null {
  const day = lastDay(span);
  if (unit === 'month') return { span, month: span, over };
  if (unit === 'year') {
    const year = yearSpan(span.year);
    return { span: year, month: span, over: over && day >= lastDay(year) };
  }
  const current = spanOf(day, unit);
  if (over && lastDay(current) === day) return { span: current, month: span, over: true };
  const before = spanBefore(current);
  return before.year === span.year
    ? { span: before, month: spanOf(lastDay(before), 'month'), over: true }
    : null;
}
