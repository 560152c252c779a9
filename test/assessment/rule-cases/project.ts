import { behindIndicators } from './behind-indicators.ts';
import { marks, NOTICES, SILENT, THREE } from './marks.ts';
import { ofMonth, ofYear, type RuleCase } from './rule-case.ts';

const PROBLEMS = '| 编号 | 项目名称 | 问题 | 责任单位 | 交办日期 | 完成时限 | 办结（销号）日期 | 状态 |';
const PROGRESS =
  '| 责任单位 | 项目名称 | 计划总投资（亿元） | 年度计划投资（亿元） | 本月完成投资（亿元） | 累计完成投资（亿元） | 开工日期 | 投产日期 | 停工 |';
const INVESTED = `
| 责任单位 | 固定资产投资（亿元） | < |
| ^ | 任务 | 完成 |`;
const FUNDING = `
| 单位名称 | 导向性计划（万元） | < |
| ^ | 任务 | 完成 |`;

const QUARTER = '2023年第二季度';
const YEAR = '2023年';

const FOUR = [...THREE, '金牛镇 | | @ | 60'];

/** 项目建设. */
export const projectCases: readonly RuleCase[] = [
  {
    rule: '项-01',
    at: '2023-06',
    sheets: marks('重大项目拉练', QUARTER, ...SILENT),
    ranks: ['灵乡镇 1', '陈贵镇 2', '保安镇 3', '金牛镇 —'],
  },
  {
    rule: '项-02 乡镇',
    at: '2023-06',
    sheets: marks('重大项目拉练', QUARTER, ...FOUR),
    fires: [
      ['灵乡镇', 'reward', '100'],
      ['陈贵镇', 'reward', '80'],
      ['保安镇', 'reward', '60'],
    ],
    not: '金牛镇',
  },
  { rule: '项-02 乡镇', at: '2023-06', sheets: marks('重大项目拉练', QUARTER, ...SILENT), unknown: '灵乡镇' },
  {
    rule: '项-02 项目',
    at: '2023-06',
    sheets: marks(
      '重大项目拉练项目得分',
      QUARTER,
      '甲厂 | | @ | 90',
      '乙厂 | | @ | 80',
      '丙厂 | | @ | 70',
      '丁厂 | | @ | 60',
    ),
    fires: [
      ['甲厂', 'reward', '20'],
      ['乙厂', 'reward', '20'],
      ['丙厂', 'reward', '20'],
    ],
    not: '丁厂',
  },
  {
    rule: '项-02 项目',
    at: '2023-06',
    sheets: marks('重大项目拉练项目得分', QUARTER, '甲厂 | | @ | 90', '乙厂 | | @ | 待评'),
    unknown: '乙厂',
  },
  {
    rule: '项-03',
    at: '2023-06',
    sheets: marks('季度考核', QUARTER, ...SILENT),
    ranks: ['灵乡镇 1', '陈贵镇 2', '保安镇 3', '金牛镇 —'],
  },
  ...(['表扬', '批评'] as const).map(
    (kind): RuleCase => ({
      rule: `项-05 ${kind}`,
      at: '2023-06',
      sheets: ofYear(
        NOTICES,
        `| 灵乡镇 | 项目建设 | 2023-06-02 | ${kind} | 2 | 文1 |`,
        `| 陈贵镇 | 乡村振兴 | 2023-06-02 | ${kind} | 2 | 文2 |`,
        `| 保安镇 | 项目建设 | 待定 | ${kind} | 2 | 文3 |`,
      ),
      fires: [`灵乡镇 项目建设/2023-06-02/${kind}/文1`, kind === '表扬' ? 'bonus' : 'deduction', '2'],
      not: `陈贵镇 乡村振兴/2023-06-02/${kind}/文2`,
      unknown: '保安镇',
    }),
  ),
  {
    // Due on 10 June: struck off on 11 June and not at all are late, on 10 June is not.
    rule: '项-07 交办问题',
    at: '2023-06',
    sheets: ofYear(
      PROBLEMS,
      '| 1 | 甲厂 | 缺水 | 市教育局 | 2023-05-10 | 2023-06-10 | 2023-06-11 | 已办结 |',
      '| 2 | 乙厂 | 缺电 | 市教育局 | 2023-05-10 | 2023-06-10 | 2023-06-10 | 已办结 |',
      '| 3 | 丙厂 | 缺路 | 市教育局 | 2023-05-10 | 待定 | | 未办结 |',
    ),
    fires: ['市教育局 1/甲厂', 'listed-management'],
    not: '市教育局 2/乙厂',
    unknown: '市教育局 3/丙厂',
  },
  {
    // 50 % is the schedule; 29 % is 21 points behind it, 30 % is 20, which is no more than 20.
    rule: '项-07 序时进度',
    at: '2023-06',
    sheets: ofMonth(
      '2023-06',
      INVESTED,
      '| 灵乡镇 | 100 | 29 |',
      '| 陈贵镇 | 100 | 30 |',
      '| 保安镇 | 100 | |',
    ),
    fires: ['灵乡镇', 'listed-management'],
    not: '陈贵镇',
    unknown: '保安镇',
  },
  {
    rule: '项-07 季度末位',
    at: '2023-06',
    sheets: marks('季度考核', QUARTER, ...THREE),
    fires: ['保安镇', 'accountable'],
    not: '陈贵镇',
  },
  { rule: '项-07 季度末位', at: '2023-06', sheets: marks('季度考核', QUARTER, ...SILENT), unknown: '保安镇' },
  {
    rule: '项-07 年度末位',
    at: '2023-12',
    sheets: marks('年终考核', YEAR, ...THREE),
    fires: ['保安镇', 'accountable'],
    not: '陈贵镇',
  },
  { rule: '项-07 年度末位', at: '2023-12', sheets: marks('年终考核', YEAR, ...SILENT), unknown: '保安镇' },
  {
    // Due by 31 May, a month past on 30 June; struck off in time; of one the day cannot be read.
    rule: '项-08',
    at: '2023-06',
    sheets: ofYear(
      PROBLEMS,
      '| 1 | 甲厂 | 缺水 | 市教育局 | 2023-05-10 | 2023-05-30 | | 未办结 |',
      '| 2 | 乙厂 | 缺电 | 市教育局 | 2023-05-10 | 2023-06-10 | | 未办结 |',
      '| 3 | 丙厂 | 缺路 | 市教育局 | 2023-05-10 | 待定 | | 未办结 |',
    ),
    fires: ['市教育局 1/甲厂', 'candidates'],
    not: '市教育局 2/乙厂',
    unknown: '市教育局 3/丙厂',
  },
  {
    rule: '项-09',
    at: '2023-06',
    sheets: ofYear(
      PROBLEMS,
      '| 1 | 甲厂 | 缺水 | 市教育局 | 2023-05-10 | 2023-06-10 | | 未办结 |',
      '| 2 | 乙厂 | 缺电 | 市教育局 | 2023-05-10 | 2023-06-10 | 2023-06-10 | 已办结 |',
      '| 3 | 丙厂 | 缺路 | 市教育局 | 2023-05-10 | 待定 | | 未办结 |',
      '| 4 | 丁厂 | 缺气 | 市教育局 | 2023-05-10 | 2023-07-07 | | 未办结 |',
    ),
    fires: ['市教育局 1/甲厂', 'overdue'],
    near: '市教育局 4/丁厂',
    not: '市教育局 2/乙厂',
    unknown: '市教育局 3/丙厂',
  },
  behindIndicators('项-10', '项目建设', '项目建设专题会'),
  {
    rule: '项-11 停工',
    at: '2023-06',
    sheets: ofMonth(
      '2023-06',
      PROGRESS,
      '| 灵乡镇 | 甲厂 | 5 | 2 | 0.1 | 1 | 2023-03-01 | | 是 |',
      '| 灵乡镇 | 乙厂 | 5 | 2 | 0.1 | 1 | 2023-03-01 | | 否 |',
      '| 灵乡镇 | 丙厂 | 5 | 2 | 0.1 | 1 | 2023-03-01 | | |',
    ),
    fires: ['灵乡镇 甲厂', 'stalled'],
    not: '灵乡镇 乙厂',
    unknown: '灵乡镇 丙厂',
  },
  {
    rule: '项-11 当月无投资',
    at: '2023-06',
    sheets: ofMonth(
      '2023-06',
      PROGRESS,
      '| 灵乡镇 | 甲厂 | 5 | 2 | 0 | 1 | 2023-03-01 | | 否 |',
      '| 灵乡镇 | 乙厂 | 5 | 2 | 0.1 | 1 | 2023-03-01 | | 否 |',
      '| 灵乡镇 | 丙厂 | 5 | 2 | | 1 | 2023-03-01 | | 否 |',
    ),
    fires: ['灵乡镇 甲厂', 'stalled'],
    not: '灵乡镇 乙厂',
    unknown: '灵乡镇 丙厂',
  },
  behindIndicators('项-13', '项目建设', '固定资产投资'),
  {
    rule: '项-15',
    at: '2023-06',
    sheets: ofMonth(
      '2023-06',
      FUNDING,
      '| 市教育局 | 100 | 49 |',
      '| 市民政局 | 100 | 50 |',
      '| 市科技局 | 100 | |',
    ),
    fires: ['市教育局', 'behind'],
    not: '市民政局',
    unknown: '市科技局',
  },
];
