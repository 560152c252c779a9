import type { Assessed, AssessmentResult } from '../assessment/results.ts';
import { scorerOf } from '../assessment/scorers/index.ts';
import type { Sum } from '../assessment/sums.ts';
import { tallyIn } from '../assessment/tally.ts';
import type { IndicatorStanding } from '../assessment/tracking/indicator.ts';
import type { TaskStanding, TaskState } from '../assessment/tracking/task.ts';
import { Decimal, percentText, plain } from '../core/decimal.ts';
import { lastMonthOf, type Span } from '../core/span.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { SHORTFALL_PHRASES } from '../words/roll-call.ts';
import type { Telling } from './bulletin-rankings.ts';
import { wordChange, wordGap } from './bulletin-words.ts';

/** 说明: what changed in the course of the year, each with its ground. */
export function wordNotes({ settings }: Assessed): readonly string[] {
  const notes = settings.flatMap(({ note }) => note ?? []);
  return notes.length === 0 ? [] : [`说明：${notes.join('；')}。`];
}

/** 总体情况 of one assessment: who takes part, and of every headline indicator the sum against the sum of the targets. */
export function wordOverall(
  { current, sums, table, tallies }: AssessmentResult,
  { scheme, detail, ranks }: Telling,
): string {
  const { units, shortfalls } = tallyIn(tallies, null);
  const counted = shortfalls.map((group) => `${SHORTFALL_PHRASES[group.why]}${group.units.length}个`);
  const reported =
    counted.length === 0 ? '' : `，其中${counted.join('、')}，没有报来和待核实的数不在累计完成数内`;
  const headlines = headlinesOf(scheme, table).slice(0, detail.indicators ?? undefined);
  const all = sums.filter((item) => item.class === null);
  const told = all.filter(({ indicator }) => headlines.includes(indicator));
  const sentences = told.flatMap((item) => wordIndicator(item, sums, scheme.decimals, current.span));
  const more = all.some(({ indicator }) => !headlines.includes(indicator)) ? [`其余指标见${ranks}`] : [];
  return [
    `${units.length}个单位纳入考核${reported}`,
    ...sentences,
    ...halfway(told, current.month, scheme),
    ...more,
  ]
    .map((sentence) => `${sentence}。`)
    .join('');
}

/** 双过半: at the end of June, which of the indicators told have come past half of the year's task. */
function halfway(told: readonly Sum[], month: Span, { indicators }: Scheme): readonly string[] {
  const keptLow = new Set(
    indicators.filter(({ scorer }) => scorerOf(scorer).keepsDown === true).map(({ id }) => id),
  );
  const { month: last } = lastMonthOf(month);
  const known = told.filter(({ rate, indicator }) => rate.value !== null && !keptLow.has(indicator));
  if (last !== 6 || known.length === 0) return [];
  const [past, short] = [true, false].map((wanted) =>
    known
      .filter(({ rate }) => rate.value?.greaterThanOrEqualTo(HALF) === wanted)
      .map(({ name }) => name)
      .join('、'),
  );
  const all = known.length === 1 ? known.map(({ name }) => name).join('') : '上述指标均';
  if (short === '') return [`${all}实现“双过半”`];
  return [past === '' ? `${all}未实现“双过半”` : `${past}实现“双过半”，${short}未实现`];
}

const HALF = new Decimal('0.5');

/** Told in the text where the scheme marks none. */
const FIRST_INDICATORS = 3;

/** 主要指标 of a table: those that the scheme marks, else its first three. */
export function headlinesOf({ indicators }: Scheme, table: string): readonly string[] {
  const mine = indicators.filter((item) => item.table === table);
  const marked = mine.filter(({ headline }) => headline);
  return (marked.length > 0 ? marked : mine.slice(0, FIRST_INDICATORS)).map(({ id }) => id);
}

/** Of an indicator of one column; the figures of a composite don't add up. */
function wordIndicator(item: Sum, sums: readonly Sum[], decimals: number, span: Span): readonly string[] {
  const { name, measureUnit, target, actual, rate, gap, increase } = item;
  const composite = sums.some(
    (other) => other.class === null && other.indicator === item.indicator && other.measure !== item.measure,
  );
  if (composite || target.value === null || target.value.isZero()) return [];
  const task = `年度任务${plain(target.value)}${measureUnit}`;
  if (actual.value === null || rate.value === null || gap === null)
    return [`${name}${task}，各单位的数均没有报来或待核实`];
  // In January there is no month before; an unknown increase would make the sum a guess.
  const change = increase.value === null ? '' : `，${wordChange(increase.value, measureUnit, span)}`;
  return [
    `${name}累计完成${plain(actual.value)}${measureUnit}，完成${task}的${percentText(rate.value, decimals)}，${wordGap(gap, decimals)}${change}`,
  ];
}

/** Of indicators one by one: how many are on schedule. */
export function wordIndicators({
  whole: { number, onSchedule, behind, unknown },
}: IndicatorStanding): string {
  const open = unknown === 0 ? '' : `，未报或待核实${unknown}项`;
  return `有任务的指标${number}项，达到序时进度${onSchedule}项，欠序时进度${behind}项${open}。`;
}

/** Of tasks: how many there are and how far they are, each counted once. */
export function wordTasks({ whole: { number, states } }: TaskStanding): string {
  const parts = TOLD_STATES.flatMap(([state, word]) =>
    states[state] === 0 ? [] : [`${word}${states[state]}项`],
  );
  return `共${number}项任务${parts.length === 0 ? '' : `，${parts.join('、')}`}。`;
}

const TOLD_STATES: readonly (readonly [TaskState, string])[] = [
  ['finished', '已完成'],
  ['finished-late', '逾期完成'],
  ['under-way', '推进中'],
  ['due-soon', '临期'],
  ['overdue', '逾期'],
  ['not-started', '未启动'],
  ['ahead', '未到启动时间'],
  ['standing', '长期推进'],
  ['unreported', '未报'],
  ['unverified', '待核实'],
];
