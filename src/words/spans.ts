import { type Day, lastDay, lastMonthOf, type Span, type SpanUnit, spanText } from '../core/span.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import type { Language } from '../diagnostics/wording.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** So many of them: 3个月, 3 months. */
const COUNTED: Readonly<Record<SpanUnit, Bilingual>> = {
  day: { zh: '天', en: 'day' },
  week: { zh: '周', en: 'week' },
  month: { zh: '个月', en: 'month' },
  quarter: { zh: '个季度', en: 'quarter' },
  half: { zh: '个半年', en: 'half-year' },
  year: { zh: '年', en: 'year' },
};

/** 3个月; 3 months, 1 month. */
export function countedSpans(count: number, unit: SpanUnit, language: Language): string {
  const word = COUNTED[unit][language];
  return language === 'zh' ? `${count}${word}` : `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** One more of them: one more month, 2 more months. */
export function moreSpans(count: number, unit: SpanUnit): string {
  const word = COUNTED[unit].en;
  return count === 1 ? `one more ${word}` : `${count} more ${word}s`;
}

/** 5月, 第2季度, 上半年, 2023年; May, 2023-Q2. */
export function spanName(span: Span, language: Language): string {
  const { unit, index, year } = span;
  if (language === 'en') return unit === 'month' ? (MONTHS[index - 1] ?? spanText(span)) : spanText(span);
  switch (unit) {
    case 'month':
      return `${index}月`;
    case 'quarter':
      return `第${index}季度`;
    case 'half':
      return index === 1 ? '上半年' : '下半年';
    case 'year':
      return `${year}年`;
    case 'week':
      return `第${index}周`;
    case 'day': {
      const [, month, day] = spanText(span).split('-').map(Number);
      return `${month}月${day}日`;
    }
  }
}

/** Spans that follow each other, in official style: 3—5月, 第1季度—第2季度; March to May. */
export function spanRange(spans: readonly Span[], language: Language): string {
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) return '';
  const to = spanName(last, language);
  if (spans.length === 1) return to;
  if (language === 'en') return `${spanName(first, language)} to ${to}`;
  return first.unit === 'month' ? `${first.index}—${to}` : `${spanName(first, language)}—${to}`;
}

/** 2023年5月, or May 2023 as programs write it: the span a list is drawn up for. */
export function spanTitle(span: Span, language: Language): string {
  if (language === 'en') return spanText(span);
  return span.unit === 'year' ? `${span.year}年` : `${span.year}年${spanName(span, 'zh')}`;
}

/** 2023年5月31日. */
export function dayName(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** How a rank or a figure has changed since the span before: 较上月, 较上季度, 较上半年 in the second half, 较上年. */
export function sinceBefore({ unit, index }: Span): string {
  switch (unit) {
    case 'month':
      return '较上月';
    case 'quarter':
      return '较上季度';
    case 'half':
      return index === 1 ? '较上年下半年' : '较上半年';
    case 'year':
      return '较上年';
    default:
      return '较上期';
  }
}

/** The same in the language of the run: since last month, since the quarter before. */
export function sinceBeforeIn(span: Span, language: Language): string {
  if (language === 'zh') return sinceBefore(span);
  return span.unit === 'month' ? 'since last month' : `since the ${COUNTED[span.unit].en} before`;
}

/** A span whose figures run to a month: 2023-05; 2023-Q2 to date (2023-05) where it has not been reported to its end. */
export function spanToDate(span: Span, month: Span): string {
  const text = spanText(span);
  return lastDay(span) === lastDay(month) ? text : `${text} to date (${spanText(month)})`;
}

/** What a cumulative figure covers, with its year: 2023年1—5月. */
export function cumulativeTitle(span: Span): string {
  const { year, month } = lastMonthOf(span);
  return `${year}年${month === 1 ? '1月' : `1—${month}月`}`;
}

/** 1 day, 2 days. */
export function inDays(number: number): string {
  return `${number} ${number === 1 ? 'day' : 'days'}`;
}
