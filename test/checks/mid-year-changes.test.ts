import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/core/decimal.ts';
import type { Change } from '../../src/scheme/change.ts';
import { type Book, checkBooks, SMALL_ROSTER } from './checking.ts';

const AT = { file: '考核办法.xlsx', sheet: '年中调整', cell: 'E3' };
const dated = { reason: '冶办发〔2023〕9号', at: AT };

/** One department's own report of a month of 招商 附件2: its target and what is done. */
function report(month: number, target: string, done: number, unit = '市一局'): Book {
  const period = `2023-0${month}`;
  return {
    file: `${period}-${unit}.xlsx`,
    period,
    sheets: [`| 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） |\n| ${unit} | ${target} | ${done} |`],
  };
}

/** The same of townships, in one workbook. */
function townships(month: number, rows: readonly string[]): Book {
  const period = `2023-0${month}`;
  const head = '| 乡镇类别 | 责任单位 | 签约投资额任务（亿元） | 签约投资额完成（亿元） |';
  return { file: `${period}.xlsx`, period, sheets: [[head, ...rows].join('\n')] };
}

function check(books: readonly Book[], ...changes: readonly Change[]) {
  return checkBooks(books, { units: SMALL_ROSTER, scheme: { year: 2023, changes } });
}

const codesOf = (books: readonly Book[], ...changes: readonly Change[]): readonly string[] =>
  check(books, ...changes).codes;

describe('a target that the scheme changes from June on', () => {
  const TARGETS: Book = {
    file: '任务.xlsx',
    sheets: ['| 责任单位 | 签约额（亿元） |\n| 市一局 | 10 |\n| 市二局 | 10 |\n| 市三局 | 10 |'],
  };
  const change: Change = {
    kind: 'target',
    unit: '市一局',
    table: 'investment/departments',
    measure: 'contract-value',
    target: new Decimal(8),
    month: 6,
    ...dated,
  };

  it.each([
    ['the old one in May', 5, '10', []],
    ['the new one in June', 6, '8', []],
    ['the new one in July', 7, '8', []],
    ['the new one in May already', 5, '8', ['CHECK-006 2023-05-市一局.xlsx!Sheet1!B2']],
    ['the old one in June still', 6, '10', ['CHECK-006 2023-06-市一局.xlsx!Sheet1!B2']],
  ])('is expected of a sheet that prints %s', (_, month, printed, expected) => {
    expect(codesOf([TARGETS, report(month, printed, 4)], change)).toEqual(expected);
  });

  it('is asked about where it is the one that is in force already, by the table or by an earlier change', () => {
    const to = (target: number | null, month: number): Change => ({
      ...change,
      target: target === null ? null : new Decimal(target),
      month,
    });
    const idle = (...changes: readonly Change[]) =>
      check([TARGETS], ...changes).found.filter(({ code }) => code === 'SCHEME-015');
    expect(idle(to(10, 6)).map(({ params, at }) => [params.unit, params.reason, at])).toEqual([
      ['市一局', { zh: '此前的任务已经是10', en: 'the target before that month is 10 already' }, AT],
    ]);
    expect(idle(to(8, 3), to(8, 6))).toHaveLength(1);
    expect(idle(to(null, 3), to(null, 6))).toHaveLength(1);
    expect([idle(to(8, 6)), idle(to(8, 3), to(10, 6)), idle(to(null, 6))]).toEqual([[], [], []]);
  });

  it('is named with the cell of the scheme', () => {
    const { found } = check([TARGETS, report(6, '10', 4)], change);
    expect(found.map(({ params, related }) => [params.expected, params.place, related])).toEqual([
      ['8', '考核办法.xlsx!年中调整!E3', [AT]],
    ]);
  });

  it('is no change without leave where no target table is at hand', () => {
    expect(codesOf([report(5, '10', 4), report(6, '8', 5)], change)).toEqual([]);
    expect(codesOf([report(5, '10', 4), report(6, '8', 5)])).toEqual([
      'CHECK-033 2023-06-市一局.xlsx!Sheet1!B2',
    ]);
  });

  it('is what a figure is held against: 60 is 12 times 5, and six times 10', () => {
    const small = { ...change, target: new Decimal(5) };
    expect(codesOf([TARGETS, report(6, '5', 60)], small)).toEqual([
      'CHECK-042 2023-06-市一局.xlsx!Sheet1!C2',
    ]);
    expect(codesOf([TARGETS, report(5, '10', 60)], small)).toEqual([]);
  });
});

