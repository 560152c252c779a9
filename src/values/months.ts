import type { Cell } from '../core/sheet.ts';
import { finding } from '../diagnostics/finding.ts';
import { clean, faulty, type ReadResult, type ValueContext } from './context.ts';
import { quarterNumber } from './deadlines.ts';

const CHINESE_MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** Reads the months of a schedule: 5月, 十二月, 2月、5月, 1—3月, 第二季度, 上半年, 全年. */
export function readMonths(cell: Cell, context: ValueContext): ReadResult {
  const text = cell.value;
  const unreadable = faulty({ kind: 'unreadable', text }, finding('VALUE-016', context.at, { text }));
  if (cell.kind === 'error')
    return faulty({ kind: 'unreadable', text }, finding('VALUE-002', context.at, { text }));
  if (cell.kind === 'date') return clean({ kind: 'months', months: [Number(text.slice(5, 7))], text });
  const months = monthsIn(text);
  return months.length === 0 ? unreadable : clean({ kind: 'months', months, text });
}

function monthsIn(text: string): readonly number[] {
  const folded = text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/20\d\d年/gu, '')
    .replace(/(十[一二]?|[一二三四五六七八九])(?=月|、|-|—)/gu, (word) =>
      String(CHINESE_MONTHS.indexOf(word) + 1),
    );
  const found = new Set<number>();
  for (const [, word = ''] of folded.matchAll(/第?([一二三四1-4])季度?/gu)) {
    const quarter = quarterNumber(word);
    for (const month of [1, 2, 3]) found.add((quarter - 1) * 3 + month);
  }
  if (/上半年|全年|每月/u.test(folded)) for (let month = 1; month <= 6; month += 1) found.add(month);
  if (/下半年|全年|每月/u.test(folded)) for (let month = 7; month <= 12; month += 1) found.add(month);
  if (found.size === 0) {
    for (const [, from = '', to = from] of folded.matchAll(/(\d{1,2})(?:月份?)?(?:[-—–~至](\d{1,2}))?/gu)) {
      for (let month = Number(from); month <= Number(to); month += 1) found.add(month);
    }
  }
  const months = [...found].sort((left, right) => left - right);
  return months.every((month) => month >= 1 && month <= 12) ? months : [];
}
