import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/core/decimal.ts';
import { doubtfulPlaces } from '../../src/diagnostics/doubtful.ts';
import { wordFinding } from '../../src/diagnostics/wording.ts';
import type { Confirmation } from '../../src/scheme/confirmation.ts';
import { type Book, checkBooks, SMALL_ROSTER } from './checking.ts';

const AT = { file: '考核办法.xlsx', sheet: '核实说明', cell: 'A3' };

function confirmation(more: Partial<Confirmation> = {}): Confirmation {
  return {
    subject: '市一局',
    unit: '市一局',
    table: 'investment/departments',
    column: 'contract-value',
    part: null,
    month: 5,
    value: null,
    reason: '已核对合同',
    by: '张×',
    day: '2023-06-08',
    at: AT,
    ...more,
  };
}

/** A month of departments: 市一局 with so much of 10, 市二局 and 市三局 with 4. */
function month(number: number, first: string, second = '4'): Book {
  const period = `2023-0${number}`;
  const rows = [`| 市一局 | 10 | ${first} |`, `| 市二局 | 10 | ${second} |`, '| 市三局 | 10 | 4 |'];
  const head = '| 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） |';
  return { file: `${period}.xlsx`, period, sheets: [[head, ...rows].join('\n')] };
}

function check(books: readonly Book[], ...confirmations: readonly Confirmation[]) {
  return checkBooks(books, { units: SMALL_ROSTER, scheme: { year: 2023, changes: [], confirmations } });
}

const codes = (books: readonly Book[], ...confirmations: readonly Confirmation[]): readonly string[] =>
  check(books, ...confirmations).codes;

describe('A doubtful figure that the scheme confirms', () => {
  it.each([
    ['for its unit', {}],
    ['for its file', { subject: '2023-05.xlsx', unit: null }],
    ['with the figure', { value: new Decimal(3000) }],
    ['with the figure in another spelling', { value: new Decimal('3000.0') }],
    ['for its part', { part: 'actual' as const }],
  ])('%s is no longer doubtful, and a notice says so at its cell', (_, more) => {
    const { found } = check([month(5, '3000')], confirmation(more));
    expect(found.map(({ code, severity, at }) => [code, severity, at.cell])).toEqual([
      ['CHECK-052', 'info', 'C2'],
    ]);
    expect(found[0]?.related).toEqual([AT]);
    expect(doubtfulPlaces(found)({ file: '2023-05.xlsx', sheet: 'Sheet1', cell: 'C2' })).toBe(false);
  });

  it('is told with the reason, who confirmed it and what was doubtful, in Chinese and in English', () => {
    const [found] = check([month(5, '3000')], confirmation()).found;
    const said = (language: 'zh' | 'en') => (found === undefined ? '' : wordFinding(found, language));
    expect(said('zh')).toBe(
      '“市一局”的“签约额完成（亿元）”填的“3000”已核实，按此计入：已核对合同（张×，2023-06-08）。原来的疑问：数值与任务、上月或同类单位相差太多。',
    );
    expect(said('en')).toBe(
      '“3000” for “签约额完成（亿元）” of “市一局” was confirmed and counts: 已核对合同 (张×，2023-06-08). What was doubtful: A figure is far from its target, last month’s or those of its class.',
    );
  });

  it('may be a fall from the month before', () => {
    const books = [month(4, '5'), month(5, '3')];
    expect(codes(books)).toEqual(['CHECK-004 2023-05.xlsx!Sheet1!C2']);
    expect(codes(books, confirmation())).toEqual(['CHECK-052 2023-05.xlsx!Sheet1!C2']);
  });

  it('may be a township’s part above its whole', () => {
    const parts = ['任务', '完成'];
    const headings = ['签约投资额', '实际到位内资', '省外资金'].flatMap((name) =>
      parts.map((part) => name + part),
    );
    const row = (name: string, outside: number, kind = '一类乡镇'): string =>
      `| ${kind} | ${name} | 9 | 3 | 9 | 3 | 5 | ${outside} |`;
    const lines = [
      `| 乡镇类别 | 责任单位 | ${headings.join(' | ')} |`,
      row('甲镇', 4),
      row('乙镇', 2),
      row('丙乡', 2, '二类乡镇'),
    ];
    const book: Book = { period: '2023-05', sheets: [lines.join('\n')] };
    const mine = confirmation({
      subject: '甲镇',
      unit: '甲镇',
      table: 'investment/townships',
      column: 'outside-capital',
    });
    expect(codes([book])).toEqual(['CHECK-011 H2']);
    expect(codes([book], mine)).toEqual(['CHECK-052 H2']);
  });

  it('leaves the doubts about others as they are', () => {
    expect(codes([month(5, '3000', '5000')], confirmation())).toEqual(['CHECK-052 C2', 'CHECK-042 C3']);
  });
});

describe('A confirmation that does not hold is told at its cell, and the figure stays doubtful:', () => {
  const told = (books: readonly Book[], mine: Confirmation) =>
    check(books, mine).found.map(({ code, at }) => `${code} ${at.cell}`);

  it.each([
    ['another unit’s figure is meant', { subject: '丙乡', unit: '丙乡' }, ['CHECK-042 C2', 'SCHEME-016 A3']],
    ['no such file is there', { subject: '4月.xlsx', unit: null }, ['CHECK-042 C2', 'SCHEME-016 A3']],
    ['the part meant is not printed', { part: 'month' as const }, ['CHECK-042 C2', 'SCHEME-016 A3']],
    ['the figure has changed since', { value: new Decimal(2900) }, ['CHECK-042 C2', 'SCHEME-017 A3']],
    ['the figure meant is not doubtful', { part: 'target' as const }, ['CHECK-042 C2', 'SCHEME-018 A3']],
    [
      'the figure of another unit is right',
      { subject: '市二局', unit: '市二局' },
      ['CHECK-042 C2', 'SCHEME-018 A3'],
    ],
  ])('%s', (_, more, expected) => {
    expect(told([month(5, '3000')], confirmation(more))).toEqual(expected);
  });

  it('a file has several such figures', () => {
    const mine = confirmation({ subject: '2023-05.xlsx', unit: null });
    expect(told([month(5, '3000', '5000')], mine)).toEqual(['CHECK-042 C2', 'CHECK-042 C3', 'SCHEME-016 A3']);
  });

  it('of a month that is not at hand nothing is said', () => {
    expect(told([month(5, '4')], confirmation({ month: 4 }))).toEqual([]);
    expect(told([month(5, '3000')], confirmation({ month: 4 }))).toEqual(['CHECK-042 C2']);
  });

  it('of the year’s table, whose figures have no month', () => {
    expect(told([month(5, '3000')], confirmation({ month: null }))).toEqual(['CHECK-042 C2']);
  });
});
