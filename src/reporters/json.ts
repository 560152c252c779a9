import type { FindingsDocument } from '../../schemas/output/findings.ts';
import { jsonText } from '../core/json-text.ts';
import { periodText } from '../core/period.ts';
import { findingJson } from './finding-json.ts';
import { byFile, type FindingReport, type ReporterOptions } from './report.ts';

/** The published JSON of `validate` (schemas/output/findings.ts). */
export function jsonReport(report: FindingReport, { language }: ReporterOptions): string {
  const groups = byFile(report).filter(({ path }) => path !== null);
  const counts = new Map(groups.map((group) => [group.path, group.counts]));
  const document: FindingsDocument = {
    version: 1,
    dayie: report.version,
    date: report.date,
    summary: {
      files: report.files.length,
      faulty: groups.filter(({ findings }) => findings.length > 0).length,
      ...report.counts,
      known: report.known,
    },
    files: report.files.map(({ path, status, tables }) => ({
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
    findings: report.findings.map((finding) => findingJson(finding, language)),
  };
  return `${jsonText(document, 2)}\n`;
}
