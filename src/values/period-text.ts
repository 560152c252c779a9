import { remembering } from '../core/remembering.ts';
import { squeezed } from '../core/typed-text.ts';
import { monthDigits, yearDigits } from './month-words.ts';

/** A month that a title, subtitle, file name or sheet name mentions. */
export interface PeriodMention {
  /** Null where the text gives the month alone. */
  readonly year: number | null;
  /** 1 to 12; the last month of a span such as 1—5月. */
  readonly month: number;
  /**
   * A day on which something was done or sent (6月3日, 20230603), mostly in the month after the one it is about. Not one that figures are
   * counted to (截至5月31日), nor the last day of a month.
   */
  readonly day: number | null;
  readonly text: string;
}

const DASH = '[-‐‑–—―~至到]';
const YEAR = '(?:(20\\d\\d)\\s{0,4}年?度?\\s{0,4})';

interface Form {
  readonly pattern: RegExp;
  readonly month: (digits: string) => number;
}

/** Tried in order; what one form has used is not read again by the next. */
const FORMS: readonly Form[] = [
  { pattern: new RegExp(`${YEAR}?1月?${DASH}{1,4}(\\d{1,2})月`, 'gu'), month: Number },
  {
    pattern:
      /(20\d\d)[-.年/](0?[1-9]|1[0-2])(?:月份?|(?!\d))(?:[-./]?(0?[1-9]|[12]\d|3[01])(?:日|(?!\d)))?/gu,
    month: Number,
  },
  { pattern: /(?<!\d)(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?(?!\d)/gu, month: Number },
  {
    pattern: new RegExp(`${YEAR}?第?([一二三四1-4])季度`, 'gu'),
    month: (word) => ('一二三四'.indexOf(word) + 1 || Number(word)) * 3,
  },
  { pattern: new RegExp(`${YEAR}?(上半年|下半年)`, 'gu'), month: (word) => (word === '上半年' ? 6 : 12) },
  { pattern: new RegExp(`${YEAR}?(?<!\\d)(\\d{1,2})月(?:份|底|末|(\\d{1,2})[日号])?`, 'gu'), month: Number },
];

/** A longer text is no title; its beginning is read. */
const LONGEST_TEXT = 500;

/** The day a table was filled in or handed over, which is mostly in the month after the one it is about. */
const DAY_OF_FILLING_IN =
  /(?:填报|填表|制表|报送|上报|报出|打印|编制|印发)(?:日期|时间)[:：]?20\d\d[-.年/]\d{1,2}[-.月/](?:\d{1,2}|[一二三四五六七八九十]{1,3})日?/gu;

/**
 * Every month a text mentions, in the order of the text. A year alone (2023年) is no month, and 附件5 or 100亿元 no date; nor
 * is the day a table was filled in.
 */
export const periodsIn = remembering((text: string): readonly PeriodMention[] => {
  let rest = monthDigits(yearDigits(squeezed(text.slice(0, LONGEST_TEXT)))).replace(DAY_OF_FILLING_IN, '');
  const found: (PeriodMention & { readonly index: number })[] = [];
  for (const { pattern, month } of FORMS) {
    for (const match of rest.matchAll(pattern)) {
      const [words, year, digits = '', day] = match;
      const number = month(digits);
      if (number < 1 || number > 12) continue;
      const counted = UP_TO.test(rest.slice(Math.max(0, match.index - LONGEST_UP_TO), match.index));
      found.push({
        year: year === undefined ? null : Number(year),
        month: number,
        day: day === undefined || counted || isLastDay(number, Number(day)) ? null : Number(day),
        text: words,
        index: match.index,
      });
      rest =
        rest.slice(0, match.index) + '\u0000'.repeat(words.length) + rest.slice(match.index + words.length);
    }
  }
  return found
    .sort((left, right) => left.index - right.index)
    .map(({ year, month, day, text: words }) => ({ year, month, day, text: words }));
});

/** 23.1, 23年1月, 2023.01 as the whole name of a sheet. */
const SHORT_NAME = /^(?:20)?(\d\d)(?:[-.．]|年)(\d{1,2})月?份?$/u;

/** The months that a sheet's name mentions; also in the short form that only a name has (23.1). */
export function periodsInName(name: string): readonly PeriodMention[] {
  const found = periodsIn(name);
  if (found.length > 0 || name.length > 12) return found;
  const [text, year, digits] = SHORT_NAME.exec(squeezed(name)) ?? [];
  const month = Number(digits);
  if (text === undefined || !(month >= 1 && month <= 12)) return [];
  return [{ year: 2000 + Number(year), month, day: null, text }];
}

/** 截至5月31日, 统计时间：5月31日: the day figures are counted to. */
const UP_TO = /(?:截至|截止|截至到|到|至|统计(?:日期|时间|截止)?[:：]?|(?:截止|数据)(?:日期|时间)[:：]?)$/u;
const LONGEST_UP_TO = 8;

function isLastDay(month: number, day: number): boolean {
  return day >= (month === 2 ? 28 : [4, 6, 9, 11].includes(month) ? 30 : 31);
}
