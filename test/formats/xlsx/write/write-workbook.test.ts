import exceljs from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../../../src/core/decimal.ts';
import { openArchive } from '../../../../src/formats/xlsx/read/archive.ts';
import { readWorkbook } from '../../../../src/formats/xlsx/read/index.ts';
import { DEFAULT_LIMITS } from '../../../../src/formats/xlsx/read/limits.ts';
import { writeWorkbook } from '../../../../src/formats/xlsx/write/index.ts';
import { isDayieWorkbook } from '../../../../src/formats/xlsx/write/ownership.ts';
import {
  type CellModel,
  type SheetModel,
  sheetName,
  type WorkbookModel,
} from '../../../../src/model/workbook-model.ts';
import { hasLibreOffice, recalculate } from '../../../support/libre-office.ts';

function sheet(
  name: string,
  rows: readonly (readonly CellModel[])[],
  more: Partial<SheetModel> = {},
): SheetModel {
  return {
    name,
    widths: [12, 9, 30],
    rows: rows.map((cells) => ({ cells })),
    merges: [],
    print: { orientation: 'landscape' },
    ...more,
  };
}

function workbook(
  sheets: readonly SheetModel[],
  metadata: Readonly<Record<string, string>> = {},
): WorkbookModel {
  return { title: '测试', date: '2023-06-05', metadata: { version: '1.0.0', ...metadata }, sheets };
}

const text = (value: string): CellModel => ({ value, style: 'text' });

const EVERYTHING = workbook([
  sheet(
    '数据',
    [
      [{ value: '考核表', style: 'title' }],
      [
        { value: '单位', style: 'header', note: '填规范名称' },
        { value: '任务', style: 'header' },
        { value: '回目录', style: 'link', link: "#'目录 页'!A1" },
      ],
      [
        text('市档案馆'),
        { value: new Decimal('0.1'), style: 'entry' },
        { value: 3, formula: 'B3*30', style: 'number' },
      ],
      [text('市科协'), { value: 2, style: 'number', format: '0.000' }, text('—')],
    ],
    {
      merges: [{ top: 1, bottom: 1, left: 1, right: 3 }],
      freeze: { rows: 2, columns: 1 },
      print: { orientation: 'landscape', repeatRows: [1, 2] },
      filter: { top: 2, bottom: 4, left: 1, right: 3 },
      locked: true,
      validations: [
        {
          range: { top: 3, bottom: 200, left: 1, right: 1 },
          rule: { type: 'list', source: '选项!$A$1:$A$2' },
          strictness: 'stop',
          prompt: '从列表选',
          error: '请从列表选',
        },
      ],
    },
  ),
  sheet('目录 页', [[text('目录')]]),
  sheet('选项', [[text('市档案馆')], [text('市科协')]], { visibility: 'hidden' }),
]);

/** The parts of the package as text. */
function parts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const archive = openArchive(Buffer.from(bytes), '', DEFAULT_LIMITS);
  return new Map(archive.names.map((name) => [name, archive.part(name)?.toString('utf8') ?? '']));
}

async function opened(model: WorkbookModel): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  const bytes = writeWorkbook(model);
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  return book;
}

