import { describe, expect, it } from 'vitest';
import { checkSheet } from './checking.ts';

const HEAD = '| 序号 | 考核 | 对象 | 类别 | 周期 | 拉练（20分） | 谋划（30分） | 开工（50分） | 得分 |';

/** One unit's marks; the items stand in F, G and H, the sum in I. */
function scores(marks: string, head = HEAD) {
  return checkSheet(`${head}\n| 1 | 季度考核 | 灵乡镇 | B | 2023年第一季度 | ${marks} |`);
}

describe('marks for items with their full marks in the heading', () => {
  it('that add up to 得分 and are within their full marks are right', () => {
    expect(scores('18.5 | 30 | 41 | 89.5').codes).toEqual([]);
    expect(scores('0 | 0 | 0 | 0').codes).toEqual([]);
  });

  it('above the full marks or below 0 are asked about at their cell, and the sum is not asked about beside them', () => {
    const above = scores('21 | 30 | 41 | 92');
    expect(above.codes).toEqual(['VALUE-008 F2']);
    expect(above.message('VALUE-008')).toContain('0—20');
    expect(scores('18 | 30 | -1 | 47').codes).toEqual(['VALUE-008 H2']);
    expect(scores('21 | 30 | 41 | 91').codes).toEqual(['VALUE-008 F2']);
  });

  it('that do not come to 得分 are asked about at 得分, with what they come to', () => {
    const wrong = scores('18 | 30 | 41 | 98');
    expect(wrong.codes).toEqual(['CHECK-017 I2']);
    expect(wrong.message('CHECK-017')).toContain('89');
  });

  it('are not added where one is blank, or where they do not make up a hundred', () => {
    expect(scores('18 |  | 41 | 89').codes).toEqual([]);
    expect(scores('18 | 30 | 41 | 95', HEAD.replace('（50分）', '（60分）')).codes).toEqual([]);
  });

  it('are reduced by what an item takes off, and increased by one that adds', () => {
    const head = HEAD.replace('| 得分', '| 加分（5分） | 扣分（10分） | 得分');
    expect(scores('18 | 30 | 41 | 2 | 3 | 88', head).codes).toEqual([]);
    expect(scores('18 | 30 | 41 | 2 | 3 | 94', head).codes).toEqual(['CHECK-017 K2']);
  });
});

describe('the headings of items', () => {
  it.each([
    ['full-width brackets', '拉练（20分）'],
    ['half-width brackets', '拉练(20分)'],
    ['满分', '拉练（满分20分）'],
    ['a line break', '拉练 （20分）'],
  ])('are read with %s', (_, heading) => {
    expect(scores('21 | 30 | 41 | 92', HEAD.replace('拉练（20分）', heading)).codes).toEqual([
      'VALUE-008 F2',
    ]);
  });

  it('over two rows are read by the lower one', () => {
    const two =
      '| 考核 | 对象 | 周期 | 评分项目 | < | 得分 |\n| ^ | ^ | ^ | 拉练（40分） | 谋划（60分） | ^ |\n| 季度考核 | 灵乡镇 | 2023年第一季度 | 41 | 30 | 71 |';
    expect(checkSheet(two).codes).toEqual(['VALUE-008 D3']);
  });

  it('that stand twice are told', () => {
    expect(scores('18 | 30 | 41 | 89', HEAD.replace('谋划（30分）', '拉练（30分）')).read).toEqual([
      'TABLE-009 G1',
    ]);
  });

  it('without full marks are columns of the office’s own', () => {
    const { read, codes } = scores('18 | 30 | 41 | 89', HEAD.replace('拉练（20分）', '印象'));
    expect([read, codes]).toEqual([['TABLE-007 F1'], []]);
  });
});
