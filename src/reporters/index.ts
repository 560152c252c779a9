import type { WorkbookModel } from '../model/workbook-model.ts';
import type { FindingReport, ReporterOptions } from './report.ts';

/** Words a report: text to print, such a text in parts that follow each other, or a workbook for src/formats/xlsx to write. */
export type Reporter = (
  report: FindingReport,
  options: ReporterOptions,
) => string | Generator<string> | WorkbookModel;

/** The formats of findings by the name that `--format` takes; each is loaded only when asked for. */
export const REPORTERS = {
  text: async () => (await import('./text.ts')).textReport,
  json: async () => (await import('./json.ts')).jsonReport,
  markdown: async () => (await import('./markdown.ts')).markdownReport,
  github: async () => (await import('./github.ts')).githubReport,
  junit: async () => (await import('./junit.ts')).junitReport,
  sarif: async () => (await import('./sarif.ts')).sarifReport,
  brief: async () => (await import('./brief.ts')).briefReport,
  xlsx: async () => (await import('./xlsx.ts')).xlsxReport,
} as const satisfies Readonly<Record<string, () => Promise<Reporter>>>;

export type ReportFormat = keyof typeof REPORTERS;
