import { describe, expect, it } from 'vitest';
import { checkBooks } from './checking.ts';

interface Indicator {
  readonly name?: string;
  readonly target?: string;
  readonly actual?: string;
  readonly rate?: string;
}

/** A month's report on the city's indicators: name in C, target in D, actual in E, rate in F. */
function month(period: string, indicators: readonly Indicator[]) {
  const rows = indicators.map(
    ({ name, target, actual, rate }, index) =>
      `| ${index + 1} | 创新体系 | ${name ?? `指标${index + 1}`} | ${target ?? '6个'} | ${actual ?? ''} | ${rate ?? ''} |`,
  );
  return {
    file: `${period}.xlsx`,
    period,
    sheets: [['| 序号 | 指标类型 | 指标名称 | 2023年目标任务 | 完成情况 | 完成率 |', ...rows].join('\n')],
  };
}

const OWN = /^CHECK-(?:004|008|012|038|039|040)/;
const codes = (...books: readonly ReturnType<typeof month>[]): readonly string[] =>
  checkBooks(books).codes.filter((code) => OWN.test(code));

describe('an indicator’s figures, each with its measure unit in the cell', () => {
  it.each([
    ['a bare figure beside a share', { name: '研发占比', target: '3.3%', actual: '1.4' }, ['CHECK-038 E2']],
    ['a bare fraction beside a growth', { name: '增长率', target: '8%', actual: '0.025' }, ['CHECK-038 E2']],
    ['a bare count', { target: '6 个', actual: '3' }, ['CHECK-038 E2']],
    ['a bare target', { target: '3.3', actual: '1%' }, ['CHECK-038 D2']],
    ['another thing counted', { target: '1 个', actual: '0家' }, ['CHECK-039 E2']],
    ['an amount for a share', { target: '8%', actual: '3亿元' }, ['CHECK-039 E2']],
    ['a coverage above the whole', { name: '机构覆盖率', target: '100%', actual: '830%' }, ['CHECK-040 E2']],
    ['a proportion above the whole', { name: '支出比重', target: '22%', actual: '220%' }, ['CHECK-040 E2']],
    ['“no task” against a target', { target: '2 个', actual: '无' }, ['CHECK-008 E2']],
    ['a dash against a target', { target: '60 家', actual: '-' }, ['CHECK-008 E2']],
    ['a wrong rate', { target: '20亿元', actual: '6200万元', rate: '31' }, ['CHECK-012 F2']],
  ] as const)('are asked about: %s', (_, indicator, expected) => {
    expect(codes(month('2023-05', [indicator]))).toEqual(expected);
  });

  it.each([
    ['the same unit', { target: '6 个', actual: '3个', rate: '50' }],
    ['an amount in another size', { target: '20亿元', actual: '6200万元', rate: '3.1' }],
    ['growth above a hundred per cent', { name: '投入增长率', target: '100%', actual: '130%', rate: '130' }],
    ['nothing reported', { target: '6 个' }],
    ['a share at the whole', { name: '机构覆盖率', target: '100%', actual: '100%' }],
  ])('are right: %s', (_, indicator) => {
    expect(codes(month('2023-05', [indicator]))).toEqual([]);
  });
});

describe('a cumulative figure with its unit in the cell', () => {
  it('that falls is named with both cells, in whatever size it is written', () => {
    const books = [
      month('2023-04', [
        { target: '300家', actual: '262家' },
        { target: '20亿元', actual: '6.2亿元' },
      ]),
      month('2023-05', [
        { target: '300家', actual: '255家' },
        { target: '20亿元', actual: '7900万元' },
      ]),
    ];
    expect(codes(...books)).toEqual(['CHECK-004 2023-05.xlsx!Sheet1!E2', 'CHECK-004 2023-05.xlsx!Sheet1!E3']);
    expect(checkBooks(books).message('CHECK-004')).toContain('减少了7家');
  });

  it.each([
    ['first', ['262家', '255家']],
    ['last', ['255家', '262家']],
  ])('is held against the greatest of two reports of the earlier month, the greatest %s', (_, actuals) => {
    const earlier = actuals.map((actual, index) => ({
      ...month('2023-04', [{ target: '300家', actual }]),
      file: `2023-04-${index}.xlsx`,
    }));
    const books = [...earlier, month('2023-05', [{ target: '300家', actual: '258家' }])];
    expect(codes(...books)).toContain('CHECK-004 2023-05.xlsx!Sheet1!E2');
    expect(checkBooks(books).message('CHECK-004')).toContain('减少了4家');
  });

  it('may grow in a smaller size, and a rate may fall', () => {
    expect(
      codes(
        month('2023-04', [
          { target: '20亿元', actual: '6.2亿元' },
          { target: '22%', actual: '20.8%' },
        ]),
        month('2023-05', [
          { target: '20亿元', actual: '79000万元' },
          { target: '22%', actual: '20.5%' },
        ]),
      ),
    ).toEqual([]);
  });
});
