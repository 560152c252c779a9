import { describe, expect, it } from 'vitest';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { codes, column, read, readOne } from './reading.ts';

const WORDS = ['上月累计', '上月末累计', '截至上月底累计', '至上月累计完成', '上月累计数'];

const table = (words: string): string => `| 2023年1—5月部门单位招商引资完成情况表 | < | < | < | < | < |
| 序号 | 责任单位 | 签约额（亿元） | < | < | < |
| ^ | ^ | 任务 | ${words} | 本月 | 累计 |
| 1 | 市教育局 | 10 | 2 | 1 | 3 |`;

describe('Last month’s cumulative figure in a table', () => {
  it.each(WORDS)('(%s) is what this month’s began from, and no column of another time', (words) => {
    const sheet = sheetFromMarkdown(table(words));
    const keys = ['target', 'before', 'month', 'actual'].map((part) => `contract-value.${part}`);
    expect(column(readOne(sheet).rows, ...keys)).toEqual(['10亿元 2亿元 1亿元 3亿元']);
    expect(codes(read(sheet))).toEqual([]);
  });
});
