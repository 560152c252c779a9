/** A target as the document sets it: the indicator, its target in words, the measure unit, and what is hoped for beyond it (力争). */
export type IndicatorRow = readonly [
  indicator: string,
  target: string,
  measureUnit: string,
  stretch?: string,
];

/** Targets that one passage of a plan sets. */
export interface IndicatorGroup {
  /** Where in the plan, for 出处. */
  readonly place: string;
  /** Units as the document names them, joined with 、. */
  readonly lead?: string;
  readonly responsible?: string;
  readonly deadline?: string;
  readonly rows: readonly IndicatorRow[];
}
