import { describe, expect, it } from 'vitest';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { schemeWorkbook } from '../../src/settings/to-workbook.ts';
import { readBack } from './reading.ts';

const HOLIDAYS = [
  { day: '2027-01-01', works: false },
  { day: '2027-01-02', works: true },
];

describe('节假日', () => {
  it('comes back from the workbook as it was', async () => {
    const { scheme, findings } = await readBack(
      schemeWorkbook({ ...daye2023, holidays: HOLIDAYS }, '2023-06-05'),
    );
    expect(findings).toEqual([]);
    expect(scheme?.holidays).toEqual(HOLIDAYS);
  });

  it('may be missing: the built-in calendar holds', async () => {
    const book = schemeWorkbook(daye2023, '2023-06-05');
    const without = { ...book, sheets: book.sheets.filter(({ name }) => name !== '节假日') };
    const { scheme, findings } = await readBack(without);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(scheme?.holidays).toEqual([]);
  });
});
