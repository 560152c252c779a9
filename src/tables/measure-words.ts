import { fold } from '../core/fold.ts';
import type { MeasurePart } from '../model/table.ts';

/** The words offices put over the parts of a measure (§2 Progress). */
const WORDS: Readonly<Record<MeasurePart, readonly string[]>> = {
  target: [
    '任务',
    '目标',
    '任务数',
    '目标数',
    '目标任务',
    '目标任务数',
    '年度目标',
    '年度任务',
    '年度任务数',
    '年度目标任务',
    '全年任务',
    '全年目标',
    '全年目标任务',
    '计划',
    '计划数',
    '年度计划',
  ],
  month: ['本月', '当月', '本月新增', '当月新增', '本月完成', '当月完成', '本月数', '本月实绩', '当月数'],
  actual: [
    '完成',
    '累计',
    '累计完成',
    '完成数',
    '累计完成数',
    '累计数',
    '实际完成',
    '实际完成数',
    '实绩',
    '完成情况',
    '已完成',
    '完成额',
    '累计实绩',
    '至今完成',
    '完成量',
  ],
  rate: [
    '完成率',
    '完成比例',
    '完成百分比',
    '任务完成率',
    '占比',
    '完成进度',
    '进度',
    '完成年度任务比例',
    '占年度任务比例',
  ],
  rank: ['排名', '名次', '位次', '排位', '序位'],
};

const PART_BY_WORD: ReadonlyMap<string, MeasurePart> = new Map(
  Object.entries(WORDS).flatMap(([part, words]) =>
    words.map((word) => [fold(word), part as MeasurePart] as const),
  ),
);

/** 1—5月完成, 截至5月底完成, 1-5月累计, 5月完成. */
const SPAN = /^(截至|截止|至)?(20\d\d年)?(1-)?\d{1,2}月(份|底|末)?/u;

/** The part a heading (without its measure unit) names; null when it is no such word. */
export function measurePart(text: string): MeasurePart | null {
  const folded = fold(text);
  const direct = PART_BY_WORD.get(folded);
  if (direct !== undefined) return direct;
  const span = SPAN.exec(folded);
  if (span === null) return null;
  const rest = folded.slice(span[0].length);
  const part = rest === '' ? 'actual' : PART_BY_WORD.get(rest);
  // 5月完成 without “1-” or 截至 is that month's own figure.
  const alone = span[1] === undefined && span[3] === undefined;
  return part === 'actual' && alone ? 'month' : (part ?? null);
}

const LONGEST_FIRST = [...PART_BY_WORD].sort(([left], [right]) => right.length - left.length);

/** Splits a one-row heading such as 签约额完成 or 累计签约额 into its measure and part; every reading, longest word first. */
export function splitMeasure(
  text: string,
): readonly { readonly measure: string; readonly part: MeasurePart }[] {
  const folded = fold(text).replace(/[-_/:·]/gu, '');
  const readings: { measure: string; part: MeasurePart }[] = [];
  for (const [word, part] of LONGEST_FIRST) {
    if (folded.length <= word.length) continue;
    if (folded.endsWith(word)) readings.push({ measure: folded.slice(0, -word.length), part });
    if (folded.startsWith(word)) readings.push({ measure: folded.slice(word.length), part });
  }
  const span = SPAN.exec(folded);
  if (span !== null) {
    const rest = folded.slice(span[0].length);
    readings.push({ measure: rest, part: 'actual' });
    for (const inner of rest === '' ? [] : splitMeasure(rest)) readings.push(inner);
  }
  return readings;
}
