import type { UnitAssessment } from '../../../schemas/assessments/assessment.ts';
import { assessments } from '../../../schemas/assessments/index.ts';
import { Decimal } from '../../core/decimal.ts';
import type { Indicator } from '../../scheme/scheme.ts';

/** 指标: the parts of the document's assessments, each in proportion to its completion and at most in full. */
export const indicators: readonly Indicator[] = assessments.flatMap((item) =>
  item.of === 'units' ? indicatorsOf(item) : [],
);

function indicatorsOf({ table, parts }: UnitAssessment): readonly Indicator[] {
  return parts.map(({ measure, name, unit, weight, headline }) => ({
    id: `${table}#${measure}`,
    table,
    columns: [{ measure, share: new Decimal(1) }],
    name,
    measureUnit: unit,
    weight: new Decimal(weight),
    scorer: { type: 'linear' },
    cap: new Decimal(1),
    noTarget: 'rescale',
    curve: null,
    appliesTo: [],
    headline,
  }));
}
