import { z } from 'zod';
import { figuresOf, numberIn } from '../figures.ts';
import { increase } from './increase.ts';
import { defineMetric } from './metric.ts';
import { indicatorOf, isDue } from './rate.ts';

/** One of an indicator's columns grew during the span, or none of those that are due or reported did. */
export const grew = defineMetric({
  id: 'grew',
  title: { zh: '有增长', en: 'grew' },
  args: z.object({ indicator: z.string() }),
  of: (evidence, about, span, args) => {
    const { table, columns } = indicatorOf(evidence.scheme, args.indicator);
    const due = columns.filter(({ measure }) => {
      const figures = figuresOf(evidence.facts, about, table, measure, span);
      return isDue(figures) || numberIn(figures.actual) !== null;
    });
    const increases = due.map(({ measure }) => increase.of(evidence, about, span, { table, measure }));
    const values = increases.map(({ value }) => value);
    const some = values.some((value) => value?.greaterThan(0) === true);
    const value = some ? true : values.length === 0 || values.includes(null) ? null : false;
    return {
      value,
      when: span,
      words:
        value === null
          ? { zh: '增量不明', en: 'increase unknown' }
          : value
            ? { zh: '有增长', en: 'grew' }
            : { zh: '无增长', en: 'did not grow' },
      from: increases,
    };
  },
});
