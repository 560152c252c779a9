import type { Interview, InterviewMonth } from '../assessment/model.ts';
import { type Decimal, fixed, plain } from '../core/decimal.ts';
import { type Period, periodText } from '../core/period.ts';

export type DocumentLanguage = 'zh' | 'en';

export const STATUS_WORDS = {
  interview: { zh: '约谈', en: 'To be interviewed' },
  warning: { zh: '预警', en: 'Warning' },
  unverified: { zh: '待核实', en: 'To be verified' },
} as const satisfies Record<Interview['status'], Record<DocumentLanguage, string>>;

const STATUS_ORDER = ['interview', 'warning', 'unverified'] as const satisfies readonly Interview['status'][];

/** 约谈, then 预警, then 待核实; inside each as given. */
export function inOrder(interviews: readonly Interview[]): readonly Interview[] {
  return STATUS_ORDER.flatMap((status) => interviews.filter((item) => item.status === status));
}

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Months of a streak, which follow each other, in official style: 3—5月. */
export function monthSpan(months: readonly InterviewMonth[], language: DocumentLanguage): string {
  const numbers = months.map(({ period }) => period.month);
  const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  if (language === 'zh') return first === last ? `${first}月` : `${first}—${last}月`;
  return first === last ? monthName(first) : `${monthName(first)} to ${monthName(last)}`;
}

function monthName(month: number): string {
  return MONTH_NAMES[month - 1] ?? `month ${month}`;
}

/** 事由: why the unit is on the list, in one sentence without its full stop. */
export function wordInterview(interview: Interview, language: DocumentLanguage): string {
  return language === 'zh' ? reasonInChinese(interview) : reasonInEnglish(interview);
}

function reasonInChinese(interview: Interview): string {
  const { status, months, streak, metric, class: group, remaining, open } = interview;
  const span = monthSpan(months, 'zh');
  const what = metric === 'last' ? `在${group}中排名末位` : '各项指标均无增长';
  if (status === 'unverified') {
    return `${unprovenInChinese(months)}数据缺报或无法核实，${span}是否${months.length > 1 ? '连续' : ''}${what}待核实`;
  }
  const fact = streak > 1 ? `${span}连续${streak}个月${what}` : `${span}${what}`;
  if (status === 'warning') return `${fact}，再有${remaining}个月即达到约谈条件`;
  return open === null
    ? fact
    : `${fact}，${unprovenInChinese(open.months)}数据缺报或无法核实，是否应由${open.interviewer}约谈待核实`;
}

function unprovenInChinese(months: readonly InterviewMonth[]): string {
  return unproven(months)
    .map((month) => `${month}月`)
    .join('、');
}

function reasonInEnglish(interview: Interview): string {
  const { status, months, streak, metric, class: group, remaining, open } = interview;
  const span = monthSpan(months, 'en');
  const what = metric === 'last' ? `last in its class (${group})` : 'without an increase in any indicator';
  if (status === 'unverified') {
    return `The figures of ${unprovenInEnglish(months)} are missing or cannot be verified; whether the unit was ${what} in ${span} is open`;
  }
  const fact = `The unit was ${what} in ${span}${streak > 1 ? `, ${streak} months in a row` : ''}`;
  if (status === 'interview') {
    if (open === null) return fact;
    const missing = unprovenInEnglish(open.months);
    return `${fact}; the figures of ${missing} are missing or cannot be verified, and whether ${open.interviewer} should interview is open`;
  }
  const more = remaining === 1 ? 'one more month' : `${remaining} more months`;
  return `${fact}; ${more} and it is to be interviewed`;
}

function unprovenInEnglish(months: readonly InterviewMonth[]): string {
  return unproven(months).map(monthName).join(', ');
}

function unproven(months: readonly InterviewMonth[]): readonly number[] {
  return months.filter(({ outcome }) => outcome === 'unknown').map(({ period }) => period.month);
}

/** 层级: the step of the rule that is reached, or would be. */
export function levelText({ level, status }: Interview): string {
  if (level === 0 || status === 'warning') return '—';
  return status === 'unverified' ? `第${level}级（待核实）` : `第${level}级`;
}

/** A month's evidence: its rank, or what each indicator grew by. */
export function wordMonth(month: InterviewMonth, metric: Interview['metric']): string {
  const name = `${month.period.month}月`;
  if (month.outcome === 'unknown') return `${name}：未报或无法核实`;
  if (metric === 'last')
    return `${name}：第${month.rank ?? 0}名，${month.score === null ? '未计分' : `${fixed(month.score, 2)}分`}`;
  const growth = month.increments.map(({ name: indicator, measureUnit, increment, grew }) => {
    if (increment !== null) return `${indicator}${signed(increment)}${measureUnit}`;
    return `${indicator}${grew === null ? '增量不明' : grew ? '有增长' : '无增长'}`;
  });
  return `${name}：${growth.join('，')}`;
}

function signed(increment: Decimal): string {
  return increment.greaterThan(0) ? `+${plain(increment)}` : plain(increment);
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
  const sections = STATUS_ORDER.flatMap((status) => {
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
