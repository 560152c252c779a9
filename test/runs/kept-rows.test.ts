import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { unreportedRow } from '../../src/collecting/target-rows.ts';
import { parseA1 } from '../../src/core/place.ts';
import { ledgerEntries } from '../../src/facts/ledger.ts';
import { readWorkbook } from '../../src/formats/xlsx/read/index.ts';
import { leanTable } from '../../src/model/lean-tables.ts';
import { dataRows, type ParsedRow, type ParsedTable } from '../../src/model/table.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { readingFor } from '../../src/runs/read-file.ts';
import { readTables } from '../../src/tables/read-tables.ts';
import { FIXTURES } from '../support/cli.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { spelledOutTable } from '../support/spelled-out.ts';

const settings = readingFor(daye2023);

const books = ['monthly', 'tables', 'targets', 'progress', 'ledgers'].flatMap((folder) =>
  readdirSync(path.join(FIXTURES, folder)).map((name) => path.join(folder, name)),
);

function tablesIn(file: string): readonly ParsedTable[] {
  const { workbook } = readWorkbook(readFileSync(path.join(FIXTURES, file)), { file });
  return (workbook?.sheets ?? []).flatMap((sheet) => readTables(sheet, { ...settings, file }).tables);
}

/** The fields of a form stand beside their labels, wherever these are. */
function isGrid({ id }: ParsedTable): boolean {
  return settings.definitions.some((one) => one.id === id && one.form === undefined);
}

