import { expect, it } from 'vitest';
import { checkSheet } from './checking.ts';

const FUND = '组建不低于5亿元的产业基金，不少于2个项目配套基金到位';

/** Two state companies with a fund of 5 亿元 each, a department, and the total in words. */
const table = (total: string): string => `
  | 序号 | 责任单位 | 新签约项目（个）或产业基金（亿元） | 签约额（亿元） | 新开工入库项目（个） |
  | 1 | 市教育局 | 2 | 10 | 1 |
  | 2 | 高新投公司 | ${FUND} | 5 | / |
  | 3 | 市荆楚集团 | ${FUND} | 5 | / |
  | 合计 | | 2 | ${total} | 1 |`;

const codes = (total: string): readonly string[] =>
  checkSheet(table(total)).codes.filter((code) => code.startsWith('CHECK-041'));

it.each(['不低于20亿元（含30亿元产业基金）', '20亿元（其中产业基金15亿元）', '20（含8亿元产业基金）'])(
  'A part of a total that bears a column’s name and is not its sum is asked about: %s',
  (total) => {
    expect(codes(total)).toEqual(['CHECK-041 D5']);
  },
);

it.each(['不低于20亿元（含10亿元产业基金）', '20（含10亿元产业基金）', '20（含3亿元农业项目）', '20'])(
  'A part that agrees, or bears no column’s name, is left alone: %s',
  (total) => {
    expect(codes(total)).toEqual([]);
  },
);
