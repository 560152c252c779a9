import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../../../src/formats/xlsx/read/archive.ts';
import { DEFAULT_LIMITS } from '../../../../src/formats/xlsx/read/limits.ts';
import { writeWorkbook } from '../../../../src/formats/xlsx/write/index.ts';
import type { CellModel, SheetModel, ValidationModel } from '../../../../src/model/workbook-model.ts';

const text = (value: string, more: Partial<CellModel> = {}): CellModel => ({ value, style: 'text', ...more });

function written(...sheets: readonly Partial<SheetModel>[]): Uint8Array {
  const whole = sheets.map((sheet, index) => ({
    name: `表${index + 1}`,
    widths: [9],
    rows: [],
    merges: [],
    print: { orientation: 'portrait' } as const,
    ...sheet,
  }));
  return writeWorkbook({ title: '测试', date: '2023-06-05', metadata: {}, sheets: whole });
}

function part(bytes: Uint8Array, name: string): string {
  return openArchive(Buffer.from(bytes), '', DEFAULT_LIMITS).part(name)?.toString('utf8') ?? '';
}

function names(bytes: Uint8Array): readonly string[] {
  return openArchive(Buffer.from(bytes), '', DEFAULT_LIMITS).names;
}

const sheetOf = (bytes: Uint8Array): string => part(bytes, 'xl/worksheets/sheet1.xml');

/** Opened by another program than the one that wrote it. */
async function opened(bytes: Uint8Array): Promise<exceljs.Worksheet> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const [first] = book.worksheets;
  if (first === undefined) throw new Error('no sheet');
  return first;
}

