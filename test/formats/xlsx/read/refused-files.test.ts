import { describe, expect, it } from 'vitest';
import { wordFinding } from '../../../../src/diagnostics/wording.ts';
import { type ReadOptions, readWorkbook } from '../../../../src/formats/xlsx/read/index.ts';
import { links, packageWith, rightParts, sheet, withDamaged } from './packages.ts';

interface Seen {
  /** Codes, each with its sheet where it concerns one. */
  readonly codes: readonly string[];
  /** Cells with a value by sheet; null when nothing was read. */
  readonly cells: Readonly<Record<string, number>> | null;
}

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

function read(bytes: Uint8Array, file = '5月.xlsx', limits: NonNullable<ReadOptions['limits']> = {}): Seen {
  const { workbook, findings } = readWorkbook(bytes, { file, limits });
  expect(findings.map(({ at }) => at.file)).toEqual(findings.map(() => file));
  return {
    codes: findings.map(({ code, at }) => (at.sheet === undefined ? code : `${code} ${at.sheet}`)),
    cells:
      workbook === null
        ? null
        : Object.fromEntries(workbook.sheets.map((item) => [item.name, item.cellCount])),
  };
}

const WHOLE = { 甲: 2, 乙: 1 };

describe('a right workbook', () => {
  it('is read without a finding', () => {
    expect(read(packageWith())).toEqual({ codes: [], cells: WHOLE });
  });
});

