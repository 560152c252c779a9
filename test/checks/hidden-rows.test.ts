import { describe, expect, it } from 'vitest';
import { checkBooks } from './checking.ts';

const HEADER =
  '| 序号 | 责任单位 | 新签约项目任务（个） | 新签约项目完成（个） | 签约额任务（亿元） | 签约额完成（亿元） |';
const ROWS = [
  '| 1 | 市委办公室 | 2 | 1 | 10 | 3 |',
  '| 2 | 市发改局 | 2 | 2 | 10 | 5.5 |',
  '| 3 | 市教育局 | 2 | 0 | 10 | 2 |',
  '| 4 | 市科技局 | 2 | 1 | 10 | 4 |',
];

function check(hiddenRows: readonly number[], total: string, place: 'first' | 'last' = 'last') {
  const lines = place === 'last' ? [HEADER, ...ROWS, total] : [HEADER, total, ...ROWS];
  const checked = checkBooks([{ sheets: [lines.join('\n')], period: '2023-05', hiddenRows }]);
  return { ...checked, sums: checked.codes.filter((code) => /^CHECK-0(?:02|03|18|43)/.test(code)) };
}

describe('a total over hidden rows', () => {
  it('that adds up what is seen leaves them out, said once', () => {
    const checked = check([3, 5], '| 合计 | | 4 | 1 | 20 | 5 |');
    expect(checked.sums).toEqual(['CHECK-043 C6']);
    expect(checked.message('CHECK-043')).toContain(
      '“合计”没有算上隐藏的第3、5行：“新签约项目任务（个）”为4，加上隐藏的行是8。',
    );
    expect(checked.found.find(({ code }) => code === 'CHECK-043')?.related.map(({ cell }) => cell)).toEqual([
      'D6',
      'E6',
      'F6',
    ]);
  });

  it('may stand above its rows', () => {
    expect(check([4], '| 合计 | | 6 | 2 | 30 | 9 |', 'first').sums).toEqual(['CHECK-043 C2']);
  });

  it('is right where it adds up all rows', () => {
    expect(check([3, 5], '| 合计 | | 8 | 4 | 40 | 14.5 |').sums).toEqual([]);
  });

  it('where hidden rows hold nothing, adds up both', () => {
    const checked = checkBooks([
      {
        sheets: [
          [HEADER, ...ROWS, '| 5 | 市民政局 | / | / | / | / |', '| 合计 | | 8 | 4 | 40 | 14.5 |'].join('\n'),
        ],
        period: '2023-05',
        hiddenRows: [6],
      },
    ]);
    expect(checked.codes.filter((code) => code.startsWith('CHECK-043'))).toEqual([]);
  });

  it('that is neither is a wrong total, hidden rows or not', () => {
    expect(check([3, 5], '| 合计 | | 8 | 4 | 40 | 99 |').sums).toEqual(['CHECK-002 F6']);
    expect(check([], '| 合计 | | 4 | 1 | 20 | 5 |').sums).not.toContain('CHECK-043 C6');
  });
});
