import { describe, expect, it } from 'vitest';
import { type ReadOptions, readWorkbook } from '../../../../src/formats/xlsx/read/index.ts';
import { cellsOf } from './reading.ts';

function readCsv(bytes: Uint8Array, file = '报送/市教育局 5月.csv'): ReturnType<typeof readWorkbook> {
  return readWorkbook(bytes, { file });
}

describe('a CSV file is a workbook of one sheet', () => {
  const text = '单位,签约额\r\n市教育局,12.5\r\n"市科协\n（代）","1,200"\r\n\r\n,0\r\n';
  const cells = {
    A1: 'text 单位',
    B1: 'text 签约额',
    A2: 'text 市教育局',
    B2: 'number 12.5',
    A3: 'text 市科协\n（代）',
    B3: 'text 1,200',
    B5: 'number 0',
  };
  /** 单位 in GB18030, as Excel in China saves a CSV file. */
  const gb = Buffer.concat([Buffer.from([0xb5, 0xa5, 0xce, 0xbb]), Buffer.from(',1\n')]);

  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 of the other byte order', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('in %s', (_, bytes) => {
    const { workbook, findings } = readCsv(bytes);
    expect(findings).toEqual([]);
    expect(workbook?.sheets.map(({ name, visibility, merges }) => [name, visibility, merges])).toEqual([
      ['市教育局 5月', 'visible', []],
    ]);
    expect(cellsOf(workbook?.sheets[0])).toEqual(cells);
    expect(workbook?.sheets[0]?.used).toEqual({ top: 1, left: 1, bottom: 5, right: 2 });
  });

  it('in GB18030, where it is no UTF-8', () => {
    expect(cellsOf(readCsv(gb).workbook?.sheets[0])).toEqual({ A1: 'text 单位', B1: 'number 1' });
  });

  it.each<[string, string]>([
    ['tab', '\t'],
    ['semicolon', ';'],
    ['full-width comma', '，'],
    ['full-width semicolon', '；'],
    ['upright stroke', '|'],
  ])('parted by a %s', (_, sign) => {
    const parted = `单位${sign}签约额${sign}备注\r\n市教育局${sign}12.5${sign}"甲、乙,丙"\r\n市科协${sign}1,200${sign}\r\n`;
    expect(cellsOf(readCsv(Buffer.from(parted)).workbook?.sheets[0])).toEqual({
      A1: 'text 单位',
      B1: 'text 签约额',
      C1: 'text 备注',
      A2: 'text 市教育局',
      B2: 'number 12.5',
      C2: 'text 甲、乙,丙',
      A3: 'text 市科协',
      B3: 'text 1,200',
    });
  });

  it('parted by what its first line says, and its rows keep their numbers', () => {
    const stated = 'sep=;\r\n单位;签约额,亿元\r\n市教育局;12,5\r\n';
    expect(cellsOf(readCsv(Buffer.from(stated)).workbook?.sheets[0])).toEqual({
      A2: 'text 单位',
      B2: 'text 签约额,亿元',
      A3: 'text 市教育局',
      B3: 'text 12,5',
    });
  });

  it('parted by commas where its words hold full-width ones', () => {
    const words = '序号,任务，目标\n1,新建厂房，设备到位，投产\n2,修路，架桥，通车\n';
    expect(cellsOf(readCsv(Buffer.from(words)).workbook?.sheets[0])).toMatchObject({
      B2: 'text 新建厂房，设备到位，投产',
      B3: 'text 修路，架桥，通车',
    });
  });

  it.each<[string, string]>([
    ['as it stands', '单位,编号,完成\n市教育局,="007",="3"\n'],
    ['in quotes', '单位,编号,完成\n市教育局,"=""007""","=""3"""\n'],
    ['between tabs', '单位\t编号\t完成\n市教育局\t="007"\t="3"\n'],
  ])('with guards against Excel, %s, without them', (_, guarded) => {
    expect(cellsOf(readCsv(Buffer.from(guarded)).workbook?.sheets[0])).toEqual({
      A1: 'text 单位',
      B1: 'text 编号',
      C1: 'text 完成',
      A2: 'text 市教育局',
      B2: 'number 007',
      C2: 'number 3',
    });
  });

  it('in UTF-16 without a byte order mark, parted by tabs', () => {
    const wide = '单位\t签约额\t新签约项目\r\n市教育局\t12.5\t1200\r\n市科技局\t4\t15\r\n';
    const expected = {
      A1: 'text 单位',
      B1: 'text 签约额',
      C1: 'text 新签约项目',
      A2: 'text 市教育局',
      B2: 'number 12.5',
      C2: 'number 1200',
      A3: 'text 市科技局',
      B3: 'number 4',
      C3: 'number 15',
    };
    for (const bytes of [Buffer.from(wide, 'utf16le'), Buffer.from(wide, 'utf16le').swap16()])
      expect(cellsOf(readCsv(bytes).workbook?.sheets[0])).toEqual(expected);
  });

  it('records of unequal length keep their columns', () => {
    expect(cellsOf(readCsv(Buffer.from('a\n1,,3\n')).workbook?.sheets[0])).toEqual({
      A1: 'text a',
      A2: 'number 1',
      C2: 'number 3',
    });
  });

  it.each<[string, NonNullable<ReadOptions['limits']>, NonNullable<ReadOptions['limits']>]>([
    ['cells', { cells: 9 }, { cells: 8 }],
    ['bytes', { partBytes: 74 }, { partBytes: 73 }],
  ])('with more %s than allowed it is refused', (_, enough, short) => {
    const bytes = Buffer.from(text);
    expect(bytes.length).toBe(74);
    const codesWith = (limits: NonNullable<ReadOptions['limits']>): readonly string[] =>
      readWorkbook(bytes, { file: '5月.csv', limits }).findings.map(({ code }) => code);
    expect(codesWith(enough)).toEqual([]);
    expect(codesWith(short)).toEqual(['READ-008']);
  });

  it('an .xlsx called .csv is read as what it is, text called .xlsx is refused', () => {
    expect(readCsv(Buffer.from(text), '5月.xlsx').findings.map(({ code }) => code)).toEqual(['READ-005']);
  });
});
