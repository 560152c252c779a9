import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../src/formats/xlsx/read/index.ts';
import { packageWith, sheet } from './packages.ts';
import { cellsOf, readRows } from './reading.ts';

describe('what would be read wrongly in silence', () => {
  it('A cell that nothing closes damages its sheet: the next one’s figure would count for it.', () => {
    const rows = '<row r="1"><c r="A1"><v>1</v><c r="B1"><v>2</v></c></row>';
    const { workbook, findings } = readWorkbook(packageWith({ 'xl/worksheets/sheet1.xml': sheet(rows) }), {
      file: '5月.xlsx',
    });
    expect(findings.map(({ code }) => code)).toEqual(['READ-010']);
    expect(cellsOf(workbook?.sheets[0])).toEqual({});
  });

  it.each([
    ['10:10:10', 'T10:10:10'],
    ['2023-05-31T08:30:00.000', '2023-05-31T08:30:00'],
    ['2023-05-31T08:30Z', '2023-05-31T08:30:00'],
    ['2023-05-31T00:00:00.000Z', '2023-05-31'],
    ['2023-05-31', '2023-05-31'],
    ['five', 'five'],
  ])('A date written as text takes the form of all other dates: %s', (written, iso) => {
    expect(readRows(`<row r="1"><c r="A1" t="d"><v>${written}</v></c></row>`)).toEqual({ A1: `date ${iso}` });
  });
});
