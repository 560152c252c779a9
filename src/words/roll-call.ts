import type { RollCallCounts, RollCallState } from '../model/roll-call.ts';

/** How a unit stands, as the sheet 报送情况 has it. */
export const STATE_WORDS: Readonly<Record<RollCallState, string>> = {
  merged: '已报',
  'merged-faulty': '已报（有错误）',
  contradicting: '重复，不一致',
  refused: '退回',
  unfilled: '未填报',
  unread: '没有读',
  other: '不属本月',
  missing: '未报',
};

/** 应报73份，已报69份，未报3份，退回1份，重复且不一致0份; what else there is only where there is any. */
export function countsInChinese(counts: RollCallCounts): string {
  const more = [
    ['未填报', counts.unfilled],
    ['来件没有读', counts.unread],
    ['不属本月', counts.otherMonth],
    ['其中迟报', counts.late],
  ] as const;
  return [
    `应报${counts.expected}份`,
    `已报${counts.received}份`,
    `未报${counts.missing}份`,
    `退回${counts.refused}份`,
    `重复且不一致${counts.contradicting}份`,
    ...more.flatMap(([word, count]) => (count === 0 ? [] : [`${word}${count}份`])),
  ].join('，');
}

/** The same in English. */
export function countsInEnglish(counts: RollCallCounts): string {
  const more = [
    ['not filled in', counts.unfilled],
    ['came as something that was not read', counts.unread],
    ['of another month', counts.otherMonth],
    ['late among those received', counts.late],
  ] as const;
  return [
    `due ${counts.expected}`,
    `received ${counts.received}`,
    `not sent ${counts.missing}`,
    `refused ${counts.refused}`,
    `contradicting ${counts.contradicting}`,
    ...more.flatMap(([word, count]) => (count === 0 ? [] : [`${word} ${count}`])),
  ].join(', ');
}
