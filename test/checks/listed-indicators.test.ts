import { describe, expect, it } from 'vitest';
import { type Book, checkBooks, checkSheet } from './checking.ts';

const BASE = '| 方案 | 指标 | 目标任务 | 力争目标 | 计量单位 | 牵头单位 | 完成时限 |';
const MONTH = '| 方案 | 指标 | 目标任务 | 计量单位 | 完成 | 完成率（%） |';

const base = (cells: string) => checkSheet(`${BASE}\n| ${cells} |`);
const month = (cells: string) => checkSheet(`${MONTH}\n| ${cells} |`, { period: '2023-05' });

describe('targets of the eight plans', () => {
  it.each([
    ['招商引资 | 新签约项目 | 不少于135个 |  | 个 | 市招商服务中心 | 全年'],
    ['营商环境 | 纳税次数 | ≤4 |  | 次/年 | 市税务局 | 2023年12月底'],
    ['项目 | 固定资产投资 | 确保580亿元、力争600亿元 |  | 亿元 | 市发改局 |'],
    ['服务企业 | 金种子企业上市 | 保一争二 |  | 家 |  |'],
    ['科技创新 | 全省位次 | 3位以内 |  | 位 |  |'],
    ['党建引领 | 特色小区 | 1—2 |  | 个/城市社区 | 市委组织部 |'],
  ])('are right: %s', (cells) => {
    const { codes, read } = base(cells);
    expect([codes, read]).toEqual([[], []]);
  });

  it('in words without a figure, or with two that are not two steps, are kept as text, and it is said', () => {
    expect(base('科技创新 | 环境 | 稳中有进 |  |  |  |').read).toEqual(['VALUE-029 C2']);
    expect(base('科技创新 | 项目 | 签约5个，投资10亿元 |  |  |  |').read).toEqual(['VALUE-029 C2']);
  });

  it('whose unit is not that of 计量单位 are asked about; one that converts is not', () => {
    expect(base('项目建设 | 投资 | 580亿元 |  | 个 |  |').read).toEqual(['VALUE-005 C2']);
    expect(base('项目建设 | 投资 | 5800000万元 |  | 亿元 |  |').read).toEqual([]);
  });

  it('of a plan that there is not are asked about at the plan', () => {
    expect(base('平安建设 | 指标 | 3个 |  | 个 |  |').read).toEqual(['VALUE-015 A2']);
  });

  it('without any unit are asked about', () => {
    expect(base('项目建设 | 谋划项目 | 300 |  |  |  |').codes).toEqual(['CHECK-038 C2']);
  });
});

describe('what has been done of an indicator', () => {
  it('is in the row’s unit, with the unit or without it', () => {
    expect(month('招商引资 | 新签约项目 | 不少于135个 | 个 | 54 | 40').codes).toEqual([]);
    expect(month('招商引资 | 签约额 | 1000亿元 | 亿元 | 400亿元 | 40').codes).toEqual([]);
  });

  it('whose stated rate is not the quotient is asked about; of a ceiling no rate is held against it', () => {
    expect(month('招商引资 | 新签约项目 | 不少于135个 | 个 | 54 | 60').codes).toEqual(['CHECK-012 F2']);
    expect(month('优化营商环境 | 纳税次数 | 不超过4次 | 次/年 | 2 | 100').codes).toEqual([]);
  });

  it('of a share above the whole is asked about', () => {
    expect(month('文明提升 | 覆盖率 | 100% | % | 830 | ').codes).toEqual(['CHECK-040 E2']);
  });

  it('that falls from one month to the next is asked about, but for a ceiling', () => {
    const book = (period: string, target: string, done: string): Book => ({
      file: `${period}.xlsx`,
      period,
      sheets: [`${MONTH}\n| 招商引资 | 指标 | ${target} | 个 | ${done} |  |`],
    });
    const fall = [book('2023-04', '不少于135个', '54'), book('2023-05', '不少于135个', '50')];
    expect(checkBooks(fall).codes).toEqual(['CHECK-004 2023-05.xlsx!Sheet1!E2']);
    expect(
      checkBooks([book('2023-04', '不超过60个', '54'), book('2023-05', '不超过60个', '50')]).codes,
    ).toEqual([]);
  });
});

describe('figures that nobody sets a target for', () => {
  const HEAD = '| 企业名称 | 企业类别 | 属地 | 累计营业收入（万元） |';
  const book = (period: string, figure: string, unit = ''): Book => ({
    file: `${period}.xlsx`,
    period,
    sheets: [`${HEAD}\n| 甲公司 | 工业 | 灵乡镇 | ${figure}${unit} |`],
  });

  it('are not said to lack one', () => {
    expect(checkBooks([book('2023-05', '900')], {}).codes).toEqual([]);
  });

  it('that are blank in a row are said to be missing, the others not', () => {
    const two = `${HEAD}\n| 甲公司 | 工业 | 灵乡镇 | 900 |\n| 乙公司 | 工业 | 灵乡镇 |  |`;
    const { read, codes } = checkSheet(two, { period: '2023-05' });
    expect([read, codes]).toEqual([[], ['TABLE-013 D3']]);
  });

  it('must not fall, nor leap by a thousand', () => {
    expect(checkBooks([book('2023-04', '900'), book('2023-05', '800')]).codes).toEqual([
      'CHECK-004 2023-05.xlsx!Sheet1!D2',
    ]);
    expect(checkBooks([book('2023-04', '900'), book('2023-05', '9800000')]).codes).toEqual([
      'CHECK-013 2023-05.xlsx!Sheet1!D2',
    ]);
  });
});

describe('志愿服务', () => {
  const HEAD =
    '| 单位 | 类别 | 名称 | 本月次数 | 宣讲次数 | 累计时长 | 常住人口 | 注册志愿者 | 在职党员 | 在职党员注册数 | 有时长人数 | 认同率（%） |';
  const row = (cells: string) => checkSheet(`${HEAD}\n| 灵乡镇 | ${cells} |`, { period: '2023-05' });

  it('with parts within their wholes is right', () => {
    const { codes, read } = row('所 | 灵乡镇文明实践所 | 9 | 3 | 220 | 47000 | 9900 | 430 | 430 | 5200 | 95');
    expect([codes, read]).toEqual([[], []]);
  });

  it.each([
    ['lectures above the month’s times', '所 |  | 9 | 10 |  |  |  |  |  |  | ', 'CHECK-011 E2'],
    ['more registered than there are residents', '所 |  | 9 | 3 |  | 47 | 99 |  |  |  | ', 'CHECK-011 H2'],
    ['more members registered than there are', '所 |  | 9 | 3 |  |  |  | 43 | 44 |  | ', 'CHECK-011 J2'],
    ['more with hours than registered', '所 |  | 9 | 3 |  |  | 99 |  |  | 100 | ', 'CHECK-011 K2'],
  ])('with %s is asked about', (_, cells, code) => {
    expect(row(cells).codes).toEqual([code]);
  });

  it('of a category that there is not is asked about', () => {
    expect(row('小区 |  | 9 | 3 |  |  |  |  |  |  | ').read).toEqual(['VALUE-015 B2']);
  });
});
