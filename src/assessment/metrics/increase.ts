import { z } from 'zod';
import { type Decimal, plain } from '../../core/decimal.ts';
import { spanBefore } from '../../core/span.ts';
import type { Fact } from '../../facts/fact.ts';
import { saying } from '../../facts/fact.ts';
import { measureKey } from '../../model/table.ts';
import { figuresOf, numberIn } from '../figures.ts';
import { defineMetric } from './metric.ts';

/**
 * Growth of a cumulative figure during the span. It starts at nothing with the year; where the span before is unknown, the
 * sheet's own 本月 column is taken if it has one.
 */
export const increase = defineMetric({
  id: 'increase',
  title: { zh: '本期增加', en: 'increase' },
  args: z.object({ table: z.string(), measure: z.string() }),
  of: ({ facts }, about, span, { table, measure }) => {
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
    const then = numberIn(before);
    if (now !== null && then !== null) return known(now.minus(then), [before, actual]);
    const own = facts.fact(about, saying(table, measureKey(measure, 'month')), span);
    return numberIn(own) === null ? known(null, [before, actual]) : known(numberIn(own), [own, actual]);
  },
});

/** +3, 0, −1.5. */
export function signed(value: Decimal): string {
  return value.greaterThan(0) ? `+${plain(value)}` : plain(value);
}
