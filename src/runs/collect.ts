import { remarksOn } from '../collecting/doubts.ts';
import { type Period, periodText } from '../core/period.ts';
import { VERSION } from '../core/version.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { figureSourcesSheet, rollCallSheet } from '../documents/roll-call.ts';
import { collectedSheets } from '../forms/collected.ts';
import { COLLECTED_MARK } from '../model/metadata.ts';
import type { RollCallLine } from '../model/roll-call.ts';
import type { WorkbookModel } from '../model/workbook-model.ts';
import { type CalledMonth, callMonth, type MonthRequest } from './call-month.ts';

export interface CollectRun {
  readonly period: Period;
  /** Paths of the files taken for submissions: all but dayie's own results. */
  readonly submitted: ReadonlySet<string>;
  readonly workbook: WorkbookModel;
  readonly rollCall: readonly RollCallLine[];
  readonly findings: readonly Finding[];
}

/**
 * Units' submissions of a month into one workbook that `score` reads, with the roll-call and the source of every figure.
 *
 * @throws Failure when no file could be opened, or none holds a table of the month.
 */
export function runCollect(request: MonthRequest): CollectRun {
  return collectCalled(callMonth(request), request.date);
}

/** The same of a month that has been called. */
export function collectCalled(
  { period, submissions, merged, rollCall, findings }: CalledMonth,
  date: string,
): CollectRun {
  const { sheets, figures } = collectedSheets(merged.tables, period);
  const workbook: WorkbookModel = {
    title: `${period.year}年${period.month}月汇总`,
    date,
    metadata: { version: VERSION, collected: COLLECTED_MARK, period: periodText(period) },
    sheets: [...sheets, rollCallSheet(rollCall, period), figureSourcesSheet(figures, remarksOn(findings))],
  };
  const submitted = new Set(submissions.files.map(({ input }) => input.path));
  return { period, submitted, workbook, rollCall, findings };
}
