import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { Decimal } from '../../src/core/decimal.ts';
import { openArchive } from '../../src/formats/xlsx/read/archive.ts';
import { DEFAULT_LIMITS } from '../../src/formats/xlsx/read/limits.ts';
import type { Layout } from '../../src/forms/model.ts';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';
import { repackAs } from '../support/custom-properties.ts';
import { monthsWith, sheetOf } from '../support/mutate.ts';

/** A month in the office that collects: where the returns, the months before and the target tables lie. */
export interface June {
  readonly folder: string;
  readonly returns: string;
  readonly months: string;
  readonly targets: string;
  /** The blank forms of June that went out, and those of May before them. */
  readonly forms: string;
  readonly formsOfMay: string;
  readonly units: readonly string[];
  /** How the forms that went out are laid out. */
  readonly layout: Layout;
}

export type Figures = ReadonlyMap<string, { readonly month: Decimal; readonly total: Decimal }>;

const TABLES = ['investment/departments', 'investment/townships'];

/** When the offices saved their returns: always the same, so that two runs give the same bytes. */
const SAVED = new Date('2023-07-02T01:00:00Z');

/**
 * A county's June as it should be: targets, five earlier months, and a return of each of the 86 units, made from dayie's own
 * forms and filled with what May had plus a month's work.
 */
export async function makeJune(layout: Layout = 'across'): Promise<June> {
  const folder = newFolder();
  const months = await monthsWith('2023-05.xlsx', () => {});
  const june: June = {
    folder,
    returns: path.join(folder, '报送'),
    months,
    layout,
    targets: path.join(folder, '任务表'),
    forms: path.join(folder, '表样', '6月'),
    formsOfMay: path.join(folder, '表样', '5月'),
    units: [...(await doneByMay()).keys()],
  };
  cpSync(path.join(FIXTURES, 'targets'), june.targets, { recursive: true });
  makeForms(june, '2023-06', june.forms);
  makeForms(june, '2023-05', june.formsOfMay);
  mkdirSync(june.returns);
  for (const unit of june.units) await fillReturn(june, unit);
  return june;
}

function makeForms({ targets, layout }: June, month: string, out: string): void {
  const options = ['--month', month, '--per-unit', '--targets', targets, '--layout', layout, '--out', out];
  const { status, stderr } = dayie(['template', ...TABLES, ...options, '--date', `${month}-25`]);
  if (status !== 0) throw new Error(stderr);
}

/** The name of a unit's form in a folder of forms. */
export function formOf(folder: string, unit: string): string {
  const name = readdirSync(folder).find((file) => file.normalize('NFC').startsWith(`${unit}-招商附件`));
  if (name === undefined) throw new Error(`no form of ${unit}`);
  return name;
}

/** What a unit changes in its filled form before it sends it. */
export type Change = (sheet: ExcelJS.Worksheet, figures: Figures) => void;

/** Fills a unit's form of June, changes it as told, and saves it among the returns. */
export async function fillReturn(june: June, unit: string, change?: Change, as?: string): Promise<void> {
  const figures = figuresOf(await doneByMay(), june.units, unit);
  await fillForm(june, path.join(june.forms, formOf(june.forms, unit)), figures, change, as);
}

/** Fills any form with the figures, under the headings it has. */
export async function fillForm(
  june: June,
  form: string,
  figures: Figures,
  change: Change = () => {},
  as: string = path.basename(form),
): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(form);
  const sheet = book.worksheets[0];
  if (sheet === undefined) throw new Error(`${form} has no sheet`);
  for (const [heading, { month, total }] of figures) {
    if (place(sheet, heading, '累计') === null) continue;
    const before = place(sheet, heading, '上月累计');
    if (before !== null) before.value = total.minus(month).toNumber();
    cellOf(sheet, heading, '本月').value = month.toNumber();
    if (before === null) cellOf(sheet, heading, '累计').value = total.toNumber();
  }
  workOutTotals(sheet);
  change(sheet, figures);
  workOutTotals(sheet);
  workOutRates(sheet);
  await save(book, form, path.join(june.returns, as));
}

/** The cell of a form's row under a heading: 任务, 上月累计, 本月, 累计, 完成率 of a measure. */
export function cellOf(sheet: ExcelJS.Worksheet, heading: string, part: string): ExcelJS.Cell {
  const cell = place(sheet, heading, part);
  if (cell === null) throw new Error(`no ${heading} ${part}`);
  return cell;
}

const UPRIGHT = { 任务: 'C', 上月累计: 'D', 本月: 'E', 累计: 'F', 完成率: 'G' } as const;

/** Whether the form has its indicators down. */
export function isUpright(sheet: ExcelJS.Worksheet): boolean {
  return sheet.getCell('D4').value === '上月累计';
}

