import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { FIXTURES, newFolder } from './cli.ts';

/** Actuals above their whole in the sample months (其中 > 总数), brought down to it, so that the rest is without error. */
const MENDED: Readonly<Record<string, readonly (readonly [cell: string, value: number])[]>> = {
  '2023-01.xlsx': [
    ['Q6', 4.12],
    ['Q9', 2],
    ['Q10', 1],
  ],
  '2023-03.xlsx': [['Q5', 30.06]],
};

export type Change = (workbook: ExcelJS.Workbook) => void;

export function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`the fixture has no sheet ${name}`);
  return sheet;
}

/** The five sample months without errors, in a folder of their own, with one workbook changed. */
export async function monthsWith(file: string, change: Change): Promise<string> {
  const folder = path.join(newFolder(), '各月 进度表');
  mkdirSync(folder);
  for (const [name, bytes] of await faultless()) {
    if (name !== file) {
      writeFileSync(path.join(folder, name), bytes);
      continue;
    }
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
    change(workbook);
    await workbook.xlsx.writeFile(path.join(folder, name));
  }
  return folder;
}

let mended: Promise<ReadonlyMap<string, Uint8Array>> | undefined;

/** The sample months without errors: made once, for writing workbooks takes longer than most of what is tested on them. */
function faultless(): Promise<ReadonlyMap<string, Uint8Array>> {
  mended ??= mendAll();
  return mended;
}

async function mendAll(): Promise<ReadonlyMap<string, Uint8Array>> {
  const books = new Map<string, Uint8Array>();
  for (const name of readdirSync(path.join(FIXTURES, 'monthly'))) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path.join(FIXTURES, 'monthly', name));
    const townships = sheetOf(workbook, '乡镇');
    for (const [cell, value] of MENDED[name] ?? []) correct(townships, cell, value);
    books.set(name, new Uint8Array(await workbook.xlsx.writeBuffer()));
  }
  return books;
}

/** Sets a figure and carries the difference into its column's 合计, where that is a plain figure. */
function correct(sheet: ExcelJS.Worksheet, address: string, value: number): void {
  const cell = sheet.getCell(address);
  const difference = Number(cell.value) - value;
  cell.value = value;
  sheet.eachRow((row) => {
    const total = row.getCell(cell.col);
    const label = [1, 2, 3].map((column) => row.getCell(column).text);
    if (label.includes('合计') && typeof total.value === 'number')
      total.value = Number((total.value - difference).toFixed(4));
  });
}

/** A workbook of one sheet. */
export async function bookOf(rows: readonly (readonly (string | number | null)[])[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Sheet1');
  for (const row of rows) sheet.addRow([...row]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

export function put(folder: string, name: string, bytes: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}
