import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/core/decimal.ts';
import { scoreWorkbook } from '../../src/documents/score-workbook.ts';
import type { CellModel, SheetModel } from '../../src/model/workbook-model.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { assessed, indicator, type Month, scheme, TABLE, unit } from './assessed.ts';

const shown = (cell: CellModel | null): string =>
  Decimal.isDecimal(cell?.value) ? cell.value.toDecimalPlaces(2).toFixed() : String(cell?.value ?? '');

/** The sheets that are printed of the classes. */
function pages(rules: Scheme, month: Month): readonly SheetModel[] {
  const { sheets } = scoreWorkbook(assessed(rules, [month], 5), '2023-06-05');
  return sheets.filter(({ name }) => name.startsWith('评分·'));
}

/** Indicators 指标1, 指标2 … and units of one class each with every one of them. */
function large(indicators: number, units: number, figure = '4:1'): readonly SheetModel[] {
  const rules = scheme(
    Array.from({ length: indicators }, (_, index) => indicator(`指标${index + 1}`)),
    Array.from({ length: units }, (_, index) => unit(`第${index + 1}局`, '市直部门')),
  );
  const row = Object.fromEntries(rules.indicators.map(({ name }) => [name, figure]));
  return pages(rules, Object.fromEntries(rules.roster.map(({ name }) => [name, row])));
}

describe('A class as it is printed', () => {
  const rules = scheme(
    [indicator('项目'), indicator('金额', { measureUnit: '亿元', cap: null })],
    [unit('甲局', '市直部门'), unit('乙局', '市直部门'), unit('丁行', '金融机构')],
  );
  const [page] = pages(rules, {
    甲局: { 项目: '4:3', 金额: '20:25.5' },
    乙局: { 项目: '4:2', 金额: '/:/' },
    丁行: { 项目: '/:/', 金额: '8:2.25' },
  });

  test('has rank, change, unit, total and light, then for each indicator its figures, rate, points and light.', () => {
    expect(page?.rows[2]?.cells.map(shown).filter((text) => text !== '')).toEqual([
      '类别',
      '名次',
      '较上月',
      '责任单位',
      '总分',
      '亮灯',
      '项目（个）',
      '金额（亿元）',
    ]);
    expect(page?.rows[3]?.cells.slice(6, 11).map(shown)).toEqual([
      '任务',
      '完成',
      '完成率\n（%）',
      '得分',
      '灯',
    ]);
  });

  test('stands beside the other classes of its assessment, each with its own ranks and sums.', () => {
    // 甲 (3/4 + 25.5/20) ÷ 2 = 101.25; 乙 2/4; 丁 2.25/8 = 28.125.
    const rows = page?.rows.slice(4, 9).map((row) => row?.cells.map(shown) ?? []) ?? [];
    expect(rows.map((cells) => [cells[0], cells[1], cells[3], cells[4], cells[5]])).toEqual([
      ['市直部门', '1', '甲局', '101.25', '绿'],
      ['', '2', '乙局', '50', '绿'],
      ['', '小计', '', '', ''],
      ['金融机构', '1', '丁行', '28.13', '红'],
      ['', '小计', '', '', ''],
    ]);
    expect(rows[2]?.slice(6, 9)).toEqual(['8', '5', '62.5']);
  });

  test('takes what is reckoned from the sheets behind, and its figures stand there to be mended.', () => {
    const cells = page?.rows[4]?.cells ?? [];
    expect(cells[1]?.formula).toBe("'计算·市直部门'!A6");
    expect(cells[6]?.formula).toBeUndefined();
    expect(cells[8]?.formula).toBe("'计算·市直部门'!F6");
  });

  test('has alike decimals in a column.', () => {
    const column = (at: number, rows: readonly number[]): readonly unknown[] =>
      rows.map((row) => page?.rows[row]?.cells[at]?.format);
    expect(column(6, [4, 5])).toEqual(['0', '0']);
    expect(column(12, [4, 7])).toEqual(['0.00', '0.00']);
  });

  test('closes with a note and a line to sign.', () => {
    expect(String(page?.rows.at(-1)?.cells[0]?.value)).toMatch(/^制表：\s+审核：\s+审批：$/);
  });

  test('shows 加减分 where somebody has any.', () => {
    const points = new Decimal('2.5');
    const [more] = pages(
      { ...rules, adjustments: [{ unit: '乙局', table: TABLE, month: 3, points, reason: '争先' }] },
      { 甲局: { 项目: '4:3', 金额: '20:25.5' }, 乙局: { 项目: '4:2', 金额: '/:/' } },
    );
    expect(more?.rows[2]?.cells.map(shown)).toContain('加减分');
    expect(more?.rows[5]?.cells.map(shown).slice(0, 5)).toEqual(['2', '—', '乙局', '52.5', '2.5']);
  });
});

describe('The paper', () => {
  test.each([
    ['two indicators of a few units', 2, 12, { paper: 'A4', orientation: 'portrait', onePage: true }],
    ['five indicators', 5, 12, { paper: 'A4', orientation: 'landscape', onePage: true }],
    ['three indicators of fifty units', 3, 50, { paper: 'A4', orientation: 'portrait', onePage: true }],
    ['twelve indicators', 12, 13, { paper: 'A3', orientation: 'landscape', onePage: true }],
  ])('%s.', (_, indicators, units, print) => {
    const [only, ...more] = large(indicators, units);
    expect(more).toEqual([]);
    expect(only?.print).toMatchObject(print);
  });

  test('of more units than a page holds is as many pages as they need, with the header on each.', () => {
    const [only] = large(2, 120);
    expect(only?.print).toMatchObject({ paper: 'A4', repeatRows: [1, 4] });
    expect(only?.print.onePage).toBeUndefined();
  });

  test('of more indicators than A3 holds is cut between them, with units and totals on every page.', () => {
    const [only] = large(30, 13);
    const breaks = only?.print.columnBreaks ?? [];
    expect(only?.print.repeatColumns).toEqual([1, 5]);
    expect(breaks.length).toBeGreaterThan(0);
    // Five columns lead; each indicator takes three.
    for (const column of breaks) expect((column - 5) % 3).toBe(0);
  });
});
