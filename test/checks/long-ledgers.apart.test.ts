import { expect, it } from 'vitest';
import { checkBooks } from './checking.ts';

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
  let reads = 0;
  const books = [{ sheets: [sheet('')] }, { sheets: [sheet('2023-04-01')] }];
  const checked = checkBooks(books, {
    row: (row) => ({
      ...row,
      get cells() {
        reads += 1;
        return row.cells;
      },
    }),
  });
  expect(checked.codes).toEqual([]);
  return reads;
}

it('A ledger of twice as many rows is looked into twice as often: no row is held against every other.', () => {
  const [some, many] = [readsOf(200), readsOf(400)];
  expect(some).toBeGreaterThan(400);
  expect(many).toBeLessThan(some * 2.1);
});
