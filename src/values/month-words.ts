const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

const NUMERAL = '(?:十[一二]?|[一二三四五六七八九])';

/** What may stand between two months or quarters of a list or a span. */
const LINK = '[、,和及至到~\\-‐‑–—―]';

/** 一月一活动 is one a month, not January's. */
const MONTH_RUN = new RegExp(
  `(?<![统十])(?!一月一(?![日号])\\p{L})${NUMERAL}(?:月?份?${LINK}+${NUMERAL})*(?=月)`,
  'gu',
);
const MONTH = new RegExp(NUMERAL, 'gu');

const QUARTER = '(?:第?[一二三四1-4](?:季度?)?)';
const QUARTER_RUN = new RegExp(`${QUARTER}(?:${LINK}+${QUARTER})*(?<=季度?)`, 'gu');
const LINKED_QUARTER = new RegExp(`(${LINK}{1,4})?第?([一二三四1-4])`, 'gu');

/**
 * Chinese numerals before 月, and those linked with one, to digits: 十二月 → 12月, 一至三月 → 1至3月. Neither the 一 of 统一月报表 nor the
 * 三 of 十三月 is a month.
 */
export function monthDigits(text: string): string {
  return text.replace(MONTH_RUN, (found) =>
    found.replace(MONTH, (word) => String(NUMERALS.indexOf(word) + 1)),
  );
}

const DIGITS = '〇一二三四五六七八九';
const YEAR_NUMERALS = new RegExp(`[二2][〇○零oO0${DIGITS}]{3}(?=年)`, 'gu');

/** A year in Chinese numerals to digits, whatever stands for its zeros: 二〇二三年 → 2023年. */
export function yearDigits(text: string): string {
  return text.replace(YEAR_NUMERALS, (found) =>
    [...found].map((word) => (DIGITS.includes(word) ? DIGITS.indexOf(word) : Number(word) || 0)).join(''),
  );
}

const QUARTERS = '一二三四';

/** Quarters that a text names, as 1 to 4 in its order, lists and spans written out: 一、二季度, 第三季度, 二至四季度. */
export function quartersIn(text: string): readonly number[] {
  const found: number[] = [];
  for (const [run] of text.matchAll(QUARTER_RUN)) {
    let spans = false;
    for (const [, link = '', word = ''] of run.matchAll(LINKED_QUARTER)) {
      const quarter = QUARTERS.includes(word) ? QUARTERS.indexOf(word) + 1 : Number(word);
      spans = link !== '' && !/[、,和及]/u.test(link);
      const from = spans ? (found.at(-1) ?? quarter) + 1 : quarter;
      for (let between = from; between <= quarter; between += 1) found.push(between);
    }
  }
  return found;
}

/** A number up to 99 in Chinese numerals: 二十四 → 24; null for anything else. */
export function chineseNumber(text: string): number | null {
  const [, tens, ten, ones] = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text) ?? [];
  if (text === '' || (ten === undefined && tens !== undefined && ones !== undefined)) return null;
  const digit = (word: string | undefined): number => (word === undefined ? 0 : DIGITS.indexOf(word));
  if (ten === undefined) return tens === undefined && ones === undefined ? null : digit(tens ?? ones);
  return (tens === undefined ? 1 : digit(tens)) * 10 + digit(ones);
}

/** Chinese numerals before 日 and 号 behind a month to digits: 5月二十四日 → 5月24日. */
export function dayDigits(text: string): string {
  return text.replace(/(?<=月)([一二三四五六七八九十]{1,3})(?=[日号])/gu, (words) =>
    String(chineseNumber(words) ?? words),
  );
}
