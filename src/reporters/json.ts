import type { FindingsDocument } from '../../schemas/output/findings.ts';
import { eachOf, jsonParts } from '../core/json-parts.ts';
import { periodText } from '../core/period.ts';
import { findingJson } from './finding-json.ts';
import { byFile, type FindingReport, type ReporterOptions } from './report.ts';

/**
 * The published JSON of `validate` (schemas/output/findings.ts), in parts that follow each other: where every row of a long ledger has
 * its finding, it is hundreds of megabytes.
 */
export function jsonReport(report: FindingReport, { language }: ReporterOptions): Generator<string> {
  const groups = byFile(report).filter(({ path }) => path !== null);
  const counts = new Map(groups.map((group) => [group.path, group.counts]));
  return jsonParts<FindingsDocument>({
    version: () => 1,
    dayie: () => report.version,
    date: () => report.date,
    summary: () => ({
      files: report.files.length,
      faulty: groups.filter(({ findings }) => findings.length > 0).length,
      ...report.counts,
      known: report.known,
    }),
    files: () =>
      eachOf(report.files, ({ path, status, tables }) => ({
        path,
        status,
        tables: tables.map(({ id, title, variant, sheet, period }) => ({
          id,
          title,
          variant,
          sheet,
          period: period === null ? null : periodText(period),
        })),
        counts: { error: 0, warning: 0, info: 0, ...counts.get(path) },
      })),
    findings: () => eachOf(report.findings, (finding) => findingJson(finding, language)),
  });
}
