import { squeezed } from '../core/typed-text.ts';
import { finding } from '../diagnostics/finding.ts';
import type { Cell } from '../model/sheet.ts';
import { clean, errorCell, faulty, type ReadResult, type ValueContext } from './context.ts';
import { monthDigits, quartersIn } from './month-words.ts';

/** Reads the months of a schedule: 5月, 十二月, 2月、5月, 1—3月, 第二季度, 上半年, 全年. */
export function readMonths(cell: Cell, context: ValueContext): ReadResult {
  const text = cell.value;
  if (cell.kind === 'error') return errorCell(cell, context.at);
  if (cell.kind === 'date') return clean({ kind: 'months', months: [Number(text.slice(5, 7))], text });
  const months = monthsIn(text);
  return months.length === 0
    ? faulty({ kind: 'unreadable', text }, finding('VALUE-016', context.at, { text }))
    : clean({ kind: 'months', months, text });
}

/** Numbers linked with each other; they are months where 月 is among them, or where the cell holds nothing else. */
const RUN = /\d{1,2}(?:月份?)?(?:[、,;；和及至到~\-‐‑–—―]+\d{1,2}(?:月份?)?)*/gu;

function monthsIn(text: string): readonly number[] {
  const folded = monthDigits(squeezed(text))
    .replace(/20\d\d年/gu, '')
    .replace(/(?<=月)\d{1,2}[日号]?(?:[至到~\-‐‑–—―]\d{1,2})?[日号]/gu, '');
  const found = new Set(quartersIn(folded).flatMap((quarter) => span(quarter * 3 - 2, quarter * 3)));
  for (const [run] of folded.matchAll(RUN)) {
    if (!run.includes('月') && run !== folded) continue;
    for (const [, from = '', to = from] of run.matchAll(
      /(\d{1,2})(?:月份?)?(?:[至到~\-‐‑–—―]+(\d{1,2}))?/gu,
    )) {
      for (const month of span(Number(from), Number(to))) found.add(month);
    }
  }
  if (/上半年/u.test(folded)) for (const month of span(1, 6)) found.add(month);
  if (/下半年/u.test(folded)) for (const month of span(7, 12)) found.add(month);
  // 6—9月每月一次 is four months, not twelve.
  if (found.size === 0 && /全年|每月/u.test(folded)) return span(1, 12);
  const months = [...found].sort((left, right) => left - right);
  return months.every((month) => month >= 1 && month <= 12) ? months : [];
}

function span(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
