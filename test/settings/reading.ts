import { parseA1 } from '../../src/core/place.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { readWorkbook } from '../../src/formats/xlsx/read/index.ts';
import { writeWorkbook } from '../../src/formats/xlsx/write/index.ts';
import type { WorkbookModel } from '../../src/model/workbook-model.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { schemeFromTables } from '../../src/settings/from-tables.ts';
import { schemeTables } from '../../src/settings/tables.ts';
import { readTables } from '../../src/tables/read-tables.ts';

export interface SchemeFile {
  readonly scheme: Scheme | null;
  /** Of reading the scheme out of the tables. */
  readonly findings: readonly Finding[];
  /** Of opening the workbook and reading its sheets. */
  readonly readFindings: readonly Finding[];
}

const FILE = '考核办法.xlsx';

/** Writes the model as bytes and reads it as `--scheme` does. */
export async function readBack(model: WorkbookModel): Promise<SchemeFile> {
  const { workbook, findings } = readWorkbook(writeWorkbook(model), { file: FILE });
  const roster = createRoster([]);
  const read = (workbook?.sheets ?? []).map((sheet) =>
    readTables(sheet, { file: FILE, definitions: schemeTables, roster, year: 2023 }),
  );
  const tables = read.flatMap((sheet) => sheet.tables);
  const result = schemeFromTables(tables, { file: FILE }, daye2023);
  return { ...result, readFindings: [...findings, ...read.flatMap((sheet) => sheet.findings)] };
}

/** The model with other values in some cells, given as `指标!F3`. */
export function withCells(
  model: WorkbookModel,
  values: Readonly<Record<string, string | number | null>>,
): WorkbookModel {
  const sheets = model.sheets.map((sheet) => {
    const rows = sheet.rows.map((row) => (row === null ? null : { ...row, cells: [...row.cells] }));
    for (const [reference, value] of Object.entries(values)) {
      const [name, cell = ''] = reference.split('!');
      const at = parseA1(cell);
      if (name !== sheet.name || at === null) continue;
      const row = rows[at.top - 1];
      if (row != null) row.cells[at.left - 1] = { value, style: 'entry' };
    }
    return { ...sheet, rows };
  });
  return { ...model, sheets };
}

/** The model without one of its sheets. */
export function withoutSheet(model: WorkbookModel, name: string): WorkbookModel {
  return { ...model, sheets: model.sheets.filter((sheet) => sheet.name !== name) };
}

/** The model with only the first rows of one of its sheets. */
export function cutAfter(model: WorkbookModel, name: string, rows: number): WorkbookModel {
  const sheets = model.sheets.map((sheet) =>
    sheet.name === name ? { ...sheet, rows: sheet.rows.slice(0, rows) } : sheet,
  );
  return { ...model, sheets };
}
