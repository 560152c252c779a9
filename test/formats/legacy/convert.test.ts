import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { a1, rangeA1 } from '../../../src/core/place.ts';
import { propertyText } from '../../../src/formats/legacy/codepages.ts';
import { convertWorkbook } from '../../../src/formats/legacy/convert.ts';
import { readWorkbook } from '../../../src/formats/xlsx/read/index.ts';
import type { Workbook } from '../../../src/model/sheet.ts';
import { openedFrom } from '../../../src/runs/other-format.ts';
import { dayie, newFolder } from '../../support/cli.ts';
import { FORMATS, filled, inFormat, ofExcel95, written } from './books.ts';

function opened(bytes: Uint8Array): Workbook {
  const converted = convertWorkbook(bytes);
  if (converted.kind !== 'converted') throw new Error(converted.kind);
  const { workbook, findings } = readWorkbook(converted.bytes, { file: '5月.xls' });
  expect(findings).toEqual([]);
  if (workbook === null) throw new Error('not read');
  return workbook;
}

/** Kind and value of every cell of a sheet. */
function cellsOf(book: Workbook, name: string): Readonly<Record<string, string>> {
  const sheet = book.sheets.find((item) => item.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return Object.fromEntries(
    [...sheet.rows()].flatMap(({ cells }) =>
      cells.map((cell) => [
        a1(cell.row, cell.column),
        `${cell.kind} ${cell.value}${cell.formula ? ' formula' : ''}`,
      ]),
    ),
  );
}

const ENDINGS = Object.entries(FORMATS);

describe.each(ENDINGS)('a workbook saved as %s', (ending, bookType) => {
  it('keeps figures as the shortest decimal of what is stored, large, small and negative', async () => {
    const xlsx = await filled((book) => {
      book.addWorksheet('数').addRow([0.1, 28.57, -0.07, 1234567.89, 123456789012345, 0.0000001, 23.5, 0]);
    });
    expect(cellsOf(opened(inFormat(xlsx, bookType)), '数')).toEqual({
      A1: 'number 0.1',
      B1: 'number 28.57',
      C1: 'number -0.07',
      D1: 'number 1234567.89',
      E1: 'number 123456789012345',
      F1: 'number 1e-7',
      G1: 'number 23.5',
      H1: 'number 0',
    });
  });

  it('keeps texts letter by letter, and a number of 18 digits that is a text', async () => {
    const xlsx = await filled((book) => {
      book.addWorksheet('文').addRow(['市教育局', '420281199001011234', '<&>"', '𠀀', '是_x005F_x0041_']);
    });
    const cells = cellsOf(opened(inFormat(xlsx, bookType)), '文');
    expect(cells).toMatchObject({
      A1: 'text 市教育局',
      B1: 'text 420281199001011234',
      C1: 'text <&>"',
      D1: 'text 𠀀',
    });
  });

  it('keeps days and times, whatever the time zone', async () => {
    const xlsx = await filled((book) => {
      const sheet = book.addWorksheet('日');
      sheet.getCell('A1').value = new Date(Date.UTC(2023, 4, 31));
      sheet.getCell('A1').numFmt = 'yyyy-mm-dd';
      sheet.getCell('B1').value = new Date(Date.UTC(2023, 4, 31, 10, 30));
      sheet.getCell('B1').numFmt = 'yyyy-mm-dd hh:mm';
    });
    expect(cellsOf(opened(inFormat(xlsx, bookType)), '日')).toEqual({
      A1: 'date 2023-05-31',
      B1: 'date 2023-05-31T10:30:00',
    });
  });

  it('keeps merges, results of formulas, truth values and sheets in their order', async () => {
    const xlsx = await filled((book) => {
      const sheet = book.addWorksheet('甲');
      sheet.getCell('A1').value = '合并';
      sheet.mergeCells('A1:C2');
      sheet.getCell('A3').value = 1.5;
      sheet.getCell('B3').value = { formula: 'A3*2', result: 3 };
      sheet.getCell('C3').value = true;
      book.addWorksheet('乙').getCell('B2').value = 7;
      book.addWorksheet('空');
    });
    const book = opened(inFormat(xlsx, bookType));
    expect(book.sheets.map(({ name, cellCount }) => [name, cellCount])).toEqual([
      ['甲', 4],
      ['乙', 1],
      ['空', 0],
    ]);
    expect(book.sheets[0]?.merges.map(rangeA1)).toEqual(['A1:C2']);
    expect(cellsOf(book, '甲')).toMatchObject({
      A3: 'number 1.5',
      // What wrote these .xls and .xlsb keeps the result alone.
      B3: expect.stringMatching(/^number 3(?: formula)?$/),
      C3: 'boolean TRUE',
    });
  });

  it.runIf(['.xls', '.xlsb', '.xml'].includes(ending))(
    'keeps a unit that stands in a number format, and what is hidden',
    async () => {
      const xlsx = await filled((book) => {
        const sheet = book.addWorksheet('表');
        sheet.getCell('A1').value = 12345.67;
        sheet.getCell('A1').numFmt = '#,##0.00"万元"';
        sheet.getCell('B1').value = 3500000;
        sheet.getCell('B1').numFmt = '0.00,,"百万"';
        sheet.getCell('A2').value = '隐藏';
        sheet.getRow(2).hidden = true;
        sheet.getCell('C3').value = '隐藏';
        sheet.getColumn(3).hidden = true;
        book.addWorksheet('隐藏表', { state: 'hidden' }).getCell('A1').value = 1;
        book.addWorksheet('深藏表', { state: 'veryHidden' }).getCell('A1').value = 1;
      });
      const [sheet, ...others] = opened(inFormat(xlsx, bookType)).sheets;
      expect(sheet?.cell(1, 1)?.formatCode).toBe('#,##0.00"万元"');
      expect(sheet?.cell(1, 2)?.formatCode).toBe('0.00,,"百万"');
      // What wrote this .xls leaves out that a row is hidden, and this .xml a column.
      if (ending !== '.xls') expect(sheet?.hiddenRows).toEqual([2]);
      if (ending !== '.xml') expect(sheet?.hiddenColumns).toEqual([3]);
      expect(others.map(({ visibility }) => visibility)).toEqual(['hidden', 'veryHidden']);
    },
  );

  it('is refused as damaged where its end is missing, never read in part', async () => {
    const xlsx = await filled((book) => {
      const sheet = book.addWorksheet('表');
      for (let row = 1; row <= 400; row += 1) sheet.addRow([`第${row}行`, row, row / 7, '市教育局']);
    });
    const bytes = inFormat(xlsx, bookType);
    for (const share of [0.3, 0.6, 0.9, 0.97])
      expect(convertWorkbook(bytes.subarray(0, Math.floor(bytes.length * share))).kind).toBe('damaged');
  });
});

describe('an OpenDocument spreadsheet as LibreOffice writes it', () => {
  const document = (styles: string, tables: string): Buffer =>
    Buffer.from(
      `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document>`,
    );
  const number = (value: string, style = ''): string =>
    `<table:table-cell${style} office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;

  it('hides the rows, columns and sheets that it hides, repeated ones and filtered ones included', () => {
    const book = opened(
      document(
        '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
        [
          '<table:table table:name="甲"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>',
          `<table:table-row>${number('1')}${number('2')}${number('3')}</table:table-row>`,
          `<table:table-row table:visibility="filter" table:number-rows-repeated="2">${number('4')}</table:table-row>`,
          `<table:table-row>${number('5')}</table:table-row></table:table>`,
          `<table:table table:name="乙" table:style-name="ta2"><table:table-row>${number('6')}</table:table-row></table:table>`,
        ].join(''),
      ),
    );
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['甲', 'visible'],
      ['乙', 'hidden'],
    ]);
    expect(book.sheets[0]?.hiddenRows).toEqual([2, 3]);
    expect(book.sheets[0]?.hiddenColumns).toEqual([3]);
    expect(Object.keys(cellsOf(book, '甲'))).toEqual(['A1', 'B1', 'C1', 'A2', 'A3', 'A4']);
  });

  it('keeps the commas of a format that shows millions', () => {
    const book = opened(
      document(
        '<number:number-style style:name="N1"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:display-factor="1000000"/><number:text>百万</number:text></number:number-style><style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>',
        `<table:table table:name="甲"><table:table-row>${number('3500000', ' table:style-name="ce1"')}</table:table-row></table:table>`,
      ),
    );
    expect(book.sheets[0]?.cell(1, 1)?.formatCode).toBe('0.00,,"百万"');
  });

  it('says of a formula without a stored result that there is none', () => {
    const book = opened(
      document(
        '',
        `<table:table table:name="甲"><table:table-row>${number('1')}<table:table-cell table:formula="of:=[.A1]*2"/></table:table-row></table:table>`,
      ),
    );
    expect(cellsOf(book, '甲')).toEqual({ A1: 'number 1', B1: 'unresolved  formula' });
  });
});

describe('what cannot be converted', () => {
  it('is told from what is damaged: an encrypted .ods, a compound file without a workbook, two sheets of one name', async () => {
    const { writeZip } = await import('../../../src/formats/zip.ts');
    const part = (name: string, text: string) => ({ name, content: Buffer.from(text) });
    const encrypted = writeZip([
      part('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
      part('content.xml', '\u0001\u0002'),
      part('META-INF/manifest.xml', '<manifest:manifest><manifest:encryption-data/></manifest:manifest>'),
    ]);
    expect(convertWorkbook(encrypted).kind).toBe('encrypted');
    const twice = `<table:table table:name="甲"><table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table>`;
    const document = `<?xml version="1.0"?><office:document xmlns:office="o" xmlns:table="t"><office:body><office:spreadsheet>${twice}${twice}</office:spreadsheet></office:body></office:document>`;
    expect(convertWorkbook(Buffer.from(document)).kind).toBe('damaged');
  });

  it('is more than a report can take, by its size or by what it does to the thread that converts', () => {
    const large = {
      input: { path: '市教育局.xls', sha256: '', size: 1 },
      bytes: Buffer.alloc(100_000_001, 0xd0),
    };
    const converted = convertWorkbook(large.bytes);
    expect(converted.kind).toBe('too-large');
    for (const refused of [converted, { kind: 'slow' as const }]) {
      const { file, findings } = openedFrom(large, 'READ-002', refused);
      expect(file).toBeNull();
      expect(findings.map(({ code, at }) => [code, at.file])).toEqual([['READ-021', '市教育局.xls']]);
    }
  });

  it('is a declared document type in a flat document, which an entity bomb needs', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><office:document xmlns:office="o"></office:document>`;
    expect(convertWorkbook(Buffer.from(bomb)).kind).toBe('damaged');
  });

  it('gives the same bytes for the same workbook', () => {
    const book = { SheetNames: ['甲'], Sheets: { 甲: { '!ref': 'A1', A1: { t: 'n' as const, v: 1 } } } };
    const bytes = written(book, 'biff8');
    expect(convertWorkbook(bytes)).toEqual(convertWorkbook(bytes));
  });
});

