import { type Period, periodText } from '../core/period.ts';
import { entryOf } from '../diagnostics/catalogue/index.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { wordFinding } from '../diagnostics/wording.ts';
import type { Later } from '../facts/versions.ts';
import { andOthers, faultReason } from '../words/return-reasons.ts';
import type { Repeated } from './merge-rows.ts';

const MOST_REASONS = 5;

/** Why a line of the roll-call stands as it does. Documents are Chinese whatever the run's language. */
export const REMARKS = {
  missing: '还没有报送。',
  others: '同一工作簿里别的行有错误，整份没有汇总。',
  unfilled: '表格退了回来，但没有填写，按未填报处理。请填好后重新报送。',
  form: '表单不汇总成表，可用 dayie import 导出。',
  unknown: '没有认出本月的报表。',
  withoutOwn: '文件名是该单位的，里面没有该单位的数。请核对是不是报错了表。',
  named: '按文件名认定是该单位的来件。',
  guessed: (typed: string, unit: string): string => `表里写的是“${typed}”，按最相近的“${unit}”登记。`,
  otherMonth: (months: readonly string[], wanted: Period): string =>
    `这份表是${months.join('、')}的，没有汇总到${periodText(wanted)}。`,
} as const;

const MOST_REASONS_IN_SHORT = 2;

/** What the faults are, as their codes are titled. */
export function shortReasons(faults: readonly Finding[]): readonly string[] {
  const titles = [...new Set(faults.map(({ code }) => faultReason(entryOf(code).title)))];
  return titles.length <= MOST_REASONS_IN_SHORT
    ? titles
    : [...titles.slice(0, MOST_REASONS_IN_SHORT - 1), andOthers(titles[MOST_REASONS_IN_SHORT - 1] ?? '')];
}

/** @param later the one of the two that seems to be the later one; null where nothing tells. */
export function repeatedWords({ other, agree, othersReport }: Repeated, later: Later | null): string {
  if (othersReport)
    return agree
      ? `与“${other}”（别的单位报的）有的事项相同，按一份计。`
      : `与“${other}”（别的单位报的）有的事项不一致，这些事项都没有汇总。请商定由谁报，另一份里删去后重新汇总。`;
  const proposal = later === null ? '' : `看来“${later.path}”是后来的一份（${later.sign.zh}），建议留它。`;
  return agree
    ? `与“${other}”内容相同，按一份计。`
    : `与“${other}”不一致，两份都没有汇总。${proposal}请留下正确的一份，移走另一份后重新汇总。`;
}

/** The first findings with their places, and how many more there are. */
export function faultWords(faults: readonly Finding[]): readonly string[] {
  const shown = faults.slice(0, MOST_REASONS).map((fault) => {
    const place = [fault.at.sheet, fault.at.cell].filter((part) => part !== undefined).join('!');
    return `${place === '' ? '' : `${place}：`}${wordFinding(fault, 'zh')}`;
  });
  const rest = faults.length - shown.length;
  return rest > 0 ? [...shown, `还有${rest}处，用 dayie validate 查看。`] : shown;
}
