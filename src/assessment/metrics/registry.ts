import type { Condition, Metric } from './metric.ts';

/** A list of metrics with the ways to look into it. */
export interface MetricRegistry {
  readonly metrics: readonly (Metric | Condition)[];
  /** The metrics that rules can be made of, in the order in which they are offered. */
  readonly conditions: readonly Condition[];
  /** @throws RangeError for a condition that no file declares, which reading a scheme refuses. */
  readonly conditionOf: (id: string) => Condition;
}

export function registryOf(metrics: readonly (Metric | Condition)[]): MetricRegistry {
  const conditions = metrics.filter((metric): metric is Condition => 'stated' in metric);
  return {
    metrics,
    conditions,
    conditionOf: (id) => {
      const found = conditions.find((condition) => condition.id === id);
      if (found === undefined) throw new RangeError(`no condition ${id}`);
      return found;
    },
  };
}
