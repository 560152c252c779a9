import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/formats/xlsx/read/archive.ts';
import { DEFAULT_LIMITS } from '../../src/formats/xlsx/read/limits.ts';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';
import { repackAs } from '../support/custom-properties.ts';

const DATE = ['--date', '2023-07-02'] as const;
const MAY = path.join(FIXTURES, 'monthly', '2023-05.xlsx');
const TARGETS = path.join(FIXTURES, 'targets');

let form = '';

beforeAll(() => {
  const folder = newFolder();
  const options = ['--month', '2023-06', '--per-unit', '--targets', TARGETS, '--out', folder, ...DATE];
  const { status, stderr } = dayie(['template', 'investment/townships', MAY, ...options]);
  if (status !== 0) throw new Error(stderr);
  form = path.join(folder, '陈贵镇-招商附件1-2023-06.xlsx');
});

type Change = (sheet: ExcelJS.Worksheet) => void;

/** 陈贵镇's form with a month's work of 1 in every line, as an office program works it out, and then changed. */
async function filled(change: Change): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(form);
  const sheet = book.worksheets[0];
  if (sheet === undefined) throw new Error('no sheet');
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
    rate.value = { formula: rate.formula, result: typeof share === 'number' ? Number(share.toFixed(4)) : '' };
  }
  const file = path.join(newFolder(), '陈贵镇-招商附件1-2023-06.xlsx');
  await save(book, file);
  return file;
}

/** Saves the form with what it says of itself, as office programs do. */
async function save(book: ExcelJS.Workbook, file: string): Promise<void> {
  const properties = openArchive(readFileSync(form), '', DEFAULT_LIMITS).part('docProps/custom.xml');
  writeFileSync(file, repackAs(Buffer.from(await book.xlsx.writeBuffer()), properties ?? null));
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function findings(file: string, ...more: readonly string[]): readonly string[] {
  const { stdout } = dayie(['validate', file, ...more, '--format', 'json', '--quiet', ...DATE]);
  const document: {
    readonly findings: readonly {
      readonly code: string;
      readonly cell: string | null;
      readonly file: string | null;
    }[];
  } = JSON.parse(stdout);
  return document.findings.map(({ code, cell }) => `${code} ${cell ?? ''}`);
}

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
    expect(findings(await filled(change), MAY, TARGETS)).toEqual(expected);
  });

  it('saved by a program that works out no formula is read alike', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(form);
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
    await save(book, file);
    expect(findings(file, MAY, TARGETS)).toEqual([]);
  });

  it('without the month before is held against its own figures', async () => {
    expect(findings(await filled(set(['F6', 40])), TARGETS)).toEqual(['CHECK-005 F6']);
    expect(findings(await filled(set(['D6', 31])), TARGETS)).toEqual([]);
  });
});
