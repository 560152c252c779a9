import { tables as definitions } from '../../schemas/index.ts';
import { judge } from '../collecting/judged.ts';
import { mergeTables } from '../collecting/merge-rows.ts';
import { rollCall } from '../collecting/roll-call.ts';
import { addTo } from '../core/group-by.ts';
import { type Period, parsePeriod } from '../core/period.ts';
import { monthSpan } from '../core/span.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { UnitReport } from '../facts/reports.ts';
import { originOf } from '../model/metadata.ts';
import { bestOf, type CalledLine } from '../model/roll-call.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Submissions } from './submissions.ts';

/**
 * How every unit stands with its reports: as the roll-calls of collected workbooks have it, and as a roll called now over the
 * submissions of a month has it; of both the best that came.
 */
export function reportsOf(
  submissions: Submissions,
  findings: readonly Finding[],
  scheme: Scheme,
  month: Period | null,
): readonly UnitReport[] {
  const called = submissions.files.flatMap(({ rollCall: lines = [], metadata }) => {
    const period = parsePeriod(metadata.period ?? '');
    return period === null ? [] : unitReports(lines, period);
  });
  const own = month === null ? [] : unitReports(callNow(submissions, findings, scheme, month), month);
  const reports = new Map<string, UnitReport[]>();
  for (const report of [...called, ...own]) {
    const key = JSON.stringify([report.table, report.unit, report.when]);
    addTo(reports, key, report);
  }
  return [...reports.values()].flatMap((same) => bestOf(same)?.line ?? []);
}

/** A return on an enterprise is no report of the unit on a table. */
function unitReports(lines: readonly CalledLine[], period: Period): readonly UnitReport[] {
  const when = monthSpan(period);
  return lines.flatMap(({ source, unit, subject, state, late, reasons }) => {
    const table = definitions.find((definition) => definition.source === source)?.id;
    return table === undefined || unit === '' || subject !== ''
      ? []
      : [{ table, unit, when, state, late, reasons }];
  });
}

/** Scoring takes what can be read of faulty workbooks. */
function callNow(
  { files, tables, roster }: Submissions,
  findings: readonly Finding[],
  scheme: Scheme,
  period: Period,
): readonly CalledLine[] {
  const submitted = files.filter(({ metadata }) => originOf(metadata) === 'submission');
  const paths = new Set(submitted.map(({ input }) => input.path));
  // The office’s own months and targets tell who is due; what was collected has been called.
  const own = tables.filter(({ file }) => paths.has(file.path));
  const judged = submitted.map((read) => judge(read, own, findings, period, true));
  const merged = mergeTables(judged, definitions, own, scheme, roster, period);
  return rollCall({ judged, merged, tables: own, definitions, scheme, roster, period });
}
