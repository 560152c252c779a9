import { describe, expect, it } from 'vitest';
import { checkBooks } from './checking.ts';

/** A month of 招商 附件2 under two header rows: targets in B, D, F. */
function departments(month: number, rows: readonly string[]) {
  const period = `2023-0${month}`;
  return {
    file: `${period}.xlsx`,
    period,
    sheets: [
      [
        '| 责任单位 | 新签约项目（个） | < | 签约额（亿元） | < |',
        '| ^ | 任务 | 完成 | 任务 | 完成 |',
        ...rows,
      ].join('\n'),
    ],
  };
}

/** A month of 招商 附件1 with its class column. */
function townships(month: number, unitClass: string) {
  const period = `2023-0${month}`;
  return {
    file: `${period}.xlsx`,
    period,
    sheets: [
      `| 乡镇类别 | 责任单位 | 新签约亿元以上项目任务 | 新签约亿元以上项目完成 |\n| ${unitClass} | 金山店镇 | 9 | 1 |`,
    ],
  };
}

const codes = (...books: Parameters<typeof checkBooks>[0]): readonly string[] =>
  checkBooks(books).codes.filter((code) => /^CHECK-03[34]/.test(code));

describe('a target that differs from an earlier month’s', () => {
  it.each([
    ['falls', '2', '1'],
    ['rises', '1', '2'],
    ['becomes “no task”', '2', '/'],
    ['was “no task”', '/', '2'],
  ])('is an error with both cells where it %s and no target table is given', (_, before, now) => {
    const books = [
      departments(4, [`| 市教育局 | ${before} | 1 | 10 | 3 |`]),
      departments(5, [`| 市教育局 | ${now} | 1 | 10 | 3 |`]),
    ];
    expect(codes(...books)).toEqual(['CHECK-033 2023-05.xlsx!Sheet1!B3']);
    const [found] = checkBooks(books).found.filter(({ code }) => code === 'CHECK-033');
    expect(found?.related.map(({ file, cell }) => [file, cell])).toEqual([['2023-04.xlsx', 'B3']]);
  });

  it('is held against the last month that has the unit, over a missing one', () => {
    expect(
      codes(
        departments(1, ['| 市教育局 | 2 | 1 | 10 | 3 |']),
        departments(3, ['| 市民政局 | 2 | 1 | 10 | 3 |']),
        departments(5, ['| 市教育局 | 2 | 1 | 3 | 3 |']),
      ),
    ).toEqual(['CHECK-033 2023-05.xlsx!Sheet1!D3']);
  });

  it.each([
    ['in this order', [0, 1]],
    ['in the other', [1, 0]],
  ])('is not told from one of two rows of a month that contradict each other, %s', (_, order) => {
    const rows = ['| 市教育局 | 2 | 1 | 3 | 3 |', '| 市教育局 | 2 | 1 | 10 | 3 |'];
    const twice = (month: number) =>
      departments(
        month,
        order.map((at) => rows[at] ?? ''),
      );
    const once = (month: number) => departments(month, ['| 市教育局 | 1 | 1 | 10 | 3 |']);
    expect(codes(twice(4), once(5))).toEqual(['CHECK-033 2023-05.xlsx!Sheet1!B3']);
    expect(codes(once(4), twice(5))).toEqual(['CHECK-033 2023-05.xlsx!Sheet1!B3']);
  });

  it.each([
    ['the first', 0],
    ['the second', 1],
    ['the third', 2],
  ])('is not told from three rows of which %s differs', (_, odd) => {
    const thrice = (month: number) =>
      departments(
        month,
        [0, 1, 2].map((at) => `| 市教育局 | 2 | 1 | ${at === odd ? 3 : 10} | 3 |`),
      );
    const once = (month: number) => departments(month, ['| 市教育局 | 1 | 1 | 8 | 3 |']);
    expect(codes(thrice(4), once(5))).toEqual(['CHECK-033 2023-05.xlsx!Sheet1!B3']);
    expect(codes(once(4), thrice(5))).toEqual(['CHECK-033 2023-05.xlsx!Sheet1!B3']);
  });

  it.each([
    ['leaves the rest blank', '| 市教育局 | 2 | 1 |  |  |', '| 市教育局 |  |  | 10 | 3 |'],
    ['says it first', '| 市教育局 | 2 | 1 | 10 | 3 |', '| 市教育局 | 2 | 1 |  |  |'],
    ['says it last', '| 市教育局 | 2 | 1 |  |  |', '| 市教育局 | 2 | 1 | 10 | 3 |'],
  ])('is told from two rows of which one %s', (_, first, second) => {
    const books = [departments(4, [first, second]), departments(5, ['| 市教育局 | 1 | 1 | 8 | 3 |'])];
    expect(codes(...books)).toEqual(['CHECK-033 2023-05.xlsx!Sheet1!B3', 'CHECK-033 2023-05.xlsx!Sheet1!D3']);
  });

  it('is left to the target table where one says which is right', () => {
    const targets = {
      file: '任务.xlsx',
      sheets: ['| 责任单位 | 新签约项目（个） | 签约额（亿元） |\n| 市教育局 | 2 | 10 |'],
    };
    const months = [
      departments(4, ['| 市教育局 | 2 | 1 | 10 | 3 |']),
      departments(5, ['| 市教育局 | 1 | 1 | 10 | 3 |']),
    ];
    expect(codes(targets, ...months)).toEqual([]);
    expect(checkBooks([targets, ...months]).codes).toContain('CHECK-006 2023-05.xlsx!Sheet1!B3');
  });

  it('is nothing where it stays, or a blank or a fault says nothing', () => {
    expect(
      codes(
        departments(4, ['| 市教育局 | 2 | 1 | 10 | 3 |', '| 市民政局 | 2 | 1 | 10 | 3 |']),
        departments(5, ['| 市教育局 | ２ | 1 | 10.0 | 3 |', '| 市民政局 |  | 1 | 多 | 3 |']),
      ),
    ).toEqual([]);
  });
});

describe('a class that differs from an earlier month’s', () => {
  it('is asked about at its cell, once where it stays so', () => {
    expect(codes(townships(3, '二类乡镇'), townships(4, '一类乡镇'), townships(5, '一类乡镇'))).toEqual([
      'CHECK-034 2023-04.xlsx!Sheet1!A2',
    ]);
  });

  it('is nothing where it stays', () => {
    expect(codes(townships(3, '二类乡镇'), townships(4, '二类乡镇'))).toEqual([]);
  });
});
