import { readdirSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';
import { codesIn, DATE, type Form, fillForm, formOfJune } from './upright-office.ts';

const MAY = path.join(FIXTURES, 'monthly', '2023-05.xlsx');
const TARGETS = path.join(FIXTURES, 'targets');

let form: Form;
let copy: ExcelJS.Worksheet;
let copied = '';
/** What May's workbook has for 入库计划总投资额. */
let reported: ExcelJS.CellValue = null;

/** A month's figure that is a word, one that is blank, another target than was set, and last month's copied wrong. */
beforeAll(async () => {
  form = formOfJune('陈贵镇', MAY);
  const file = await fillForm(form, (sheet) => {
    sheet.getCell('E6').value = '正在洽谈';
    sheet.getCell('E7').value = null;
    sheet.getCell('C8').value = 60;
    reported = sheet.getCell('D9').value;
    sheet.getCell('D9').value = 1;
  });
  const folder = newFolder();
  dayie(['validate', file, MAY, TARGETS, '--marked', folder, ...DATE]);
  const [name = ''] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) =>
    one.endsWith('.xlsx'),
  );
  copied = path.join(folder, name);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(copied);
  const sheet = book.getWorksheet('招商附件1');
  if (sheet === undefined) throw new Error('no such sheet');
  copy = sheet;
});

describe('A marked copy of an upright form', () => {
  it('says in 错误信息, beside each indicator, what is wrong with it', () => {
    const messages = Array.from({ length: 12 }, (_, index) => String(copy.getCell(4 + index, 9).value ?? ''));
    expect(messages[0]).toBe('错误信息');
    const said = messages.flatMap((text, index) => (index > 0 && text !== '' ? [4 + index] : []));
    expect(said).toEqual([6, 7, 8, 9]);
    expect(messages[2]).toContain('正在洽谈');
    expect(messages[3]).toContain('新注册项目（个）/本月');
    for (const row of said) {
      const cell = copy.getCell(row, 9);
      expect(cell.alignment.wrapText).toBe(true);
      // As many lines of 46 characters as the message has, at 15 points each.
      const width = [...String(cell.value)].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);
      expect(copy.getRow(row).height).toBeGreaterThanOrEqual(Math.ceil(width / 48) * 15);
    }
  });

  it('unlocks what is to be mended, and leaves the formulas locked', () => {
    for (const cell of ['E6', 'E7', 'C8', 'D9']) expect(copy.getCell(cell).protection?.locked).toBe(false);
    for (const cell of ['F6', 'F7', 'C6', 'D6'])
      expect(copy.getCell(cell).protection?.locked ?? true).toBe(true);
  });

  it('validates clean when it was mended', async () => {
    const mended = await fillForm({ ...form, file: copied }, (sheet) => {
      sheet.getCell('C8').value = 6;
      sheet.getCell('D9').value = reported;
    });
    expect(codesIn(mended, MAY, TARGETS)).toEqual([]);
  });
});
