import { behindIndicators } from './behind-indicators.ts';
import { ofMonth, ofYear, type RuleCase } from './rule-case.ts';

const SCORES = '| 考核 | 对象 | 类别 | 周期 | 得分 |';
const PROBLEMS = '| 编号 | 点位 | 问题 | 责任单位 | 责任人 | 交办日期 | 整改时限 | 整改完成日期 | 复查结果 |';
const TASKS =
  '| 行动名称 | 重点任务 | 具体内容 | 责任领导 | 责任单位 | 完成时限 | 进展情况 | 完成状态 | 完成进度（%） | 完成时间 |';
const SERVICE =
  '| 单位 | 类别 | 名称 | 本月次数 | 宣讲次数 | 累计时长（小时） | 常住人口 | 注册志愿者 | 在职党员 | 在职党员注册数 | 有时长人数 | 认同率（%） |';

const marks = (review: string, span: string, ...lines: readonly (readonly [string, string])[]) =>
  ofYear(SCORES, ...lines.map(([object, score]) => `| ${review} | ${object} | | ${span} | ${score} |`));

const ROADS = [
  ['甲路', '90'],
  ['乙路', '85'],
  ['丙路', '80'],
  ['丁路', '70'],
  ['戊路', '60'],
  ['己路', '50'],
  ['庚路', '40'],
] as const;
const SILENT = [...ROADS.slice(0, 6), ['庚路', '待评'] as const];

const redAndBlack = (rule: string, review: string, span: string, at: string): readonly RuleCase[] => [
  {
    rule: `${rule} 红榜`,
    at,
    sheets: marks(review, span, ...ROADS),
    fires: [
      ['甲路', 'red'],
      ['乙路', 'red'],
      ['丙路', 'red'],
    ],
    not: '丁路',
  },
  { rule: `${rule} 红榜`, at, sheets: marks(review, span, ...SILENT), unknown: '甲路' },
  {
    rule: `${rule} 黑榜`,
    at,
    sheets: marks(review, span, ...ROADS),
    fires: [
      ['戊路', 'black'],
      ['己路', 'black'],
      ['庚路', 'black'],
    ],
    not: '丁路',
  },
  { rule: `${rule} 黑榜`, at, sheets: marks(review, span, ...SILENT), unknown: '庚路' },
];

/** One short of what is asked, one with it, one that cannot be read. */
const served = (
  clause: string,
  category: string,
  cells: (figure: string) => string,
  [short, enough]: readonly [string, string],
): RuleCase => ({
  rule: clause,
  at: '2023-06',
  sheets: ofMonth(
    '2023-06',
    SERVICE,
    ...[
      ['灵乡镇', '一队', short],
      ['陈贵镇', '二队', enough],
      ['保安镇', '三队', '待定'],
    ].map(([unit = '', team, figure = '']) => `| ${unit} | ${category} | ${team} | ${cells(figure)} |`),
  ),
  fires: [`灵乡镇 ${category}/一队`, 'shortfall'],
  not: `陈贵镇 ${category}/二队`,
  unknown: `保安镇 ${category}/三队`,
});
const times = (figure: string) => `${figure} | | | | | | | |`;
const lectures = (figure: string) => `9 | ${figure} | | | | | | |`;
const hours = (figure: string) => `2 | | ${figure} | | | | | |`;

