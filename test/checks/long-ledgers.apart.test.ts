import { expect, it } from 'vitest';
import { tables as definitions } from '../../schemas/index.ts';
import { concerning } from '../../src/checks/concern.ts';
import { sumsDown } from '../../src/checks/sums-down.ts';
import { finding } from '../../src/diagnostics/finding.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import { readTables } from '../../src/tables/read-tables.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
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

/** How often the checks look into the rows of a month's sheet on which one unit stands so often, each time with another figure. */
function readsOfOneUnit(times: number): number {
  const sheet = [
    '| 责任单位 | 签约额（亿元）任务 | 签约额（亿元）完成 | 到位资金（亿元）任务 | 到位资金（亿元）完成 |',
    ...Array.from({ length: times }, (_, index) => `| 市商务局 | 5000 | ${index + 1} | 5000 | 3 |`),
  ].join('\n');
  let reads = 0;
  const { codes } = checkBooks([{ period: '2023-05', sheets: [sheet] }], {
    row: (row) => ({
      ...row,
      get cells() {
        reads += 1;
        return row.cells;
      },
    }),
  });
  expect(codes.filter((code) => code.startsWith('CHECK-001'))).toHaveLength(times - 1);
  return reads;
}

it('A unit that stands in a month twice as often is looked into twice as often: its rows are compared once, not by each of them.', () => {
  const [some, many] = [readsOfOneUnit(100), readsOfOneUnit(200)];
  expect(many).toBeLessThan(some * 2.1);
});

/** How often the rows of a table are asked where they stand, when each of them has a finding. */
function placesAsked(rows: number): number {
  const roster = createRoster(daye2023.roster);
  const markdown = [
    '| 责任单位 | 签约额（亿元）任务 | 签约额（亿元）完成 |',
    ...Array.from({ length: rows }, () => '| 市商务局 | 5 | 3 |'),
  ].join('\n');
  const read = readTables(sheetFromMarkdown(markdown, { name: '表' }), {
    file: '5月.xlsx',
    definitions,
    roster,
    year: 2023,
  });
  let asked = 0;
  const tables = read.tables.map((table) => ({
    file: { path: '5月.xlsx', sha256: '', size: 0 },
    period: { year: 2023, month: 5 },
    table: {
      ...table,
      rows: table.rows.map((one) => ({
        ...one,
        get row() {
          asked += 1;
          return one.row;
        },
      })),
    },
  }));
  const found = Array.from({ length: rows }, (_, index) =>
    finding('VALUE-001', { file: '5月.xlsx', sheet: '表', cell: `C${index + 2}` }, { text: '五亿' }),
  );
  const units = concerning(found, { tables, roster }).map(({ about }) => about?.unit);
  expect(units).toEqual(Array.from({ length: rows }, () => '市商务局'));
  return asked;
}

it('The row that a finding stands in is looked up, not looked for among all of them.', () => {
  expect(placesAsked(200)).toBeLessThan(placesAsked(100) * 2.1);
});

/** How often the checks look into the rows of so many workbooks of one month, in each of which a unit is left blank. */
function readsOfBooks(count: number): number {
  const sheet = (index: number): string =>
    [
      '| 责任单位 | 签约额（亿元）任务 | 签约额（亿元）完成 |',
      `| 市商务局 | 5 | ${index} |`,
      `| 市教育局 | 5 | ${index} |`,
      '| 市科技局 | 5 | |',
    ].join('\n');
  let reads = 0;
  const books = Array.from({ length: count }, (_, index) => ({ period: '2023-05', sheets: [sheet(index)] }));
  const { codes } = checkBooks(books, {
    row: (row) => ({
      ...row,
      get cells() {
        reads += 1;
        return row.cells;
      },
    }),
  });
  expect(codes.filter((code) => code.startsWith('PERIOD-015'))).toHaveLength(count);
  return reads;
}

it('Twice as many workbooks of one month that contradict each other are looked into twice as often.', () => {
  expect(readsOfBooks(60)).toBeLessThan(readsOfBooks(30) * 2.1);
});

/** How often it is looked up whose sheets belong together, in so many workbooks of one month with a total that does not hold. */
function sheetsAsked(count: number): number {
  const sheet = [
    '| 责任单位 | 签约额（亿元）任务 | 签约额（亿元）完成 |',
    '| 市商务局 | 5 | 3 |',
    '| 市教育局 | 5 | 3 |',
    '| 合计 | 10 | 7 |',
  ].join('\n');
  let asked = 0;
  const all = Array.from({ length: count }, (_, index) => {
    const file = { path: `${index}.xlsx`, sha256: '', size: 0 };
    const settings = { file: file.path, definitions, roster: createRoster(daye2023.roster), year: 2023 };
    const [table] = readTables(sheetFromMarkdown(sheet, { name: '表' }), settings).tables;
    if (table === undefined) throw new Error('the sheet holds a table');
    return {
      get file() {
        asked += 1;
        return file;
      },
      table,
      period: { year: 2023, month: 5 },
    };
  });
  const definition = definitions.find(({ id }) => id === all[0]?.table.id);
  if (definition === undefined) throw new Error('the table is known');
  const rules = all.flatMap((placed) => sumsDown(placed, definition, all));
  expect(rules.map(({ stated }) => stated.toString())).toEqual(all.flatMap(() => ['10', '7']));
  return asked;
}

it('The sheets over which a table is spread are looked up, not looked for among all workbooks.', () => {
  expect(sheetsAsked(40)).toBeLessThan(sheetsAsked(20) * 2.1);
});
