import { comparePeriods, type Period } from '../core/period.ts';
import type { Roster } from '../roster/roster.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { assessMonth } from './assess-month.ts';
import { findInterviews } from './interviews.ts';
import type { AssessmentInput, AssessmentResult, MonthResult } from './model.ts';

/**
 * Assesses every submitted month of the year up to `upTo`, and finds who is to be interviewed, warned or verified then.
 */
export function assess(
  input: AssessmentInput,
  scheme: Scheme,
  roster: Roster,
  upTo: Period,
): AssessmentResult {
  const months: MonthResult[] = [];
  for (const month of input.months) {
    const { period } = month;
    if (period.year !== upTo.year || comparePeriods(period, upTo) > 0) continue;
    const last = months.at(-1) ?? null;
    const before = last !== null && last.period.month === period.month - 1 ? last : null;
    months.push(assessMonth(input, month, scheme, roster, before));
  }
  return {
    table: input.table,
    name: scheme.assessments.find(({ table }) => table === input.table)?.name ?? input.table,
    months,
    interviews: findInterviews(input.table, months, scheme, roster),
  };
}
