import { describe, expect, it } from 'vitest';
import { measure, unit } from '../../schemas/cells.ts';
import { defineTable } from '../../schemas/define-table.ts';
import { type Book, checkBooks, SMALL_ROSTER } from './checking.ts';

const definition = defineTable({
  id: 'test/progress',
  plan: 'investment',
  source: '',
  kind: 'target',
  title: '任务表',
  edition: '2023',
  titleWords: [],
  key: ['unit'],
  progress: true,
  columns: {
    unit: { header: '单位', is: unit() },
    capital: { header: '到位内资', is: measure('亿元') },
    outside: { header: '省外资金', is: measure('亿元').optional() },
  },
  totals: { columns: ['capital', 'outside'] },
  atMost: [['outside', 'capital']],
});

const HEADER = '| 单位 | 到位内资任务 | 到位内资累计 | 省外资金任务 | 省外资金本月 | 省外资金累计 |';

const book = (month: number, ...rows: readonly string[]): Book => ({
  file: `2023-0${month}.xlsx`,
  period: `2023-0${month}`,
  sheets: [[HEADER, ...rows].join('\n')],
});

/** `severity code cell` of everything found in May. */
function inMay(...books: readonly Book[]): readonly string[] {
  const { found } = checkBooks(books, { definitions: [definition], units: SMALL_ROSTER });
  return found
    .filter(({ at }) => at.file === '2023-05.xlsx')
    .map(({ severity, code, at }) => `${severity} ${code} ${at.cell}`)
    .sort();
}

describe('an error', () => {
  it.each([
    ['and the month before does not go with it', '1'],
    ['and the month before was more', '5'],
    ['and the month before goes with it', '3'],
  ])('of a row is said once at its cell: alone, %s', (_, before) => {
    const may = book(5, '| 市一局 | 10 | 3 | 5 | 1 | 4 |');
    expect(inMay(may)).toEqual(['error CHECK-011 F2']);
    expect(inMay(book(4, `| 市一局 | 10 | 2 | 5 | | ${before} |`), may)).toEqual(['error CHECK-011 F2']);
  });

  it('of a sum is explained by such a doubt, which then is an error itself', () => {
    const rows = (figure: number, total: number) => [
      `| 市一局 | 10 | 9 | 5 | | ${figure} |`,
      '| 市二局 | 10 | 9 | 5 | | 2 |',
      `| 合计 | 20 | 18 | 10 | | ${total} |`,
    ];
    expect(inMay(book(5, ...rows(1, 6)))).toEqual(['error CHECK-002 F4']);
    expect(inMay(book(4, ...rows(4, 6)), book(5, ...rows(1, 6)))).toEqual(['error CHECK-004 F2']);
    expect(inMay(book(4, ...rows(4, 6)), book(5, ...rows(1, 3)))).toContain('warning CHECK-004 F2');
  });

  it('is explained by a figure in the wrong unit, which then is an error itself', () => {
    const slipped = book(5, '| 市一局 | 10 | 3 | 5 | | 20000 |');
    expect(inMay(slipped)).toEqual(['error CHECK-013 F2']);
    expect(inMay(book(5, '| 市一局 | 10 | 30000 | 5 | | 2 |'))).toEqual(['warning CHECK-013 C2']);
  });
});
