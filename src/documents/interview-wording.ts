import type { Interview, InterviewMonth } from '../assessment/model.ts';
import { fixed, plain } from '../core/decimal.ts';
import { type Period, periodText } from '../core/period.ts';

export type DocumentLanguage = 'zh' | 'en';

export const STATUS_WORDS = {
  interview: { zh: '约谈', en: 'interview' },
  warning: { zh: '预警', en: 'warning' },
  unverified: { zh: '待核实', en: 'to be verified' },
} as const satisfies Record<Interview['status'], Record<DocumentLanguage, string>>;

/** Months of a streak in official style: 1—5月, or 1月、3月 where they don't run on. */
export function monthSpan(months: readonly InterviewMonth[], language: DocumentLanguage): string {
  const numbers = months.map(({ period }) => period.month);
  const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  if (first === last) return language === 'zh' ? `${first}月` : `month ${first}`;
  return language === 'zh' ? `${first}—${last}月` : `months ${first}–${last}`;
}

/** Why the unit is on the list, in one sentence. */
export function wordInterview(interview: Interview, language: DocumentLanguage): string {
  const unknown = interview.months.filter(({ outcome }) => outcome === 'unknown');
  const span = monthSpan(interview.months, language);
  const count = interview.streak;
  if (interview.status === 'unverified') {
    const months = unknown.map(({ period }) => (language === 'zh' ? `${period.month}月` : `${period.month}`));
    return language === 'zh'
      ? `${months.join('、')}数据缺报或无法核实，${span}是否${WHAT[interview.metric].zh}待核实`
      : `The data of month ${months.join(', ')} are missing or cannot be verified, so it is open whether the unit ${WHAT[interview.metric].en} in ${span}`;
  }
  if (language === 'zh') {
    const lead =
      count > 1
        ? `${span}连续${count}个月${WHAT[interview.metric].zh}`
        : `${span}${WHAT[interview.metric].zh}`;
    return interview.status === 'warning' ? `${lead}，再有1个月将达到约谈条件` : lead;
  }
  const lead = `The unit ${WHAT[interview.metric].en} in ${span} (${count} in a row)`;
  return interview.status === 'warning' ? `${lead}; one more month and it is to be interviewed` : lead;
}

const WHAT = {
  last: { zh: '在同类中排名末位', en: 'ranked last of its class' },
  'no-result': { zh: '各项指标均无增长', en: 'had no increase in any indicator' },
} as const;

/** A month's evidence: its rank, or what each indicator grew by. */
export function wordMonth(month: InterviewMonth, metric: Interview['metric']): string {
  const name = `${month.period.month}月`;
  if (month.outcome === 'unknown') return `${name}：未报或无法核实`;
  if (metric === 'last')
    return `${name}：第${month.rank ?? 0}名，${month.score === null ? '未计分' : `${fixed(month.score, 2)}分`}`;
  const grown = month.increments.map(
    ({ name: indicator, measureUnit, increment }) => `${indicator}${signed(increment)}${measureUnit}`,
  );
  return `${name}：${grown.join('，')}`;
}

function signed(increment: InterviewMonth['increments'][number]['increment']): string {
  if (increment === null) return '增量不明';
  return increment.isPositive() ? `+${plain(increment)}` : plain(increment);
}

/** 名单 as plain text. */
export function interviewText(
  interviews: readonly Interview[],
  period: Period,
  language: DocumentLanguage,
): string {
  const zh = language === 'zh';
  const title = zh
    ? `${period.year}年${period.month}月约谈预警名单（建议，待审定）`
    : `Interviews and warnings, ${periodText(period)} (proposal)`;
  const sections = (['interview', 'warning', 'unverified'] as const).flatMap((status) => {
    const mine = interviews.filter((item) => item.status === status);
    if (mine.length === 0) return [];
    const lines = mine.map((item) => {
      const who =
        item.status === 'interview'
          ? zh
            ? `，由${item.interviewer}约谈`
            : `; interviewer: ${item.interviewer}`
          : '';
      return `  ${item.unit}  ${item.rule}  ${wordInterview(item, language)}${who}`;
    });
    return [
      '',
      `${STATUS_WORDS[status][language]}${zh ? `（${mine.length}个）` : ` (${mine.length})`}`,
      ...lines,
    ];
  });
  const none = zh ? '没有应列入名单的单位。' : 'No unit is on the list.';
  return `${[title, ...(sections.length === 0 ? ['', none] : sections)].join('\n')}\n`;
}

/** 建议: a proposal until somebody signs it off. */
export function proposal(interview: Interview): string {
  switch (interview.status) {
    case 'interview':
      return `建议由${interview.interviewer}约谈该单位${interview.interviewee}`;
    case 'warning':
      return '建议提醒该单位';
    case 'unverified':
      return '建议先核实缺报月份的数据';
  }
}
