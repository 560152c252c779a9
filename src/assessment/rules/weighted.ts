import { z } from 'zod';
import { type Span, spanOf, yearSpan } from '../../core/span.ts';
import { subjectKey } from '../../facts/fact.ts';
import { scoresOf } from '../scores.ts';
import { nothingFor } from './first.ts';
import { defineRuleKind } from './kind.ts';
import { figure, names, text } from './params.ts';

/**
 * 季度与年终按比例: the mean of four quarters by one share, the year's end by the rest. A missing quarter leaves the year unknown, with
 * what it would be from what is there.
 */
export const weighted = defineRuleKind({
  id: 'weighted',
  title: { zh: '季度与年终按比例合成', en: 'quarters and the year’s end by shares' },
  args: z.strictObject({
    quarterly: text('季度考核'),
    yearly: text('年终考核'),
    share: figure('季度占（%）'),
    points: names('季度加减分').optional(),
  }),
  judge: (bench, _, { quarterly, yearly }) => {
    const { facts } = bench.evidence;
    const { year } = bench.span;
    const quarters = [1, 2, 3, 4].map((index): Span => ({ year, unit: 'quarter', index }));
    const current = spanOf(`${year}-12-31`, 'year');
    const parts = [
      ...quarters.map((span) => ({ span, scores: scoresOf(facts, bench.roster, quarterly, span) })),
      { span: current, scores: scoresOf(facts, bench.roster, yearly, yearSpan(year)) },
    ];
    const named = new Map(
      parts.flatMap(({ scores }) => scores.map((own) => [subjectKey(own.about), own.about])),
    );
    const missing = parts.filter(({ scores }) => scores.length === 0).map(({ span }) => nothingFor(span));
    return { asked: named.size, verdicts: [], lacks: missing };
  },
});
