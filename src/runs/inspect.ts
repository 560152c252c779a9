import { type Period, periodText } from '../core/period.ts';
import { a1, columnLetters, rangeA1 } from '../core/place.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { unitIn } from '../facts/subjects.ts';
import { readWorkbook } from '../formats/xlsx/read/index.ts';
import type { InputFile, LoadedFile } from '../model/dataset.ts';
import type { InspectedSheet, Inspection, NearestTable } from '../model/inspection.ts';
import type { Sheet, Workbook } from '../model/sheet.ts';
import { dataRows, type ParsedTable } from '../model/table.ts';
import type { ReadSettings } from '../tables/context.ts';
import { placePeriods } from '../tables/periods.ts';
import { readTables } from '../tables/read-tables.ts';
import { nearestTable } from '../tables/unrecognised.ts';
import { tableSheets } from './read-file.ts';

/** A workbook opened to be looked at; null where it cannot be opened, and the findings say why. */
export interface OpenedFile {
  readonly input: InputFile;
  readonly workbook: Workbook | null;
  readonly findings: readonly Finding[];
}

export function openFile({ input, bytes }: LoadedFile): OpenedFile {
  return { input, ...readWorkbook(bytes, { file: input.path }) };
}

/** Says what is in an opened workbook. */
export function inspectWorkbook(
  { input, findings }: OpenedFile,
  workbook: Workbook,
  settings: ReadSettings,
): Inspection {
  const context = { file: input.path, ...settings };
  const asTables = new Set(tableSheets(workbook));
  const read = workbook.sheets.map((sheet) => ({
    sheet,
    ...(asTables.has(sheet) ? readTables(sheet, context) : { tables: [], findings: [] }),
  }));
  const all = read.flatMap(({ tables }) => tables);
  const file = { input, metadata: workbook.metadata, tables: all, findings: [], opened: true };
  const placed = new Map(
    placePeriods([file], settings.year, null).tables.map(({ table, period }) => [table, period]),
  );
  return {
    file: input.path,
    sha256: input.sha256,
    properties: workbook.properties(),
    metadata: workbook.metadata,
    sheets: read.map(({ sheet, tables }) =>
      inspectSheet(
        sheet,
        tables,
        placed,
        tables.length === 0 && sheet.used !== null && asTables.has(sheet)
          ? nearestTable(sheet, context)
          : null,
      ),
    ),
    findings: [...findings, ...read.flatMap((item) => item.findings)],
  };
}

function inspectSheet(
  sheet: Sheet,
  tables: readonly ParsedTable[],
  placed: ReadonlyMap<ParsedTable, Period | null>,
  nearest: NearestTable | null,
): InspectedSheet {
  return {
    name: sheet.name,
    position: sheet.position,
    visibility: sheet.visibility,
    used: sheet.used === null ? null : rangeA1(sheet.used),
    cells: sheet.cellCount,
    merges: sheet.merges.map(rangeA1),
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns.map(columnLetters),
    tables: tables.map((table) => {
      const period = placed.get(table) ?? null;
      const rows = dataRows(table);
      return {
        id: table.id,
        variant: table.variant,
        range: rangeA1(table.region),
        title: table.title?.text ?? null,
        period: period === null ? null : periodText(period),
        rows: rows.length,
        units: new Set(rows.map((row) => unitIn(row.cells.get('unit'))).filter((unit) => unit !== null)).size,
        columns: table.columns.map(({ column, key, heading, unit }) => ({
          letter: columnLetters(column),
          key,
          heading,
          unit,
        })),
      };
    }),
    nearest,
  };
}

/**
 * One JSON line per cell that holds something, in reading order.
 *
 * @param file named in each line; null where there is only one.
 */
export function* cellLines(workbook: Workbook, file: string | null): Generator<string> {
  for (const sheet of workbook.sheets) {
    for (const row of sheet.rows()) {
      for (const cell of row.cells) {
        const merge = sheet.mergeAt(cell.row, cell.column);
        yield JSON.stringify({
          ...(file === null ? {} : { file }),
          sheet: sheet.name,
          cell: a1(cell.row, cell.column),
          kind: cell.kind,
          value: cell.value,
          format: cell.formatCode,
          formula: cell.formula,
          merge: merge === undefined ? null : rangeA1(merge),
        });
      }
    }
  }
}