/** 文明提升, 党建引领. */
export const peopleCases: readonly RuleCase[] = [
  {
    rule: '文-01',
    at: '2023-06',
    sheets: ofYear(
      PROBLEMS,
      '| 1 | 甲路 | 占道 | 市教育局 | 王×× | 2023-06-01 | 2023-06-10 | 2023-06-11 | 整改到位 |',
      '| 2 | 乙路 | 占道 | 市民政局 | 王×× | 2023-06-01 | 2023-06-10 | 2023-06-10 | 整改到位 |',
      '| 3 | 丙路 | 占道 | 市科技局 | 王×× | 2023-06-01 | 待定 | | |',
    ),
    fires: ['市教育局 1/甲路', 'overdue'],
    not: '市民政局 2/乙路',
    unknown: '市科技局 3/丙路',
  },
  {
    rule: '文-02',
    at: '2023-06',
    sheets: marks('文明创建', '2023年第二季度', ['灵乡镇', '80'], ['陈贵镇', '90'], ['保安镇', '待评']),
    ranks: ['陈贵镇 1', '灵乡镇 2', '保安镇 —'],
  },
  ...redAndBlack('文-03', '门前三包', '2023年6月', '2023-06'),
  {
    // Once is 通报批评, twice 约谈, three times 移交.
    rule: '文-04',
    at: '2023-06',
    sheets: ofYear(
      PROBLEMS,
      ...['市教育局', '市卫健局', '市卫健局', '市审计局', '市审计局', '市审计局'].map(
        (unit, at) => `| ${at + 1} | 第${at + 1}路 | 占道 | ${unit} | 王×× | 2023-06-01 | 2023-06-10 | | |`,
      ),
      '| 7 | 乙路 | 占道 | 市民政局 | 王×× | 2023-06-01 | 2023-06-10 | 2023-06-10 | 整改到位 |',
      '| 8 | 丙路 | 占道 | 市科技局 | 王×× | 2023-06-01 | 待定 | | |',
    ),
    fires: [
      ['市教育局', 'notice'],
      ['市卫健局', 'interview'],
      ['市审计局', 'transfer'],
    ],
    not: '市民政局',
    unknown: '市科技局',
  },
  {
    rule: '文-05',
    at: '2023-06',
    sheets: ofYear(
      PROBLEMS,
      '| 1 | 甲路 | 占道 | 市教育局 | 王×× | 2023-06-01 | 2023-06-10 | 2023-06-09 | 整改不到位 |',
      '| 2 | 乙路 | 占道 | 市民政局 | 王×× | 2023-06-01 | 2023-06-10 | 2023-06-09 | 整改到位 |',
      '| 3 | 丙路 | 占道 | 市科技局 | 王×× | 2023-06-01 | 2023-06-10 | 2023-06-09 | 再看 |',
    ),
    fires: ['市教育局 1/甲路', 'candidates'],
    not: '市民政局 2/乙路',
    unknown: '市科技局 3/丙路',
  },
  {
    rule: '文-06',
    at: '2023-06',
    sheets: ofMonth(
      '2023-06',
      TASKS,
      '| 甲 | 乙 | 整治农贸市场一 | 郝×× | 市教育局 | 2023年5月底 | 在办 | 推进中 | 50 | |',
      '| 甲 | 乙 | 整治农贸市场二 | 郝×× | 市民政局 | 2023年5月底 | 办了 | 已完成 | 100 | 2023-05-31 |',
      '| 甲 | 乙 | 整治农贸市场三 | 郝×× | 市科技局 | 2023年5月底 | | | | |',
      '| 甲 | 乙 | 别的事 | 郝×× | 市审计局 | 2023年5月底 | 在办 | 推进中 | 50 | |',
    ),
    fires: ['市教育局 整治农贸市场一', 'overdue'],
    not: '市民政局 整治农贸市场二',
    unknown: '市科技局 整治农贸市场三',
  },
  {
    rule: '文-07',
    at: '2023-06',
    sheets: marks('国检模拟', '2023年6月', ['灵乡镇', '80'], ['陈贵镇', '90'], ['保安镇', '待评']),
    ranks: ['陈贵镇 1', '灵乡镇 2', '保安镇 —'],
  },
  behindIndicators('文-07 次数', '文明提升', '国检模拟拉练'),
  {
    rule: '文-08 静态点位',
    at: '2023-06',
    sheets: marks('静态点位检查', '2023年6月', ['甲公园', '99'], ['乙公园', '100'], ['丙公园', '待评']),
    fires: ['静态点位检查/2023年6月/甲公园', 'shortfall'],
    not: '静态点位检查/2023年6月/乙公园',
    unknown: '静态点位检查/2023年6月/丙公园',
  },
  behindIndicators('文-09', '文明提升', '工作推进会'),
  ...redAndBlack('文-12', '餐饮', '2023年第二季度', '2023-06'),
  ...redAndBlack('文-13', '诚信', '2023年第二季度', '2023-06'),
  {
    rule: '文-14',
    at: '2023-03',
    sheets: ofMonth(
      '2023-03',
      '| 月份 | 每月评比活动 | 活动内容 | 责任单位 | 开展情况 | 开展时间 |',
      '| 1月 | 十佳一 | 内容 | 市教育局 | 未开展 | |',
      '| 2月 | 十佳二 | 内容 | 市教育局 | 已开展 | 2023-02-20 |',
      '| 3月 | 十佳三 | 内容 | 市教育局 | | |',
    ),
    fires: ['1月', 'not-done'],
    not: '2月',
    unknown: '3月',
  },
  {
    rule: '文-15',
    at: '2023-03',
    sheets: ofMonth(
      '2023-03',
      '| 月份 | 主题 | 活动内容 | 责任单位 | 开展情况 | 开展时间 |',
      '| 1月 | 甲 | 慰问 | 市教育局 | 未开展 | |',
      '| 2月 | 乙 | 闹元宵 | 市教育局 | 已开展 | 2023-02-05 |',
      '| 3月 | 丙 | 学雷锋 | 市教育局 | | |',
    ),
    fires: ['慰问', 'not-done'],
    not: '闹元宵',
    unknown: '学雷锋',
  },
  served('文-16 书记', '书记', times, ['0', '1']),
  served('文-16 市直队', '市直队', times, ['1', '2']),
  served('文-16 所', '所', times, ['8', '9']),
  served('文-16 站', '站', times, ['8', '9']),
  served('文-16 所宣讲', '所', lectures, ['2', '3']),
  served('文-16 站宣讲', '站', lectures, ['2', '3']),
  // By June: 9 hours make 18 in the year, 10 make 20.
  served('文-16 书记时长', '书记', hours, ['9', '10']),
  // More than 20 % and more than 50 % are asked for, and all: 20 of 100 are short of it, 21 are not.
  served('文-17 注册志愿者占常住人口', '中心', (own) => `9 | | | 100 | ${own} | | | |`, ['20', '21']),
  served('文-17 在职党员注册率', '中心', (own) => `9 | | | | | 100 | ${own} | |`, ['99', '100']),
  served('文-17 有时间记录者占比', '中心', (own) => `9 | | | | 100 | | | ${own} |`, ['50', '51']),
  served('文-17 认同和支持率', '中心', (own) => `9 | | | | | | | | ${own}`, ['90', '91']),
  behindIndicators('文-19', '文明提升', '好少年'),
  {
    rule: '党-01',
    at: '2023-06',
    sheets: marks('主体功能区', '2023年第二季度', ['灵乡镇', '80'], ['陈贵镇', '90'], ['保安镇', '待评']),
    ranks: ['陈贵镇 1', '灵乡镇 2', '保安镇 —'],
  },
  {
    rule: '党-02',
    at: '2023-06',
    sheets: marks('拼抢实', '2023年6月', ['灵乡镇', '80'], ['陈贵镇', '90'], ['保安镇', '待评']),
    ranks: ['陈贵镇 1', '灵乡镇 2', '保安镇 —'],
  },
  {
    rule: '党-04',
    at: '2023-12',
    sheets: marks('履职尽责', '2023年', ['市教育局', '80'], ['市民政局', '90'], ['市科技局', '待评']),
    ranks: ['市民政局 1', '市教育局 2', '市科技局 —'],
  },
  {
    rule: '党-05',
    at: '2023-12',
    sheets: marks('年度绩效', '2023年', ['灵乡镇', '80'], ['陈贵镇', '90']),
    fires: ['灵乡镇', 'interview'],
    not: '陈贵镇',
  },
  {
    rule: '党-05',
    at: '2023-12',
    sheets: marks('年度绩效', '2023年', ['灵乡镇', '80'], ['陈贵镇', '90'], ['保安镇', '待评']),
    unknown: '灵乡镇',
  },
  {
    // The last ten of eleven.
    rule: '党-07',
    at: '2023-12',
    sheets: marks(
      '一报告两评议',
      '2023年',
      ...Array.from({ length: 11 }, (_, at) => [`单位${at + 1}`, `${99 - at}`] as const),
    ),
    fires: ['单位2', 'consultation'],
    not: '单位1',
  },
  {
    rule: '党-07',
    at: '2023-12',
    sheets: marks('一报告两评议', '2023年', ['灵乡镇', '80'], ['陈贵镇', '90'], ['保安镇', '待评']),
    unknown: '灵乡镇',
  },
  // 20 % of the year done by June is exactly 30 points behind, 10 % more than that.
  {
    rule: '党-08',
    at: '2023-06',
    sheets: ofMonth(
      '2023-06',
      '| 方案 | 指标 | 目标任务 | 计量单位 | 完成 |',
      '| 党建引领 | 培训一 | 不少于10次 | 次 | 1 |',
      '| 党建引领 | 培训二 | 不少于10次 | 次 | 2 |',
      '| 党建引领 | 培训三 | 不少于10次 | 次 | |',
    ),
    fires: ['党建引领/培训一', 'candidates'],
    not: '党建引领/培训二',
    unknown: '党建引领/培训三',
  },
  behindIndicators('党-11', '党建引领', '党建指导员'),
  behindIndicators('党-12', '党建引领', '擂台比武'),
  behindIndicators('党-16', '党建引领', '年轻干部'),
];
