import { z } from 'zod';
import { Decimal, percentText, sum } from '../../core/decimal.ts';
import type { Span } from '../../core/span.ts';
import { type Fact, NO_TASK } from '../../facts/fact.ts';
import { type Known, wordedLater } from '../../facts/known.ts';
import type { Indicator, Scheme } from '../../scheme/scheme.ts';
import { type Figures, figuresOf, numberIn } from '../figures.ts';
import type { IndicatorColumn, Rate } from '../standing.ts';
import { defineMetric } from './metric.ts';

/**
 * 完成率 of an indicator: actual ÷ target as an exact fraction; of a composite Σ share × min(rate, cap) over the columns that
 * are due. No target, or one of 0 that nothing can be divided by, is no task; a target whose actual was not reported has no
 * rate, which is not 0, and so has one that is blank or can't be read: whether there is a task is not known then, unless the
 * actual says there is none.
 */
export const rate = defineMetric({
  id: 'rate',
  title: { zh: '完成率', en: 'completion rate' },
  args: z.object({ indicator: z.string() }),
  of: ({ facts, scheme }, about, span, args) => {
    const indicator = indicatorOf(scheme, args.indicator);
    const columns = indicator.columns.map(({ measure, share }) => ({
      share,
      facts: figuresOf(facts, about, indicator.table, measure, span),
    }));
    return rateIn(span, indicator, columns, scheme);
  },
});

/** The same of columns that are at hand. */
export function rateIn(
  when: Span,
  { cap }: Indicator,
  columns: readonly Shared[],
  { decimals }: Scheme,
): Known<Rate> {
  const due = columns.filter(({ facts }) => isDue(facts));
  const from: Fact[] = [];
  for (const { facts } of columns) from.push(facts.target, facts.actual);
  return wordedLater({ value: rateOf(due, cap), when, from }, wordsOf, decimals);
}

/** A column with its share in the rate. */
type Shared = Pick<IndicatorColumn, 'share' | 'facts'>;

const WHOLE = new Decimal(1);

function rateOf(due: readonly Shared[], cap: Decimal | null): Rate | null {
  const [first, second] = due;
  if (first === undefined) return NO_TASK;
  if (second === undefined && first.share.equals(WHOLE)) return fractionOf(first);
  const shares = sum(due.map(({ share }) => share));
  const rates = due.map((column) => {
    const fraction = fractionOf(column);
    if (fraction === null) return null;
    const counted = second !== undefined && cap !== null ? Decimal.min(fraction, cap) : fraction;
    return counted.times(column.share).dividedBy(shares);
  });
  const known = rates.filter((part) => part !== null);
  return known.length < rates.length ? null : sum(known);
}

function fractionOf({ facts: { target, actual } }: Shared): Decimal | null {
  const [goal, done] = [numberIn(target), numberIn(actual)];
  return goal === null || done === null ? null : done.dividedBy(goal);
}

/** Something is asked for, or may be. */
export function isDue({ target, actual }: Figures): boolean {
  const goal = numberIn(target);
  return goal === null ? target.value === null && actual.value !== NO_TASK : !goal.isZero();
}

function wordsOf(value: Rate | null, decimals: number): { readonly zh: string; readonly en: string } {
  if (value === null) return { zh: '未报', en: 'not reported' };
  if (!Decimal.isDecimal(value)) return { zh: '无此项任务', en: 'no such task' };
  const percent = percentText(value, decimals);
  return { zh: `完成率${percent}`, en: `completion rate ${percent}` };
}

/** @throws RangeError for an indicator that the scheme does not have. */
export function indicatorOf({ indicators }: Scheme, id: string): Indicator {
  const found = indicators.find((indicator) => indicator.id === id);
  if (found === undefined) throw new RangeError(`no indicator ${id}`);
  return found;
}
