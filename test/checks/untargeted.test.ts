import { describe, expect, it } from 'vitest';
import { checkBooks } from './checking.ts';

const MONTH = `
| 责任单位 | 新签约项目任务（个） | 新签约项目完成（个） | 签约额完成（亿元） |
| 市教育局 | 2 | 1 | 3 |`;

const codes = (...books: Parameters<typeof checkBooks>[0]): readonly string[] =>
  checkBooks(books).codes.filter((line) => line.startsWith('CHECK-044'));

describe('CHECK-044: a measure with results and no targets', () => {
  it('is told at its heading, with what it costs', () => {
    const checked = checkBooks([{ sheets: [MONTH], period: '2023-05' }]);
    expect(checked.codes.filter((line) => line.startsWith('CHECK-044'))).toEqual(['CHECK-044 D1']);
    expect(checked.message('CHECK-044')).toContain('“签约额”只有完成数，所有文件里都没有任务数，不计分');
  });

  it('is told once for the returns of all units', () => {
    const sheet = (unit: string): string => `
| 责任单位 | 新签约项目任务（个） | 新签约项目完成（个） | 签约额完成（亿元） |
| ${unit} | 2 | 1 | 3 |`;
    const books = ['市教育局', '市科技局'].map((unit) => ({ sheets: [sheet(unit)], period: '2023-05' }));
    expect(codes(...books)).toEqual(['CHECK-044 1.xlsx!Sheet1!D1']);
  });

  it.each([
    ['the target table', { sheets: ['| 责任单位 | 签约额（亿元） |\n| 市教育局 | 10 |'] }],
    ['another month', { sheets: [MONTH.replace('签约额完成', '签约额任务')], period: '2023-04' }],
  ])('is none where %s has them', (_, other) => {
    expect(codes({ sheets: [MONTH], period: '2023-05' }, other)).toEqual([]);
  });

  it('is no matter where no measure has any, unless they are scored: the target table is kept elsewhere', () => {
    const sheet = '| 责任单位 | 签约额完成（亿元） |\n| 市教育局 | 3 |';
    expect(codes({ sheets: [sheet], period: '2023-05' })).toEqual([]);
  });

  it('is not said again of a heading that is asked about', () => {
    const sheet = MONTH.replace('签约额完成', '签约额分解').replace('| 3 |', '| 10 |');
    expect(codes({ sheets: [sheet], period: '2023-05' })).toEqual([]);
  });
});