describe('A table that is kept until the end of a run', () => {
  it('gives its row to the entry of two ledgers, which stands where the first of them does', () => {
    const file = 'ledgers/外出招商台账.xlsx';
    const [table] = tablesIn(file).map(leanTable);
    const definition = settings.definitions.find(({ id }) => id === table?.id);
    if (table === undefined || definition === undefined) throw new Error('the fixture holds a ledger');
    const sent = ['一稿.xlsx', '二稿.xlsx'].map((path) => ({
      file: { path, sha256: '', size: 0 },
      table,
      period: null,
    }));
    const entries = ledgerEntries(sent, definition);
    expect(entries.map(({ row }) => [row.class, row.row, row.hidden])).toEqual(
      dataRows(table).map(({ row, hidden }) => ['data', row, hidden]),
    );
  });

  it('gives its row to a unit of the target table that has not reported', () => {
    const [table] = tablesIn('targets/招商附件2-部门任务分解表.xlsx').map(leanTable);
    const definition = settings.definitions.find(({ id }) => id === table?.id);
    const [first] = table === undefined ? [] : dataRows(table);
    if (first === undefined || definition === undefined) throw new Error('the fixture holds targets');
    const { class: kind, row, hidden } = unreportedRow(first, definition);
    expect({ kind, row, hidden }).toEqual({ kind: 'data', row: first.row, hidden: false });
    expect(row).toBeGreaterThan(1);
  });

  it.each(books)('says of every cell what was read, and where it stands: %s', (file) => {
    const tables = tablesIn(file).map(spelledOutTable);
    const kept = tables.map(leanTable);
    expect(kept.map(spelledOutTable)).toStrictEqual(tables);
    for (const [index, table] of tables.entries())
      for (const [at, { cells }] of table.rows.entries()) {
        const own = kept[index]?.rows[at]?.cells;
        expect([own?.size, [...(own?.keys() ?? [])]]).toEqual([cells.size, [...cells.keys()]]);
        for (const key of [...cells.keys(), 'none']) {
          expect(own?.has(key)).toBe(cells.has(key));
          expect(own?.get(key)?.at).toStrictEqual(cells.get(key)?.at);
        }
      }
  });

  it.each(books)('is read so that each cell says what stands at its place under its heading: %s', (file) => {
    const { workbook } = readWorkbook(readFileSync(path.join(FIXTURES, file)), { file });
    for (const sheet of workbook?.sheets ?? [])
      for (const { at: table, columns, rows } of readTables(sheet, { ...settings, file }).tables.filter(
        isGrid,
      ))
        for (const { row, cells } of rows)
          for (const [key, { at, text, filled }] of cells) {
            const own = columns.find((column) => column.key === key);
            expect(at).toEqual({ ...table, cell: at.cell, heading: own?.heading ?? at.heading });
            const { top, left } = parseA1(at.cell ?? '') ?? { top: 0, left: 0 };
            expect(sheet.cell(top, left)?.value ?? '').toContain(text);
            const { top: upper, left: outer } = sheet.mergeAt(row, own?.column ?? left) ?? { top, left };
            if (!filled)
              expect([`${row} ${own?.column ?? left}`, `${upper} ${outer}`]).toContain(`${top} ${left}`);
          }
  });

  it('keeps a cell as it is that was filled down or stands elsewhere, and a row whose cells stand in another order', () => {
    const [table] = tablesIn('monthly/2023-05.xlsx').map(spelledOutTable);
    const [row] = table?.rows ?? [];
    if (table === undefined || row === undefined) throw new Error('the fixture holds a table with rows');
    const odd = (change: (cells: ParsedRow['cells']) => ParsedRow['cells']): ParsedTable => ({
      ...table,
      rows: [row, { ...row, cells: change(row.cells) }],
    });
    const all = [
      odd((cells) => new Map([...cells].map(([key, cell]) => [key, { ...cell, filled: true }]))),
      odd(
        (cells) =>
          new Map([...cells].map(([key, cell]) => [key, { ...cell, at: { ...cell.at, cell: 'A1' } }])),
      ),
      odd((cells) => new Map([...cells].map(([key, cell]) => [key, { ...cell, at: { file: 'else.xlsx' } }]))),
      odd((cells) => new Map([...cells].reverse())),
      odd((cells) => new Map([...cells].slice(2))),
      odd(
        (cells) =>
          new Map([
            ...cells,
            ['made-up', { value: { kind: 'text', text: 'x' }, at: {}, text: 'x', filled: false }],
          ]),
      ),
    ];
    for (const one of all) {
      const kept = spelledOutTable(leanTable(one));
      expect(kept).toStrictEqual(one);
      expect(kept.rows.map(({ cells }) => [...cells.keys()])).toEqual(
        one.rows.map(({ cells }) => [...cells.keys()]),
      );
    }
  });

  it('shares its columns with every other that is printed alike, and what its cells say with those that say the same', () => {
    const report = (unit: string): ParsedTable => {
      const sheet = sheetFromMarkdown(
        `| 责任单位 | 签约额（亿元）任务 | 签约额（亿元）完成 |\n| ${unit} | 50 | 3 |`,
        { name: '表' },
      );
      const [table] = readTables(sheet, { ...settings, file: `${unit}.xlsx` }).tables;
      if (table === undefined) throw new Error('the sheet holds a table');
      return leanTable(table);
    };
    const [one, other] = [report('市教育局'), report('市科技局')];
    expect(one.columns).toBe(other.columns);
    const value = ({ rows }: ParsedTable, key: string) => rows[0]?.cells.get(key)?.value;
    expect(value(one, 'contract-value.actual')).toBe(value(other, 'contract-value.actual'));
    expect(value(one, 'unit')).not.toEqual(value(other, 'unit'));
    expect(other.rows[0]?.cells.get('contract-value.actual')?.at).toStrictEqual({
      file: '市科技局.xlsx',
      sheet: '表',
      cell: 'C2',
      heading: '签约额（亿元）完成',
    });
  });

  it.each([
    [
      'groups that are filled down and classes in words of their own',
      (rows: number) => [
        '| 乡镇类别 | 责任单位 | 签约额（亿元）任务 | 签约额（亿元）完成 |',
        ...Array.from({ length: rows }, (_, index) =>
          index % 3 === 0 ? `| 一类 | 金湖街道 | 5 | ${index} |` : `| ^ | 还地桥镇 | 约${index} | / |`,
        ),
      ],
    ],
    [
      'a ledger with dates, blanks and words that are no option',
      (rows: number) => [
        '| 项目名称 | 引进单位 | 省外 | 计划总投资（亿元） | 签约日期 | 推进状态 |',
        ...Array.from(
          { length: rows },
          (_, index) =>
            `| 项目${index} | 市商务局 | ${index % 7 === 0 ? '也许' : '是'} | ${index} | 2023-03-08 | ${index % 2 === 0 ? '正常' : ''} |`,
        ),
      ],
    ],
  ])('reads a table of a thousand rows like one of fewer: %s', (_, lines) => {
    const read = (rows: number): readonly ParsedRow[] => {
      const sheet = sheetFromMarkdown(lines(rows).join('\n'), { name: '表' });
      const [table] = readTables(sheet, { ...settings, file: '长.xlsx' }).tables;
      if (table === undefined) throw new Error('the sheet holds a table');
      expect(table.rows).toHaveLength(rows);
      return spelledOutTable(leanTable(table)).rows;
    };
    const [fewer, more] = [read(999), read(1000)];
    expect(more.slice(0, 999)).toStrictEqual(fewer);
    expect(more[999]?.cells.size).toBeGreaterThan(2);
  });
});
