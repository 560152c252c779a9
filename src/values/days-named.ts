import { monthDigits, quartersIn, yearDigits } from './month-words.ts';

/** A month, a quarter, a year or a day that a text names, from its first day to its last. */
export interface NamedSpan {
  /** ISO dates. */
  readonly first: string;
  readonly last: string;
  /** 力争, 争取: hoped for, and not what binds. */
  readonly hoped: boolean;
  /** 启动, 起: the work begins then. */
  readonly begins: boolean;
  /** It goes on from the one before it: 3月—10月. */
  readonly continues: boolean;
}

const LINK = '[至到~\\-‐‑–—―]';
const YEARS: ReadonlyMap<string, number> = new Map([
  ...['今年', '本年', '当年'].map((word) => [word, 0] as const),
  ...['明年', '来年', '次年', '翌年'].map((word) => [word, 1] as const),
  ['后年', 2],
  ...['去年', '上年'].map((word) => [word, -1] as const),
  ['前年', -2],
]);
const YEAR = `(?:(?<year>20\\d\\d)年?|(?<word>${[...YEARS.keys()].join('|')})的?)`;
const PARTS_OF_MONTH: Readonly<Record<string, string>> = { 上旬: '10', 初: '10', 中旬: '20' };

/** 5月1日—7日: what stands between the first and the last day. */
const JOINED = new RegExp(`^[^,;。、]{0,4}${LINK}+[^,;。、]{0,2}$`, 'u');

const NAMED = new RegExp(
  [
    '(?<dotYear>20\\d\\d)[.\\-/](?<dotMonth>\\d{1,2})(?!\\d)(?:[.\\-/](?<dotDay>\\d{1,2})(?!\\d))?(?!月|年)',
    `${YEAR}?(?:(?<month>\\d{1,2})月份?(?:(?<day>\\d{1,2})(?!\\d)[日号]?|(?<part>上旬|中旬|下旬|初))?|第?(?<quarter>[1-4])季度?|(?<half>上半年|下半年)|(?<end>年?(?:底|末|终)|年内|全年|年度))`,
    '(?<!\\d)(?<slashMonth>\\d{1,2})[.\\-/](?<slashDay>\\d{1,2})(?=[日号前底止]|$)',
    `(?<=${LINK})(?<dayOnly>\\d{1,2})[日号]`,
    `(?<bareYear>20\\d\\d)(?:年度?|(?=${LINK})|$)|(?<bareWord>${[...YEARS.keys()].join('|')})`,
  ].join('|'),
  'gu',
);

interface Found {
  readonly from: number;
  readonly end: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** Numerals to digits, 23年 to 2023年, and a month that shares its 月 with the next: 6—9月. */
function folded(squeezedText: string): string {
  return monthDigits(yearDigits(squeezedText))
    .replace(/(?:第?[一二三四1-4](?:季度?)?[、,和及至到~\-‐‑–—―]+)*第?[一二三四1-4]季度?/gu, quarterDigits)
    .replace(/(?<!\d)(2\d)年(?=度|底|末|上半|下半|第?[1-4]季|\d{1,2}月|$)/gu, '20$1年')
    .replace(/(?<!\d)(\d{1,2})(?=[、,和及至到~\-‐‑–—―]+\d{1,2}月)/gu, '$1月');
}

function quarterDigits(run: string): string {
  const quarters = quartersIn(run);
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (first === undefined || first === last) return run.replace(/[一二三四](?=季)/u, String(first ?? ''));
  return /[至到~\-‐‑–—―]/u.test(run)
    ? `${first}季度至${last}季度`
    : quarters.map((quarter) => `${quarter}季度`).join('、');
}

/**
 * Every span a text names, in its order. A year holds for what follows it; 明年 and 去年 are counted from `year`, the year of the
 * document, 次年 from the year named before it.
 *
 * @returns null where a day or a month is named that there is not (6月31日).
 */
export function spansNamed(squeezedText: string, year: number): readonly NamedSpan[] | null {
  const text = folded(squeezedText);
  const all = [...text.matchAll(NAMED)].map(
    (match): Found => ({ from: match.index, end: match.index + match[0].length, groups: match.groups ?? {} }),
  );
  // 底 by itself is the end of something that is not named here.
  const found = all.filter(
    ({ groups }) => groups.end?.startsWith('年') !== false || groups.end === '全年' || hasYear(groups),
  );
  const bare = found.filter(isBareYear);
  const units = found.filter((one) => !isBareYear(one));
  let of = Number(bare[0]?.groups.bareYear ?? year);
  let month = 0;
  const spans: NamedSpan[] = [];
  let before: Found | null = null;
  for (const one of found) {
    of = yearOf(one, of, year);
    if (isBareYear(one) && units.length > 0) continue;
    const span = spanOf(one, of, month);
    if (span === null) return null;
    month = Number(span[1].slice(5, 7));
    spans.push({
      first: span[0],
      last: span[1],
      hoped: /(?:力争|争取|尽量|尽可能)[^,;。、]*$/u.test(text.slice(before?.end ?? 0, one.from)),
      begins: /^[^,;。、]{0,4}(?:启动|开始|起)/u.test(text.slice(one.end)),
      continues: before !== null && JOINED.test(text.slice(before.end, one.from)),
    });
    before = one;
  }
  return spans;
}

function hasYear({ year, word }: Found['groups']): boolean {
  return year !== undefined || word !== undefined;
}

function isBareYear({ groups }: Found): boolean {
  return groups.bareYear !== undefined || groups.bareWord !== undefined;
}

function yearOf({ groups }: Found, before: number, year: number): number {
  const stated = groups.year ?? groups.dotYear ?? groups.bareYear;
  if (stated !== undefined) return Number(stated);
  const word = groups.word ?? groups.bareWord;
  if (word === undefined) return before;
  return (word === '次年' || word === '翌年' ? before : year) + (YEARS.get(word) ?? 0);
}

/** First and last day; null for no such day. */
function spanOf({ groups }: Found, year: number, before: number): readonly [string, string] | null {
  const { quarter, half, end, part } = groups;
  if (isBareYear({ from: 0, end: 0, groups }) || end !== undefined) return months(year, 1, 12);
  if (half !== undefined) return half === '上半年' ? months(year, 1, 6) : months(year, 7, 12);
  if (quarter !== undefined) return months(year, Number(quarter) * 3 - 2, Number(quarter) * 3);
  const month = Number(groups.month ?? groups.dotMonth ?? groups.slashMonth ?? before);
  const day = groups.day ?? groups.dotDay ?? groups.slashDay ?? groups.dayOnly;
  const whole = months(year, month, month);
  if (whole === null) return null;
  if (day !== undefined) {
    const exact = isoDay(year, month, Number(day));
    return Number(day) < 1 || exact > whole[1] ? null : [exact, exact];
  }
  const until = PARTS_OF_MONTH[part ?? ''];
  return until === undefined ? whole : [whole[0], isoDay(year, month, Number(until))];
}

function months(year: number, from: number, to: number): readonly [string, string] | null {
  if (from < 1 || to > 12) return null;
  return [isoDay(year, from, 1), isoDay(year, to, new Date(Date.UTC(year, to, 0)).getUTCDate())];
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
