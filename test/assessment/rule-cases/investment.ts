import { ofMonth, ofYear, type RuleCase } from './rule-case.ts';

const TOWNS = `
| 乡镇类别 | 责任单位 | 新签约亿元以上项目（个） | < | 签约投资额（亿元） | < |
| ^ | ^ | 任务 | 完成 | 任务 | 完成 |`;
export const UNITS = `
| 责任单位 | 新签约项目（个） | < | 签约额（亿元） | < |
| ^ | 任务 | 完成 | 任务 | 完成 |`;
const FUNDS = `
| 责任单位 | 新签约项目（个） | < | 签约额（亿元） | < | 组建产业基金规模（亿元） | < |
| ^ | 任务 | 完成 | 任务 | 完成 | 任务 | 完成 |`;
const CHAINS = `
| 产业链 | 签约项目（个） | < | 项目投资额（亿元） | < |
| ^ | 任务 | 完成 | 任务 | 完成 |`;
const PROJECTS =
  '| 项目名称 | 引进单位 | 产业链 | 省外 | 技改 | 计划总投资（亿元） | 签约日期 | 开工日期 | 入库日期 | 推进状态 |';

/** Three townships of a class in two months, the first last in both; of the second month's figures the third's may be blank. */
const twoMonths = (third: string) => [
  ...ofMonth(
    '2023-04',
    TOWNS,
    '| 二类乡镇 | 灵乡镇 | 10 | 1 | 100 | 10 |',
    '| 二类乡镇 | 陈贵镇 | 10 | 3 | 100 | 30 |',
    '| 二类乡镇 | 保安镇 | 10 | 4 | 100 | 40 |',
  ),
  ...ofMonth(
    '2023-05',
    TOWNS,
    '| 二类乡镇 | 灵乡镇 | 10 | 2 | 100 | 20 |',
    '| 二类乡镇 | 陈贵镇 | 10 | 4 | 100 | 40 |',
    `| 二类乡镇 | 保安镇 | 10 | ${third} | 100 | 50 |`,
  ),
];

/** One did nothing in two months, one in the first alone; of the third the second month is not known. */
const still = [
  ...ofMonth(
    '2023-01',
    UNITS,
    '| 市教育局 | 2 | 0 | 10 | 0 |',
    '| 市民政局 | 2 | 0 | 10 | 0 |',
    '| 市科技局 | 2 | 0 | 10 | 0 |',
  ),
  ...ofMonth(
    '2023-02',
    UNITS,
    '| 市教育局 | 2 | 0 | 10 | 0 |',
    '| 市民政局 | 2 | 1 | 10 | 5 |',
    '| 市科技局 | 2 | | 10 | |',
  ),
];

/** The year's end of a class of townships. */
const yearOf = (group: string, ...units: readonly (readonly [string, number | string, number | string])[]) =>
  ofMonth(
    '2023-12',
    TOWNS,
    ...units.map(([unit, projects, value]) => `| ${group} | ${unit} | 10 | ${projects} | 100 | ${value} |`),
  );
const FIRST = ['灵乡镇', 10, 100] as const;
const SECOND = ['陈贵镇', 9, 90] as const;
const THIRD = ['保安镇', 5, 50] as const;
const SILENT = ['保安镇', '', ''] as const;

/** Six departments at the year's end: done, of 10; the last as given. */
const departments = (last: string) =>
  ofMonth(
    '2023-12',
    UNITS,
    '| 市教育局 | 10 | 10 | 100 | 100 |',
    '| 市民政局 | 10 | 9 | 100 | 90 |',
    '| 市科技局 | 10 | 8 | 100 | 80 |',
    '| 市审计局 | 10 | 7 | 100 | 70 |',
    '| 市医保局 | 10 | 6 | 100 | 60 |',
    `| 市档案馆 | 10 | ${last} | 100 | ${last === '' ? '' : `${last}0`} |`,
  );

