import { squeezed } from '../core/typed-text.ts';
import { finding } from '../diagnostics/finding.ts';
import type { Cell } from '../model/sheet.ts';
import type { DeadlineValue } from '../model/value.ts';
import { clean, errorCell, faulty, type ReadResult, type ValueContext } from './context.ts';
import { isNoTask } from './marks.ts';
import { monthDigits, quartersIn, yearDigits } from './month-words.ts';

const STANDING = /常态|长期|持续|经常性|每月|每季度|每周|适时/u;

/** How a deadline may be written. */
const FORMS = ['2023年6月底', '2023年12月', '全年', '常态开展'];

/**
 * Reads a deadline (完成时限): 2023年6月底 is 30 June, 3月底前, 2023年12月, 上半年, 全年; 常态开展 is standing work, from its
 * start where the cell names one.
 */
export function readDeadline(cell: Cell, context: ValueContext): ReadResult {
  const { at, year } = context;
  const text = cell.value;
  if (cell.kind === 'error') return errorCell(cell, at);
  if (cell.kind === 'date') return clean(deadline(text.slice(0, 10), text));
  if (cell.kind === 'number') {
    if (/^\d{4}\.10?$/.test(text))
      return faulty({ kind: 'unreadable', text }, finding('VALUE-014', at, { text }));
    const dotted = /^(\d{4})\.(\d{1,2})$/.exec(text);
    const due = dotted ? lastDay(Number(dotted[1]), Number(dotted[2])) : null;
    if (due !== null) return clean(deadline(due, text));
    const wholeYear = /^(20\d\d)$/.exec(text);
    if (wholeYear) return clean(deadline(`${wholeYear[1]}-12-31`, text));
    return faulty({ kind: 'unreadable', text }, finding('VALUE-013', at, { text, options: FORMS }));
  }
  if (isNoTask(text)) return clean({ kind: 'none' });
  const folded = monthDigits(yearDigits(squeezed(text)));
  const statedYear = Number(/(20\d\d)(?=年|[.\-/])/u.exec(folded)?.[1] ?? year);
  const standing = STANDING.test(folded);
  const due = lastMention(folded, statedYear);
  if (standing) {
    const start = /(\d{1,2})月/u.exec(folded);
    const from = start && /启动|开始|起/u.test(folded) ? firstDay(statedYear, Number(start[1])) : null;
    return clean({
      kind: 'deadline',
      due: from === null ? due : null,
      standing: true,
      text,
      ...(from === null ? {} : { from }),
    });
  }
  if (due === null)
    return faulty({ kind: 'unreadable', text }, finding('VALUE-013', at, { text, options: FORMS }));
  return clean(deadline(due, text));
}

function deadline(due: string, text: string): DeadlineValue {
  return { kind: 'deadline', due, standing: false, text };
}

/** The last day the text names: the end of a range is the deadline. */
function lastMention(text: string, year: number): string | null {
  const days: string[] = [];
  for (const match of text.matchAll(
    /(?:(20\d\d)[年.\-/]|([次明翌]年))?(\d{1,2})(?:月份?|[.\-/](?=\d{1,2}(?:[日号前底止]|$)))(\d{1,2})?[日号]?(上旬|中旬|下旬|初)?/gu,
  )) {
    const of = match[1] === undefined ? (match[2] === undefined ? year : year + 1) : Number(match[1]);
    const month = Number(match[3]);
    const day = match[4] ?? { 上旬: '10', 中旬: '20', 初: '10' }[match[5] ?? ''];
    const found = day === undefined ? lastDay(of, month) : exactDay(of, month, Number(day));
    if (found !== null) days.push(found);
  }
  const dotted = /^(20\d\d)[.\-/](\d{1,2})(?:底|前|底前)?$/u.exec(text);
  if (dotted) days.push(lastDay(Number(dotted[1]), Number(dotted[2])) ?? '');
  if (days.length === 0) {
    const quarter = quartersIn(text).at(-1);
    if (quarter !== undefined) return lastDay(year, quarter * 3);
    if (/上半年/u.test(text)) return lastDay(year, 6);
    if (/全年|年底|年末|年内|下半年|年度/u.test(text)) return lastDay(year, 12);
    if (/^20\d\d年?$/u.test(text)) return lastDay(year, 12);
  }
  return days.filter((day) => day !== '').at(-1) ?? null;
}

function firstDay(year: number, month: number): string | null {
  return exactDay(year, month, 1);
}

/** ISO date of a month's last day; null for no such month. */
function lastDay(year: number, month: number): string | null {
  if (month < 1 || month > 12) return null;
  return isoDay(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
}

function exactDay(year: number, month: number, day: number): string | null {
  const last = lastDay(year, month);
  return last === null || day < 1 || day > Number(last.slice(8)) ? null : isoDay(year, month, day);
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