describe('A model written as a workbook', () => {
  test('is the same bytes every time.', async () => {
    const first = writeWorkbook(EVERYTHING);
    expect(Buffer.from(writeWorkbook(EVERYTHING)).equals(Buffer.from(first))).toBe(true);
  });

  test('names dayie as its program and author, and the run’s day as its only date.', async () => {
    const files = parts(writeWorkbook(EVERYTHING));
    expect(files.get('docProps/app.xml')).toContain('<Application>dayie</Application>');
    expect(files.get('docProps/core.xml')).toContain('<dc:creator>dayie</dc:creator>');
    const dates = [...files.values()].flatMap((xml) => xml.match(/20\d\d-\d\d-\d\dT[^<"]*/g) ?? []);
    expect(new Set(dates)).toEqual(new Set(['2023-06-05T00:00:00Z']));
  });

  test('keeps its metadata for the reader, marks and all.', async () => {
    const metadata = { period: '2023-05', title: '“A&B” <亿元>', document: 'score' };
    const { workbook: read } = readWorkbook(writeWorkbook(workbook([sheet('表', [])], metadata)), {
      file: 'x.xlsx',
    });
    expect(read?.metadata).toEqual({ version: '1.0.0', ...metadata });
  });

  test('prints on A4 across, one page wide, with its header rows on every page.', async () => {
    const [first] = (await opened(EVERYTHING)).worksheets;
    expect(first?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:2',
    });
    expect(first?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 2 });
  });

  test('holds figures as exact numbers, formulas with their cached values, and texts as texts.', async () => {
    const [first] = (await opened(EVERYTHING)).worksheets;
    expect(first?.getCell('B3').value).toBe(0.1);
    expect(first?.getCell('C3').value).toEqual({ formula: 'B3*30', result: 3 });
    expect(first?.getCell('B4').numFmt).toBe('0.000');
    expect(first?.getCell('A3').value).toBe('市档案馆');
  });

  test('is locked without a password, with its entry cells open.', async () => {
    const xml = parts(writeWorkbook(EVERYTHING)).get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml).toMatch(/<sheetProtection [^>]*sheet="1"/);
    expect(xml).not.toMatch(/password|hashValue/);
    const [first] = (await opened(EVERYTHING)).worksheets;
    expect(first?.getCell('B3').protection.locked).toBe(false);
    expect(first?.getCell('A3').protection?.locked).not.toBe(false);
  });

  test('offers a list from the hidden sheet over the whole range as one rule.', async () => {
    const xml = parts(writeWorkbook(EVERYTHING)).get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml.match(/<dataValidation /g)).toHaveLength(1);
    expect(xml).toContain('sqref="A3:A200"');
    expect(xml).toContain('<formula1>选项!$A$1:$A$2</formula1>');
    expect((await opened(EVERYTHING)).getWorksheet('选项')?.state).toBe('hidden');
  });

  test('links to its own sheets by place, not by an outside address.', async () => {
    const files = parts(writeWorkbook(EVERYTHING));
    expect(files.get('xl/worksheets/sheet1.xml')).toContain(`<hyperlink ref="C2" location="'目录 页'!A1"/>`);
    expect([...files.values()].join('')).not.toContain('Target="#');
  });

  test('has a note where the model has one.', async () => {
    const note = (await opened(EVERYTHING)).worksheets[0]?.getCell('A2').note;
    expect(JSON.stringify(note)).toContain('填规范名称');
  });

  test('shades lights by the word that stands in the cell.', async () => {
    const lights = [{ top: 1, bottom: 2, left: 1, right: 1 }];
    const bytes = writeWorkbook(workbook([sheet('灯', [[text('绿')], [text('红')]], { lights })]));
    const xml = parts(bytes).get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml).toContain('<conditionalFormatting sqref="A1:A2">');
    expect([...xml.matchAll(/<formula>([^<]*)<\/formula>/g)].map(([, formula]) => formula)).toEqual([
      '"绿"',
      '"黄"',
      '"红"',
    ]);
  });

  test('begins a new page after a column, at the scale given, instead of fitting one page.', async () => {
    const print = {
      orientation: 'landscape',
      columnBreaks: [3, 9],
      scale: 60,
      repeatColumns: [1, 2],
    } as const;
    const xml = parts(writeWorkbook(workbook([sheet('宽', [], { print })]))).get('xl/worksheets/sheet1.xml');
    expect(xml).toMatch(
      /<\/headerFooter><colBreaks count="2" manualBreakCount="2"><brk id="3" [^>]*man="1"\/>/,
    );
    expect(xml).toContain('scale="60"');
    expect(xml).not.toContain('fitToPage="1"');
  });

  test('prints on A3 and on one page where a sheet says so, and begins pages after rows.', async () => {
    const print = { orientation: 'landscape', paper: 'A3', onePage: true, rowBreaks: [4] } as const;
    const xml = parts(writeWorkbook(workbook([sheet('大', [], { print })]))).get('xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<pageSetup [^>]*paperSize="8"/);
    expect(xml).toMatch(/fitToWidth="1" fitToHeight="1"|fitToHeight="1" fitToWidth="1"/);
    expect(xml).toMatch(/<rowBreaks count="1" manualBreakCount="1"><brk id="4" [^>]*man="1"\/>/);
  });

  test('gives a row the height its longest text needs in its column, up to Excel’s limit.', async () => {
    const rows = [
      [text('短')],
      [text('十二个字宽的一列里写二十四个字要分成好几行才行')],
      [text('长'.repeat(2000))],
    ];
    const [first] = (await opened(workbook([sheet('高', rows)]))).worksheets;
    // Column A is 12 wide, 11 of it for text: 46 columns of text make 5 lines of 16 points, and 4 to spare.
    expect([1, 2, 3].map((row) => first?.getRow(row).height)).toEqual([20, 84, 409]);
  });

  test('lets two sheets of one name both stand.', async () => {
    const book = await opened(workbook([sheet('高新区', []), sheet('高新区', [])]));
    expect(book.worksheets.map(({ name }) => name)).toEqual(['高新区', '高新区 (2)']);
  });
});

