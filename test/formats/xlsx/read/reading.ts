import { expect } from 'vitest';
import { a1 } from '../../../../src/core/place.ts';
import { type ReadOptions, readWorkbook } from '../../../../src/formats/xlsx/read/index.ts';
import type { Sheet } from '../../../../src/model/sheet.ts';
import { packageWith, sheet } from './packages.ts';

/** Cells of a sheet by reference: kind and value, and `=` before the kind of a formula's result. */
export function cellsOf(read: Sheet | undefined): Readonly<Record<string, string>> {
  const cells: Record<string, string> = {};
  for (const row of read?.rows() ?? [])
    for (const { column, kind, value, formula } of row.cells)
      cells[a1(row.number, column)] = `${formula ? '=' : ''}${kind} ${value}`;
  return cells;
}

/** The sheets of a workbook that is read without a finding. */
export function sheetsOf(
  bytes: Uint8Array,
  limits: NonNullable<ReadOptions['limits']> = {},
): readonly Sheet[] {
  const { workbook, findings } = readWorkbook(bytes, { file: '5月.xlsx', limits });
  expect(findings).toEqual([]);
  return workbook?.sheets ?? [];
}

/** The cells of a first sheet that holds these rows, with other parts changed as asked. */
export function readRows(
  rows: string,
  changes: Readonly<Record<string, string | Buffer | null>> = {},
): Readonly<Record<string, string>> {
  return cellsOf(sheetsOf(packageWith({ 'xl/worksheets/sheet1.xml': sheet(rows), ...changes }))[0]);
}
