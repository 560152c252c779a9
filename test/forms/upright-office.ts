import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { openArchive } from '../../src/formats/xlsx/read/archive.ts';
import { DEFAULT_LIMITS } from '../../src/formats/xlsx/read/limits.ts';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';
import { repackAs } from '../support/custom-properties.ts';

export const DATE = ['--date', '2023-07-02'] as const;

/** A unit's form of June: the workbook to fill in, and the form it was made as. */
export interface Form {
  readonly file: string;
  readonly blank: string;
}

export type Change = (sheet: ExcelJS.Worksheet) => void;

/** A township's form of June, with its targets, and last month's figures from the files given. */
export function formOfJune(unit: string, ...before: readonly string[]): Form {
  const folder = newFolder();
  const targets = path.join(FIXTURES, 'targets');
  const options = ['--month', '2023-06', '--per-unit', '--targets', targets, '--out', folder, ...DATE];
  const { status, stderr } = dayie(['template', 'investment/townships', ...before, ...options]);
  if (status !== 0) throw new Error(stderr);
  const file = path.join(folder, `${unit}-招商附件1-2023-06.xlsx`);
  return { file, blank: file };
}

/** The form with a month's work of 1 in every line, changed as told, and its formulas as an office program works them out. */
export async function fillForm({ file, blank }: Form, change: Change): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const sheet = book.worksheets.find((one) => one.getCell('B4').value === '指标');
  if (sheet === undefined) throw new Error('no form');
  for (let row = 5; row <= 14; row += 1) sheet.getCell(`E${row}`).value = 1;
  change(sheet);
  for (let row = 5; row <= 14; row += 1) {
    const [task, before, month] = ['C', 'D', 'E'].map((letter) => sheet.getCell(`${letter}${row}`).value);
    const total = sheet.getCell(`F${row}`);
    const sum = typeof before === 'number' && typeof month === 'number' ? round(before + month) : '';
    if (total.formula !== undefined) total.value = { formula: total.formula, result: sum };
    const rate = sheet.getCell(`G${row}`);
    const done = total.result ?? total.value;
    const share = typeof done === 'number' && typeof task === 'number' ? done / task : '';
    if (rate.formula !== undefined)
      rate.value = {
        formula: rate.formula,
        result: typeof share === 'number' ? Number(share.toFixed(4)) : '',
      };
  }
  const to = path.join(newFolder(), path.basename(blank));
  await save(book, blank, to);
  return to;
}

/** Saves a form with what it says of itself, as office programs do. */
export async function save(book: ExcelJS.Workbook, blank: string, to: string): Promise<void> {
  const properties = openArchive(readFileSync(blank), '', DEFAULT_LIMITS).part('docProps/custom.xml');
  writeFileSync(to, repackAs(Buffer.from(await book.xlsx.writeBuffer()), properties ?? null));
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Codes and cells of everything found in a workbook, with the files beside it. */
export function codesIn(...files: readonly string[]): readonly string[] {
  const { stdout } = dayie(['validate', ...files, '--format', 'json', '--quiet', ...DATE]);
  const document: { readonly findings: readonly { readonly code: string; readonly cell: string | null }[] } =
    JSON.parse(stdout);
  return document.findings.map(({ code, cell }) => `${code} ${cell ?? ''}`);
}
