import { describe, expect, it } from 'vitest';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { codes, read } from './reading.ts';

const found = (markdown: string): readonly string[] => codes(read(sheetFromMarkdown(markdown)));
const tables = (markdown: string): readonly string[] =>
  read(sheetFromMarkdown(markdown)).tables.map(({ id }) => id);

describe('TABLE-024: known units and measures in another layout', () => {
  it.each([
    [
      'a row for each unit and measure',
      `
| 责任单位 | 指标名称 | 任务 | 完成 |
| 市教育局 | 签约额（亿元） | 10 | 3 |
| 市教育局 | 新签约项目（个） | 2 | 1 |
| 市科技局 | 签约额（亿元） | 10 | 4 |`,
      'B2',
    ],
    [
      'the same with the measure first',
      `
| 指标 | 单位 | 目标值 | 完成值 |
| 签约额 | 市教育局 | 10 | 3 |
| 签约额 | 市科技局 | 10 | 4 |
| 新签约项目 | 市教育局 | 2 | 1 |`,
      'A2',
    ],
    [
      'units across, under one measure a row',
      `
| 指标 | 市教育局 | 市科技局 | 市发改局 |
| 签约额（亿元） | 3 | 4 | 5.5 |
| 新签约项目（个） | 1 | 1 | 2 |`,
      'A2',
    ],
    [
      'townships across',
      `
| 指标 | 灵乡镇 | < | 陈贵镇 | < |
| ^ | 任务 | 完成 | 任务 | 完成 |
| 签约投资额（亿元） | 50 | 20 | 50 | 21 |
| 新签约亿元以上项目（个） | 8 | 3 | 8 | 3 |`,
      'A3',
    ],
    [
      'months across',
      `
| 2023年签约额完成情况 | < | < | < |
| 单位 | 1月 | 2月 | 3月 |
| 市教育局 | 1 | 2 | 3 |
| 市科技局 | 1 | 1 | 2 |`,
      'A1',
    ],
    [
      'months down',
      `
| 月份 | 签约额（亿元） | 新签约项目（个） |
| 1月 | 1 | 0 |
| 2月 | 2 | 1 |`,
      'B1',
    ],
  ])('%s', (_, markdown, cell) => {
    expect(found(markdown)).toEqual([`TABLE-024 ${cell}`]);
    expect(tables(markdown)).toEqual([]);
  });

  it.each([
    [
      'a list of projects with their units',
      '| 序号 | 项目名称 | 责任单位 | 签约额（亿元） |\n| 1 | 甲项目 | 市教育局 | 3 |\n| 2 | 乙项目 | 市科技局 | 5 |',
      'B1',
    ],
    [
      'a list of projects behind their units',
      '| 责任单位 | 签约项目名称 | 签约额（亿元） |\n| 市教育局 | 甲项目 | 3 |\n| 市科技局 | 乙项目 | 5 |',
      'B1',
    ],
    [
      'a list of investors of the townships',
      '| 序号 | 投资方 | 乡镇 | 签约投资额（亿元） | 签约时间 |\n| 1 | 甲公司 | 灵乡镇 | 3 | 5月1日 |',
      'B1',
    ],
    [
      'a list of contracts known by their day alone',
      '| 责任单位 | 签约额（亿元） | 签约时间 |\n| 市教育局 | 3 | 5月1日 |\n| 市科技局 | 5 | 5月3日 |',
      'C1',
    ],
    [
      'a list of projects with what was done of each',
      '| 项目名称 | 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） |\n| 甲项目 | 市教育局 | 5 | 3 |\n| 乙项目 | 市科技局 | 5 | 5 |',
      'A1',
    ],
  ])('%s', (_, markdown, cell) => {
    expect(found(markdown)).toEqual([`TABLE-024 ${cell}`]);
    expect(tables(markdown)).toEqual([]);
  });

  it.each([
    [
      'a report that names its projects behind its figures',
      '| 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） | 签约项目名称 |\n| 市教育局 | 5 | 3 | 甲项目、乙项目 |',
    ],
    [
      'a target table with a remark',
      '| 序号 | 责任单位 | 新签约项目（个） | 签约额（亿元） | 备注 |\n| 1 | 市教育局 | 2 | 10 | |',
    ],
  ])('%s is read', (_, markdown) => {
    expect(tables(markdown)).toEqual(['investment/departments']);
  });

  it('names the table of the units it lists', () => {
    const [asked] = read(
      sheetFromMarkdown('| 指标 | 灵乡镇 | 陈贵镇 |\n| 签约额（亿元） | 20 | 21 |'),
    ).findings;
    expect(asked?.params.nearest).toBe('各乡镇招商引资工作目标任务分解表');
  });

  it.each([
    ['a list of units', '| 名单 | 电话 |\n| 市教育局 | 87×××× |\n| 市科技局 | 87×××× |'],
    ['a calendar', '| 月份 | 活动 |\n| 1月 | 推介会 |\n| 2月 | 座谈会 |'],
  ])('%s is none', (_, markdown) => {
    expect(found(markdown).filter((line) => line.startsWith('TABLE-024'))).toEqual([]);
  });
});

describe('A sheet with words that many tables have', () => {
  it.each([
    [
      'a department’s report',
      `
| 市教育局2023年5月工作完成情况表 | < | < | < | < |
| 序号 | 工作内容 | 完成情况 | 责任单位 | 备注 |
| 1 | 开展招商推介 | 已接待客商3批 | 市教育局 | |`,
    ],
    [
      'a list of problems',
      `
| 存在问题清单 | < | < | < |
| 序号 | 问题 | 责任单位 | 完成时限 |
| 1 | 用地未落实 | 市自然资源和规划局 | 2023年6月底 |`,
    ],
    [
      'a table of indicators without a plan',
      `
| 2023年1—5月经济指标 | < | < | < |
| 序号 | 指标名称 | 任务 | 完成 |
| 1 | 规上工业增加值 | 10% | 8% |`,
    ],
  ])('(%s) is taken for none of them', (_, markdown) => {
    expect(tables(markdown)).toEqual([]);
    expect(found(markdown).every((line) => /^TABLE-00[134]/.test(line))).toBe(true);
  });

  it('is its table where its title says so, and what is missing is named', () => {
    const sheet = `
| 乡村振兴工作任务清单 | < | < | < |
| 序号 | 主要内容 | 完成情况 | 责任单位 |
| 1 | 开展人居环境整治 | 已完成 | 市农业农村局 |`;
    expect(tables(sheet)).toEqual(['rural/tasks']);
    expect(found(sheet)[0]).toMatch(/^TABLE-005/);
  });
});
