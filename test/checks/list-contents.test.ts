import { describe, expect, it } from 'vitest';
import { checkSheet } from './checking.ts';

const codes = (sheet: string, codes: RegExp): readonly string[] =>
  checkSheet(sheet).codes.filter((code) => codes.test(code));

describe('a unit named twice in a cell', () => {
  const chains = (members: string, lead = '市委办公室'): string => `
    | 产业链条 | < | 责任领导 | 牵头单位 | 责任单位 | 成员单位 | 责任乡镇 | 市招商服务中心责任分部 |
    | 现代农业 | 蔬菜 | 链长：郝×× | ${lead} | 市农业农村局 | ${members} | 大箕铺镇、殷祖镇 | 第一分部 |`;

  it.each([
    ['in the same words', '市科技局、市商务局、市科技局'],
    ['in two spellings', '市发改局、市商务局、市发展和改革局'],
  ])('is asked about %s', (_, members) => {
    expect(codes(chains(members), /CHECK-035/)).toEqual(['CHECK-035 F2']);
  });

  it('is nothing across two columns', () => {
    expect(codes(chains('市科技局、市商务局', '市科技局'), /CHECK-035/)).toEqual([]);
  });
});

describe('a deadline in a year before the table’s', () => {
  const tasks = (deadline: string): string => `
    | 序号 | 行动名称 | 重点任务 | 具体内容 | 责任领导 | 责任单位 | 完成时限 |
    | 1 | 行动 | 任务 | 内容 | 张×× | 市教育局 | ${deadline} |`;

  it.each(['2022年11月底', '2022年12月31日', '2021年底'])('is asked about: %s', (deadline) => {
    expect(codes(tasks(deadline), /CHECK-036/)).toEqual(['CHECK-036 G2']);
  });

  it.each(['2023年1月底', '2023年11月底', '2024年6月底', '常态开展'])('is right: %s', (deadline) => {
    expect(codes(tasks(deadline), /CHECK-036/)).toEqual([]);
  });
});

describe('a schedule', () => {
  const events = (quarters: readonly string[]): string =>
    [
      '| 时间 | 活动名称 | 地点 | 活动内容 |',
      ...quarters.map((quarter, index) => `| ${quarter} | 推介会${index} | 武汉 | 推介 |`),
    ].join('\n');
  const monthly = (months: readonly number[]): string =>
    ['| 月份 | 活动类型 | 活动内容 |', ...months.map((month) => `| ${month}月 | 活动${month} | 内容 |`)].join(
      '\n',
    );
  const year = Array.from({ length: 12 }, (_, index) => index + 1);

  it('that leaves out a quarter is asked about it by name', () => {
    const checked = checkSheet(events(['一季度', '一季度', '二季度', '三季度']));
    expect(checked.codes.filter((code) => code.startsWith('CHECK-037'))).toHaveLength(1);
    expect(checked.message('CHECK-037')).toContain('没有四季度的安排');
  });

  it('that leaves out months is asked about all of them once', () => {
    const checked = checkSheet(monthly(year.filter((month) => month !== 9 && month !== 11)));
    expect(checked.codes.filter((code) => code.startsWith('CHECK-037'))).toHaveLength(1);
    expect(checked.message('CHECK-037')).toContain('没有9月、11月的安排');
  });

  it('that has them all, or only a few single months, is left alone', () => {
    expect(codes(monthly(year), /CHECK-037/)).toEqual([]);
    expect(codes(monthly([3, 6]), /CHECK-037/)).toEqual([]);
    expect(codes(events(['一季度', '二季度', '三季度', '四季度']), /CHECK-037/)).toEqual([]);
  });
});
