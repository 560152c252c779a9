import { UNITS } from './investment.ts';
import { ofMonth, ofYear, type RuleCase } from './rule-case.ts';

const OUTINGS = '| 单位 | 人员类别 | 出发日期 | 返回日期 | 目的地 | 省外 | 报备 |';

/** Trips of one unit, a row each. */
const trips = (
  unit: string,
  who: string,
  days: readonly (readonly [string, string])[],
  outside = '是',
): readonly string[] =>
  days.map(([from, to], at) => `| ${unit} | ${who} | ${from} | ${to} | 城市${at + 1} | ${outside} | 是 |`);
/** One trip a month, as many months. */
const monthly = (count: number) =>
  Array.from({ length: count }, (_, at): readonly [string, string] => {
    const month = String((at % 12) + 1).padStart(2, '0');
    const day = at < 12 ? '05' : '20';
    return [`2023-${month}-${day}`, `2023-${month}-${day}`];
  });
/** From 1 June on, so many days; the last may be unknown. */
const june = (last: string): readonly (readonly [string, string])[] => [['2023-06-01', last]];

/** 招-14 to 招-16: money and trips. */
export const dutiesCases: readonly RuleCase[] = [
  {
    rule: '招-14',
    at: '2023-02',
    sheets: ofMonth(
      '2023-02',
      UNITS,
      '| 市教育局 | 1 | 0 | 2 | 0 |',
      '| 市民政局 | 2 | 0 | 10 | 0 |',
      '| 市科技局 | 3 | 0 | 30 | 0 |',
      '| 市卫健局 | 2 | 0 | 10 | 0 |',
      '| 市审计局 | / | / | 10 | 0 |',
      '| 市医保局 | | 0 | 10 | 0 |',
    ),
    fires: [
      ['市教育局', 'funds', '8'],
      ['市民政局', 'funds', '15'],
      ['市科技局', 'funds', '30'],
      // Named for the highest tier.
      ['市卫健局', 'funds', '30'],
    ],
    not: '市审计局',
    unknown: '市医保局',
  },
  {
    // 12 in the year; of a trip nobody can tell whether it left the province.
    rule: '招-15 主要负责人',
    at: '2023-12',
    sheets: ofYear(
      OUTINGS,
      ...trips('市教育局', '主要负责人', monthly(11)),
      ...trips('市民政局', '主要负责人', monthly(12)),
      ...trips('市科技局', '主要负责人', monthly(11)),
      '| 市科技局 | 主要负责人 | 2023-12-20 | 2023-12-21 | 城市 | | 是 |',
    ),
    fires: ['市教育局', 'shortfall'],
    not: '市民政局',
    unknown: '市科技局',
  },
  {
    // As many as 11 of 12 months' share: by November 11 are due.
    rule: '招-15 主要负责人',
    at: '2023-11',
    sheets: ofYear(OUTINGS, ...trips('市教育局', '主要负责人', monthly(10))),
    near: '市教育局',
  },
  {
    rule: '招-15 招商中心、工商联主要负责人',
    at: '2023-12',
    sheets: ofYear(
      OUTINGS,
      ...trips('市工商联', '主要负责人', monthly(23)),
      ...trips('市招商服务中心', '主要负责人', monthly(24)),
    ),
    fires: ['市工商联', 'shortfall'],
    not: '市招商服务中心',
  },
  {
    rule: '招-15 招商中心、工商联主要负责人',
    at: '2023-12',
    sheets: ofYear(
      OUTINGS,
      ...trips('市工商联', '主要负责人', monthly(23)),
      '| 市工商联 | 主要负责人 | 2023-12-28 | 2023-12-29 | 城市 | | 是 |',
    ),
    unknown: '市工商联',
  },
  ...(
    [
      ['招商中心、工商联班子成员', '班子成员', 15, '市工商联', '市招商服务中心'],
      ['乡镇专班', '招商专班', 15, '灵乡镇', '陈贵镇'],
      ['市直单位及金融机构专班', '招商专班', 10, '市教育局', '工行'],
    ] as const
  ).flatMap(([clause, who, least, short, enough]): readonly RuleCase[] => [
    {
      rule: `招-15 ${clause}`,
      at: '2023-06',
      sheets: ofYear(
        OUTINGS,
        ...trips(short, who, june(`2023-06-${String(least - 1).padStart(2, '0')}`)),
        ...trips(enough, who, june(`2023-06-${least}`)),
      ),
      fires: [short, 'shortfall'],
      not: enough,
    },
    {
      rule: `招-15 ${clause}`,
      at: '2023-06',
      sheets: ofYear(OUTINGS, ...trips(short, who, june(''))),
      unknown: short,
    },
  ]),
  {
    rule: '招-15 招商中心专班',
    at: '2023-06',
    sheets: ofYear(OUTINGS, ...trips('市招商服务中心', '招商专班', june('2023-06-19'))),
    fires: ['市招商服务中心', 'shortfall'],
  },
  {
    rule: '招-15 招商中心专班',
    at: '2023-06',
    sheets: ofYear(OUTINGS, ...trips('市招商服务中心', '招商专班', june('2023-06-20'))),
    not: '市招商服务中心',
  },
  {
    rule: '招-15 招商中心专班',
    at: '2023-06',
    sheets: ofYear(OUTINGS, ...trips('市招商服务中心', '招商专班', june(''))),
    unknown: '市招商服务中心',
  },
  {
    rule: '招-16',
    at: '2023-06',
    sheets: ofYear(
      OUTINGS,
      '| 市教育局 | 招商专班 | 2023-06-01 | 2023-06-03 | 武汉 | 否 | 否 |',
      '| 市民政局 | 招商专班 | 2023-06-01 | 2023-06-03 | 武汉 | 否 | 是 |',
      '| 市科技局 | 招商专班 | 2023-06-01 | 2023-06-03 | 武汉 | 否 | |',
    ),
    fires: ['市教育局 招商专班/2023-06-01/武汉', 'attention'],
    not: '市民政局 招商专班/2023-06-01/武汉',
    unknown: '市科技局 招商专班/2023-06-01/武汉',
  },
];
