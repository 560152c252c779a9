import type { Sheet } from '../model/sheet.ts';
import { type PeriodMention, periodsInName } from '../values/period-text.ts';
import type { TableContext } from './context.ts';
import { type Header, yearOfHeadings } from './header.ts';
import type { HeadingPeriod, SheetTime } from './heading-period.ts';
import type { Region } from './regions.ts';

/**
 * The year and month that a sheet's columns are about: what its title says, else its subtitle, its name, the file's name; where none of them
 * names a month, the latest one of the headings.
 */
export function timeOfSheet(sheet: Sheet, region: Region, context: TableContext): SheetTime {
  const { title, captions, header } = region;
  const texts = [title?.text ?? '', ...captions.map(({ text }) => text), sheet.name, fileName(context.file)];
  const speaking = texts.find((text) => monthsIn(text).length > 0);
  const mentions = speaking === undefined ? [] : monthsIn(speaking);
  const [first] = mentions;
  const year = yearIn(texts) ?? yearOfHeadings(header.headings, context.year);
  if (first !== undefined)
    return { year: mentions.find((one) => one.year !== null)?.year ?? year, month: first.month };
  return { year, month: monthOfHeadings(header, year)?.month ?? null };
}

/** A day of sending is no month. */
function monthsIn(text: string): readonly PeriodMention[] {
  return periodsInName(text).filter(({ day }) => day === null);
}

/** 2023年部门招商任务: a year without a month. */
function yearIn(texts: readonly string[]): number | null {
  const digits = texts
    .map((text) => /(?<!\d)(20\d\d)\s?年/u.exec(text.slice(0, LONGEST_TITLE))?.[1])
    .find(Boolean);
  return digits === undefined ? null : Number(digits);
}

const LONGEST_TITLE = 200;

type HeadingMonth = PeriodMention & { readonly day: null; readonly column: number };

/** The latest month of the year that headings name (1—5月完成), with the column. */
export function monthOfHeadings({ headings }: Header, year: number): HeadingMonth | null {
  let latest: HeadingMonth | null = null;
  for (const { match, column } of headings) {
    const period = match?.period ?? null;
    if (period === null || !isOfYear(period, year) || period.month === null) continue;
    if (latest === null || period.month > latest.month)
      latest = { year: period.year, month: period.month, day: null, text: period.text, column };
  }
  return latest;
}

function isOfYear({ year, relative }: HeadingPeriod, wanted: number): boolean {
  return relative !== 'earlier' && (year === null || year === wanted);
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]{0,12}$/u, '');
}
