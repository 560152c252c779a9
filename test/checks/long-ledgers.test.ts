import { expect, it, vi } from 'vitest';
import type { ParsedRow } from '../../src/model/table.ts';
import { checkBooks } from './checking.ts';

const { reads } = vi.hoisted(() => ({ reads: { count: 0 } }));

vi.mock('../../src/tables/read-tables.ts', async (original) => {
  const actual = await original<typeof import('../../src/tables/read-tables.ts')>();
  const counted = (row: ParsedRow): ParsedRow => ({
    ...row,
    get cells() {
      reads.count += 1;
      return row.cells;
    },
  });
  return {
    ...actual,
    readTables: (...of: Parameters<typeof actual.readTables>) => {
      const { tables, findings } = actual.readTables(...of);
      return { tables: tables.map((table) => ({ ...table, rows: table.rows.map(counted) })), findings };
    },
  };
});

const HEAD =
  '| 项目名称 | 引进单位 | 省外 | 计划总投资（亿元） | 到位资金（亿元） | 签约日期 | 开工日期 | 入库日期 | 投产日期 | 推进状态 |';

/** How often the checks look into rows of two workbooks of one ledger with so many projects. */
function readsOf(projects: number): number {
  const sheet = (started: string): string =>
    [
      HEAD,
      ...Array.from(
        { length: projects },
        (_, index) => `| 项目${index} | 市商务局 | 是 | 5 | | 2023-03-08 | ${started} | | | 正常 |`,
      ),
    ].join('\n');
  reads.count = 0;
  expect(checkBooks([{ sheets: [sheet('')] }, { sheets: [sheet('2023-04-01')] }]).codes).toEqual([]);
  return reads.count;
}

it('A ledger of twice as many rows is looked into twice as often: no row is held against every other.', () => {
  const [some, many] = [readsOf(200), readsOf(400)];
  expect(some).toBeGreaterThan(400);
  expect(many).toBeLessThan(some * 2.1);
});
