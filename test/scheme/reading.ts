import { schemeTables } from '../../schemas/index.ts';
import type { WorkbookModel } from '../../src/core/document.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import { schemeFromTables } from '../../src/scheme/from-tables.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { readTables } from '../../src/tables/read-tables.ts';
import { readWorkbook } from '../../src/workbook/read/index.ts';
import { writeWorkbook } from '../../src/workbook/write/index.ts';

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
  const { workbook, findings } = readWorkbook(await writeWorkbook(model), { file: FILE });
  const roster = createRoster([]);
  const read = (workbook?.sheets ?? []).map((sheet) =>
    readTables(sheet, { file: FILE, definitions: schemeTables, roster, year: 2023 }),
  );
  const tables = read.flatMap((sheet) => sheet.tables);
  const result = schemeFromTables(tables, { file: FILE }, daye2023);
  return { ...result, readFindings: [...findings, ...read.flatMap((sheet) => sheet.findings)] };
}
