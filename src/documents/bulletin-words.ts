import { type Decimal, fixed, plain, roundHalfUp } from '../core/decimal.ts';
import type { Span } from '../core/span.ts';
import { sinceBefore } from '../words/spans.ts';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** 一 to 九十九 and beyond that in digits, for headings. */
export function numeral(number: number): string {
  const digit = (value: number): string => NUMERALS[value - 1] ?? '';
  if (number < 1 || number > 99) return `${number}`;
  if (number <= 10) return digit(number);
  const tens = Math.floor(number / 10);
  return `${tens === 1 ? '' : digit(tens)}十${digit(number % 10)}`;
}

/** （一）, （二）… for the item at an index from 0. */
export function bracketed(index: number): string {
  return `（${numeral(index + 1)}）`;
}

/** Names that a text has room for, and the attachment that has them all. */
export interface Room {
  readonly names: number;
  readonly attached: string;
}

/** 甲、乙、丙; of a list longer than there is room for the first, 等N个单位 and where all of them stand. */
export function names(list: readonly string[], { names: most, attached }: Room): string {
  return list.length <= most
    ? list.join('、')
    : `${list.slice(0, most).join('、')}等${list.length}个单位（名单见${attached}）`;
}

/** 甲, or 甲、乙等2个单位: a list that says how many it names. */
export function countedNames(list: readonly string[], room: Room): string {
  if (list.length === 1) return list.join('');
  return list.length <= room.names ? `${list.join('、')}等${list.length}个单位` : names(list, room);
}

/** 甲、乙; of a long list the first, 等 and where all of them stand, for places that have said how many. */
export function someNames(list: readonly string[], { names: most, attached }: Room): string {
  return list.length <= most ? list.join('、') : `${list.slice(0, most).join('、')}等，见${attached}`;
}

/** 超序时进度10.00个百分点, 欠序时进度3.20个百分点, 与序时进度持平; differences of percentages are 百分点. */
export function wordGap(gap: Decimal, decimals: number): string {
  if (roundHalfUp(gap.abs(), decimals).isZero()) return '与序时进度持平';
  return `${gap.isPositive() ? '超' : '欠'}序时进度${fixed(gap.abs(), decimals)}个百分点`;
}

/** 较上月增加3个, 较上月减少0.5亿元, 与上月持平; 较上季度增加3个 of a quarter. */
export function wordChange(change: Decimal, measureUnit: string, span: Span): string {
  const since = sinceBefore(span);
  if (change.isZero()) return `${since.replace('较', '与')}持平`;
  return `${since}${change.isPositive() ? '增加' : '减少'}${plain(change.abs())}${measureUnit}`;
}
