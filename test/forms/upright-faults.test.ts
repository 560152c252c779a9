import { readdirSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';
import { type Change, codesIn, DATE, type Form, fillForm, formOfJune, save } from './upright-office.ts';

const MAY = path.join(FIXTURES, 'monthly', '2023-05.xlsx');
const TARGETS = path.join(FIXTURES, 'targets');

let form: Form;

beforeAll(() => {
  form = formOfJune('陈贵镇', MAY);
});

const set =
  (...values: readonly (readonly [cell: string, value: ExcelJS.CellValue])[]): Change =>
  (sheet) => {
    for (const [cell, value] of values) sheet.getCell(cell).value = value;
  };

/** A day typed for a figure; the form's cells share their styles, and only this one becomes a date. */
const dayAt =
  (address: string): Change =>
  (sheet) => {
    const cell = sheet.getCell(address);
    cell.value = new Date('2023-05-01T00:00:00Z');
    cell.style = { ...cell.style, numFmt: 'm"月"d"日"' };
  };

const FAULTS: readonly (readonly [string, Change, readonly string[]])[] = [
  ['filled in rightly', () => {}, []],
  ['the month’s figure is left blank', set(['E6', null]), ['TABLE-013 E6']],
  ['the month’s figure is a word', set(['E6', '正在洽谈']), ['VALUE-001 E6']],
  ['the month’s figure is about', set(['E6', '约3']), ['VALUE-009 E6']],
  ['half a project this month', set(['E5', 0.5]), ['VALUE-030 E5']],
  ['a negative month', set(['E6', -1]), ['VALUE-008 E6']],
  ['a day where a figure should stand', dayAt('E5'), ['VALUE-010 E5']],
  ['last month’s figure left blank', set(['D6', null]), ['TABLE-013 D6']],
  ['last month’s figure copied wrong', set(['D6', 31]), ['CHECK-054 D6']],
  ['last month’s figure is a word', set(['D6', '同上']), ['VALUE-001 D6']],
  ['the total typed over, and not what the two come to', set(['F6', 40]), ['CHECK-005 F6']],
  ['the total typed over, and less than last month’s', set(['F6', 10]), ['CHECK-004 F6']],
  ['another target than was set', set(['C6', 50]), ['CHECK-006 C6']],
  ['a part above its whole', set(['E11', 30]), ['CHECK-011 E11']],
  ['an indicator that nobody knows', set(['B7', '招商路演场次（场）']), ['TABLE-021 B7']],
  ['a month in another measure, too great by far', set(['E6', 89_000]), ['CHECK-013 F6']],
  ['a name that is no unit’s', set(['A2', '填报单位：东山镇']), ['VALUE-011 A2', 'CHECK-009 B4']],
  ['nobody’s name', set(['A2', '填报单位：']), ['TABLE-011 A2', 'CHECK-009 B4']],
  [
    'last month’s title',
    set(['A1', '2023年1—5月各乡镇招商引资工作目标任务完成情况表'], ['A3', '截至2023年5月31日']),
    ['PERIOD-002 B4'],
  ],
];

describe('An upright form', () => {
  it.each(FAULTS)('%s', async (_, change, expected) => {
    expect(codesIn(await fillForm(form, change), MAY, TARGETS)).toEqual(expected);
  });

  it.each([
    ['keeps what the form says of itself', true],
    ['does not', false],
  ])('saved by a program that works out no formula and %s is read alike', async (_, keeps) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(form.file);
    const [sheet] = book.worksheets;
    for (let row = 5; row <= 14; row += 1) {
      if (sheet === undefined) continue;
      sheet.getCell(`E${row}`).value = 1;
      for (const letter of ['F', 'G']) {
        const cell = sheet.getCell(`${letter}${row}`);
        cell.value = { formula: cell.formula, date1904: false };
      }
    }
    const file = path.join(newFolder(), 'form.xlsx');
    if (keeps) await save(book, form.blank, file);
    else await book.xlsx.writeFile(file);
    expect(codesIn(file, MAY, TARGETS)).toEqual([]);
  });

  it('without the month before is held against its own figures', async () => {
    expect(codesIn(await fillForm(form, set(['F6', 40])), TARGETS)).toEqual(['CHECK-005 F6']);
    expect(codesIn(await fillForm(form, set(['D6', 31])), TARGETS)).toEqual([]);
  });
});

describe('Upright forms of several units in one workbook, a sheet each', () => {
  it('are read as a row each, and a fault stands on its own sheet', async () => {
    const folder = newFolder();
    const options = ['--month', '2023-06', '--layout', 'upright', '--targets', TARGETS, '--out', folder];
    dayie(['template', 'investment/townships', MAY, ...options, ...DATE]);
    const [name = ''] = readdirSync(folder).filter((one) => one.endsWith('.xlsx'));
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path.join(folder, name));
    const forms = book.worksheets.filter((sheet) => sheet.getCell('B4').value === '指标');
    expect(forms).toHaveLength(13);
    for (const sheet of forms)
      for (let row = 5; sheet.getCell(`B${row}`).value !== null; row += 1)
        if (sheet.getCell(`E${row}`).value !== '/') sheet.getCell(`E${row}`).value = 1;
    const file = path.join(newFolder(), name);
    await save(book, path.join(folder, name), file);
    expect(codesIn(file, MAY, TARGETS)).toEqual([]);
    const fourth = forms[3];
    if (fourth === undefined) throw new Error('no fourth form');
    fourth.getCell('E6').value = '正在洽谈';
    await save(book, path.join(folder, name), file);
    expect(codesIn(file, MAY, TARGETS)).toEqual(['VALUE-001 E6']);
  });
});
