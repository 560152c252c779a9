import { describe, expect, it } from 'vitest';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { codes, read, readOne } from './reading.ts';

/** Two departments and a row under them with the given label, in the first column or in that of the units. */
const labelled = (label: string, where: 'first' | 'unit' = 'first'): ReturnType<typeof sheetFromMarkdown> =>
  sheetFromMarkdown(`
| 序号 | 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） |
| 1 | 市教育局 | 10 | 2 |
| 2 | 市科技局 | 10 | 4 |
${where === 'first' ? `| ${label} | |` : `| | ${label} |`} 20 | 6 |`);

const kinds = (sheet: ReturnType<typeof sheetFromMarkdown>): readonly string[] =>
  readOne(sheet).rows.map((row) => row.class);

describe.each(['first', 'unit'] as const)('In the %s column', (where) => {
  it.each([
    '全市',
    '全 市',
    '合计（个）',
    '合计（亿元）：',
    '合计(2个)',
    '总计（6家）',
    '总计（2个单位）',
    '共6个单位',
    '合计6个单位',
    '全市合计（六个部门）',
    '以上共计',
    '总和',
  ])('%s is the total', (label) => {
    expect(kinds(labelled(label, where))).toEqual(['data', 'data', 'total']);
    expect(codes(read(labelled(label, where)))).toEqual([]);
  });

  it.each(['小计(6个单位)', '小计6家', '小计（个）', '市直部门小计', '合计（市直部门）'])(
    '%s is a subtotal',
    (label) => {
      expect(kinds(labelled(label, where))).toEqual(['data', 'data', 'subtotal']);
      expect(codes(read(labelled(label, where)))).toEqual([]);
    },
  );

  it.each([
    '平均',
    '平均值',
    '全市平均',
    '市直部门平均（亿元）',
    '平均完成率',
    '上年同期',
    '去年同期完成',
    '2022年同期',
    '2022年',
    '上月',
    '同比增长%',
    '同比增长（%）',
    '同比±%',
    '比上年增减',
    '增幅（%）',
    '环比',
    '序时进度',
    '完成率',
    '占全市比重（%）',
  ])('%s is passed over by name', (label) => {
    expect(kinds(labelled(label, where))).toEqual(['data', 'data']);
    expect(codes(read(labelled(label, where)))).toEqual([`TABLE-018 ${where === 'first' ? 'A4' : 'B4'}`]);
  });

  it('any other word is taken for a unit’s name and asked about', () => {
    const found = codes(read(labelled('某某集团', where)));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((line) => /^(VALUE|TABLE)-011 B4$/.test(line))).toBe(true);
  });
});
