import { type Span, spanText } from '../core/span.ts';
import type { RollCallState } from '../model/roll-call.ts';

/** How a unit stands with its report on a table at the end of a span: what came, and why it is not taken. */
export interface UnitReport {
  /** Id of the table. */
  readonly table: string;
  readonly unit: string;
  readonly when: Span;
  readonly state: RollCallState;
  /** It came after the day it was due. */
  readonly late: boolean;
  /** Short reasons for a state other than received; Chinese, as documents are. */
  readonly reasons: readonly string[];
}

/** Reports as they are looked up; of several on one thing the first counts. */
export function indexReports(
  reports: readonly UnitReport[],
): (table: string, unit: string, when: Span) => UnitReport | null {
  const keyOf = (table: string, unit: string, when: Span): string =>
    JSON.stringify([table, unit, spanText(when)]);
  const index = new Map<string, UnitReport>();
  for (const report of reports) {
    const key = keyOf(report.table, report.unit, report.when);
    if (!index.has(key)) index.set(key, report);
  }
  return (table, unit, when) => index.get(keyOf(table, unit, when)) ?? null;
}
