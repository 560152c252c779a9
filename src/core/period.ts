/** A month of a year: the unit in which offices report. */
export interface Period {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** `2023-05`. */
export function periodText(period: Period): string {
  return `${period.year}-${String(period.month).padStart(2, '0')}`;
}

/** `2023-05` or `2023-5` to a period; null for anything else. */
export function parsePeriod(text: string): Period | null {
  const match = /^(\d{4})-(\d{1,2})$/.exec(text.trim());
  if (!match) return null;
  const month = Number(match[2]);
  return month >= 1 && month <= 12 ? { year: Number(match[1]), month } : null;
}

export function comparePeriods(left: Period, right: Period): number {
  return left.year - right.year || left.month - right.month;
}

export function samePeriod(left: Period, right: Period): boolean {
  return comparePeriods(left, right) === 0;
}

/** The span a cumulative figure covers, in official style: `1—5月`, and `1月` for January alone. */
export function cumulativeSpan(period: Period): string {
  return period.month === 1 ? '1月' : `1—${period.month}月`;
}

/** The last day of a month, 28 to 31. */
export function lastDayOf({ year, month }: Period): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
