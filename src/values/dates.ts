import { remembering } from '../core/remembering.ts';
import { squeezed } from '../core/typed-text.ts';
import { finding } from '../diagnostics/finding.ts';
import type { Cell } from '../model/sheet.ts';
import { clean, errorCell, faulty, type ReadResult, type ValueContext } from './context.ts';
import { isNoTask } from './marks.ts';
import { dayDigits, monthDigits, yearDigits } from './month-words.ts';

/** How a day may be written. */
const FORMS = ['2023年5月20日', '2023-05-20'];

/** A time of day behind a day, and the day of the week: what they say is no part of the date. */
const TIME =
  /(?:[T上下中晚早]?午?(?:凌晨|傍晚)?\d{1,2}(?:[:：]\d{2}(?::\d{2})?(?:AM|PM)?|[时点](?:半|\d{1,2}分?)?(?:\d{1,2}秒)?)|[上下中]午|AM|PM)$/iu;
const WEEKDAY = /\(?(?:星期|周|礼拜)[一二三四五六日天]\)?/u;

/** Year, month and day with signs between them; without a year the one in force. */
const WRITTEN = /^(?:(\d{4}|(?<=^)\d{2}(?=年))[年.\-/])?(\d{1,2})[月.\-/](\d{1,2})[日号]?$/u;
/** Without signs between them only eight digits tell month from day. */
const DIGITS = /^(20\d{2})(\d{2})(\d{2})$/u;

/**
 * Reads a day: 2023年5月20日, 2023-05-24 10:30, 二〇二三年五月二十四日, 5月24日 (of the year in force). A bare number that is a day to
 * Excel is asked about, with the day it would be.
 */
export function readDate(cell: Cell, context: ValueContext): ReadResult {
  const text = cell.value;
  const { at, year } = context;
  if (cell.kind === 'error') return errorCell(cell, at);
  const unreadable = { kind: 'unreadable', text } as const;
  if (cell.kind === 'date' && /^\d{4}-/.test(text)) return clean({ kind: 'date', date: text.slice(0, 10) });
  if (cell.kind === 'text' && isNoTask(text)) return clean({ kind: 'none' });
  const day = cell.kind === 'number' ? serialDay(text) : null;
  if (day !== null) return faulty(unreadable, finding('VALUE-027', at, { text, serialDay: day }));
  const written = cell.kind === 'text' || cell.kind === 'number' ? writtenDay(text, year) : null;
  if (written !== null) return clean({ kind: 'date', date: written });
  return faulty(unreadable, finding('VALUE-013', at, { text, options: FORMS }));
}

/** What a text says of a day; the year null where it states none. */
interface Written {
  readonly year: string | null;
  readonly month: string;
  readonly day: string;
}

function writtenDay(text: string, year: number): string | null {
  const written = dayWritten(text);
  return written === null ? null : isoDay(written.year ?? String(year), written.month, written.day);
}

/** A year has few days, and a ledger names them by the thousand. */
const dayWritten = remembering((text: string): Written | null => {
  const folded = dayDigits(monthDigits(yearDigits(squeezed(text))));
  const day = folded.replace(WEEKDAY, '').replace(TIME, '').replace(WEEKDAY, '');
  const digits = DIGITS.exec(day);
  if (digits) return { year: digits[1] ?? '', month: digits[2] ?? '', day: digits[3] ?? '' };
  const [, stated, month = '', of = ''] = WRITTEN.exec(day) ?? [];
  if (month === '') return null;
  // 5-6 and 5.6 may be figures or fractions: without a year only 月 tells a day.
  if (stated === undefined && !day.includes('月')) return null;
  return { year: stated === undefined ? null : stated.length === 2 ? `20${stated}` : stated, month, day: of };
});

function isoDay(year: string, month: string, day: string): string | null {
  const last = lastOfMonth(Number(year), Number(month));
  if (Number(day) < 1 || Number(day) > last) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Days of a month; 0 where the year has no such month. */
function lastOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;
const DAY_MS = 86_400_000;

/** The day that a bare number between 2000 and 2099 is to Excel (45070 → 2023年5月24日); null for any other number. */
export function serialDay(text: string): string | null {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return null;
  const serial = Math.floor(Number(text));
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + serial * DAY_MS);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}
