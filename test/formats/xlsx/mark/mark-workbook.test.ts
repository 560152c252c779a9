import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withoutMarks } from '../../../../src/formats/xlsx/mark/unmark.ts';
import { openArchive } from '../../../../src/formats/xlsx/read/archive.ts';
import { DEFAULT_LIMITS } from '../../../../src/formats/xlsx/read/limits.ts';
import { FIXTURES } from '../../../support/cli.ts';
import { hasLibreOffice, recalculate } from '../../../support/libre-office.ts';
import {
  contentsOf,
  ERROR,
  listed,
  made,
  mark,
  marksOn,
  noteText,
  openElsewhere,
  plainTable,
  request,
  shade,
  sheetIn,
  sheetsOf,
  someMarks,
  WARNING,
} from './marking.ts';

const workbooks = ['monthly', 'office', 'tables', 'targets'].flatMap((folder) =>
  readdirSync(path.join(FIXTURES, folder)).map((name) => `${folder}/${name}`),
);

describe('A marked copy', () => {
  it.each(workbooks)('keeps sheets, values, formats and merges of %s', async (name) => {
    const bytes = readFileSync(path.join(FIXTURES, name));
    const marked = await mark(bytes, request(...someMarks(bytes)));
    const [list, ...others] = sheetsOf(marked);
    expect(list?.name).toBe('问题清单');
    const before = sheetsOf(bytes);
    expect(others.map(({ name: own }) => own)).toEqual(before.map(({ name: own }) => own));
    expect(withoutMarks(sheetsOf(marked)).map(contentsOf)).toEqual(before.map(contentsOf));
  });

  it('keeps widths, heights, fonts and number formats, as another program reads them', async () => {
    const bytes = readFileSync(path.join(FIXTURES, 'monthly', '2023-05.xlsx'));
    const marks = [marksOn('部门单位', { cells: [{ row: 6, column: 4, level: 'error', note: '不对' }] })];
    const [before, after] = await Promise.all([
      openElsewhere(bytes),
      mark(bytes, request(...marks)).then(openElsewhere),
    ]);
    for (const sheet of before.worksheets) {
      const copy = sheetIn(after, sheet.name);
      sheet.eachRow((row, number) => {
        expect(copy.getRow(number).height).toBe(row.height);
        row.eachCell((cell) => {
          const same = copy.getCell(cell.address);
          expect(copy.getColumn(cell.col).width).toBe(sheet.getColumn(cell.col).width);
          expect([cell.address, same.font, same.numFmt, same.border, same.alignment]).toEqual([
            cell.address,
            cell.font,
            cell.numFmt,
            cell.border,
            cell.alignment,
          ]);
          if (sheet.name !== '部门单位' || cell.address !== 'D6') expect(same.fill).toEqual(cell.fill);
        });
      });
    }
    expect(shade(sheetIn(after, '部门单位').getCell('D6'))).toBe(ERROR);
  });

  it('shades faulty cells, filled or empty, and says in a note what is wrong', async () => {
    const marked = await openElsewhere(
      await mark(
        await plainTable(),
        request(
          marksOn('报表', {
            cells: [
              { row: 3, column: 3, level: 'error', note: '错误：“x”不是数字。\n警告：请核对 <2>。' },
              { row: 4, column: 4, level: 'warning', note: '警告：空着' },
              { row: 7, column: 1, level: 'error', note: '' },
            ],
          }),
        ),
      ),
    );
    const sheet = sheetIn(marked, '报表');
    expect(shade(sheet.getCell('C3'))).toBe(ERROR);
    expect(sheet.getCell('C3').font).toMatchObject({ bold: true });
    expect(noteText(sheet.getCell('C3'))).toBe('错误：“x”不是数字。\n警告：请核对 <2>。');
    expect([shade(sheet.getCell('D4')), noteText(sheet.getCell('D4'))]).toEqual([WARNING, '警告：空着']);
    expect([shade(sheet.getCell('A7')), noteText(sheet.getCell('A7'))]).toEqual([ERROR, '']);
    expect(shade(sheet.getCell('B3'))).toBe('');
    expect(sheet.getColumn(2).width).toBe(17);
  });

  it('lists the findings on its first sheet, each with a link to its cell', async () => {
    const bytes = await made((workbook) => {
      workbook.addWorksheet('5月 “上报”').addRow([1]);
      workbook.addWorksheet("O'Neil");
    });
    const marked = await openElsewhere(
      await mark(bytes, {
        ...request(),
        findings: [
          listed({ sheet: '5月 “上报”', cell: 'B17', message: '名称 <a> & b 有误' }),
          listed({ sheet: "O'Neil", cell: '', level: 'info', word: '提示' }),
          listed({ sheet: '', cell: '', level: 'warning', word: '警告', code: 'CHECK-009' }),
        ],
      }),
    );
    const [list] = marked.worksheets;
    if (list === undefined) throw new Error('no sheet');
    const texts = [4, 5, 6].map((row) =>
      [1, 2, 3, 4, 5, 6, 7].map((column) => list.getRow(row).getCell(column).text),
    );
    expect(list.getCell('A1').text).toBe('问题清单');
    expect(texts).toEqual([
      ['1', '错误', '5月 “上报”', 'B17', '完成', '名称 <a> & b 有误', 'VALUE-001'],
      ['2', '提示', "O'Neil", '转到该表', '完成', '“x”不是数字。', 'VALUE-001'],
      ['3', '警告', '（整个文件）', '', '完成', '“x”不是数字。', 'CHECK-009'],
    ]);
    const parts = partsOf(await mark(bytes, { ...request(), findings: [listed({ sheet: "O'Neil" })] }));
    expect(parts.find((part) => part.includes('<hyperlinks>'))).toContain(`location="'O''Neil'!B2"`);
  });

  it('adds a column to filter on, right of everything, under a heading in each table', async () => {
    const bytes = await plainTable();
    const marks = marksOn('报表', {
      headings: [2],
      messages: new Map([[3, '“x”不是数字。']]),
      filter: { top: 2, left: 1, bottom: 4, right: 3 },
    });
    const sheet = sheetIn(await openElsewhere(await mark(bytes, request(marks))), '报表');
    expect([2, 3, 4].map((row) => sheet.getRow(row).getCell(4).text)).toEqual([
      '错误信息',
      '“x”不是数字。',
      '',
    ]);
    expect(sheet.autoFilter).toBe('A2:D4');
    expect(sheet.getColumn(4).width).toBe(48);
  });

  it('wraps a long message in a row that is high enough for it, and leaves other rows as they are', async () => {
    const marks = marksOn('报表', {
      headings: [2],
      // 100 characters of Chinese are 200 columns wide: five lines of 46.
      messages: new Map([
        [3, '错'.repeat(100)],
        [4, '短'],
      ]),
    });
    const sheet = sheetIn(await openElsewhere(await mark(await plainTable(), request(marks))), '报表');
    expect(sheet.getCell('D3').alignment.wrapText).toBe(true);
    expect(sheet.getRow(3).height).toBe(5 * 15 + 4);
    expect(sheet.getRow(4).height).toBeUndefined();
  });

  it('unlocks the cells to be mended on a protected sheet, and no others', async () => {
    const bytes = await made(async (workbook) => {
      const sheet = workbook.addWorksheet('报表');
      sheet.addRows([
        ['单位', '完成'],
        ['市档案馆', 'x'],
      ]);
      sheet.getCell('B2').alignment = { horizontal: 'center' };
      sheet.getCell('B2').protection = { locked: true };
      await sheet.protect('', {});
    });
    const marks = marksOn('报表', { cells: [{ row: 2, column: 2, level: 'error', note: '不是数' }] });
    const sheet = sheetIn(await openElsewhere(await mark(bytes, request(marks))), '报表');
    expect(sheet.getCell('B2').protection?.locked).toBe(false);
    expect(sheet.getCell('B2').alignment.horizontal).toBe('center');
    expect(sheet.getCell('A2').protection?.locked ?? true).toBe(true);
  });

  it.each([
    ['a range', 'A1:B9', ['A1:C9']],
    ['a range that ends above the message', 'A1:B1', ['A1:C2']],
  ])('keeps the column of messages in a fixed print area: %s', async (_, area, expected) => {
    const bytes = await made(async (workbook) => {
      const sheet = workbook.addWorksheet('6月 报表', { pageSetup: { printArea: area } });
      sheet.addRow(['市档案馆', 'x']);
    });
    const marks = marksOn('6月 报表', { headings: [1], messages: new Map([[2, '不是数']]) });
    const { pageSetup } = sheetIn(await openElsewhere(await mark(bytes, request(marks))), '6月 报表');
    expect(pageSetup.printArea?.split('&&') ?? []).toEqual(expected);
  });

  it('replaces a filter that is there and lets it be used on a protected sheet', async () => {
    const bytes = await made(async (workbook) => {
      workbook.addWorksheet('说明').addRow(['请填写']);
      const sheet = workbook.addWorksheet('报表', {
        pageSetup: { printTitlesRow: '1:1', printArea: 'A1:B3' },
      });
      sheet.addRows([
        ['单位', '完成'],
        ['市档案馆', 1],
        ['市科协', 2],
      ]);
      sheet.autoFilter = 'A1:B2';
      await sheet.protect('', {});
    });
    const marks = marksOn('报表', {
      headings: [1],
      messages: new Map([[3, '不对']]),
      filter: { top: 1, left: 1, bottom: 3, right: 2 },
    });
    const copy = await mark(bytes, request(marks));
    const sheet = sheetIn(await openElsewhere(copy), '报表');
    expect(sheet.autoFilter).toBe('A1:C3');
    expect(sheet.pageSetup).toMatchObject({ printTitlesRow: '1:1', printArea: 'A1:C3' });
    const workbook = partsOf(copy).find((part) => part.includes('<definedNames>')) ?? '';
    expect(
      [...workbook.matchAll(/name="([^"]*)" localSheetId="(\d)"/g)].map((found) => found.slice(1)),
    ).toEqual(
      expect.arrayContaining([
        ['_xlnm.Print_Titles', '2'],
        ['_xlnm.Print_Area', '2'],
        ['_xlnm._FilterDatabase', '0'],
        ['_xlnm._FilterDatabase', '2'],
      ]),
    );
    expect(workbook.match(/_FilterDatabase/g)).toHaveLength(2);
    expect(partsOf(copy).some((part) => /<sheetProtection [^>]*autoFilter="0"/.test(part))).toBe(true);
  });

  it('puts no filter over a table of Excel’s own, which has one', async () => {
    const bytes = await made((workbook) => {
      workbook.addWorksheet('报表').addTable({
        name: '表1',
        ref: 'A1',
        headerRow: true,
        columns: [{ name: '单位', filterButton: true }, { name: '完成' }],
        rows: [
          ['市档案馆', 1],
          ['市科协', 2],
        ],
      });
    });
    const marks = marksOn('报表', {
      headings: [1],
      messages: new Map([[3, '不对']]),
      filter: { top: 1, left: 1, bottom: 3, right: 2 },
    });
    const parts = partsOf(await mark(bytes, request(marks)));
    const sheet = parts.find((part) => part.includes('<tableParts')) ?? '';
    expect(sheet).toContain('错误信息');
    expect(sheet).not.toContain('<autoFilter');
  });

  it('adds to notes that are there instead of replacing them', async () => {
    const bytes = await made((workbook) => {
      const sheet = workbook.addWorksheet('报表');
      sheet.addRow(['单位', '完成']);
      sheet.getCell('A1').note = '填全称';
      sheet.getCell('B1').note = '只填数字';
    });
    const marks = marksOn('报表', {
      cells: [
        { row: 1, column: 2, level: 'error', note: '错误：不对' },
        { row: 2, column: 2, level: 'error', note: '错误：空着' },
      ],
    });
    const copy = await mark(bytes, request(marks));
    const sheet = sheetIn(await openElsewhere(copy), '报表');
    expect(noteText(sheet.getCell('A1'))).toBe('填全称');
    expect(noteText(sheet.getCell('B1'))).toBe('只填数字\n错误：不对');
    expect(noteText(sheet.getCell('B2'))).toBe('错误：空着');
    const shapes = partsOf(copy).find((part) => part.includes('<v:shape ')) ?? '';
    expect(shapes.match(/<v:shape /g)).toHaveLength(3);
  });

  it('opens on the list, with no other sheet chosen beside it', async () => {
    const bytes = readFileSync(path.join(FIXTURES, 'monthly', '2023-05.xlsx'));
    const parts = partsOf(await mark(bytes, request()));
    expect(parts.filter((part) => part.includes('tabSelected="1"'))).toHaveLength(1);
    expect(parts.some((part) => /activeTab="[1-9]/.test(part))).toBe(false);
  });

  it('keeps the cells of every row in the order of columns, styled blanks at the right included', async () => {
    const bytes = await made((workbook) => {
      const sheet = workbook.addWorksheet('报表');
      sheet.addRow(['单位', '完成']);
      for (const cell of ['C1', 'D1', 'F1']) sheet.getCell(cell).border = { top: { style: 'thin' } };
    });
    const marks = marksOn('报表', {
      cells: [{ row: 1, column: 5, level: 'error', note: '' }],
      headings: [],
      messages: new Map([[1, '不对']]),
    });
    const sheet = partsOf(await mark(bytes, request(marks))).find((part) => part.includes('不对')) ?? '';
    expect([...sheet.matchAll(/<c r="([A-Z]+1)"/g)].map(([, at]) => at)).toEqual([
      'A1',
      'B1',
      'C1',
      'D1',
      'E1',
      'F1',
    ]);
  });

  it('is the same bytes for the same original and findings', async () => {
    const bytes = await plainTable();
    const marks = request(...someMarks(bytes));
    expect(await mark(bytes, marks)).toEqual(await mark(bytes, marks));
  });

  it.skipIf(!hasLibreOffice())('opens in LibreOffice, which reads the values of the original', async () => {
    const bytes = readFileSync(path.join(FIXTURES, 'monthly', '2023-05.xlsx'));
    const marks = [
      marksOn('部门单位', {
        cells: [{ row: 6, column: 4, level: 'error', note: '错误：不对' }],
        headings: [4],
        messages: new Map([[6, '不对']]),
        filter: { top: 4, left: 1, bottom: 70, right: 8 },
      }),
    ];
    const [before, after] = [recalculate(bytes), recalculate(await mark(bytes, request(...marks)))];
    expect([...after.keys()].sort()).toEqual([...before.keys(), '问题清单'].sort());
    const used = sheetsOf(bytes).find(({ name }) => name === '部门单位')?.used?.right ?? 0;
    for (const [name, rows] of before) {
      const copy = (after.get(name) ?? []).map((row) => row.slice(0, name === '部门单位' ? used : undefined));
      expect(copy).toEqual(rows);
    }
    expect(after.get('部门单位')?.[5]?.[used]).toBe('不对');
  });
});

/** The XML parts of a package as text. */
function partsOf(bytes: Uint8Array): readonly string[] {
  const archive = openArchive(Buffer.from(bytes), '', DEFAULT_LIMITS);
  return archive.names.map((name) => archive.part(name)?.toString('utf8') ?? '');
}
