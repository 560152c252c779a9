import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../src/formats/xlsx/read/index.ts';
import { links, packageWith, sheet } from './packages.ts';
import { cellsOf, readRows, sheetsOf } from './reading.ts';

const FIRST = { A1: 'number 1', B2: 'number 2' };
const WORKBOOK = 'xl/workbook.xml';
const SHEET = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function workbookPart(sheets: string, before = ''): string {
  return `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}">${before}<sheets>${sheets}</sheets></workbook>`;
}

describe('parts are found through relationships', () => {
  it('whatever they are called', () => {
    const bytes = packageWith({
      [WORKBOOK]: null,
      'xl/_rels/workbook.xml.rels': null,
      '_rels/.rels': links([['officeDocument', '/book/main.xml']]),
      'book/main.xml': workbookPart('<sheet name="表" sheetId="1" r:id="rId1"/>'),
      'book/_rels/main.xml.rels': links([['worksheet', '../data/./one.xml']]),
      'data/one.xml': sheet('<row r="1"><c r="A1"><v>7</v></c></row>'),
    });
    expect(sheetsOf(bytes).map((read) => [read.name, cellsOf(read)])).toEqual([['表', { A1: 'number 7' }]]);
  });

  it('with backslashes and absolute targets', () => {
    const bytes = packageWith({
      'xl/_rels/workbook.xml.rels': links([
        ['worksheet', '/xl/worksheets/sheet1.xml'],
        ['worksheet', 'worksheets\\sheet2.xml'],
      ]),
    });
    expect(sheetsOf(bytes).map(cellsOf)).toEqual([FIRST, { A1: 'number 3' }]);
  });

  it('with names written as addresses', () => {
    const rels = links([['worksheet', 'worksheets/%E8%A1%A8%201.xml']]);
    const bytes = packageWith({
      [WORKBOOK]: workbookPart('<sheet name="甲" sheetId="1" r:id="rId1"/>'),
      'xl/_rels/workbook.xml.rels': rels,
      'xl/worksheets/表 1.xml': sheet('<row r="1"><c r="A1"><v>7</v></c></row>'),
    });
    expect(sheetsOf(bytes).map(cellsOf)).toEqual([{ A1: 'number 7' }]);
    const escaped = packageWith({
      [WORKBOOK]: workbookPart('<sheet name="甲" sheetId="1" r:id="rId1"/>'),
      'xl/_rels/workbook.xml.rels': rels,
      'xl/worksheets/%E8%A1%A8%201.xml': sheet('<row r="1"><c r="A1"><v>8</v></c></row>'),
    });
    expect(sheetsOf(escaped).map(cellsOf)).toEqual([{ A1: 'number 8' }]);
  });

  it('in the order of the workbook, not of the parts, with their visibility', () => {
    const bytes = packageWith({
      [WORKBOOK]: workbookPart(
        '<sheet name="乙" sheetId="2" state="veryHidden" r:id="rId2"/><sheet name="甲" sheetId="1" state="hidden" r:id="rId1"/>',
      ),
    });
    expect(sheetsOf(bytes).map(({ name, position, visibility }) => [name, position, visibility])).toEqual([
      ['乙', 1, 'veryHidden'],
      ['甲', 2, 'hidden'],
    ]);
  });

  it('a chart sheet holds no cells', () => {
    const bytes = packageWith({
      'xl/_rels/workbook.xml.rels': links([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['chartsheet', 'chartsheets/sheet1.xml'],
      ]),
    });
    expect(sheetsOf(bytes).map((read) => [read.name, read.used])).toEqual([
      ['甲', { top: 1, left: 1, bottom: 2, right: 2 }],
      ['乙', null],
    ]);
  });
});

describe('SpreadsheetML under any namespace', () => {
  const prefixed = (text: string): string =>
    text.replace(/<(\/?)(?!\?)([a-zA-Z])/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=');

  it('every element with a prefix', () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>合计</t></is></c><c r="C1"><f>1+1</f><v>2</v></c></row>';
    const bytes = packageWith({
      [SHEET]: prefixed(
        sheet(rows).replace('</worksheet>', '<mergeCells><mergeCell ref="C1:D1"/></mergeCells></worksheet>'),
      ),
      [WORKBOOK]: prefixed(workbookPart('<sheet name="甲" sheetId="1" r:id="rId1"/>')),
      'xl/sharedStrings.xml': prefixed(`<sst xmlns="${MAIN}"><si><t>责任单位</t></si></sst>`),
    });
    const [read] = sheetsOf(bytes);
    expect(cellsOf(read)).toEqual({ A1: 'text 责任单位', B1: 'text 合计', C1: '=number 2' });
    expect(read?.merges).toEqual([{ top: 1, left: 3, bottom: 1, right: 4 }]);
  });

  it('the strict variant', () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const bytes = packageWith({
      '_rels/.rels': links([['officeDocument', 'xl/workbook.xml']]).replaceAll(
        LINKS,
        `${strict}/officeDocument/relationships`,
      ),
      'xl/_rels/workbook.xml.rels': links([['worksheet', 'worksheets/sheet1.xml']]).replaceAll(
        LINKS,
        `${strict}/officeDocument/relationships`,
      ),
      [WORKBOOK]: workbookPart('<sheet name="甲" sheetId="1" r:id="rId1"/>')
        .replace(MAIN, `${strict}/spreadsheetml/main`)
        .replace(LINKS, `${strict}/officeDocument/relationships`),
      [SHEET]: sheet('<row r="1"><c r="A1" t="d"><v>2023-05-31T00:00:00Z</v></c></row>').replace(
        MAIN,
        `${strict}/spreadsheetml/main`,
      ),
    });
    expect(sheetsOf(bytes).map(cellsOf)).toEqual([{ A1: 'date 2023-05-31' }]);
  });
});

