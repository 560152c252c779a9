/** The time a heading names: 2022年, 上年, 1—5月, 上半年, 本年. */
export interface HeadingPeriod {
  /** Null where the heading gives none. */
  readonly year: number | null;
  /** 本年 or 上年 (and any earlier one), where it is not written as a number. */
  readonly relative: 'this' | 'earlier' | null;
  /** Last month of it, 1 to 12; null where the heading names none. */
  readonly month: number | null;
  /** From January on (1—5月, 截至5月底, 上半年), so that it is a cumulative figure. */
  readonly sinceJanuary: boolean;
  /** 上月. */
  readonly monthBefore: boolean;
  readonly text: string;
}

const YEAR =
  /(?<!\d)(20\d\d)年度?|\((20\d\d)\)|(本年度?|今年|当年)|(上一?年度?|去年度?|前年|往年|历年|以前年度)/u;
const MONTHS =
  /(?:(?<!\d)(\d{1,2})月?-)?(?<!\d)(\d{1,2})月(份|底|末|\d{1,2}日)?|(上半年|下半年)|(前[三3]季度)|第?([一二三四1-4])季度|(上个?月|上期)/u;
/** What goes with a time: 截至5月底, 2022年同期. */
const AROUND = /(?:截至|截止|至|到|自)?~+(?:同期|止|为止)?/gu;
const SINCE = /(?:截至|截止|至|到)~|累计/u;

/** Longer headings are read as they stand. */
const LONGEST = 60;

/**
 * Takes the time out of a folded heading.
 *
 * @returns the heading without it, and the time; null where it names none.
 */
export function splitPeriod(folded: string): {
  readonly rest: string;
  readonly period: HeadingPeriod | null;
} {
  if (folded.length > LONGEST) return { rest: folded, period: null };
  const [yearText, digits, bracketed, current, earlier] = YEAR.exec(folded) ?? [];
  const yearless = yearText === undefined ? folded : folded.replace(yearText, '~');
  const [monthText, from, to, , half, nine, quarter, before] = MONTHS.exec(yearless) ?? [];
  if (yearText === undefined && monthText === undefined) return { rest: folded, period: null };
  const marked = monthText === undefined ? yearless : yearless.replace(monthText, '~');
  const month = monthOf(to, half, nine, quarter);
  if (month !== null && (month < 1 || month > 12)) return { rest: folded, period: null };
  const sinceJanuary =
    half === '上半年' ||
    nine !== undefined ||
    month === 1 ||
    Number(from) === 1 ||
    (from === undefined && SINCE.test(marked));
  return {
    rest: marked.replace(AROUND, '').replace(/\(\)|^的|^[-_/:·]|[-_/:·]$/gu, ''),
    period: {
      year: digits === undefined && bracketed === undefined ? null : Number(digits ?? bracketed),
      relative: current !== undefined ? 'this' : earlier !== undefined ? 'earlier' : null,
      month,
      sinceJanuary: quarterOf(quarter) === 1 || (quarter === undefined && half !== '下半年' && sinceJanuary),
      monthBefore: before !== undefined,
      text: [yearText, monthText].filter((part) => part !== undefined).join(''),
    },
  };
}

function monthOf(
  to: string | undefined,
  half: string | undefined,
  nine: string | undefined,
  quarter: string | undefined,
): number | null {
  if (to !== undefined) return Number(to);
  if (half !== undefined) return half === '上半年' ? 6 : 12;
  if (nine !== undefined) return 9;
  return quarter === undefined ? null : quarterOf(quarter) * 3;
}

function quarterOf(word: string | undefined): number {
  return word === undefined ? 0 : '一二三四'.indexOf(word) + 1 || Number(word);
}

/** What several levels of one heading say together: 2022年 over 1—5月. */
export function joinPeriods(one: HeadingPeriod | null, other: HeadingPeriod | null): HeadingPeriod | null {
  if (one === null || other === null) return one ?? other;
  return {
    year: one.year ?? other.year,
    relative: one.relative ?? other.relative,
    month: one.month ?? other.month,
    sinceJanuary: one.sinceJanuary || other.sinceJanuary,
    monthBefore: one.monthBefore || other.monthBefore,
    text: one.text + other.text,
  };
}

/** The time a sheet is for; null where that is not known. */
export interface SheetTime {
  readonly year: number;
  readonly month: number | null;
}

/** Another year or month than the sheet's. */
export function isOtherTime(period: HeadingPeriod, { year, month }: SheetTime): boolean {
  if (period.relative === 'earlier' || period.monthBefore) return true;
  if (period.year !== null && period.year !== year) return true;
  return period.month !== null && month !== null && period.month !== month;
}
