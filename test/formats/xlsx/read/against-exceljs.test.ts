import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { a1, rangeA1 } from '../../../../src/core/place.ts';
import { readWorkbook } from '../../../../src/formats/xlsx/read/index.ts';
import type { Cell } from '../../../../src/model/sheet.ts';
import { PROJECT } from '../../../support/cli.ts';

interface SheetCells {
  readonly visibility: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
}

type Seen = Readonly<Record<string, SheetCells>>;

function seenByDayie(bytes: Buffer): Seen {
  const { workbook, findings } = readWorkbook(bytes, { file: '5月.xlsx' });
  expect(findings).toEqual([]);
  const sheets = (workbook?.sheets ?? []).map(({ name, visibility, merges, rows }): [string, SheetCells] => {
    const cells = [...rows()].flatMap((row) =>
      row.cells.map((cell) => [a1(cell.row, cell.column), plain(cell)]),
    );
    return [name, { visibility, cells: Object.fromEntries(cells), merges: merges.map(rangeA1).sort() }];
  });
  return Object.fromEntries(sheets);
}

/** Figures as binary numbers and days without a time of day, which is what exceljs makes of them. */
function plain({ kind, value, formula }: Cell): string {
  const shown = kind === 'number' ? `${Number(value)}` : value;
  return `${formula ? '=' : ''}${kind} ${shown}`;
}

async function seenByExceljs(bytes: Buffer): Promise<Seen> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  // The sheet that carries dayie's own metadata is none of the workbook's.
  const sheets = workbook.worksheets.filter(({ name }) => name !== '_dayie');
  return Object.fromEntries(
    sheets.map((sheet) => {
      const cells: [string, string][] = [];
      const merges = new Set<string>();
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.isMerged && cell.master !== cell) return;
          const said = wordsOf(cell.value);
          if (said !== null) cells.push([cell.address, said]);
        }),
      );
      for (const range of sheet.model.merges) merges.add(range);
      return [
        sheet.name,
        { visibility: sheet.state, cells: Object.fromEntries(cells), merges: [...merges].sort() },
      ];
    }),
  );
}

function wordsOf(value: exceljs.CellValue): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return `number ${value}`;
  if (typeof value === 'string') return `text ${value}`;
  if (typeof value === 'boolean') return `boolean ${value ? 'TRUE' : 'FALSE'}`;
  if (value instanceof Date) return `date ${value.toISOString().replace(/T00:00:00\.000Z$|\.000Z$/, '')}`;
  if ('richText' in value) return `text ${value.richText.map(({ text }) => text).join('')}`;
  if ('error' in value) return `error ${value.error}`;
  if ('hyperlink' in value) return wordsOf(value.text);
  const result = wordsOf(value.result ?? null);
  return result === null ? null : `=${result}`;
}

/** Folders whose workbooks show what a person sees and exceljs does not: no struck-out text, no raised marks, units of formats. */
const SEEN_BY_PEOPLE = ['struck-out', 'raised-marks', 'number-format-units', 'formulas-without-results'];

const fixtures = readdirSync(path.join(PROJECT, 'fixtures'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.xlsx'))
  .filter((file) => !file.split(path.sep).some((part) => part === 'fuzz' || SEEN_BY_PEOPLE.includes(part)))
  .sort();

describe('dayie and exceljs see the same cells, merges and sheets', () => {
  it.each(fixtures)('in %s', async (file) => {
    const bytes = readFileSync(path.join(PROJECT, 'fixtures', file));
    const seen = seenByDayie(bytes);
    expect(Object.values(seen).some(({ cells }) => Object.keys(cells).length > 0)).toBe(true);
    expect(seen).toEqual(await seenByExceljs(bytes));
  });

  it('in a workbook with a value of every kind', async () => {
    const workbook = new exceljs.Workbook();
    const first = workbook.addWorksheet('甲');
    first.getCell('A1').value = {
      richText: [{ text: '市教' }, { font: { bold: true }, text: '育局 & <局>' }],
    };
    first.getCell('B2').value = 0.1 + 0.2;
    first.getCell('C3').value = { formula: 'B2*2', result: 0.6 };
    first.getCell('D4').value = { formula: 'A1', result: '市教育局' };
    first.getCell('E5').value = new Date(Date.UTC(2023, 4, 31));
    first.getCell('E6').value = new Date(Date.UTC(2023, 4, 31, 8, 30));
    first.getCell('F6').value = true;
    first.getCell('G7').value = { error: '#REF!' };
    first.getCell('H8').value = { formula: '1/0', result: { error: '#DIV/0!' } };
    first.getCell('I9').value = { text: '目录', hyperlink: "#'乙'!A1" };
    first.getCell('J10').value = '一\r\n二\t三';
    first.getCell('K11').value = ' 前后空格 ';
    first.getCell('A20').value = '合并';
    first.mergeCells('A20:D22');
    for (const cell of ['E5', 'E6']) first.getCell(cell).numFmt = 'yyyy/m/d h:mm';
    const second = workbook.addWorksheet('乙', { state: 'veryHidden' });
    for (let row = 1; row <= 300; row += 7)
      for (let column = 1; column <= 40; column += 3)
        second.getCell(row, column).value = (row * column) % 5 === 0 ? `第${row}行` : row / column;
    workbook.addWorksheet('空', { state: 'hidden' });
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
    const seen = seenByDayie(bytes);
    expect(seen.甲?.cells).toMatchObject({
      A1: 'text 市教育局 & <局>',
      C3: '=number 0.6',
      E5: 'date 2023-05-31',
      E6: 'date 2023-05-31T08:30:00',
      H8: '=error #DIV/0!',
    });
    expect(seen).toEqual(await seenByExceljs(bytes));
  });
});