describe('a file that is no workbook dayie reads is refused with what it is', () => {
  it.each<[string, string, Uint8Array, string?]>([
    ['a file of no bytes', 'READ-012', Buffer.alloc(0)],
    [
      'an encrypted workbook',
      'READ-001',
      Buffer.concat([OLE, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['an old .xls', 'READ-002', Buffer.concat([OLE, Buffer.alloc(600)])],
    [
      'a binary .xlsb',
      'READ-003',
      packageWith({
        '_rels/.rels': links([['officeDocument', 'xl/workbook.bin']]),
        'xl/workbook.bin': '\u0001',
      }),
    ],
    [
      'an OpenDocument spreadsheet',
      'READ-004',
      packageWith({ '_rels/.rels': null, mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
    ],
    ['a web page', 'READ-005', Buffer.from('<html><table></table></html>')],
    ['plain text', 'READ-005', Buffer.from('单位,完成\n市教育局,3\n')],
    ['a Word document', 'READ-005', packageWith({ '_rels/.rels': null, 'word/document.xml': '<document/>' })],
    ['a workbook cut off half-way', 'READ-006', packageWith().subarray(0, 700)],
    ['a workbook without its workbook part', 'READ-011', packageWith({ 'xl/workbook.xml': null })],
    [
      'a CSV file with a quote that never ends',
      'READ-015',
      Buffer.from('单位,完成\n"市教育局,3\n'),
      '5月.csv',
    ],
  ])('%s: %s', (_, code, bytes, file) => {
    expect(read(bytes, file)).toEqual({ codes: [code], cells: null });
  });

  const page = '<html><table><tr><td>1</td></tr></table></html>';
  const streams = (...names: readonly string[]): Buffer =>
    Buffer.concat([OLE, Buffer.alloc(600), Buffer.from(names.join('\0'), 'utf16le')]);
  it.each<[string, string, Uint8Array]>([
    ['a page with a byte order mark and a line break', '网页', Buffer.from(`\ufeff\r\n${page}`)],
    ['a page behind a comment', '网页', Buffer.from(`<!-- 导出 -->\n${page}`)],
    ['a page that calls itself XML', '网页', Buffer.from(`<?xml version="1.0"?><!DOCTYPE html>${page}`)],
    ['a page in UTF-16', '网页', Buffer.from(`\ufeff${page}`, 'utf16le')],
    [
      'a page saved with its pictures',
      '网页',
      Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related'),
    ],
    ['a spreadsheet in XML', 'XML 文档', Buffer.from('<?xml version="1.0"?>\n<Workbook/>')],
    ['text in UTF-16', '纯文本', Buffer.from('\ufeff单位\t完成', 'utf16le')],
    ['an old Word document', 'Word 文档', streams('WordDocument')],
    ['an old presentation', '演示文稿', streams('PowerPoint Document')],
    ['a RAR archive', '压缩包', Buffer.from('Rar!\x1a\x07\x01\x00\x01\x02')],
    ['a picture', '无法识别', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1])],
  ])('%s: %s', (_, kind, bytes) => {
    const { findings } = readWorkbook(bytes, { file: '5月.xlsx' });
    expect(findings.map(({ code }) => code)).toEqual(['READ-005']);
    expect(findings.map((item) => wordFinding(item, 'zh')).join()).toContain(`文件内容是${kind}`);
  });

  it('an old workbook with a Word document in it is an old workbook', () => {
    expect(read(streams('Workbook', 'WordDocument')).codes).toEqual(['READ-002']);
  });
});

describe('a fault in a part that all sheets need refuses the workbook', () => {
  it('when the part is damaged', () => {
    expect(read(withDamaged(packageWith(), 'xl/workbook.xml'))).toEqual({ codes: ['READ-007'], cells: null });
  });

  it.each<[string, string, string]>([
    ['the list of sheets', 'xl/workbook.xml', '<sheet name="乙"'],
    ['the relationships', 'xl/_rels/workbook.xml.rels', '<Relationship Id="rId2"'],
    ['the texts', 'xl/sharedStrings.xml', '<si><t>乙'],
    ['the styles', 'xl/styles.xml', '<cellXfs>'],
  ])('when it breaks off: %s', (_, part, from) => {
    const parts: Readonly<Record<string, string>> = {
      ...Object.fromEntries(rightParts().map(({ name, text }) => [name, text])),
      'xl/sharedStrings.xml': '<sst><si><t>甲</t></si><si><t>乙</t></si></sst>',
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="9"/></cellXfs></styleSheet>',
    };
    expect(read(packageWith(parts))).toEqual({ codes: [], cells: WHOLE });
    const text = parts[part] ?? '';
    const cut = text.slice(0, text.indexOf(from));
    expect(cut).not.toBe('');
    expect(read(packageWith({ ...parts, [part]: cut }))).toEqual({ codes: ['READ-007'], cells: null });
  });

  it('when it lists no sheet', () => {
    expect(read(packageWith({ 'xl/workbook.xml': '<workbook><sheets/></workbook>' }))).toEqual({
      codes: ['READ-007'],
      cells: null,
    });
  });

  it.each([
    ['first', ''],
    ['behind an instruction and a comment that looks like a tag', '<?xml version="1.0"?><!-- <a -->'],
    ['behind a long comment', `<!--${'x'.repeat(10_000)}-->`],
  ])('when it declares a document type: %s', (_, before) => {
    const declared = `${before}<!DOCTYPE worksheet [<!ENTITY a "aaaa">]><worksheet/>`;
    expect(read(packageWith({ 'xl/worksheets/sheet1.xml': declared }))).toEqual({
      codes: ['READ-009'],
      cells: null,
    });
  });
});

describe('a fault in one sheet leaves the other readable', () => {
  it('when its part is damaged', () => {
    expect(read(withDamaged(packageWith(), 'xl/worksheets/sheet1.xml'))).toEqual({
      codes: ['READ-010 甲'],
      cells: { 甲: 0, 乙: 1 },
    });
  });

  it('when its rows break off', () => {
    const broken = sheet('<row r="1"><c r="A1"><v>1</v></c></row>').slice(0, -30);
    expect(read(packageWith({ 'xl/worksheets/sheet1.xml': broken }))).toEqual({
      codes: ['READ-010 甲'],
      cells: { 甲: 0, 乙: 1 },
    });
  });

  it('when its part is not in the file', () => {
    expect(read(packageWith({ 'xl/worksheets/sheet2.xml': null }))).toEqual({
      codes: ['READ-014 乙'],
      cells: { 甲: 2, 乙: 0 },
    });
  });

  it('when cells stand outside any sheet, which are counted and left out', () => {
    const rows = '<row r="1"><c r="A0"><v>1</v></c><c r="ZZZZ1"><v>2</v></c><c r="B1"><v>3</v></c></row>';
    const { workbook, findings } = readWorkbook(packageWith({ 'xl/worksheets/sheet1.xml': sheet(rows) }), {
      file: '5月.xlsx',
    });
    expect(findings.map(({ code, params }) => ({ code, params }))).toEqual([
      { code: 'READ-013', params: { count: 2 } },
    ]);
    expect(workbook?.sheets[0]?.cellCount).toBe(1);
  });
});

describe('a workbook beyond a limit is refused, one at the limit is read', () => {
  it.each<[string, keyof NonNullable<ReadOptions['limits']>, number]>([
    ['entries of the archive', 'entries', 6],
    ['sheets', 'sheets', 2],
    ['cells of all sheets', 'cells', 3],
  ])('%s', (_, limit, found) => {
    expect(read(packageWith(), '5月.xlsx', { [limit]: found })).toEqual({ codes: [], cells: WHOLE });
    const { codes, cells } = read(packageWith(), '5月.xlsx', { [limit]: found - 1 });
    expect(codes.map((code) => code.slice(0, 8))).toEqual(['READ-008']);
    expect(cells).toBeNull();
  });

  it('merges of all sheets', () => {
    const merged = (ref: string): string =>
      sheet('<row r="1"><c r="A1"><v>1</v></c></row>').replace(
        '</worksheet>',
        `<mergeCells><mergeCell ref="${ref}"/></mergeCells></worksheet>`,
      );
    const bytes = packageWith({
      'xl/worksheets/sheet1.xml': merged('A1:B1'),
      'xl/worksheets/sheet2.xml': merged('A1:A2'),
    });
    expect(read(bytes, '5月.xlsx', { merges: 2 })).toEqual({ codes: [], cells: { 甲: 1, 乙: 1 } });
    expect(read(bytes, '5月.xlsx', { merges: 1 })).toEqual({ codes: ['READ-008'], cells: null });
  });

  it('a part that unpacks to far more than it holds packed', () => {
    const bomb = sheet(' '.repeat(2_000_000));
    const bytes = packageWith({ 'xl/worksheets/sheet1.xml': bomb });
    expect(read(bytes).codes).toEqual([]);
    expect(read(bytes, '5月.xlsx', { ratioFloor: 1_000_000 })).toEqual({ codes: ['READ-008'], cells: null });
  });

  const SHARED = '<sst><si><t>甲</t></si><si><t>乙</t></si><si><t>丙</t></si></sst>';
  const worded = packageWith({
    'xl/sharedStrings.xml': SHARED,
    'xl/worksheets/sheet1.xml': sheet(
      '<row r="1"><c r="A1" t="s"><v>2</v></c><c r="B1" t="s"><v>0</v></c></row>',
    ),
  });

  it('different texts', () => {
    expect(read(worded, '5月.xlsx', { strings: 3 })).toEqual({ codes: [], cells: WHOLE });
    expect(read(worded, '5月.xlsx', { strings: 2 })).toEqual({ codes: ['READ-008'], cells: null });
  });

  it('bytes of a sheet, unpacked', () => {
    const part = sheet(`<row r="1"><c r="A1"><v>1</v></c></row>${' '.repeat(5_000)}`);
    const bytes = packageWith({ 'xl/worksheets/sheet1.xml': part });
    expect(read(bytes, '5月.xlsx', { partBytes: part.length }).codes).toEqual([]);
    expect(read(bytes, '5月.xlsx', { partBytes: part.length - 1 })).toEqual({
      codes: ['READ-008'],
      cells: null,
    });
  });

  it('bytes of a workbook, unpacked', () => {
    const size = (count: number): string =>
      sheet(`<row r="1"><c r="A1"><v>1</v></c></row>${' '.repeat(count)}`);
    const bytes = packageWith({
      'xl/worksheets/sheet1.xml': size(9_000),
      'xl/worksheets/sheet2.xml': size(9_000),
    });
    // The parts beside the sheets are small: between them lies one sheet's length.
    expect(read(bytes, '5月.xlsx', { totalBytes: 27_000 }).codes).toEqual([]);
    expect(read(bytes, '5月.xlsx', { totalBytes: 18_000 })).toEqual({ codes: ['READ-008'], cells: null });
  });

  it('says which limit, and by how much, in both languages', () => {
    const { findings } = readWorkbook(worded, { file: '5月.xlsx', limits: { strings: 2 } });
    const words = findings.flatMap((finding) => [wordFinding(finding, 'zh'), wordFinding(finding, 'en')]);
    expect(words).toHaveLength(2);
    for (const text of words) expect(text).toMatch(/3.*2/su);
  });
});