describe('A written sheet', () => {
  test('gives the cells under a merge the look of its first cell and nothing else.', async () => {
    const rows = [
      { cells: [text('甲', { style: 'total' }), text('遮住'), text('乙')] },
      { cells: [text('遮住')] },
      null,
    ];
    const first = await opened(written({ rows, merges: [{ top: 1, left: 1, bottom: 3, right: 2 }] }));
    for (const ref of ['B1', 'A2', 'B2', 'A3', 'B3']) {
      expect(first.getCell(ref).master.address).toBe('A1');
      expect(first.getCell(ref).font).toMatchObject({ name: '宋体', size: 11, bold: true });
      expect(first.getCell(ref).border.bottom?.style).toBe('thin');
    }
    expect(first.getCell('C1').value).toBe('乙');
    expect(
      part(written({ rows, merges: [{ top: 1, left: 1, bottom: 3, right: 2 }] }), 'xl/sharedStrings.xml'),
    ).not.toContain('遮住');
  });

  test('has no merge of a single cell, which Excel would call damaged, and no cells for the part of one beyond it.', () => {
    const merges = [
      { top: 1, left: 1, bottom: 1, right: 1 },
      { top: 1, left: 2, bottom: 1, right: 3 },
      { top: 1, left: 5, bottom: 1_048_576, right: 16_384 },
    ];
    const xml = sheetOf(written({ rows: [{ cells: [text('甲')] }], widths: [9, 9, 9, 9, 9], merges }));
    expect(xml).not.toContain('r="2"');
    expect(xml).toContain(
      '<mergeCells count="2"><mergeCell ref="B1:C1"/><mergeCell ref="E1:XFD1048576"/></mergeCells>',
    );
  });

  test('formats as text what would be taken for a formula, however often it stands there, and no figure.', async () => {
    const cells = ['=1+1', '-5', '=1+1', '—', '@某'].map((value) => text(value, { format: '0.0' }));
    const first = await opened(written({ rows: [{ cells }] }));
    const formats = [1, 2, 3, 4, 5].map((column) => first.getRow(1).getCell(column).numFmt);
    expect(formats).toEqual(['@', '0.0', '@', '0.0', '@']);
  });

  test('keeps a text as it is: signs, line breaks, blanks at its ends, what looks like a code, a hidden character left out.', async () => {
    const texts = ['<甲> & "乙"', '一\n二', '  前后  ', '_x000D_', '左\u202e右'];
    const bytes = written({ rows: [{ cells: [...texts, ...texts].map((value) => text(value)) }] });
    const first = await opened(bytes);
    const shown = [1, 2, 3, 4, 5].map((column) => first.getRow(1).getCell(column).value);
    expect(shown).toEqual(['<甲> & "乙"', '一\n二', '  前后  ', '_x000D_', '左右']);
    expect(part(bytes, 'xl/sharedStrings.xml')).toContain(' count="10" uniqueCount="5">');
  });

  test('gives a formula its cached result, a text or none at all among them.', () => {
    const cells = [
      text('甲', { formula: 'IF(A2<1,"甲","")' }),
      { value: null, style: 'text', formula: 'A2' } as const,
      { value: 2.5, style: 'decimal', formula: 'A2*2' } as const,
    ];
    expect(sheetOf(written({ rows: [{ cells }] }))).toContain(
      [
        '<c r="A1" s="1" t="str"><f>IF(A2&lt;1,&quot;甲&quot;,&quot;&quot;)</f><v>甲</v></c>',
        '<c r="B1" s="1" t="str"><f>A2</f><v></v></c>',
        '<c r="C1" s="2"><f>A2*2</f><v>2.5</v></c>',
      ].join(''),
    );
  });

  test('leads to places in the workbook and to addresses outside, beside notes.', async () => {
    const cells = [
      text('内', { link: "#'表1'!B2", style: 'link' }),
      text('外', { link: 'https://example.cn/?a=1&b=2', style: 'link' }),
      text('注', { note: '第一行\n第二行' }),
    ];
    const bytes = written({ rows: [{ cells }] });
    const first = await opened(bytes);
    expect(first.getCell('B1').hyperlink).toBe('https://example.cn/?a=1&b=2');
    expect(sheetOf(bytes)).toContain(
      `<hyperlink ref="A1" location="'表1'!B2"/><hyperlink ref="B1" r:id="rId1"/>`,
    );
    expect(sheetOf(bytes)).toContain('<legacyDrawing r:id="rId3"/>');
    expect(JSON.stringify(first.getCell('C1').note)).toContain('第一行\\n第二行');
    expect(part(bytes, 'xl/drawings/vmlDrawing1.vml')).toContain('<x:Row>0</x:Row><x:Column>2</x:Column>');
    expect(part(bytes, '[Content_Types].xml')).toContain('PartName="/xl/comments1.xml"');
  });

  test('names what is printed of it and what is repeated, an apostrophe in its name doubled.', () => {
    const print = {
      orientation: 'landscape',
      columns: 28,
      repeatRows: [1, 2],
      repeatColumns: [1, 27],
    } as const;
    const xml = part(written({ name: "甲'乙", rows: [null, null], print }), 'xl/workbook.xml');
    expect(xml).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="0">'甲''乙'!$A$1:$AB$2</definedName>`,
    );
    expect(xml).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'甲''乙'!$A:$AA,'甲''乙'!$1:$2</definedName>`,
    );
  });

  test('freezes rows, columns or both at the cell behind them.', () => {
    const pane = (rows: number, columns: number): string | undefined =>
      /<pane [^>]*>/.exec(sheetOf(written({ freeze: { rows, columns } })))?.[0];
    expect(pane(2, 0)).toBe('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>');
    expect(pane(0, 1)).toBe('<pane xSplit="1" topLeftCell="B1" activePane="topRight" state="frozen"/>');
    expect(pane(2, 1)).toBe(
      '<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>',
    );
  });

  test('says of every kind of rule what may be entered.', () => {
    const rules: readonly [ValidationModel['rule'], string][] = [
      [{ type: 'list', source: "'选项'!$A$1:$A$3" }, `type="list"|<formula1>'选项'!$A$1:$A$3</formula1>`],
      [
        { type: 'decimal', min: '0', max: '10.50' },
        'type="decimal"|<formula1>0</formula1><formula2>10.5</formula2>',
      ],
      [{ type: 'whole', min: '0' }, 'type="whole" operator="greaterThanOrEqual"|<formula1>0</formula1>'],
      [{ type: 'decimal', max: '4' }, 'type="decimal" operator="lessThanOrEqual"|<formula1>4</formula1>'],
      [{ type: 'date' }, 'type="date" operator="greaterThan"|<formula1>36526</formula1>'],
      [
        { type: 'text-length', max: 20 },
        'type="textLength" operator="lessThanOrEqual"|<formula1>20</formula1>',
      ],
      [{ type: 'any' }, 'type="textLength" operator="lessThanOrEqual"|<formula1>32767</formula1>'],
      [{ type: 'formula', formula: 'A1<5' }, 'type="custom"|<formula1>A1&lt;5</formula1>'],
    ];
    const validations = rules.map(
      ([rule], index): ValidationModel => ({
        range: { top: 1, bottom: 9, left: index + 1, right: index + 1 },
        rule,
        strictness: 'stop',
      }),
    );
    const xml = sheetOf(written({ validations }));
    const found = [...xml.matchAll(/<dataValidation (.*?) allowBlank="1".*?>(.*?)<\/dataValidation>/g)];
    expect(found.map(([, type, formulae]) => `${type}|${formulae}`)).toEqual(
      rules.map(([, expected]) => expected),
    );
  });

  test('keeps the line breaks of what a rule says.', () => {
    const range = { top: 1, bottom: 1, left: 1, right: 1 };
    const said: ValidationModel = {
      range,
      rule: { type: 'any' },
      strictness: 'warning',
      promptTitle: '',
      prompt: '一\n“二”',
    };
    expect(sheetOf(written({ validations: [said] }))).toContain(
      ' showInputMessage="1" prompt="一&#10;“二”" showErrorMessage="1"',
    );
  });

  test('says nothing of columns of the usual width, and hides rows and sheets.', () => {
    const bytes = written(
      { widths: [9, 12.5, 9], rows: [{ cells: [text('甲')], hidden: true, height: 30 }] },
      { visibility: 'hidden' },
    );
    expect(sheetOf(bytes)).toContain('<cols><col min="2" max="2" width="12.5" customWidth="1"/></cols>');
    expect(sheetOf(bytes)).toContain('<row r="1" ht="30" customHeight="1" hidden="1">');
    expect(part(bytes, 'xl/workbook.xml')).toContain(
      '<sheet name="表2" sheetId="2" state="hidden" r:id="rId2"/>',
    );
  });
});

describe('A written workbook', () => {
  test('has each look and each format once, however many cells have it.', () => {
    const cells = [
      text('甲'),
      text('乙', { style: 'text-centre' }),
      text('丙'),
      text('丁', { format: '0.0' }),
      text('戊', { format: '0.0' }),
    ];
    const xml = part(written({ rows: [{ cells }] }, { rows: [{ cells }] }), 'xl/styles.xml');
    expect(xml).toContain('<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts>');
    expect(xml).toContain('<fonts count="2">');
    expect(xml).toContain('<cellXfs count="4">');
  });

  test('without a text has no part for texts, and one without notes none for them.', () => {
    const bytes = written({ rows: [{ cells: [{ value: 1, style: 'number' }] }] });
    expect(names(bytes)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/custom.xml',
      'docProps/app.xml',
      'docProps/core.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    const types = part(bytes, '[Content_Types].xml');
    for (const [, name = ''] of types.matchAll(/PartName="\/([^"]*)"/g)) expect(names(bytes)).toContain(name);
  });
});
