/**
 * dayie as a library: bytes of workbooks in, tables, findings, records and results out. Nothing here touches a disk, a clock or a
 * locale; the same bytes give the same results.
 *
 * ```ts
 * const reading = readSubmissions([{ name: '2023-05.xlsx', bytes }]);
 * const { findings } = validate(reading);
 * const { assessments } = assess(reading);
 * ```
 *
 * @packageDocumentation
 */
import type { Columns, RowOf, Table } from '../schemas/define-table.ts';
import { tableById } from '../schemas/index.ts';
import type { Results } from './assessment/results.ts';
import { Failure } from './core/failure.ts';
import type { Period } from './core/period.ts';
import type { Finding } from './diagnostics/finding.ts';
import type { InspectedSheet } from './model/inspection.ts';
import { dataRows } from './model/table.ts';
import { daye2023 } from './presets/daye-2023/index.ts';
import { type ImportRun, runImport } from './runs/import.ts';
import { inspectWorkbook, type OpenedFile, openFile } from './runs/inspect.ts';
import { loadedFile } from './runs/loaded-file.ts';
import { readingFor, readSubmission } from './runs/read-file.ts';
import { type LoadedScheme, readScheme as schemeOf } from './runs/read-scheme.ts';
import { runScore } from './runs/score.ts';
import { placeSubmissions, type Reading } from './runs/submissions.ts';
import { runValidate, type ValidateRun } from './runs/validate.ts';
import type { Scheme } from './scheme/scheme.ts';
import { halvesIn } from './tables/judge-row.ts';
import { rowOf } from './tables/row-data.ts';

