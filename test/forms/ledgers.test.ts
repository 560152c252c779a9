import { describe, expect, it } from 'vitest';
import { tables } from '../../schemas/index.ts';
import { filled } from './filling.ts';
import { formsOf, found, MAY } from './forms.ts';

const ledgers = tables.filter(({ kind }) => kind === 'ledger').map((table) => [table.id, table] as const);

describe('The form of a ledger for one unit', () => {
  it.each(ledgers)(
    '%s: as it went out it holds no entry, and filled in it validates clean',
    async (_, table) => {
      const [form] = await formsOf(table, { month: MAY, perUnit: true });
      if (form === undefined) throw new Error('no form');
      expect(form.metadata.unit).toBe('高新区');
      expect(await found(form)).toEqual([]);
      // Each row is an event of its own, so that none stands twice: its days tell the trips and notices of a unit apart.
      let day = 0;
      const sheets = filled(form, table).sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) => {
          day += 1;
          return row === null
            ? null
            : {
                ...row,
                cells: row.cells.map((cell) =>
                  cell?.value === '2023年5月20日' ? { ...cell, value: `2023年5月${day}日` } : cell,
                ),
              };
        }),
      }));
      expect(await found({ ...form, sheets })).toEqual([]);
    },
  );

  it('is titled and dated, so that a later copy is known to be later', async () => {
    const [, projects] = ledgers.find(([id]) => id === 'investment/projects') ?? [];
    if (projects === undefined) throw new Error('no table');
    const [form] = await formsOf(projects, { month: MAY, perUnit: true });
    const texts = form?.sheets[0]?.rows.slice(0, 2).map((row) => row?.cells.find(Boolean)?.value);
    expect(texts?.[0]).toBe('2023年签约项目台账');
    expect(String(texts?.[1])).toContain('截至2023年5月31日');
  });
});