describe('what dayie has put into a form', () => {
  it.each([
    ['市妇联', '市妇联'],
    // UTF-8 taken for the Western code page, which is what is read of several programs' files.
    ['å¸‚å¦‡è\u0081”', '市妇联'],
    ['市妇联\u0000', '市妇联'],
    ['2023\ufffd', '2023'],
    ['café', 'café'],
  ])('is kept, and read as it was meant: %s', (stored, meant) => {
    expect(propertyText(stored)).toBe(meant);
  });

  it.each(['biff8', 'xlsb'] as const)('comes through a form saved as %s', (bookType) => {
    const book = {
      SheetNames: ['甲'],
      Sheets: { 甲: { '!ref': 'A1', A1: { t: 'n' as const, v: 1 } } },
      Custprops: { 'dayie.unit': '市妇联', 'dayie.edition': '2023', 其他: '不带' },
    };
    expect(opened(written(book, bookType)).metadata).toEqual({ unit: '市妇联', edition: '2023' });
  });
});

describe('a workbook of Excel 5 or 95', () => {
  it('is read in the code page that it names: Chinese as Windows wrote it then', async () => {
    const bytes = await ofExcel95('五月', [
      ['责任单位', '签约额（亿元）', '备注'],
      ['市教育局', 3.5, 'ok'],
      ['镕基局', -0.07, '〇'],
    ]);
    expect(cellsOf(opened(bytes), '五月')).toEqual({
      A1: 'text 责任单位',
      B1: 'text 签约额（亿元）',
      C1: 'text 备注',
      A2: 'text 市教育局',
      B2: 'number 3.5',
      C2: 'text ok',
      A3: 'text 镕基局',
      B3: 'number -0.07',
      C3: 'text 〇',
    });
  });

  it('is a report like any other', async () => {
    const folder = newFolder();
    const bytes = await ofExcel95('部门', [
      ['2023年1—5月部门单位招商引资完成情况表'],
      ['责任单位', '签约额任务（亿元）', '签约额完成（亿元）'],
      ['市教育局', 10, 3],
    ]);
    writeFileSync(path.join(folder, '市教育局.xls'), bytes);
    const run = dayie(['import', '.', '--table', 'investment/departments', '--format', 'json', '--quiet'], {
      cwd: folder,
    });
    expect(JSON.parse(run.stdout).records[0].values).toMatchObject({
      unit: '市教育局',
      'contract-value.target': '10',
      'contract-value.actual': '3',
    });
  });
});
