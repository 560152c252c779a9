import type { AssessmentResult, MonthResult } from '../assessment/model.ts';
import { fixed, plain, sum } from '../core/decimal.ts';
import { cumulativeSpan, type Period } from '../core/period.ts';
import { schedulePercent } from '../scheme/schedule.ts';
import type { Indicator, Scheme } from '../scheme/scheme.ts';
import { subjectOf } from '../words/plans.ts';
import { wordProblems } from './bulletin-problems.ts';
import { wordRanking } from './bulletin-rankings.ts';
import { bracketed, countedNames, wordChange, wordGap } from './bulletin-words.ts';
import { lastMonth } from './last-month.ts';

export interface BulletinBlock {
  readonly type: 'title' | 'addressee' | 'heading' | 'subheading' | 'paragraph' | 'signature';
  readonly text: string;
}

/** 通报 as plain blocks; `bulletinText` and `bulletinMarkdown` print it. */
export interface Bulletin {
  readonly blocks: readonly BulletinBlock[];
}

/** Every figure comes from the results; what only the office can say stands in 〔〕, left to whoever drafts it. */
export function bulletin(
  assessments: readonly AssessmentResult[],
  scheme: Scheme,
  period: Period,
  date: string,
): Bulletin {
  const subject = subjectOf(assessments.map(({ table }) => table));
  const topic = `${period.year}年${cumulativeSpan(period)}${subject}工作情况`;
  const months = assessments.map((assessment) => ({ assessment, month: lastMonth(assessment) }));
  const schedule = fixed(schedulePercent(period, null), scheme.decimals);
  const [year = '', month = '', day = ''] = date.split('-');
  const paragraph = (text: string): BulletinBlock => ({ type: 'paragraph', text });
  const problems = wordProblems(months, scheme);
  const classes = months.flatMap(({ month: result }) =>
    result.classes.map((group) => ({ group, month: result })),
  );
  return {
    blocks: [
      { type: 'title', text: `关于${topic}的通报` },
      { type: 'addressee', text: '〔主送单位〕：' },
      paragraph(
        `现将${scheme.issuer}${topic}通报如下。数据截至${period.year}年${period.month}月底，序时进度为${schedule}%。`,
      ),
      { type: 'heading', text: '一、总体情况' },
      ...months.flatMap(({ assessment, month: result }, index): readonly BulletinBlock[] => [
        { type: 'subheading', text: `${bracketed(index)}${assessment.name}` },
        paragraph(wordOverall(assessment, result, scheme)),
      ]),
      { type: 'heading', text: '二、排名情况' },
      ...classes.flatMap(({ group, month: result }, index): readonly BulletinBlock[] => [
        { type: 'subheading', text: `${bracketed(index)}${group.name}（${group.units.length}个）` },
        paragraph(wordRanking(group, result, scheme)),
      ]),
      { type: 'heading', text: '三、存在问题' },
      ...(problems.length === 0
        ? [paragraph('各单位均达到序时进度，没有应约谈、预警的单位。')]
        : problems.map((text, index) => paragraph(`${bracketed(index)}${text}`))),
      { type: 'heading', text: '四、下一步工作' },
      paragraph('〔由起草单位补充下一步工作要求和完成时限。〕'),
      { type: 'signature', text: '〔署名〕' },
      { type: 'signature', text: `${Number(year)}年${Number(month)}月${Number(day)}日` },
    ],
  };
}

/** 总体情况 of one assessment: who takes part, and every indicator's sum against the sum of the targets. */
function wordOverall(assessment: AssessmentResult, month: MonthResult, scheme: Scheme): string {
  const units = month.classes.flatMap((result) => result.units);
  const missing = units.filter(({ complete }) => !complete).map(({ unit }) => unit);
  const reported =
    missing.length === 0 ? '' : `，其中${countedNames(missing)}未报送或报送不全，其未报数不在累计完成数内`;
  const sentences = scheme.indicators
    .filter(({ table }) => table === assessment.table)
    .flatMap((indicator) => wordIndicator(indicator, month, scheme.decimals));
  return [
    `${units.length}个单位纳入考核${reported}`,
    ...(sentences.length === 0 ? [] : [sentences.join('；')]),
  ]
    .map((sentence) => `${sentence}。`)
    .join('');
}

/** Of an indicator of one column; the figures of a composite don't add up. */
function wordIndicator(indicator: Indicator, month: MonthResult, decimals: number): readonly string[] {
  const { name, measureUnit } = indicator;
  const results = month.classes.flatMap(({ units }) =>
    units.flatMap(({ indicators }) => indicators.filter(({ id }) => id === indicator.id)),
  );
  const due = results.flatMap(({ target, actual, increment, state }) =>
    target === null || state === 'no-target' ? [] : [{ target, actual, increment }],
  );
  if (due.length === 0) return [];
  const target = sum(due.map((item) => item.target));
  const known = due.flatMap(({ actual }) => (actual === null ? [] : [actual]));
  const task = `年度任务${plain(target)}${measureUnit}`;
  if (known.length === 0) return [`${name}${task}，各单位均未报送`];
  const actual = sum(known);
  const rate = actual.dividedBy(target).times(100);
  const gap = wordGap(rate.minus(schedulePercent(month.period, indicator)), decimals);
  const increments = due.flatMap(({ increment }) => (increment === null ? [] : [increment]));
  // In January there is no month before; an unknown increase would make the sum a guess.
  const change =
    month.period.month > 1 && increments.length === due.length
      ? `，${wordChange(sum(increments), measureUnit)}`
      : '';
  return [
    `${name}累计完成${plain(actual)}${measureUnit}，完成${task}的${fixed(rate, decimals)}%，${gap}${change}`,
  ];
}

const SPACE = '\u3000';

/** 通报.txt: two full-width spaces before a paragraph, as offices paste it. */
export function bulletinText({ blocks }: Bulletin): string {
  const lines = blocks.map(({ type, text }) => {
    if (type === 'title') return `${text}\n`;
    if (type === 'addressee') return text;
    return `${SPACE.repeat(type === 'signature' ? 24 : 2)}${text}`;
  });
  return `${lines.join('\n')}\n`;
}

const PREFIXES: Readonly<Record<BulletinBlock['type'], string>> = {
  title: '# ',
  addressee: '',
  heading: '## ',
  subheading: '### ',
  paragraph: '',
  signature: '',
};

export function bulletinMarkdown({ blocks }: Bulletin): string {
  const lines = blocks.map(({ type, text }) => PREFIXES[type] + text.replace(/[\\`*_[\]<>|#]/g, '\\$&'));
  return `${lines.join('\n\n')}\n`;
}
