import { type Span, spanNumber } from '../core/span.ts';
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
  const index = new Map<number, Map<string, Map<string, UnitReport>>>();
  for (const report of reports) {
    const { table, unit, when } = report;
    const inSpan = index.get(spanNumber(when)) ?? new Map<string, Map<string, UnitReport>>();
    index.set(spanNumber(when), inSpan);
    const ofTable = inSpan.get(table) ?? new Map<string, UnitReport>();
    inSpan.set(table, ofTable);
    if (!ofTable.has(unit)) ofTable.set(unit, report);
  }
  return (table, unit, when) => index.get(spanNumber(when))?.get(table)?.get(unit) ?? null;
}
