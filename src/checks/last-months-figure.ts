import { Decimal } from '../core/decimal.ts';
import { fold } from '../core/fold.ts';
import type { Place } from '../core/place.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { ParsedCell } from '../model/table.ts';
import { type Check, cellOf, figure, headingOf, number, placeText } from './check.ts';
import { eachMeasure } from './months.ts';
import { isCollected } from './units.ts';

/**
 * A cumulative figure that is blank though the month’s own was given: the two before it propose it. The unit confirms; nothing is
 * reckoned with until then.
 */
export const blankCumulatives: Check = (input, marks) =>
  eachMeasure(input, marks, ({ item, row, subject, measure, now, before }) => {
    if (now.value.kind !== 'blank') return [];
    const month = cellOf(row, measure, 'month');
    const own = figure(month);
    // What a collected month leaves blank was asked for when it was collected.
    if (own === null || marks.has(month)) return [];
    // A form that works the total out lacks 上月累计, which is asked for where it stands.
    if (marks.has(cellOf(row, measure, 'before'))) return [];
    if (isCollected(item.placed.file.path, input)) return [];
    const then = before === null ? undefined : cellOf(before, measure, 'actual');
    const last = lastMonths(then, item.placed.period?.month, marks.has(then));
    if (last === null) return [];
    const params = {
      row: subject,
      column: headingOf(now),
      before: number(last),
      thisMonth: number(own),
      expected: number(last.plus(own)),
      place: then === undefined ? '' : placeText(then),
    };
    return [finding('CHECK-049', now.at, params, then === undefined ? [] : [then.at])];
  });

/** “同上月” in place of a cumulative figure: last month’s is named, the unit enters it. */
export const sameAsLastMonth: Check = (input, marks) =>
  eachMeasure(input, marks, ({ item, subject, measure, now, before }) => {
    if (now.value.kind !== 'unreadable' || !saysUnchanged(now.text, item.placed.period?.month)) return [];
    const then = before === null ? undefined : cellOf(before, measure, 'actual');
    const last = marks.has(then) ? null : figure(then);
    if (then === undefined || last === null) return [];
    const params = {
      row: subject,
      column: headingOf(now),
      text: now.text.trim(),
      before: number(last),
      place: placeText(then),
    };
    return [finding('CHECK-050', now.at, params, [then.at])];
  });

/** Cumulative figures begin with the year. */
function lastMonths(
  then: ParsedCell | undefined,
  month: number | undefined,
  doubtful: boolean,
): Decimal | null {
  if (month === 1) return new Decimal(0);
  return doubtful ? null : figure(then);
}

const LONGEST = 20;
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** 同上月, 与上月持平, 不变, 同5月 (in June). */
function saysUnchanged(text: string, month: number | undefined): boolean {
  const words = fold(text).replace(/[（()）。，,.]/gu, '');
  if (words.length > LONGEST) return false;
  const last = (month ?? 0) - 1;
  const named = [
    '上个月',
    '上月',
    '上期',
    `${last}月份`,
    `${last}月`,
    `${NUMERALS[last - 1]}月份`,
    `${NUMERALS[last - 1]}月`,
  ];
  const rest = named
    .reduce((left, name) => left.replace(name, '上'), words)
    .replace(/累计|完成|数据|数|末|底/gu, '');
  return /^(?:[同与和跟比较]?上(?:相同|一样|一致|持平|不变|无变化|没有变化)?|同前|(?:维持|保持)?不变|(?:暂)?(?:无|没有|未)变化|没变|持平|未变|照旧)$/u.test(
    rest,
  );
}

/** What was found when a cell was read and is said better now, with last month’s figure beside it. */
const REPLACED = { 'CHECK-049': 'TABLE-013', 'CHECK-050': 'VALUE-001' } as const;

/** The findings without those that one of these says better at the same cell. */
export function withoutReplaced(findings: readonly Finding[]): readonly Finding[] {
  const replaced = new Set(
    findings.flatMap(({ code, at }) =>
      code === 'CHECK-049' || code === 'CHECK-050' ? [keyOf(REPLACED[code], at)] : [],
    ),
  );
  return replaced.size === 0 ? findings : findings.filter(({ code, at }) => !replaced.has(keyOf(code, at)));
}

function keyOf(code: string, { file, sheet, cell }: Place): string {
  return JSON.stringify([code, file, sheet, cell]);
}
