import { z } from 'zod';
import { Decimal, plain } from '../../core/decimal.ts';
import { type Span, spanBefore } from '../../core/span.ts';
import { type Fact, NO_TASK, type Subject, saying } from '../../facts/fact.ts';
import { measureKey } from '../../model/table.ts';
import { figuresOf, numberIn } from '../figures.ts';
import { defineMetric, type Evidence } from './metric.ts';

/**
 * Growth of a cumulative figure during the span. It starts at nothing with the year; where the span before is unknown, the
 * sheet's own 本月 column is taken if it has one. A cumulative figure that is the same on both sides of missing spans, 0 at the end
 * of February say, proves that nothing was added in any of them.
 */
export const increase = defineMetric({
  id: 'increase',
  title: { zh: '本期增加', en: 'increase' },
  args: z.object({ table: z.string(), measure: z.string() }),
  of: (evidence, about, span, { table, measure }) => {
    const { facts } = evidence;
    const { actual } = figuresOf(facts, about, table, measure, span);
    const known = (value: Decimal | null, from: readonly Fact[]) => ({
      value,
      when: span,
      words:
        value === null
          ? { zh: '增量不明', en: 'increase unknown' }
          : { zh: signed(value), en: signed(value) },
      from,
    });
    const now = numberIn(actual);
    if (now !== null && span.index === 1) return known(now, [actual]);
    const before = facts.fact(about, actual.what, spanBefore(span));
    // Where there was no such task, nothing had been done: 1 after “/” is an increase of 1.
    const then = before.value === NO_TASK ? ZERO : numberIn(before);
    if (now !== null && then !== null) return known(now.minus(then), [before, actual]);
    const own = facts.fact(about, saying(table, measureKey(measure, 'month')), span);
    if (numberIn(own) !== null) return known(numberIn(own), [own, actual]);
    const { earlier, later } = around(evidence, about, actual.what, [span]);
    const same = later !== null && (numberIn(later) ?? ZERO).equals((earlier && numberIn(earlier)) ?? ZERO);
    return same ? known(ZERO, earlier === null ? [later] : [earlier, later]) : known(null, [before, actual]);
  },
});

const ZERO = new Decimal(0);

/**
 * The last known cumulative figure before some spans and the first known one at their end or after it, up to the span judged; null
 * where the year begins with them, or nothing later is known.
 */
export function around(
  { facts, until }: Evidence,
  about: Subject,
  what: string,
  spans: readonly Span[],
): { readonly earlier: Fact | null; readonly later: Fact | null } {
  const indexes = spans.map(({ index }) => index);
  const [first, last] = [Math.min(...indexes), Math.max(...indexes)];
  const [{ year, unit }] = spans.length > 0 ? [spans[0] ?? until] : [until];
  const said = (index: number): Fact => facts.fact(about, what, { year, unit, index });
  const known = (from: number, to: number): Fact | null => {
    const step = from <= to ? 1 : -1;
    for (let index = from; step > 0 ? index <= to : index >= to; index += step) {
      const fact = said(index);
      if (numberIn(fact) !== null) return fact;
    }
    return null;
  };
  return {
    earlier: first > 1 ? known(first - 1, 1) : null,
    later: last <= until.index ? known(last, until.index) : null,
  };
}

/** +3, 0, −1.5. */
export function signed(value: Decimal): string {
  return value.greaterThan(0) ? `+${plain(value)}` : plain(value);
}
