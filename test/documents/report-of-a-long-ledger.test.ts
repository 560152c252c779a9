import { describe, expect, it } from 'vitest';
import { monthSpan, yearSpan } from '../../src/core/span.ts';
import { report } from '../../src/documents/report/index.ts';
import { stretchesOf } from '../../src/documents/report/stretches.ts';
import { tracing } from '../../src/documents/report/traces.ts';
import type { Fact } from '../../src/facts/fact.ts';
import type { Known } from '../../src/facts/known.ts';
import { assessed, indicator, scheme, unit } from './assessed.ts';

/** What a row of 台账.xlsx says under 签约日期. */
function signed(row: number): Fact {
  return {
    about: { unit: '市商务局', item: `项目${row}` },
    what: 'investment/projects#signed',
    when: yearSpan(2023),
    value: '2023-03-08',
    at: [{ file: '台账.xlsx', sheet: '签约项目', cell: `H${row}`, heading: '签约日期' }],
  };
}

/** The facts of so many rows, the first of them in row 5. */
function rows(count: number, step = 1): readonly Fact[] {
  return Array.from({ length: count }, (_, index) => signed(5 + index * step));
}

function counted(from: readonly Fact[]): Known<unknown> {
  return {
    value: null,
    when: monthSpan({ year: 2023, month: 12 }),
    words: { zh: `${from.length}`, en: `${from.length}` },
    from,
  };
}

describe('Cells of one column by ranges', () => {
  it('are one range where rows follow each other, and do not hold a row that was left out', () => {
    const [column, ...others] = stretchesOf(rows(100_000).filter(({ at }) => at[0]?.cell !== 'H9'));
    expect(others).toEqual([]);
    expect(column).toMatchObject({ count: 99_999, listed: 'H5:H8,H10:H100004', rest: null });
    expect(column?.place).toMatchObject({ file: '台账.xlsx', sheet: '签约项目', heading: '签约日期' });
  });

  it('are the first forty where they lie apart, with the number of the others and between which rows they stand', () => {
    const [column] = stretchesOf(rows(100, 2));
    expect(column?.count).toBe(100);
    expect(column?.listed.split(',')).toHaveLength(40);
    expect(column?.listed.startsWith('H5,H7,')).toBe(true);
    expect(column?.rest).toEqual({ count: 60, range: 'H85:H203' });
  });
});

describe('A report', () => {
  it('names a hundred thousand cells one by one, and by ranges what rests on more', () => {
    const traces = tracing(() => undefined, 'zh');
    const named = traces.of(counted(rows(100_000)));
    const ranged = traces.of(counted(rows(30_000).map((fact) => ({ ...fact }))));
    const few = traces.of(counted(rows(20).map((fact) => ({ ...fact }))));
    const { nodes, texts } = traces.all();
    expect([named, few].map((at) => nodes[at]?.from.length)).toEqual([100_000, 20]);
    const [stretch, ...others] = nodes[ranged]?.from ?? [];
    expect(others).toEqual([]);
    const { words = [], value, cells = [] } = nodes[stretch ?? -1] ?? {};
    expect([words.map((at) => texts[at]), value]).toEqual([['共30000格'], '']);
    expect(cells.map(({ file, cell, typed }) => [texts[file], cell, typed])).toEqual([
      ['台账.xlsx', 'H5:H30004', null],
    ]);
  });

  it.each([
    ['zh', 5000, null],
    ['zh', 5001, '只列出前5000条，另有1条见名单工作簿和 --format json。'],
    [
      'en',
      5002,
      'The first 5000 are listed; 2 more are in the workbook of the lists (名单) and in --format json.',
    ],
  ] as const)(
    'lists five thousand entries, and says of the others where they stand (%s, %i)',
    (language, count, said) => {
      const results = assessed(scheme([indicator('甲')], [unit('市商务局', '一类')]), [
        { 市商务局: { 甲: '10:5' } },
      ]);
      const entry = {
        plan: 'investment',
        ground: '招-01',
        list: 'attention',
        rule: '招-01',
        about: { unit: '市商务局' },
        class: null,
        reason: { zh: '困难', en: 'in difficulty' },
        due: null,
        daysLate: null,
        action: null,
        from: [],
      } as const;
      const entries = Array.from({ length: count }, () => entry);
      const { sections } = report(
        { ...results, lists: [{ id: 'attention', entries }] },
        { language, date: '2024-01-05', typed: () => undefined },
      );
      const blocks = sections.filter(({ id }) => id.startsWith('list-')).flatMap((section) => section.blocks);
      const [table, note] = blocks;
      expect(table?.type === 'table' ? table.rows : []).toHaveLength(Math.min(count, 5000));
      expect(note?.type === 'text' ? note.parts : null).toEqual(said === null ? null : [said]);
    },
  );
});
