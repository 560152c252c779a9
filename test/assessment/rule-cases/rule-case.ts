import type { Submitted } from '../submitted.ts';

/** Who or what is named, and on which list: `['市教育局 路灯', 'overdue']`, with the sum or the points where the rule names them. */
export type Named = readonly [about: string, list: string, stake?: string];

/**
 * What a clause of a rule makes of sheets, worked out by hand. Each names one of those that the sheets hold: whom the rule puts on
 * its list, whom it is about to, whom it does not name, and of whom nobody can tell.
 */
export interface RuleCase {
  /** 招-06; of several clauses the one meant: 招-06 开工率. */
  readonly rule: string;
  /** Judged at its end. */
  readonly at: string;
  readonly sheets: readonly Submitted[];
  readonly fires?: Named | readonly Named[];
  readonly near?: string;
  readonly not?: string;
  readonly unknown?: string;
  /** The rule that says of the unknown so: one that only takes up another's verdicts is silent beside it. */
  readonly unknownUnder?: string;
  /** Of a rule that only ranks: `路灯 2`; the place of nobody knows it is a dash. */
  readonly ranks?: readonly string[];
}

/** Rows under a heading. */
export function rows(heading: string, ...lines: readonly string[]): string {
  return [heading, ...lines].join('\n');
}

/** A sheet of the year, which is of no month. */
export function ofYear(heading: string, ...lines: readonly string[]): readonly Submitted[] {
  return [[null, rows(heading, ...lines)]];
}

/** A month's report. */
export function ofMonth(period: string, heading: string, ...lines: readonly string[]): readonly Submitted[] {
  return [[period, rows(heading, ...lines)]];
}
