import { type Assessed, isAssessed } from '../assessment/results.ts';
import { comparePeriods, type Period, periodText } from '../core/period.ts';
import { runScore, type ScoreRequest } from './score.ts';
import { placeSubmissions } from './submissions.ts';

/** Results for every month of the year that anything was submitted for, each as if it were the latest. */
export function monthlyResults(request: Omit<ScoreRequest, 'month'>): readonly Assessed[] {
  const { tables } = placeSubmissions(request.files, request.scheme, null);
  const months = new Map<string, Period>();
  for (const { period } of tables)
    if (period !== null && period.year === request.scheme.year) months.set(periodText(period), period);
  return [...months.values()].sort(comparePeriods).flatMap((month) => {
    const { results } = runScore({ ...request, month });
    return isAssessed(results) ? [results] : [];
  });
}
