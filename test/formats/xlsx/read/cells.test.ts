import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../src/formats/xlsx/read/index.ts';
import { packageWith, sheet } from './packages.ts';
import { cellsOf, readRows, sheetsOf } from './reading.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

function row(...cells: readonly string[]): string {
  return `<row r="1">${cells.join('')}</row>`;
}

function inline(text: string): string {
  return `<c r="A1" t="inlineStr"><is>${text}</is></c>`;
}

/** A styles part whose cell styles have these formats, numbered 1, 2 …; style 0 is general. */
function styles(...codes: readonly string[]): Record<string, string> {
  const formats = codes.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`);
  const cells = codes.map((_, index) => `<xf numFmtId="${200 + index}"/>`);
  return {
    'xl/styles.xml': `<styleSheet><numFmts>${formats.join('')}</numFmts><fonts><font/></fonts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${cells.join('')}</cellXfs><dxfs><dxf><numFmt numFmtId="200" formatCode="@"/></dxf></dxfs></styleSheet>`,
  };
}

describe('where a cell stands', () => {
  it('cells and rows without references follow one another', () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"><v>3</v></c><c><v>4</v></c></row><row r="9"><c><v>5</v></c></row><row><c/><c><v>6</v></c></row>';
    expect(readRows(rows)).toEqual({
      A1: 'number 1',
      B1: 'number 2',
      C2: 'number 3',
      D2: 'number 4',
      A9: 'number 5',
      B10: 'number 6',
    });
  });

  it('cells out of order are put in order, and of a cell given twice the last counts', () => {
    const rows =
      '<row r="5"><c r="B5"><v>1</v></c><c r="A5"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row><row r="5"><c r="B5"><v>4</v></c></row>';
    expect(Object.entries(readRows(rows))).toEqual([
      ['A2', 'number 3'],
      ['A5', 'number 2'],
      ['B5', 'number 4'],
    ]);
  });

  it('attributes in single quotes, with spaces, in any order and with others between them', () => {
    const cell = `<c  s = '0'\n\tcm="1" t='inlineStr' x:extra="a>b" r = 'XFD1048576' ><is><t>末</t></is></c>`;
    expect(readRows(cell)).toEqual({ XFD1048576: 'text 末' });
  });

  it('the used range is that of the values, whatever the dimension says', () => {
    const text = sheet(
      '<row r="3"><c r="B3"><v>1</v></c><c r="E3" s="1"/></row><row r="7"><c r="C7"><v>2</v></c></row>',
    ).replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>');
    const [read] = sheetsOf(packageWith({ [SHEET]: text }));
    expect(read?.used).toEqual({ top: 3, left: 2, bottom: 7, right: 3 });
    expect(read?.cellCount).toBe(2);
  });

  it('hidden rows that hold something, and hidden columns inside the used range', () => {
    const text = sheet(
      '<row r="1" hidden="1"><c r="B1"><v>1</v></c></row><row r="2" hidden="true"/><row r="3" hidden="0"><c r="D3"><v>1</v></c></row>',
    ).replace(
      '<sheetData>',
      '<cols><col min="1" max="3" hidden="1"/><col min="4" max="4" hidden="0"/><col min="4" max="16384" hidden="true"/></cols><sheetData>',
    );
    const [read] = sheetsOf(packageWith({ [SHEET]: text }));
    expect(read?.hiddenRows).toEqual([1]);
    expect([...(read?.rows() ?? [])].map(({ number, hidden }) => [number, hidden])).toEqual([
      [1, true],
      [3, false],
    ]);
    expect(read?.hiddenColumns).toEqual([2, 3, 4]);
  });
});

describe('merged ranges', () => {
  const merged = (
    rows: string,
    ...ranges: readonly string[]
  ): ReturnType<typeof sheetsOf>[number] | undefined =>
    sheetsOf(
      packageWith({
        [SHEET]: sheet(rows).replace(
          '</worksheet>',
          `<mergeCells>${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`,
        ),
      }),
    )[0];

  it('a covered cell belongs to its master and is not there', () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>';
    const read = merged(rows, 'A1:B2', 'C1:C1', 'nonsense');
    expect(cellsOf(read)).toEqual({ A1: 'number 1', C1: 'number 3' });
    expect(read?.cellCount).toBe(2);
    expect(read?.cell(2, 1)).toBeUndefined();
    expect(read?.mergeAt(2, 2)).toEqual({ top: 1, left: 1, bottom: 2, right: 2 });
    expect(read?.mergeAt(1, 3)).toBeUndefined();
    expect(read?.merges).toHaveLength(1);
  });

  it('a merge over all columns or all rows is found like any other', () => {
    const read = merged(
      '<row r="4"><c r="A4"><v>1</v></c><c r="Z4"><v>2</v></c></row>',
      'A4:XFD4',
      'C5:C1048576',
    );
    expect(cellsOf(read)).toEqual({ A4: 'number 1' });
    expect(read?.mergeAt(4, 16_384)).toEqual({ top: 4, left: 1, bottom: 4, right: 16_384 });
    expect(read?.mergeAt(1_048_576, 3)).toEqual({ top: 5, left: 3, bottom: 1_048_576, right: 3 });
  });
});

describe('values', () => {
  it('numbers are the text of the file', () => {
    const texts = [
      '730.8200000000001',
      '1E-3',
      '-0',
      '+5',
      '.5',
      '007',
      '99999999999999999999',
      ' 12 ',
      '1.50',
    ];
    texts.forEach((text) => {
      expect(readRows(row(`<c r="A1"><v>${text}</v></c>`))).toEqual({ A1: `number ${text.trim()}` });
    });
  });

  it('booleans, errors, ISO dates, formula texts, and numbers that are none', () => {
    expect(
      readRows(
        row(
          '<c r="A1" t="b"><v>1</v></c>',
          '<c r="B1" t="b"><v>0</v></c>',
          '<c r="C1" t="e"><v>#REF!</v></c>',
          '<c r="D1" t="d"><v>2023-05-31T08:30:00Z</v></c>',
          '<c r="E1" t="str"><f>"a"</f><v> 两江 </v></c>',
          '<c r="F1" t="n"><v>约5</v></c>',
          '<c r="G1" t="unheard"><v>6</v></c>',
        ),
      ),
    ).toEqual({
      A1: 'boolean TRUE',
      B1: 'boolean FALSE',
      C1: 'error #REF!',
      D1: 'date 2023-05-31T08:30:00',
      E1: '=text  两江 ',
      F1: 'text 约5',
      G1: 'number 6',
    });
  });

  it('a formula’s cached result, whatever stands around it', () => {
    expect(
      readRows(
        row(
          '<c r="A1"><f>SUM(B1:C1)</f><v>3</v></c>',
          '<c r="B1"><f t="shared" si="0"/><v>1</v></c>',
          '<c r="C1"><v>2</v><f>1+1</f></c>',
          '<c r="D1"><f>NOW()</f></c>',
          '<c r="E1"><f>1</f><v></v></c>',
        ),
      ),
    ).toEqual({
      A1: '=number 3',
      B1: '=number 1',
      C1: '=number 2',
      D1: '=unresolved ',
      E1: '=unresolved ',
    });
  });

  it('a formula that gives an empty text is worked out, and the cell holds nothing', () => {
    expect(
      readRows(row('<c r="A1" t="str"><f>""</f><v></v></c>', '<c r="B1" t="str"><f>IF(1,"","")</f></c>')),
    ).toEqual({});
  });

  it('a cell with nothing in it is not there', () => {
    expect(
      readRows(
        row(
          '<c r="A1"/>',
          '<c r="B1"></c>',
          '<c r="C1"><v/></c>',
          '<c r="D1"><v> </v></c>',
          '<c r="E1" t="inlineStr"><is><t></t></is></c>',
          '<c r="F1" t="inlineStr"><is/></c>',
          '<c r="G1" t="str"><v></v></c>',
          '<c r="H1" t="s"><v></v></c>',
        ),
      ),
    ).toEqual({});
  });

  it('an inline string that keeps its text in v', () => {
    expect(readRows(row('<c r="A1" t="inlineStr"><v>文本</v></c>'))).toEqual({ A1: 'text 文本' });
  });
});

describe('texts', () => {
  it.each<[string, string, string]>([
    ['plain', '<t>合计</t>', '合计'],
    ['white space kept', '<t xml:space="preserve"> 合\n计 </t>', ' 合\n计 '],
    [
      'entities',
      '<t>&lt;A&amp;B&gt; &quot;&apos; &#24066;&#x6559;&#X5C40;&#x1F600;</t>',
      '<A&B> "\' 市教局😀',
    ],
    ['what only looks like an entity', '<t>A&B &nothing; &#xZZ; &;</t>', 'A&B &nothing; &#xZZ; &;'],
    ['code points that do not exist', '<t>&#xD800;&#x110000;</t>', '\ufffd\ufffd'],
    ['CDATA', '<t><![CDATA[<一&amp;二>]]></t>', '<一&amp;二>'],
    ['CDATA and comments between words', '<t>甲<!-- 乙 -->丙<![CDATA[丁]]>戊</t>', '甲丙丁戊'],
    ['escapes of control characters', '<t>一_x000D_二_x005F_x000D_三_xZZZZ_</t>', '一\r二_x000D_三_xZZZZ_'],
    ['runs joined', '<r><rPr><b/></rPr><t>市教</t></r><r><t>育局</t></r>', '市教育局'],
    [
      'phonetic runs dropped',
      '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>',
      '東京',
    ],
    ['four bytes a character', '<t>𠮷野家</t>', '𠮷野家'],
  ])('%s', (_, xml, expected) => {
    expect(readRows(row(inline(xml)))).toEqual({ A1: `text ${expected}` });
    const shared = { 'xl/sharedStrings.xml': `<sst><si><t/></si><si/><si>${xml}</si></sst>` };
    expect(readRows(row('<c r="A1" t="s"><v>2</v></c>', '<c r="B1" t="s"><v>1</v></c>'), shared)).toEqual({
      A1: `text ${expected}`,
    });
  });

  it('any text at all comes back as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (text) => {
        const allowed = [...text].filter((character) => {
          const code = character.codePointAt(0) ?? 0;
          return code >= 0x20 && !(code >= 0xd800 && code <= 0xdfff) && code < 0xfffe;
        });
        fc.pre(allowed.length > 0 && !allowed.join('').includes('_x'));
        const escaped = allowed.map((character, index) =>
          index % 3 === 0 || '<>&'.includes(character) ? `&#${character.codePointAt(0)};` : character,
        );
        expect(readRows(row(inline(`<t xml:space="preserve">${escaped.join('')}</t>`)))).toEqual({
          A1: `text ${allowed.join('')}`,
        });
      }),
      { numRuns: 300, seed: 2023 },
    );
  });
});

