import { describe, expect, it } from 'vitest';
import { type ReadOptions, readWorkbook } from '../../src/formats/xlsx/read/index.ts';
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
