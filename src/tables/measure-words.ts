import { fold } from '../core/fold.ts';
import { remembering } from '../core/remembering.ts';
import type { MeasurePart } from '../model/table.ts';
import { type HeadingPeriod, splitPeriod } from './heading-period.ts';

const list = (words: string): readonly string[] => words.split(' ');

/** Every first part with every second one: 年度 × 任务 × 数. */
function combined(...parts: readonly (readonly string[])[]): readonly string[] {
  return parts.reduce<readonly string[]>(
    (words, part) => words.flatMap((word) => part.map((next) => word + next)),
    [''],
  );
}

const COUNTS = ['', ...list('数 值 额 量 总数 总值 总额 总量')];
const YEARS = [
  '',
  ...list('年度 全年 年 年初 年终 总 考核 责任 下达 分解 目标责任 预期 市定 市级 调整 调整后 变更后 修订后'),
];

/** The words offices put over the parts of a measure (§2 Progress). */
const WORDS: Readonly<Record<MeasurePart, readonly string[]>> = {
  target: [
    ...combined(YEARS, list('任务 目标 计划 目标任务 任务目标 计划任务 任务计划 计划目标'), COUNTS),
    ...combined(['', '年度', '全年', '年'], list('应完成 计划完成 须完成 需完成'), COUNTS),
    ...combined(list('年度 全年'), ['指标'], COUNTS),
    ...combined(['指标'], list('数 值 任务')),
  ],
  before: combined(
    list('上月 上月末 上月底 截至上月 截至上月末 截至上月底 至上月 至上月末 上期'),
    list('累计 累计完成 累计数 累计完成数 止累计'),
  ),
  month: combined(list('本月 当月'), list('完成 新增 实绩 实际完成 实际').concat(''), [
    '',
    ...list('数 值 额 量'),
  ]),
  actual: [
    ...combined(
      ['', ...list('累计 实际 已 至今 目前 现 年累计 累计已 累计实际 实际累计 任务 目标')],
      ['完成'],
      [...COUNTS, '情况'],
    ),
    ...combined(['', ...list('年 实际 至今')], ['累计'], COUNTS),
    ...combined(['', ...list('累计 完成 实际')], ['实绩'], ['', '数', '值']),
    ...combined(['实际'], COUNTS),
    ...list('累计实际'),
  ],
  rate: [
    ...combined(
      ['', ...list('任务 目标 目标任务 年度任务 年度目标 年度 全年 全年任务 全年目标 累计 总')],
      list('完成率 完成比例 完成百分比 完成比 完成% 完成率%'),
    ),
    ...list('占比 占比% 完成进度 进度 进度% 完成占比 任务进度 年度进度'),
    ...combined(
      list('完成 占'),
      list('年度任务 全年任务 任务 年度目标 目标 目标任务 年计划 计划'),
      list('比例 % 比 比重 百分比'),
    ),
  ],
  rank: [
    ...combined(
      ['', ...list('全市 本类 类内 同类 完成率 得分 总 综合 当前 序列 分类')],
      list('排名 名次 位次 排位 序位 排序'),
    ),
  ],
};

const PART_BY_WORD: ReadonlyMap<string, MeasurePart> = new Map(
  Object.entries(WORDS).flatMap(([part, words]) =>
    words.map((word) => [fold(word), part as MeasurePart] as const),
  ),
);

/** Words of columns that offices put beside the parts and that are none: growth, what is left, points. */
const ASIDE = new RegExp(
  `^(?:与|比|较)?(?:${list(
    '同比 环比 增长 增减 增幅 增速 增量 净增 降幅 比上 较上 比去 较去 差额 差距 相差 缺口 剩余 尚差 尚欠 尚未 还差 还需 未完 欠 超 余 序时 时序 时间进度 得分 分值 权重 评分 计分 加分 扣分 考核分 备注 说明 亮灯 红黄绿 预警 等次 等级 档次 占全 比重 比例 增加 减少 变化 升降',
  ).join('|')})`,
  'u',
);

/** 同比增长, 剩余任务, 得分: a column beside the parts of a measure that is none of them. */
export function isAsideWord(text: string): boolean {
  return ASIDE.test(fold(text));
}

/** The part a heading (without its measure unit) names; null when it is no such word. */
export function measurePart(text: string): MeasurePart | null {
  return partIn(text)?.part ?? null;
}

interface NamedPart {
  readonly part: MeasurePart;
  readonly period: HeadingPeriod | null;
}

/** The same with the time it names: 2023年任务, 1—5月完成, 截至5月底. */
export const partIn = remembering((text: string): NamedPart | null => {
  const folded = fold(text);
  const direct = PART_BY_WORD.get(folded);
  if (direct !== undefined) return { part: direct, period: null };
  const { rest, period } = splitPeriod(folded);
  if (period === null) return null;
  const named = PART_BY_WORD.get(rest);
  // 1—5月 alone stands over what has been done by then; a year alone says nothing of it.
  if (named === undefined && (rest !== '' || (period.month === null && !period.monthBefore))) return null;
  return { part: inTime(named ?? 'actual', period), period };
});

/** 5月完成 without “1-” or 截至 is that month's own figure. */
function inTime(part: MeasurePart, period: HeadingPeriod | null): MeasurePart {
  if (part !== 'actual' || period === null) return part;
  return (period.month !== null && !period.sinceJanuary) || period.monthBefore ? 'month' : 'actual';
}

const LONGEST_WORD = Math.max(...[...PART_BY_WORD.keys()].map(({ length }) => length));

export interface MeasureReading {
  readonly measure: string;
  /** Null where the heading names a time and a measure alone: 2022年签约额. */
  readonly part: MeasurePart | null;
  readonly period: HeadingPeriod | null;
}

/** Splits a one-row heading such as 签约额完成 or 累计签约额 into its measure and part; every reading, longest word first. */
export function splitMeasure(text: string): readonly MeasureReading[] {
  const whole = fold(text);
  const { rest, period } = splitPeriod(whole);
  const readings: MeasureReading[] = [];
  for (const [heading, time] of period === null
    ? [[whole, null] as const]
    : [[whole, null] as const, [rest, period] as const]) {
    const folded = heading.replace(/[-_/:·]/gu, '');
    // A stroke may be part of the name: 政策性银行贷款/基金任务.
    if (folded !== heading) readings.push(...partsAtEnds(heading, time));
    readings.push(...partsAtEnds(folded, time));
    if (time !== null && folded !== '')
      readings.push({
        measure: folded,
        part: time.month === null ? null : inTime('actual', time),
        period: time,
      });
  }
  return readings;
}

function partsAtEnds(heading: string, time: HeadingPeriod | null): readonly MeasureReading[] {
  const readings: MeasureReading[] = [];
  for (let length = Math.min(LONGEST_WORD, heading.length - 1); length > 0; length -= 1) {
    const behind = PART_BY_WORD.get(heading.slice(-length));
    if (behind !== undefined)
      readings.push({ measure: heading.slice(0, -length), part: inTime(behind, time), period: time });
    const before = PART_BY_WORD.get(heading.slice(0, length));
    if (before !== undefined)
      readings.push({ measure: heading.slice(length), part: inTime(before, time), period: time });
  }
  return readings;
}
