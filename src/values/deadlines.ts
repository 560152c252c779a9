import { squeezed } from '../core/typed-text.ts';
import { finding } from '../diagnostics/finding.ts';
import type { Cell } from '../model/sheet.ts';
import type { DeadlineValue } from '../model/value.ts';
import { clean, errorCell, faulty, type ReadResult, type ValueContext } from './context.ts';
import { serialDay } from './dates.ts';
import { type NamedSpan, spansNamed } from './days-named.ts';
import { isNoTask } from './marks.ts';

const STANDING = /常态|长期|持续|经常性|每月|每季度|每周|适时/u;

/** A length of time, which ends on no day unless it says where it begins: 一年内, 3个月内, 五个工作日内. */
const LENGTH =
  /(?:(?<!\d)\d{1,2}|[一二两三四五六七八九十半]{1,4})(?:个?(?:工作日|星期|季度)|个月|[年周天日])(?:之|以)?内/u;

/** How a deadline may be written. */
const FORMS = ['2023年6月底', '2023年12月', '全年', '常态开展'];

/**
 * Reads a deadline (完成时限): 2023年6月底 is 30 June, 3月底前, 明年一季度, 全年; 3月—10月 has a start, too; 力争10月底前，确保年底前 is
 * due by the end of the year with a step before it; 常态开展 is standing work, from its start where the cell names one. What
 * says no day is asked about.
 */
export function readDeadline(cell: Cell, context: ValueContext): ReadResult {
  const { at, year } = context;
  const text = cell.value;
  if (cell.kind === 'error') return errorCell(cell, at);
  if (cell.kind === 'date' && /^\d{4}-/.test(text)) return clean(deadline(text.slice(0, 10), text));
  const unreadable = { kind: 'unreadable', text } as const;
  const unclear = faulty(unreadable, finding('VALUE-013', at, { text, options: FORMS }));
  if (cell.kind === 'number') {
    const day = serialDay(text);
    if (day !== null) return faulty(unreadable, finding('VALUE-027', at, { text, serialDay: day }));
    if (/^\d{4}\.10?$/.test(text)) return faulty(unreadable, finding('VALUE-014', at, { text }));
    if (!/^20\d\d(?:\.\d{1,2})?$/.test(text)) return unclear;
  }
  if (isNoTask(text)) return clean({ kind: 'none' });
  const folded = squeezed(text);
  const spans = spansNamed(folded, year);
  const value = spans === null ? null : deadlineOf(spans, STANDING.test(folded), text);
  const isLength = LENGTH.test(folded.replace(/20\d\d年内/gu, ''));
  // 2023年起三年内 may end in 2025 or in 2026.
  if (isLength && value?.standing !== true && !hasMonth(folded))
    return faulty(unreadable, finding('VALUE-028', at, { text }));
  return value === null ? unclear : clean(value);
}

function hasMonth(text: string): boolean {
  return /\d月|[一二三四五六七八九十]月|季|上半年|下半年|年底|年末/u.test(text);
}

/** Null where the text names no day, or days that contradict each other. */
function deadlineOf(spans: readonly NamedSpan[], standing: boolean, text: string): DeadlineValue | null {
  const starts = spans.filter(
    ({ begins }, index) => begins || (spans[index + 1]?.continues === true && !standing),
  );
  const ends = spans.filter((span) => !starts.includes(span));
  const from = starts[0]?.first;
  const start = from === undefined ? {} : { from };
  const due = dueOf(ends);
  if (standing || (due === null && from !== undefined))
    return { kind: 'deadline', due: from === undefined ? due : null, standing: true, text, ...start };
  if (due === null || (from !== undefined && from > due)) return null;
  const steps = ends.map(({ last }) => last).filter((day) => day !== due);
  if (steps.some((day) => day > due)) return null;
  return {
    ...deadline(due, text),
    ...start,
    ...(steps.length === 0 ? {} : { steps: [...new Set(steps)].sort() }),
  };
}

/** The last day of those that bind; of those hoped for where none does. */
function dueOf(ends: readonly NamedSpan[]): string | null {
  const binding = ends.filter(({ hoped }) => !hoped);
  const days = (binding.length > 0 ? binding : ends).map(({ last }) => last).sort();
  return days.at(-1) ?? null;
}

function deadline(due: string, text: string): DeadlineValue {
  return { kind: 'deadline', due, standing: false, text };
}
