import type { AssessmentResult, MonthResult } from '../assessment/model.ts';

/**
 * The month a document is about.
 *
 * @throws RangeError for an assessment without months, which the pipeline does not make.
 */
export function lastMonth({ months }: AssessmentResult): MonthResult {
  const month = months.at(-1);
  if (month === undefined) throw new RangeError('an assessment has at least the month asked for');
  return month;
}
