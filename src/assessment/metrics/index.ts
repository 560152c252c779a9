import { grew } from './grew.ts';
import { increase } from './increase.ts';
import { last } from './last.ts';
import { metAll } from './met-all.ts';
import type { Condition, Metric } from './metric.ts';
import { noResult } from './no-result.ts';
import { rank } from './rank.ts';
import { rate } from './rate.ts';
import { score } from './score.ts';

/** Every metric. Adding one: its file, a line here; one that holds or does not can be a rule's condition. */
export const metrics: readonly (Metric | Condition)[] = [
  rate,
  increase,
  grew,
  score,
  rank,
  metAll,
  last,
  noResult,
];

/** The metrics that rules can be made of, in the order in which they are offered. */
export function conditions(): readonly Condition[] {
  return metrics.filter((metric): metric is Condition => 'stated' in metric);
}

/** @throws RangeError for a condition that no file declares, which reading a scheme refuses. */
export function conditionOf(id: string): Condition {
  const found = conditions().find((condition) => condition.id === id);
  if (found === undefined) throw new RangeError(`no condition ${id}`);
  return found;
}