describe('encodings of a part', () => {
  const text = sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>市教育局𠮷</t></is></c></row>');
  const swapped = (utf16: Buffer): Buffer => Buffer.from(utf16).swap16();

  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big end first', swapped(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['UTF-16, big end first, without a mark', swapped(Buffer.from(text, 'utf16le'))],
  ])('%s', (_, content) => {
    expect(cellsOf(sheetsOf(packageWith({ [SHEET]: content }))[0])).toEqual({ A1: 'text 市教育局𠮷' });
  });

  it('GB18030, where the part says so', () => {
    const head = Buffer.from('<?xml version="1.0" encoding="GB18030"?>');
    const [before = '', after = ''] = text.split('市教育局𠮷');
    const gb = Buffer.from([0xca, 0xd0, 0xbd, 0xcc, 0xd3, 0xfd, 0xbe, 0xd6]);
    const content = Buffer.concat([head, Buffer.from(before), gb, Buffer.from(after)]);
    expect(cellsOf(sheetsOf(packageWith({ [SHEET]: content }))[0])).toEqual({ A1: 'text 市教育局' });
  });

  it('bytes that are no UTF-8 are shown as such and do no other harm', () => {
    const [before = '', after = ''] = text.split('市教育局𠮷');
    const content = Buffer.concat([
      Buffer.from(`${before}市`),
      Buffer.from([0xe5, 0xff, 0xc0, 0x80]),
      Buffer.from(`局${after}`),
    ]);
    expect(cellsOf(sheetsOf(packageWith({ [SHEET]: content }))[0]).A1).toMatch(/^text 市\ufffd+局$/u);
  });
});

describe('parts that are not there', () => {
  it('without styles a number is a number', () => {
    expect(readRows('<row r="1"><c r="A1" s="7"><v>45077</v></c></row>')).toEqual({ A1: 'number 45077' });
  });

  it.each<[string, string | null]>([
    ['without shared strings', null],
    ['with too few of them', '<sst><si><t>甲</t></si></sst>'],
  ])('%s the cells that need them hold nothing, and are counted', (_, strings) => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>3</v></c><c r="B1"><v>1</v></c><c r="C1" t="s"><v>1</v></c></row>';
    const { workbook, findings } = readWorkbook(
      packageWith({ 'xl/worksheets/sheet1.xml': sheet(rows), 'xl/sharedStrings.xml': strings }),
      { file: '5月.xlsx' },
    );
    expect(cellsOf(workbook?.sheets[0])).toEqual({ B1: 'number 1' });
    expect(findings.map(({ code, at, params }) => [code, at.sheet, params])).toEqual([
      ['READ-016', '甲', { count: 2 }],
    ]);
  });

  it('relationships of the package that make no sense are as good as none', () => {
    const garbled = packageWith({ '_rels/.rels': '<?xml version="1.0"?>\n#####' });
    expect(sheetsOf(garbled).map(cellsOf)).toEqual([FIRST, { A1: 'number 3' }]);
  });

  it('without relationships of the package the usual name is tried', () => {
    expect(cellsOf(sheetsOf(packageWith({ '_rels/.rels': null }))[0])).toEqual(FIRST);
  });

  it('a damaged description of the document harms nothing', () => {
    const bytes = packageWith({ 'docProps/core.xml': '<!DOCTYPE x><cp:coreProperties/>' });
    const { workbook, findings } = readWorkbook(bytes, { file: '5月.xlsx' });
    expect(findings).toEqual([]);
    expect(workbook?.properties()).toEqual({});
  });
});

describe('properties and metadata', () => {
  const property = (name: string, value: string): string =>
    `<property fmtid="{1}" pid="2" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`;

  it('creator, program and dates are read when asked for', () => {
    const { workbook } = readWorkbook(
      packageWith({
        'docProps/core.xml':
          '<cp:coreProperties><dc:creator>督查室 &amp; 考核办</dc:creator><dcterms:created>2023-05-31T08:00:00Z</dcterms:created></cp:coreProperties>',
        'docProps/app.xml': '<Properties><Application>WPS 表格</Application></Properties>',
      }),
      { file: '5月.xlsx' },
    );
    expect(workbook?.properties()).toEqual({
      creator: '督查室 & 考核办',
      application: 'WPS 表格',
      created: '2023-05-31T08:00:00Z',
    });
  });

  it('dayie’s own metadata, from the properties and from the sheet that carries it, the properties first', () => {
    const { workbook } = readWorkbook(
      packageWith({
        'docProps/custom.xml': `<Properties>${property('dayie.table', 'investment/departments')}${property('owner', 'x')}</Properties>`,
        [WORKBOOK]: workbookPart(
          '<sheet name="甲" sheetId="1" r:id="rId1"/><sheet name="_dayie" sheetId="2" state="veryHidden" r:id="rId2"/>',
        ),
        'xl/worksheets/sheet2.xml': sheet(
          ['table', 'period']
            .map(
              (name, index) =>
                `<row r="${index + 1}"><c t="inlineStr"><is><t>dayie.${name}</t></is></c><c t="inlineStr"><is><t>2023-05</t></is></c></row>`,
            )
            .join(''),
        ),
      }),
      { file: '5月.xlsx' },
    );
    expect(workbook?.metadata).toEqual({ table: 'investment/departments', period: '2023-05' });
    expect(workbook?.sheets.map(({ name }) => name)).toEqual(['甲']);
  });
});