/** A workbook as it came. */
export interface WorkbookFile {
  /** What findings call it. An ending that is none of a workbook's does not matter, the bytes do; `.csv` is read as CSV. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a workbook's sheets hold, as far as dayie knows it. */
export interface Recognised {
  /** In the workbook's order; none where it cannot be opened. */
  readonly sheets: readonly InspectedSheet[];
  readonly findings: readonly Finding[];
}

/** Which month a run is about. */
export interface MonthChoice {
  /** The month of sheets that state none, and the one that is asked for; the latest found where it is left out. */
  readonly month?: Period;
}

/** Which table a run is about. */
export interface TableChoice {
  /** Id such as `investment/departments`: only what concerns this table is given. */
  readonly table?: string;
}

export interface ValidateOptions extends MonthChoice, TableChoice {
  /** ISO day: what was due before it and is not there has not been submitted. */
  readonly date?: string;
}

/** A workbook's sheets and cells, as they stand in the file: values, merges, formats; null where it cannot be opened, and findings say why. */
export function openWorkbook({ name, bytes }: WorkbookFile): OpenedFile {
  return openFile(loadedFile(name, bytes));
}

/** The known tables on each sheet: where, with which columns, of which month; for a sheet without one, the table that comes nearest. */
export function recognise(file: WorkbookFile, scheme: Scheme = daye2023): Recognised {
  const opened = openWorkbook(file);
  if (opened.workbook === null) return { sheets: [], findings: opened.findings };
  const { sheets, findings } = inspectWorkbook(opened, opened.workbook, readingFor(scheme));
  return { sheets, findings };
}

/**
 * The scheme (考核办法) of a workbook such as `dayie init` writes: units, indicators, rules and choices of one year.
 *
 * @returns null for the scheme where faults leave none that could be used.
 */
export function readScheme({ name, bytes }: WorkbookFile): LoadedScheme {
  return schemeOf(loadedFile(name, bytes));
}

/**
 * Submitted workbooks to tables of typed cells, ready to be validated, assessed or turned into records. Never throws for what is in
 * a file; every fault is a finding at its cell.
 *
 * @param scheme the built-in one of 2023 unless another is given.
 */
export function readSubmissions(files: readonly WorkbookFile[], scheme: Scheme = daye2023): Reading {
  const settings = readingFor(scheme);
  const read = files.map(({ name, bytes }) => readSubmission(loadedFile(name, bytes), settings));
  return { files: read, scheme, schemeFindings: [] };
}

/**
 * All that is wrong with what was submitted, cell by cell and across rows, tables, files and months.
 *
 * @throws Failure (`unknown-table`) for a table that dayie does not know.
 */
export function validate(reading: Reading, options: ValidateOptions = {}): ValidateRun {
  const { month, table, ...rest } = options;
  return runValidate({ ...reading, month: month ?? null, ...onlyOf(table), ...rest });
}

/**
 * Completion, scores, ranks, sums and verdicts of the rules in a month, and the standings of the months before it.
 *
 * @returns no assessment and a null span where no monthly table was submitted; findings say so.
 */
export function assess(reading: Reading, { month }: MonthChoice = {}): Results {
  return runScore({ ...reading, month: month ?? null }).results;
}

/**
 * Every data row as a flat record of plain data: figures as exact decimal text, dates ISO, each value with its cell.
 *
 * @throws Failure (`unknown-table`) for a table that dayie does not know.
 */
export function records(reading: Reading, { month, table }: MonthChoice & TableChoice = {}): ImportRun {
  return runImport({ ...reading, month: month ?? null, ...onlyOf(table) });
}

/** A data row of a table as its schema types it, and where it stands. */
export interface TypedRow<Row> {
  readonly data: Row;
  /** The month up to which its figures run; null in a table without a month. */
  readonly period: Period | null;
  readonly file: string;
  readonly sheet: string;
  /** From 1, true row of the sheet. */
  readonly row: number;
}

/**
 * The data rows of one table, typed by its schema: `rows(reading, tablesByName.departments)`. A row with a fault in it is left out;
 * `validate` says what is wrong.
 *
 * @param month that of sheets that state none.
 */
export function rows<Own extends Columns>(
  reading: Reading,
  table: Table<Own>,
  { month }: MonthChoice = {},
): readonly TypedRow<RowOf<Table<Own>>>[] {
  const placed = placeSubmissions(reading.files, reading.scheme, month ?? null).tables;
  return placed
    .filter((item) => item.table.id === table.id)
    .flatMap(({ file, period, table: parsed }) =>
      dataRows(parsed).flatMap((row) => {
        const halved = !reading.scheme.halfProjects && halvesIn(row, table).length > 0;
        const data = halved ? null : rowOf(row, table);
        return data === null
          ? []
          : [{ data, period, file: file.path, sheet: parsed.at.sheet ?? '', row: row.row }];
      }),
    );
}

function onlyOf(table: string | undefined): { readonly only?: readonly string[] } {
  if (table === undefined) return {};
  if (tableById(table) === undefined) throw new Failure({ kind: 'unknown-table', table, near: [] });
  return { only: [table] };
}

export type {
  ColumnDefinition,
  Columns,
  Plan,
  RowOf,
  Table,
  TableDefinition,
  TableKind,
} from '../schemas/define-table.ts';
export { tableById, tables, tablesByName } from '../schemas/index.ts';
export type { FindingJson, PlaceJson } from '../schemas/output/findings.ts';
export type { Action, Rule } from '../schemas/rules/rule.ts';
export type { AssessmentResult, InputLine, Results, SettingLine } from './assessment/results.ts';
export type { ClassResult, IndicatorResult, Standing, UnitResult } from './assessment/standing.ts';
export type { Sum } from './assessment/sums.ts';
export type { Verdict } from './assessment/verdict.ts';
export { Decimal, fixed } from './core/decimal.ts';
export { Failure, type FailureReason } from './core/failure.ts';
export { type Period, parsePeriod, periodText } from './core/period.ts';
export type { Place } from './core/place.ts';
export { parseSpan, type Span, type SpanUnit, spanText } from './core/span.ts';
export type { UnitKind } from './core/unit-kind.ts';
export { VERSION } from './core/version.ts';
export { type Code, entryOf } from './diagnostics/catalogue/index.ts';
export type { Bilingual, CatalogueEntry, Severity } from './diagnostics/entry.ts';
export type { Finding } from './diagnostics/finding.ts';
export { type Language, wordFinding } from './diagnostics/wording.ts';
export type { Fact, NoTask, Subject, Unknown } from './facts/fact.ts';
export { factsBehind, type Known, placesBehind } from './facts/known.ts';
export type { InputFile, PlacedTable, ReadFile } from './model/dataset.ts';
export type { InspectedSheet, InspectedTable, NearestTable } from './model/inspection.ts';
export type { Cell, Sheet, SheetRow, Workbook } from './model/sheet.ts';
export { dataRows, type ParsedCell, type ParsedRow, type ParsedTable } from './model/table.ts';
export type { NumberValue, UnitName, Value } from './model/value.ts';
export { daye2023 } from './presets/daye-2023/index.ts';
export type { Datum, TableRecord } from './records/record.ts';
export { findingJson } from './reporters/finding-json.ts';
export type { ReportedFile, ReportedTable } from './reporters/report.ts';
export type { RosterUnit } from './roster/roster.ts';
export type { ImportRun } from './runs/import.ts';
export type { OpenedFile } from './runs/inspect.ts';
export type { LoadedScheme } from './runs/read-scheme.ts';
export type { Reading, Submissions } from './runs/submissions.ts';
export type { ValidateRun } from './runs/validate.ts';
export type { Indicator, Scheme, Scorer } from './scheme/scheme.ts';
export type { Light } from './words/lights.ts';
