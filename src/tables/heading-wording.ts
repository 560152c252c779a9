import { fold } from '../core/fold.ts';
import { once } from '../core/once.ts';
import type { MeasurePart } from '../model/table.ts';
import { splitUnit } from '../values/measure-unit.ts';
import { type HeadingPeriod, joinPeriods, splitPeriod } from './heading-period.ts';
import { partIn, splitMeasure } from './measure-words.ts';

/** What a heading's levels say by themselves: the same whatever table they are held against. */
export interface HeadingWords {
  /** Measure unit in the heading. */
  readonly unit: string | null;
  /** The time in the heading: 2022年, 1—5月. */
  readonly period: HeadingPeriod | null;
  readonly asPrinted: Wording;
  /** Without the time; null where the heading names none. */
  readonly timeless: Wording | null;
}

/** Levels as they are looked up among the spellings of a table. */
export interface Wording {
  /** The part that the lowest level that is one names. */
  readonly part: MeasurePart | null;
  /** Keys of all levels, in the order in which they are tried. */
  readonly whole: readonly string[];
  /** The same without the level that names the part. */
  readonly named: readonly string[];
  /** Those levels as one folded text. */
  readonly name: string;
  /** A measure and a part in one row. */
  readonly readings: () => readonly WordingOfMeasure[];
}

/** A heading of one row as a measure with its part: 签约额完成. */
export interface WordingOfMeasure {
  readonly keys: readonly string[];
  /** The measure as one folded text. */
  readonly name: string;
  readonly part: MeasurePart | null;
  readonly period: HeadingPeriod | null;
}

/** 2023年目标任务 is next year's 2024年目标任务. */
export const YEAR = /^20\d\d年度?/u;

/** 新签约项目（个） → 新签约项目; a heading that mixes two units (…（个）或…（亿元）) stays whole. */
export function bare(level: string): string {
  return level.includes('或') ? level : splitUnit(level).text;
}

/** Worked out once for the levels of a heading, which are held against the headings of many tables. */
export function wordsOf(levels: readonly string[]): HeadingWords {
  const before = known.get(levels);
  if (before !== undefined) return before;
  const words = readWords(levels);
  known.set(levels, words);
  return words;
}

const known = new WeakMap<readonly string[], HeadingWords>();

function readWords(levels: readonly string[]): HeadingWords {
  const unit =
    levels
      .map((level) => (level.includes('或') ? null : splitUnit(level).unit))
      .findLast((found) => found !== null) ?? null;
  const texts = levels.map(bare).filter((text) => text !== '');
  const timed = texts.map((text) => splitPeriod(fold(text)));
  const period = timed.reduce<HeadingPeriod | null>((all, one) => joinPeriods(all, one.period), null);
  const timeless = timed.map(({ rest }) => rest).filter((rest) => rest !== '');
  return {
    unit,
    period,
    asPrinted: wordingOf(texts, period),
    timeless: period === null ? null : wordingOf(timeless, period),
  };
}

function wordingOf(texts: readonly string[], period: HeadingPeriod | null): Wording {
  const { part, names } = partOf(texts, period);
  return {
    part,
    whole: keysOf(texts),
    named: keysOf(names),
    name: joined(names),
    readings: once(() =>
      splitMeasure(joined(texts)).map((reading) => ({
        keys: keysOf([reading.measure]),
        name: fold(reading.measure),
        part: reading.part,
        period: joinPeriods(period, reading.period),
      })),
    ),
  };
}

/** The lowest level that names a part, and the others; a level of its own is needed for it. */
function partOf(
  texts: readonly string[],
  period: HeadingPeriod | null,
): { readonly part: MeasurePart | null; readonly names: readonly string[] } {
  const at = texts.length < 2 ? -1 : texts.findLastIndex((text) => partIn(text) !== null);
  const part = partIn(texts[at] ?? '')?.part ?? null;
  const names = texts.filter((_, index) => index !== at);
  // The month may stand on a level of its own over 完成.
  const single = period?.month != null && !period.sinceJanuary;
  return { part: part === 'actual' && (single || period?.monthBefore === true) ? 'month' : part, names };
}

/** A heading over a heading that makes a part of it, or something else: 其中：外资项目 over 签约额. */
const NARROWING =
  /其中|不含|剔除|扣除|除|未|非|外资|内资|省外|省内|市外|市内|境外|境内|国外|国内|续建|存量|剩余|上年|去年|以上|以下|技改|意向|在谈|拟/u;

/** All levels joined, then without the topmost ones (招商任务 / 签约额 is 签约额). */
function keysOf(texts: readonly string[]): readonly string[] {
  const keys = new Set<string>();
  for (let from = 0; from < texts.length; from += 1) {
    if (from > 0 && NARROWING.test(texts[from - 1] ?? '')) break;
    const key = joined(texts.slice(from));
    keys
      .add(key)
      .add(key.replace(YEAR, ''))
      .add(key.replace(/^其中:?/u, ''));
  }
  return [...keys];
}

function joined(texts: readonly string[]): string {
  return texts.map(fold).join('');
}