describe('number formats', () => {
  const [first = '', ...rest] = [
    '0.00%',
    'yyyy"年"m"月"d"日"',
    '[h]:mm',
    '@',
    '0.00&quot;日&quot;',
    '[$-804]m"月"d"日";@',
  ];
  const codes = [first, ...rest].map((code) => code.replaceAll('"', '&quot;'));

  it('percent, date, elapsed time, text, and words that are no date', () => {
    const cells = codes.map((_, index) => `<c r="${'ABCDEF'[index]}1" s="${index + 1}"><v>45077</v></c>`);
    const [read] = sheetsOf(packageWith({ [SHEET]: sheet(row(...cells)), ...styles(...codes) }));
    expect(
      [...(read?.rows() ?? [])].flatMap(({ cells: found }) =>
        found.map(({ kind, format }) => [kind, format]),
      ),
    ).toEqual([
      ['number', 'percent'],
      ['date', 'date'],
      ['number', 'number'],
      ['number', 'text'],
      ['number', 'number'],
      ['date', 'date'],
    ]);
    expect(read?.cell(1, 2)).toMatchObject({ value: '2023-05-31', formatCode: 'yyyy"年"m"月"d"日"' });
  });

  it.each([
    // Days counted from the calendar: 1900 has the 29 February that never was, 1904 starts at 0.
    ['1900', '1', '1900-01-01'],
    ['1900', '59', '1900-02-28'],
    ['1900', '60', '1900-02-29'],
    ['1900', '61', '1900-03-01'],
    ['1900', '45077.354166666664', '2023-05-31T08:30:00'],
    ['1900', '45077.99999999', '2023-06-01'],
    ['1900', '0.5', 'T12:00:00'],
    ['1904', '0', '1904-01-01'],
    ['1904', '43615', '2023-05-31'],
  ])('the %s system: %s is %s', (system, serial, expected) => {
    const workbook = {
      'xl/workbook.xml': `<workbook xmlns:r="x"><workbookPr${system === '1904' ? ' date1904="1"' : ''}/><sheets><sheet name="甲" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    };
    expect(
      readRows(row(`<c r="A1" s="1"><v>${serial}</v></c>`), { ...workbook, ...styles('yyyy/m/d') }),
    ).toEqual({
      A1: `date ${expected}`,
    });
  });

  it('the date system of the workbook, whatever an extension of the same name says', () => {
    const workbook =
      '<workbook xmlns:r="x"><workbookPr date1904="1"/><bookViews><workbookView><extLst><ext/></extLst></workbookView></bookViews><sheets><sheet name="甲" sheetId="1" r:id="rId1"/></sheets><extLst><ext uri="{140A7094}" xmlns:x15="y"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>';
    expect(
      readRows(row('<c r="A1" s="1"><v>43615</v></c>'), {
        'xl/workbook.xml': workbook,
        ...styles('yyyy/m/d'),
      }),
    ).toEqual({ A1: 'date 2023-05-31' });
  });

  it('a date that is none stays the number it is', () => {
    expect(
      readRows(
        row('<c r="A1" s="1"><v>-5</v></c>', '<c r="B1" s="1"><v>2958466</v></c>'),
        styles('yyyy/m/d'),
      ),
    ).toEqual({
      A1: 'number -5',
      B1: 'number 2958466',
    });
  });
});

describe('cost', () => {
  it('a large sheet is walked and asked like a small one', () => {
    const rows = Array.from(
      { length: 6000 },
      (_, index) =>
        `<row r="${index + 1}">${['A', 'B', 'C', 'D'].map((letter) => `<c r="${letter}${index + 1}"><v>${index}</v></c>`).join('')}</row>`,
    );
    const [read] = sheetsOf(packageWith({ [SHEET]: sheet(rows.join('')) }));
    expect(read?.cellCount).toBe(24_000);
    expect(read?.used).toEqual({ top: 1, left: 1, bottom: 6000, right: 4 });
    expect([...(read?.rows() ?? [])].at(-1)?.cells.map(({ value }) => value)).toEqual([
      '5999',
      '5999',
      '5999',
      '5999',
    ]);
    expect(read?.cell(3000, 2)?.value).toBe('2999');
    expect(read?.cell(3000, 5)).toBeUndefined();
    expect(read?.cell(6001, 1)).toBeUndefined();
  });

  it.each<[string, number, string]>([
    ['quotes that nothing closes', 0, `<row r="1">${'<c r="A1'.repeat(200_000)}</row>`],
    [
      'words that are no attributes',
      0,
      `<row r="1">${'<c a'.repeat(20_000)}${'<c a>'.repeat(200_000)}</row>`,
    ],
    ['a long quoted value full of brackets', 0, `<row r="1" x="${'>'.repeat(3_000_000)}"/>`],
    [
      'texts that nothing closes',
      16_384,
      `<row r="1">${'<c t="inlineStr"><is><t>x</t></c>'.repeat(100_000)}</row>`,
    ],
    [
      'empty styled rows without end',
      0,
      Array.from({ length: 300_000 }, (_, index) => `<row r="${index + 1}" s="1" customFormat="1"/>`).join(
        '',
      ),
    ],
    ['ampersands', 1, `<row r="1"><c t="str"><v>${'&'.repeat(3_000_000)}</v></c></row>`],
  ])('grows in step with the part, or this would not end: %s', (_, cells, rows) => {
    const { workbook } = readWorkbook(packageWith({ [SHEET]: sheet(rows) }), { file: '5月.xlsx' });
    expect(workbook?.sheets[0]?.cellCount).toBe(cells);
  });
});