function place(sheet: ExcelJS.Worksheet, heading: string, part: string): ExcelJS.Cell | null {
  if (isUpright(sheet)) {
    const letter = Object.entries(UPRIGHT).find(([name]) => name === part)?.[1];
    for (let row = 5; letter !== undefined && row <= sheet.rowCount; row += 1)
      if (sheet.getCell(`B${row}`).value === heading) return sheet.getCell(`${letter}${row}`);
    return null;
  }
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    const above = String(sheet.getRow(3).getCell(column).master.value);
    if (above === heading && sheet.getRow(4).getCell(column).value === part)
      return sheet.getRow(5).getCell(column);
  }
  return null;
}

/** 累计 as an office program works it out from 上月累计 and 本月. */
function workOutTotals(sheet: ExcelJS.Worksheet): void {
  eachFormula(sheet, /ROUND\(([A-Z]+\d+)\+([A-Z]+\d+),6\)/, ([before, month]) =>
    typeof before === 'number' && typeof month === 'number'
      ? new Decimal(before).plus(month).toNumber()
      : month === '/'
        ? '/'
        : '',
  );
}

/** The rates as an office program works them out on saving. */
function workOutRates(sheet: ExcelJS.Worksheet): void {
  eachFormula(sheet, /ROUND\(([A-Z]+\d+)\/([A-Z]+\d+),4\)/, ([done, target]) =>
    typeof done === 'number' && typeof target === 'number' && target !== 0
      ? new Decimal(done).dividedBy(target).toDecimalPlaces(4).toNumber()
      : '',
  );
}

function eachFormula(
  sheet: ExcelJS.Worksheet,
  formula: RegExp,
  workOut: (of: readonly unknown[]) => number | string,
): void {
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      const parts = formula.exec(cell.formula ?? '');
      if (parts === null) return;
      const of = [parts[1] ?? '', parts[2] ?? ''].map((address) => {
        const { value, result } = sheet.getCell(address);
        return result ?? value;
      });
      cell.value = { formula: cell.formula, result: workOut(of) };
    });
  });
}

/** Saves a form with what it says of itself, which office programs keep, at the same time always. */
async function save(book: ExcelJS.Workbook, form: string, to: string): Promise<void> {
  book.modified = SAVED;
  const written = Buffer.from(await book.xlsx.writeBuffer());
  const properties = openArchive(readFileSync(form), '', DEFAULT_LIMITS).part('docProps/custom.xml');
  mkdirSync(path.dirname(to), { recursive: true });
  writeFileSync(to, repackAs(written, properties ?? null));
}

/** A workbook of the office's own making, without a form. */
export async function saveOwn(book: ExcelJS.Workbook, to: string): Promise<void> {
  book.created = SAVED;
  book.modified = SAVED;
  writeFileSync(to, repackAs(Buffer.from(await book.xlsx.writeBuffer()), null));
}

export type Done = ReadonlyMap<string, ReadonlyMap<string, Decimal>>;

/** What every unit had done by the end of May, by the heading of the sample month. */
export async function doneByMay(): Promise<Done> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path.join(FIXTURES, 'monthly', '2023-05.xlsx'));
  const done = new Map<string, Map<string, Decimal>>();
  for (const name of ['部门单位', '国有投融资公司', '乡镇']) {
    const sheet = sheetOf(book, name);
    const unitColumn = name === '乡镇' ? 3 : 2;
    for (let row = 5; sheet.getRow(row).getCell(1).value !== '合计'; row += 1) {
      const figures = new Map<string, Decimal>();
      for (let column = unitColumn + 1; column <= sheet.columnCount; column += 2) {
        const value = sheet.getRow(row).getCell(column + 1).value;
        if (typeof value === 'number')
          figures.set(String(sheet.getRow(3).getCell(column).value), new Decimal(value).toDecimalPlaces(6));
      }
      done.set(String(sheet.getRow(row).getCell(unitColumn).value), figures);
    }
  }
  return done;
}

/** May plus a month's work: small whole numbers of projects, some hundredths of money, never more in a part than in its whole. */
export function figuresOf(done: Done, units: readonly string[], unit: string): Figures {
  const position = units.indexOf(unit);
  return new Map(
    [...(done.get(unit) ?? [])].map(([heading, before], column) => {
      const month = monthsWork(heading, position, column);
      return [heading, { month, total: before.plus(month) }] as const;
    }),
  );
}

function monthsWork(heading: string, position: number, column: number): Decimal {
  if (heading.endsWith('（个）')) return new Decimal((position + column) % 3 === 0 ? 1 : 0);
  if (heading === '实际到位内资（亿元）') return new Decimal(((position % 4) + 1) * 0.5);
  if (heading === '省外资金（亿元）') return new Decimal(((position % 4) + 1) * 0.25);
  if (heading === '实际利用外资（万美元）') return new Decimal((position % 5) * 10.5);
  return new Decimal(((position + column) % 5) * 0.3).toDecimalPlaces(2);
}
