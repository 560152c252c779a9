import { squeezed } from '../core/typed-text.ts';
import { monthDigits, yearDigits } from './month-words.ts';

/** A month that a title, subtitle, file name or sheet name mentions. */
export interface PeriodMention {
  /** Null where the text gives the month alone. */
  readonly year: number | null;
  /** 1 to 12; the last month of a span such as 1—5月. */
  readonly month: number;
  readonly text: string;
}

const DASH = '[-‐‑–—―~至到]';
const YEAR = '(?:(20\\d\\d)\\s*年?度?\\s*)';

/** Tried in order; what one form has used is not read again by the next. */
const FORMS: readonly { readonly pattern: RegExp; readonly month: (digits: string) => number }[] = [
  { pattern: new RegExp(`${YEAR}?1月?${DASH}+(\\d{1,2})月`, 'gu'), month: Number },
  {
    pattern:
      /(20\d\d)[-.年/](0?[1-9]|1[0-2])(?:月份?|(?!\d))(?:[-./]?(?:0?[1-9]|[12]\d|3[01])(?:日|(?!\d)))?/gu,
    month: Number,
  },
  { pattern: /(?<!\d)(20\d\d)(0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?(?!\d)/gu, month: Number },
  {
    pattern: new RegExp(`${YEAR}?第?([一二三四1-4])季度`, 'gu'),
    month: (word) => ('一二三四'.indexOf(word) + 1 || Number(word)) * 3,
  },
  { pattern: new RegExp(`${YEAR}?(上半年|下半年)`, 'gu'), month: (word) => (word === '上半年' ? 6 : 12) },
  { pattern: new RegExp(`${YEAR}?(?<!\\d)(\\d{1,2})月(?:份|底|末)?`, 'gu'), month: Number },
];

/** The day a table was filled in or handed over, which is mostly in the month after the one it is about. */
const DAY_OF_FILLING_IN =
  /(?:填报|填表|制表|报送|上报|报出|打印|编制|印发)(?:日期|时间)[:：]?20\d\d[-.年/]\d{1,2}[-.月/](?:\d{1,2}|[一二三四五六七八九十]{1,3})日?/gu;

/**
 * Every month a text mentions, in the order of the text. A year alone (2023年) is no month, and 附件5 or 100亿元 no date; nor
 * is the day a table was filled in.
 */
export function periodsIn(text: string): readonly PeriodMention[] {
  let rest = monthDigits(yearDigits(squeezed(text))).replace(DAY_OF_FILLING_IN, '');
  const found: (PeriodMention & { readonly index: number })[] = [];
  for (const { pattern, month } of FORMS) {
    rest = rest.replace(pattern, (match: string, year: string | undefined, digits: string, index: number) => {
      const number = month(digits);
      if (number < 1 || number > 12) return match;
      found.push({ year: year === undefined ? null : Number(year), month: number, text: match, index });
      return '\u0000'.repeat(match.length);
    });
  }
  return found
    .sort((left, right) => left.index - right.index)
    .map(({ year, month, text: words }) => ({ year, month, text: words }));
}