/** 招商引资: whom each rule names, and whom not. */
export const investmentCases: readonly RuleCase[] = [
  {
    // 20 %, 40 %, and a blank that is not last for it.
    rule: '招-01 乡镇',
    at: '2023-05',
    sheets: twoMonths(''),
    ranks: ['陈贵镇 1', '灵乡镇 2', '保安镇 —'],
  },
  {
    rule: '招-01 部门单位',
    at: '2023-02',
    sheets: still,
    ranks: ['市民政局 1', '市教育局 2', '市科技局 —'],
  },
  {
    // Half the year is 50 %: 4 of 10 are short of it, 5 are not.
    rule: '招-02',
    at: '2023-06',
    sheets: ofMonth(
      '2023-06',
      CHAINS,
      '| 高端装备 | 10 | 4 | 100 | 50 |',
      '| 新材料 | 10 | 5 | 100 | 50 |',
      '| 生命健康 | 10 | | 100 | 50 |',
    ),
    fires: ['高端装备', 'behind'],
    not: '新材料',
    unknown: '生命健康',
  },
  {
    rule: '招-03',
    at: '2023-05',
    sheets: twoMonths('5'),
    fires: ['灵乡镇', 'interview'],
    not: '陈贵镇',
  },
  { rule: '招-03', at: '2023-05', sheets: twoMonths(''), unknown: '灵乡镇' },
  { rule: '招-03', at: '2023-01', sheets: ofMonth('2023-01', twoMonths('5')[0]?.[1] ?? ''), near: '灵乡镇' },
  {
    rule: '招-04',
    at: '2023-02',
    sheets: still,
    fires: ['市教育局', 'interview'],
    not: '市民政局',
    unknown: '市科技局',
  },
  {
    rule: '招-05 乡镇',
    at: '2023-05',
    sheets: twoMonths('5'),
    fires: ['灵乡镇', 'deduction', '待定'],
    not: '陈贵镇',
  },
  { rule: '招-05 乡镇', at: '2023-05', sheets: twoMonths(''), unknown: '灵乡镇', unknownUnder: '招-03' },
  {
    rule: '招-05 部门单位',
    at: '2023-02',
    sheets: still,
    fires: ['市教育局', 'deduction', '待定'],
    not: '市民政局',
    unknown: '市科技局',
    unknownUnder: '招-04',
  },
  {
    // One of two begun is 50 %, two of three are 66.67 %; of the third's two one day cannot be read: 50 % or 100 %.
    rule: '招-06 开工率',
    at: '2023-06',
    sheets: ofYear(
      PROJECTS,
      '| 甲厂 | 市教育局 | | 是 | 否 | 1 | 2023-02-01 | 2023-04-01 | | 正常 |',
      '| 乙厂 | 市教育局 | | 是 | 否 | 1 | 2023-02-01 | | | 正常 |',
      '| 丙厂 | 市民政局 | | 是 | 否 | 1 | 2023-02-01 | 2023-04-01 | | 正常 |',
      '| 丁厂 | 市民政局 | | 是 | 否 | 1 | 2023-02-01 | 2023-04-01 | | 正常 |',
      '| 戊厂 | 市民政局 | | 是 | 否 | 1 | 2023-02-01 | | | 正常 |',
      '| 己厂 | 市民政局 | | 是 | 否 | 1 | 2023-02-01 | | | 已解除 |',
      '| 庚厂 | 市科技局 | | 是 | 否 | 1 | 2023-02-01 | 2023-04-01 | | 正常 |',
      '| 辛厂 | 市科技局 | | 是 | 否 | 1 | 2023-02-01 | 待定 | | 正常 |',
    ),
    fires: ['市教育局', 'shortfall'],
    not: '市民政局',
    unknown: '市科技局',
  },
  {
    // One of three entered is 33.33 %, one of two is 50 %.
    rule: '招-06 入库率',
    at: '2023-06',
    sheets: ofYear(
      PROJECTS,
      '| 甲厂 | 市教育局 | | 是 | 否 | 1 | 2023-02-01 | | 2023-05-01 | 正常 |',
      '| 乙厂 | 市教育局 | | 是 | 否 | 1 | 2023-02-01 | | | 正常 |',
      '| 丙厂 | 市教育局 | | 是 | 否 | 1 | 2023-02-01 | | | 正常 |',
      '| 丁厂 | 市民政局 | | 是 | 否 | 1 | 2023-02-01 | | 2023-05-01 | 正常 |',
      '| 戊厂 | 市民政局 | | 是 | 否 | 1 | 2023-02-01 | | | 正常 |',
      '| 己厂 | 市科技局 | | 是 | 否 | 1 | 2023-02-01 | | 待定 | 正常 |',
    ),
    fires: ['市教育局', 'shortfall'],
    not: '市民政局',
    unknown: '市科技局',
  },
  {
    // Six months from 15 December end on 15 June, from 15 January on 15 July.
    rule: '招-07',
    at: '2023-06',
    sheets: ofYear(
      PROJECTS,
      '| 甲厂 | 市教育局 | | 是 | 否 | 1 | 2022-12-15 | | | 正常 |',
      '| 乙厂 | 市教育局 | | 是 | 否 | 1 | 2022-12-15 | | | 确实无法推进 |',
      '| 丙厂 | 市教育局 | | 是 | 否 | 1 | 2022-12-15 | 2023-06-01 | | 正常 |',
      '| 丁厂 | 市教育局 | | 是 | 否 | 1 | 待定 | | | 正常 |',
      '| 戊厂 | 市教育局 | | 是 | 否 | 1 | 2023-01-15 | | | 正常 |',
    ),
    fires: [
      ['市教育局 甲厂', 'stalled'],
      ['市教育局 乙厂', 'terminate'],
    ],
    near: '市教育局 戊厂',
    not: '市教育局 丙厂',
    unknown: '市教育局 丁厂',
  },
  {
    rule: '招-08',
    at: '2023-06',
    sheets: ofYear(
      PROJECTS,
      '| 甲厂 | 市教育局 | | 是 | 是 | 1 | 2023-02-01 | | 2023-05-01 | 正常 |',
      '| 乙厂 | 市教育局 | | 是 | 是 | 0.9 | 2023-02-01 | | 2023-05-01 | 正常 |',
      '| 丙厂 | 市教育局 | | 是 | | 1.2 | 2023-02-01 | | 2023-05-01 | 正常 |',
    ),
    fires: ['市教育局 甲厂', 'bonus', '待定'],
    not: '市教育局 乙厂',
    unknown: '市教育局 丙厂',
  },
  {
    rule: '招-09',
    at: '2023-12',
    sheets: yearOf('高新区', ['高新区', 10, 100]),
    fires: ['高新区', 'reward', '100'],
  },
  { rule: '招-09', at: '2023-12', sheets: yearOf('高新区', ['高新区', 9, 100]), not: '高新区' },
  { rule: '招-09', at: '2023-12', sheets: yearOf('高新区', ['高新区', 10, '']), unknown: '高新区' },
  ...(
    [
      ['一类', '一类乡镇', '80'],
      ['二类', '二类乡镇', '50'],
      ['三类', '三类乡镇', '30'],
    ] as const
  ).flatMap(([clause, group, amount]): readonly RuleCase[] => [
    {
      rule: `招-10 ${clause}`,
      at: '2023-12',
      sheets: yearOf(group, FIRST, SECOND, THIRD),
      fires: ['灵乡镇', 'reward', amount],
      not: '保安镇',
    },
    {
      rule: `招-10 ${clause}`,
      at: '2023-12',
      sheets: yearOf(group, FIRST, SECOND, SILENT),
      unknown: '灵乡镇',
    },
    { rule: `招-10 ${clause}`, at: '2023-12', sheets: yearOf(group, SECOND, THIRD), not: '陈贵镇' },
  ]),
  {
    rule: '招-11',
    at: '2023-12',
    sheets: departments('5'),
    fires: ['市教育局', 'reward', '20'],
    // The second has not done all.
    not: '市民政局',
  },
  { rule: '招-11', at: '2023-12', sheets: departments(''), unknown: '市教育局' },
  {
    rule: '招-12 乡镇',
    at: '2023-12',
    sheets: yearOf('三类乡镇', FIRST, SECOND, THIRD),
    fires: ['保安镇', 'barred'],
    not: '陈贵镇',
  },
  { rule: '招-12 乡镇', at: '2023-12', sheets: yearOf('三类乡镇', FIRST, SECOND, SILENT), unknown: '陈贵镇' },
  {
    // The last three of six.
    rule: '招-12 部门',
    at: '2023-12',
    sheets: departments('5'),
    fires: [
      ['市审计局', 'barred'],
      ['市医保局', 'barred'],
      ['市档案馆', 'barred'],
    ],
    not: '市科技局',
  },
  { rule: '招-12 部门', at: '2023-12', sheets: departments(''), unknown: '市医保局' },
  {
    // The second quarter is not over in May.
    rule: '招-17',
    at: '2023-05',
    sheets: ofMonth(
      '2023-05',
      '| 时间 | 活动名称 | 地点 | 活动内容 | 开展情况 | 开展时间 |',
      '| 一季度 | 推介会一 | 深圳 | 推介 | 未开展 | |',
      '| 一季度 | 推介会二 | 上海 | 推介 | 已开展 | 2023-03-03 |',
      '| 一季度 | 推介会三 | 北京 | 推介 | | |',
      '| 二季度 | 推介会四 | 杭州 | 推介 | 未开展 | |',
    ),
    fires: ['推介会一', 'not-done'],
    not: '推介会二',
    unknown: '推介会三',
  },
  {
    rule: '招-18',
    at: '2023-06',
    sheets: ofYear(
      PROJECTS,
      '| 甲厂 | 市教育局 | | 是 | 否 | 5 | 2023-02-01 | | | 正常 |',
      '| 乙厂 | 市教育局 | | 是 | 否 | 4.99 | 2023-02-01 | | | 正常 |',
      '| 丙厂 | 市教育局 | | 是 | 否 | 面议 | 2023-02-01 | | | 正常 |',
    ),
    fires: ['市教育局 甲厂', 'attention'],
    not: '市教育局 乙厂',
    unknown: '市教育局 丙厂',
  },
  {
    rule: '招-19',
    at: '2023-06',
    sheets: ofMonth(
      '2023-06',
      FUNDS,
      '| 高新投公司 | / | / | 5 | 3 | 5 | 2 |',
      '| 市荆楚集团 | / | / | 5 | 3 | 5 | 2.5 |',
      '| 临空建投公司 | / | / | 5 | 3 | 5 | |',
    ),
    fires: ['高新投公司', 'behind'],
    not: '市荆楚集团',
    unknown: '临空建投公司',
  },
  {
    rule: '招-20',
    at: '2023-06',
    sheets: ofYear(
      PROJECTS,
      '| 甲厂 | 市教育局 | | 是 | 否 | 1 | 2023-02-01 | | | 正常 |',
      '| 乙厂 | 市民政局 | 新材料 | 是 | 否 | 1 | 2023-02-01 | | | 正常 |',
      '| 丙厂 | 市民政局 | | 是 | 否 | 1 | 2023-02-01 | | | 正常 |',
      // Signed by now or not: with it one of two, without it none of one.
      '| 丁厂 | 市科技局 | 新材料 | 是 | 否 | 1 | 待定 | | | 正常 |',
      '| 戊厂 | 市科技局 | | 是 | 否 | 1 | 2023-02-01 | | | 正常 |',
    ),
    fires: ['市教育局', 'attention'],
    not: '市民政局',
    unknown: '市科技局',
  },
];