describe('a unit that is closed from June on', () => {
  const closed: Change = { kind: 'closed', unit: '丙乡', month: 6, ...dated };
  const two = ['| 一类乡镇 | 甲镇 | 9 | 1 |', '| 一类乡镇 | 乙镇 | 9 | 2 |'];
  const all = [...two, '| 二类乡镇 | 丙乡 | 9 | 3 |'];

  it('is missing from May and not from June', () => {
    expect(codesOf([townships(5, two)], closed)).toEqual(['CHECK-009 A1']);
    expect(codesOf([townships(6, two)], closed)).toEqual([]);
    expect(codesOf([townships(6, two)])).toEqual(['CHECK-009 A1']);
  });

  it('is told at its row that it does not count from June on', () => {
    expect(codesOf([townships(5, all)], closed)).toEqual([]);
    expect(codesOf([townships(6, all)], closed)).toEqual(['CHECK-048 B4']);
    expect(check([townships(6, all)], closed).message('CHECK-048')).toContain(
      '“丙乡”自6月起撤并，2023-06的这一行没有计入',
    );
  });

  it('need not stand in the table of the year', () => {
    const targets: Book = {
      sheets: [
        '| 乡镇类别 | 责任单位 | 签约投资额（亿元） |\n| 一类乡镇 | 甲镇 | 9 |\n| 一类乡镇 | 乙镇 | 9 |',
      ],
    };
    expect(codesOf([targets], closed)).toEqual([]);
    expect(codesOf([targets])).toEqual(['CHECK-009 A1']);
  });
});

describe('a unit that is founded in June', () => {
  const founded: Change = { kind: 'founded', unit: '丙乡', month: 6, ...dated };
  const two = ['| 一类乡镇 | 甲镇 | 9 | 1 |', '| 一类乡镇 | 乙镇 | 9 | 2 |'];

  it('is asked for from June on', () => {
    expect(codesOf([townships(5, two)], founded)).toEqual([]);
    expect(codesOf([townships(6, two)], founded)).toEqual(['CHECK-009 A1']);
  });

  it('is told at its row that it did not exist in May', () => {
    expect(codesOf([townships(5, [...two, '| 二类乡镇 | 丙乡 | 9 | 3 |'])], founded)).toEqual([
      'CHECK-048 B4',
    ]);
  });
});

describe('a class that changes in June', () => {
  const change: Change = { kind: 'class', unit: '乙镇', plan: null, class: '二类乡镇', month: 6, ...dated };
  const rows = (second: string): readonly string[] => [
    '| 一类乡镇 | 甲镇 | 9 | 1 |',
    `| ${second} | 乙镇 | 9 | 2 |`,
    '| 二类乡镇 | 丙乡 | 9 | 3 |',
  ];

  it('is no contradiction between May and June', () => {
    const books = [townships(5, rows('一类乡镇')), townships(6, rows('二类乡镇'))];
    expect(codesOf(books, change)).toEqual([]);
    expect(codesOf(books)).toEqual(['CHECK-051 2023-06.xlsx!Sheet1!A3']);
  });

  it('is asked about where it is printed a month early', () => {
    const books = [townships(4, rows('一类乡镇')), townships(5, rows('二类乡镇'))];
    expect(codesOf(books, change)).toEqual(['CHECK-051 2023-05.xlsx!Sheet1!A3']);
  });

  it('is asked about where it is still printed as it was', () => {
    expect(codesOf([townships(6, rows('一类乡镇'))], change)).toEqual(['CHECK-051 A3']);
  });
});

describe('a class that is not the roster’s', () => {
  it('is asked about once at a cell merged over several units, naming them', () => {
    const books = [
      townships(5, ['| 二类乡镇 | 甲镇 | 9 | 1 |', '| ^ | 乙镇 | 9 | 2 |', '| ^ | 丙乡 | 9 | 3 |']),
    ];
    expect(codesOf(books)).toEqual(['CHECK-051 A2']);
    expect(check(books).message('CHECK-051')).toContain('甲镇、乙镇列在“二类乡镇”，单位名录里是“一类乡镇”');
  });

  it('is asked about in the target table too', () => {
    const targets = {
      file: '任务.xlsx',
      sheets: [
        '| 乡镇类别 | 责任单位 | 新签约亿元以上项目 | 签约投资额 |\n| 二类乡镇 | 甲镇 | 2 | 9 |\n| 一类乡镇 | 乙镇 | 2 | 9 |\n| 二类乡镇 | 丙乡 | 2 | 9 |',
      ],
    };
    expect(codesOf([targets])).toEqual(['CHECK-051 A2']);
  });

  it('is nothing where the roster says none', () => {
    const units = SMALL_ROSTER.map((unit) => ({
      ...unit,
      class: unit.kind === 'township' ? null : unit.class,
    }));
    expect(
      checkBooks([townships(5, ['| 二类乡镇 | 甲镇 | 9 | 1 |'])], { units }).codes.filter(
        (code) => !code.startsWith('CHECK-009'),
      ),
    ).toEqual([]);
  });
});
