import type { Period } from '../core/period.ts';
import { VERSION } from '../core/version.ts';
import type { Severity } from '../diagnostics/entry.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { countBySeverity, placesOf, sortFindings, type Units } from '../diagnostics/report.ts';
import type { Language } from '../diagnostics/wording.ts';

/** A table recognised in a submitted workbook. */
export interface ReportedTable {
  /** Schema id such as `investment/departments`. */
  readonly id: string;
  readonly title: string;
  readonly variant: 'base' | 'progress';
  readonly sheet: string;
  readonly period: Period | null;
}

/** A submitted file; `refused`: could not be opened, `unread`: no workbook, `skipped`: one of dayie's own results. */
export interface ReportedFile {
  readonly path: string;
  /** The unit whose file it is; absent where it holds the rows of several, or of nobody known. */
  readonly unit?: string;
  readonly status: 'read' | 'refused' | 'unread' | 'skipped';
  readonly tables: readonly ReportedTable[];
}

/** All that a run found, ready to be worded. */
export interface FindingReport {
  /** dayie's version. */
  readonly version: string;
  /** Day of the run, ISO. */
  readonly date: string;
  /** Those of several units, or of nobody known, as they were given, then by unit in the order of the roster. */
  readonly files: readonly ReportedFile[];
  /** Sorted by unit, file, sheet, cell and code; without repeats. */
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings left out because a baseline knows them. */
  readonly known: number;
}

export interface ReporterOptions {
  readonly language: Language;
  /** Paints a severity's word; absent: no colours. */
  readonly paint?: (severity: Severity, word: string) => string;
  /** Columns to wrap text at; absent: not wrapped. */
  readonly width?: number;
  /** Units without a fault are shown, too; absent: they are left out where a format is for those who have some. */
  readonly all?: boolean;
  /** The most findings that text and Markdown list; the counts stay true. Absent: all. */
  readonly most?: number;
}

export function makeReport(given: {
  readonly date: string;
  readonly files: readonly ReportedFile[];
  readonly findings: readonly Finding[];
  /** Units in the order of the scheme, in which their files are listed; absent: files as they were given. */
  readonly roster?: Units;
  readonly known?: number;
}): FindingReport {
  const { roster = [] } = given;
  const senders = new Map(
    given.files.flatMap(({ path, unit }) => (unit === undefined ? [] : [[path, unit]])),
  );
  const findings = sortFindings(given.findings, roster, senders);
  const places = placesOf(findings, roster, senders);
  const place = ({ path }: ReportedFile): number => places.get(path) ?? -1;
  return {
    version: VERSION,
    date: given.date,
    files: given.files.toSorted((left, right) => place(left) - place(right)),
    findings,
    counts: countBySeverity(findings),
    known: given.known ?? 0,
  };
}

/** What was found in one workbook; the path is null for findings that belong to no file. */
export interface FileFindings {
  readonly path: string | null;
  readonly file: ReportedFile | null;
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Every workbook with its findings, the clean ones too: in the order given, then files only findings name, then the rest. */
export function byFile(report: FindingReport): readonly FileFindings[] {
  const grouped = new Map<string | null, Finding[]>(report.files.map(({ path }) => [path, []]));
  const loose: Finding[] = [];
  for (const finding of report.findings) {
    const { file } = finding.at;
    const mine = file === undefined ? loose : grouped.get(file);
    if (mine !== undefined) mine.push(finding);
    else if (file !== undefined) grouped.set(file, [finding]);
  }
  if (loose.length > 0) grouped.set(null, loose);
  const known = new Map(report.files.map((file) => [file.path, file]));
  return [...grouped].map(([path, findings]) => ({
    path,
    file: path === null ? null : (known.get(path) ?? null),
    findings,
    counts: countBySeverity(findings),
  }));
}

/** The workbooks that copies are made of: opened, with errors or warnings. */
export function toBeMarked(report: FindingReport): readonly FileFindings[] {
  return byFile(report).filter(
    ({ file, counts }) => file?.status === 'read' && counts.error + counts.warning > 0,
  );
}
