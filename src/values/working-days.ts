import calendar from 'chinese-days';
import { remembering } from '../core/remembering.ts';
import { type Day, dayAfter } from '../core/span.ts';
import type { Bilingual } from '../diagnostics/entry.ts';

/** A day that is kept otherwise than its weekday says: a holiday, or a weekend that is worked instead (调休). */
export interface SpecialDay {
  readonly day: Day;
  readonly works: boolean;
}

/** How many working days, or why that cannot be said. */
export type WorkingDays =
  | { readonly kind: 'known'; readonly days: number }
  | { readonly kind: 'no-calendar'; readonly year: number; readonly words: Bilingual };

/**
 * The working days after the day of receipt up to and including another: received on a Monday and answered on the Tuesday is one.
 * The day of receipt does not count (企-01), and nothing is counted back. Holidays and 调休 are those of the calendar that dayie
 * brings (chinese-days, from 2004 on) with what the scheme's sheet 节假日 says otherwise. A year of which neither knows the holidays is
 * refused: its weekends alone would tell wrong days.
 *
 * @param special the scheme's 节假日; a year of which it lists any day is known.
 */
export function workingDaysBetween(
  received: Day,
  until: Day,
  special: readonly SpecialDay[] = [],
): WorkingDays {
  const own = new Map(special.map(({ day, works }) => [day, works]));
  const stated = new Set(special.map(({ day }) => yearOf(day)));
  let days = 0;
  for (let day = dayAfter(received); day <= until; day = dayAfter(day)) {
    const year = yearOf(day);
    if (!stated.has(year) && !isKnown(year)) return { kind: 'no-calendar', year, words: unknownYear(year) };
    if (own.get(day) ?? isWorkday(day)) days += 1;
  }
  return { kind: 'known', days };
}

function unknownYear(year: number): Bilingual {
  return {
    zh: `没有${year}年的节假日安排，算不出工作日。请在考核办法的“节假日”表里填上国务院办公厅公布的放假和调休日期。`,
    en: `The holidays of ${year} are not known, so working days cannot be counted. Enter the days off and the days worked instead, as the State Council announced them, on the scheme’s sheet 节假日.`,
  };
}

/** A ledger's rows ask of the same days again and again. */
const isWorkday = remembering((day: Day) => calendar.isWorkday(day));

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

const known = new Map<number, boolean>();

/** A year has a calendar where it has holidays at all. */
function isKnown(year: number): boolean {
  const before = known.get(year);
  if (before !== undefined) return before;
  const has = calendar.getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0;
  known.set(year, has);
  return has;
}