describe('A sheet’s name', () => {
  test.each([
    ['评分/一类[乡镇]', '评分 一类 乡镇'],
    ["'引号'", '引号'],
    ['', '表'],
    ['一'.repeat(40), '一'.repeat(31)],
  ])('%j becomes %j.', (name, expected) => {
    expect(sheetName(name)).toBe(expected);
  });

  test('is always one that Excel takes and none that is taken.', () => {
    const names = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(names, fc.array(names), (name, others) => {
        const taken = others.map((other) => sheetName(other));
        const found = sheetName(name, [...taken, sheetName(name)]);
        expect(found.length).toBeGreaterThan(0);
        expect(found.length).toBeLessThanOrEqual(31);
        expect(found).not.toMatch(/[[\]:*?/\\]|^'|'$/);
        expect([...taken, sheetName(name)].map((other) => other.toLowerCase())).not.toContain(
          found.toLowerCase(),
        );
      }),
    );
  });
});

describe('Whether a file is dayie’s own', () => {
  test('is told from its properties.', async () => {
    expect(isDayieWorkbook(writeWorkbook(EVERYTHING))).toBe(true);
    const foreign = await new exceljs.Workbook().xlsx.writeBuffer();
    expect(isDayieWorkbook(new Uint8Array(foreign))).toBe(false);
  });

  test('is no for a workbook without the version property, and for one cut short.', async () => {
    const bytes = writeWorkbook({ ...EVERYTHING, metadata: { table: 'scheme' } });
    expect(isDayieWorkbook(bytes)).toBe(false);
    expect(isDayieWorkbook(writeWorkbook(EVERYTHING).subarray(0, 3000))).toBe(false);
  });

  test('is answered for any bytes at all.', () => {
    const zipLike = fc
      .uint8Array({ maxLength: 200 })
      .map((tail) => Uint8Array.from([0x50, 0x4b, 3, 4, ...tail]));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), zipLike), (bytes) => !isDayieWorkbook(bytes)),
    );
  });
});

describe.skipIf(!hasLibreOffice())('LibreOffice', () => {
  test('opens a written workbook and works its formulas out anew.', async () => {
    const sheets = recalculate(writeWorkbook(EVERYTHING));
    expect([...sheets.keys()].sort()).toEqual(['数据', '目录 页', '选项'].sort());
    expect(sheets.get('数据')?.[2]).toEqual(['市档案馆', '0.1', '3']);
  });

  test('is made to recalculate: a wrong cached value does not survive.', async () => {
    const wrong = sheet('错', [[{ value: 5, formula: '1+1', style: 'number' }]]);
    const sheets = recalculate(writeWorkbook(workbook([wrong])));
    expect([...sheets.values()][0]?.[0]).toEqual(['2']);
  });
});
