import { describe, expect, it } from 'vitest';
import { checkSheet } from '../checks/checking.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { codes, read, readOne } from './reading.ts';

const keys = (markdown: string): readonly string[] =>
  readOne(sheetFromMarkdown(markdown)).columns.flatMap(({ key, part }) => (part === null ? [] : [key]));

describe('A heading 完成率 or 排名 by itself', () => {
  it('is of the only measure, and compared', () => {
    const sheet = `
| 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） | 完成率 | 排名 |
| 市教育局 | 10 | 2 | 20% | 2 |
| 市科技局 | 10 | 4 | 45% | 2 |`;
    expect(keys(sheet)).toEqual([
      'contract-value.target',
      'contract-value.actual',
      'contract-value.rate',
      'contract-value.rank',
    ]);
    expect(codes(read(sheetFromMarkdown(sheet)))).toEqual([]);
    const compared = (markdown: string): readonly string[] =>
      checkSheet(markdown).codes.filter((line) => /^CHECK-01/.test(line));
    expect(compared(sheet)).toEqual(['CHECK-012 D3']);
    expect(compared(sheet.replace('45%', '40%'))).toEqual(['CHECK-014 E3']);
    expect(compared(sheet.replace('45% | 2', '40% | 1'))).toEqual([]);
  });

  it('is of the measure to its left where each has one', () => {
    const sheet = `
| 责任单位 | 新签约项目任务（个） | 新签约项目完成（个） | 排名 | 签约额任务（亿元） | 签约额完成（亿元） | 排名 |
| 市教育局 | 2 | 1 | 1 | 10 | 2 | 1 |`;
    expect(keys(sheet).filter((key) => key.endsWith('rank'))).toEqual([
      'projects.rank',
      'contract-value.rank',
    ]);
  });

  it('beside several measures is the rank by all of them, and nobody is asked about it', () => {
    const sheet = `
| 责任单位 | 新签约项目任务（个） | 新签约项目完成（个） | 签约额任务（亿元） | 签约额完成（亿元） | 排名 |
| 市教育局 | 2 | 1 | 10 | 2 | 1 |`;
    expect(keys(sheet).at(-1)).toBe('rank');
    expect(codes(read(sheetFromMarkdown(sheet)))).toEqual([]);
  });
});
