import { describe, expect, it } from 'vitest';
import { cell } from '../../src/documents/cells.ts';
import { behind, itemsOf, type ListSheet, listSheet } from '../../src/documents/list-sheet.ts';
import { writeWorkbook } from '../../src/formats/xlsx/write/index.ts';
import { rowsOf } from '../../src/model/long-rows.ts';
import type { SheetModel } from '../../src/model/workbook-model.ts';

const NAMES = ['市教育局', '市商务局', '一个名称长得要换行的单位、又一个名称长得要换行的单位'];

const list = (items: ListSheet['items']): ListSheet => ({
  name: '名单',
  title: '名单',
  caption: '截至2023年12月底',
  headers: ['序号', '单位', '数据来源'],
  widths: [6, 20, 30],
  items,
  none: '没有单位。',
  signed: ['拟稿', '审核'],
  rowHeight: 25,
});

const cellsOf = (name: string, index: number) => [
  cell(index + 1, 'integer'),
  cell(name, 'wrapped'),
  cell(`a.xlsx!表!B${index}`, 'wrapped'),
];

const bytesOf = (sheet: SheetModel): Buffer =>
  Buffer.from(writeWorkbook({ title: '名单', date: '2024-01-05', metadata: {}, sheets: [sheet] }));

describe('a list whose rows are made when they are written', () => {
  for (const [made, sheetOf] of [
    ['printed', listSheet],
    ['hidden', behind],
  ] as const)
    for (const names of [NAMES, []])
      it(`is ${made} as one whose rows are there, with ${names.length} rows`, () => {
        const long = sheetOf(list(itemsOf(names, cellsOf)));
        const short = sheetOf(list(names.map(cellsOf)));
        expect(bytesOf(long)).toEqual(bytesOf(short));
        expect(long.rows).toEqual(short.rows);
        expect(rowsOf(long).count).toBe(long.rows.length);
      });

  it('makes each row once for the writer', () => {
    let made = 0;
    const items = itemsOf(NAMES, (name, index) => {
      made += 1;
      return cellsOf(name, index);
    });
    bytesOf(listSheet(list(items)));
    expect(made).toBe(3);
  });

  it('has rows of its own once it was changed', () => {
    const sheet = listSheet(list(itemsOf(NAMES, cellsOf)));
    const changed: SheetModel = { ...sheet, rows: sheet.rows.slice(0, 4) };
    expect([...rowsOf(changed).each()]).toHaveLength(4);
    expect(bytesOf(changed)).not.toEqual(bytesOf(sheet));
  });
});
