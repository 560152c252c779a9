import { describe, expect, it } from 'vitest';
import { laterOf } from '../../src/facts/versions.ts';

describe('Of two files of one report the later one', () => {
  const later = (left: string, right: string): string | null =>
    laterOf({ path: left }, { path: right })?.path ?? null;

  it.each([
    '市科协6月（改）.xlsx',
    '报送/市科协6月(改).xlsx',
    '市科协6月改.xlsx',
    '市科协6月-修改.xlsx',
    '市科协6月（修订版）.xlsx',
    '市科协6月更正.csv',
    '市科协6月（新）.xlsx',
    '市科协6月最新.xls',
    '【新】市科协6月.xlsx',
    '市科协6月（最终）.xlsx',
    '市科协6月定稿.xlsx',
    '市科协6月重报.xlsx',
    '市科协6月v2.xlsx',
    '市科协6月第二稿.xlsx',
  ])('is the one whose name says so: %s', (name) => {
    expect(later('市科协6月.xlsx', name)).toBe(name);
    expect(later(name, '市科协6月.xlsx')).toBe(name);
  });

  it('of several versions is the one with the higher number, and 最终 comes after all of them', () => {
    expect(later('甲（改）.xlsx', '甲（改2）.xlsx')).toBe('甲（改2）.xlsx');
    expect(later('甲第三稿.xlsx', '甲第二稿.xlsx')).toBe('甲第三稿.xlsx');
    expect(later('甲改5.xlsx', '甲最终.xlsx')).toBe('甲最终.xlsx');
  });

  it.each([
    ['高新投公司6月.xlsx', '高新投公司六月.xlsx'],
    ['市发改局6月.xlsx', '发改局.xlsx'],
    ['新签约项目.xlsx', '市科协.xlsx'],
    ['甲改.xlsx', '乙（改）.xlsx'],
    ['甲.xlsx', '甲(1).xlsx'],
  ])(
    'is not told from names in which 改 and 新 mean something else, or from copies: %s, %s',
    (left, right) => {
      expect(later(left, right)).toBeNull();
    },
  );

  it('is the one saved later, unless the names tell otherwise', () => {
    const [early, late] = ['2023-07-01T08:00:00Z', '2023-07-02T08:00:00Z'];
    const of = (left: string, modified: string, right: string, other: string) =>
      laterOf({ path: left, modified }, { path: right, modified: other })?.path ?? null;
    expect(of('甲.xlsx', early, '乙.xlsx', late)).toBe('乙.xlsx');
    expect(of('甲.xlsx', late, '乙.xlsx', early)).toBe('甲.xlsx');
    expect(of('甲.xlsx', late, '乙.xlsx', late)).toBeNull();
    expect(of('甲.xlsx', early, '甲改.xlsx', late)).toBe('甲改.xlsx');
    expect(of('甲.xlsx', late, '甲改.xlsx', early)).toBeNull();
  });
});
