import { remembering } from '../../core/remembering.ts';
import { type Day, dayAfter } from '../../core/span.ts';
import { type SpecialDay, workingDaysBetween } from '../../values/working-days.ts';
import type { Bench } from './kind.ts';
import { choiceOf } from './params.ts';

/** What a limit is counted in. */
export const limitUnit = () => choiceOf('单位', { day: '天', workday: '个工作日', month: '个月' });

export type LimitUnit = 'day' | 'workday' | 'month';

export const LIMIT_WORDS = {
  day: { zh: '天', en: 'days' },
  workday: { zh: '个工作日', en: 'working days' },
  month: { zh: '个月', en: 'months' },
} as const;

const DAY_MS = 86_400_000;

/**
 * The last day of a limit that begins on a day, that day not counted; six months after 31 August is the end of February. null where
 * the working days of the year are not known.
 */
export function limitAfter(
  day: Day,
  count: number,
  unit: LimitUnit,
  special: readonly SpecialDay[],
): Day | null {
  if (unit === 'workday') return workingDayAfter(day, count, special);
  return unit === 'day' ? daysAfter(count)(day) : monthsAfter(count)(day);
}

/** The same few limits are asked for with the same few hundred days. */
const daysAfter = perCount((count) => (day) => iso(Date.parse(day) + count * DAY_MS));

const monthsAfter = perCount((count) => (day) => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
  return iso(Date.UTC(year, month - 1 + count, Math.min(date, last)));
});

function perCount(after: (count: number) => (day: Day) => Day): (count: number) => (day: Day) => Day {
  const known = new Map<number, (day: Day) => Day>();
  return (count) => {
    const mine = known.get(count) ?? remembering(after(count));
    known.set(count, mine);
    return mine;
  };
}

function workingDayAfter(start: Day, count: number, special: readonly SpecialDay[]): Day | null {
  let [day, worked] = [start, 0];
  while (worked < count) {
    const next = dayAfter(day);
    const told = workingDaysBetween(day, next, special);
    if (told.kind !== 'known') return null;
    [day, worked] = [next, worked + told.days];
  }
  return day;
}

/** A last day that has passed: it lies before the day judged by, or is that day and over. */
export function isPast({ day, over }: Bench, last: Day): boolean {
  return day > last || (day === last && over);
}

/** Days after a last day that has passed. */
export function daysLate({ day }: Bench, last: Day): number {
  return Math.max(1, daysBetween(last, day));
}

/** Days from one day to a later one. */
export function daysBetween(earlier: Day, later: Day): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / DAY_MS);
}

function iso(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}
