import type { Assessed, AssessmentResult } from '../assessment/results.ts';
import type { Sum } from '../assessment/sums.ts';
import { fixed, plain } from '../core/decimal.ts';
import { lastMonthOf } from '../core/span.ts';
import { schedulePercent } from '../scheme/schedule.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { subjectOf } from '../words/plans.ts';
import { SHORTFALL_PHRASES } from '../words/roll-call.ts';
import { cumulativeTitle } from '../words/spans.ts';
import { wordProblems } from './bulletin-problems.ts';
import { shortfalls, wordRanking } from './bulletin-rankings.ts';
import { bracketed, wordChange, wordGap } from './bulletin-words.ts';

export interface BulletinBlock {
  readonly type: 'title' | 'addressee' | 'heading' | 'subheading' | 'paragraph' | 'signature';
  readonly text: string;
}

/** 通报 as plain blocks; `bulletinText` and `bulletinMarkdown` print it. */
export interface Bulletin {
  readonly blocks: readonly BulletinBlock[];
}

/** Every figure comes from the results; what only the office can say stands in 〔〕, left to whoever drafts it. */
export function bulletin(results: Assessed, date: string): Bulletin {
  const { assessments, scheme } = results;
  const period = lastMonthOf(results.month);
  const subject = subjectOf(assessments.map(({ table }) => table));
  const topic = `${cumulativeTitle(results.month)}${subject}工作情况`;
  const schedule = fixed(schedulePercent(period, null), scheme.decimals);
  const [year = '', month = '', day = ''] = date.split('-');
  const paragraph = (text: string): BulletinBlock => ({ type: 'paragraph', text });
  const problems = wordProblems(results);
  const classes = assessments.flatMap(({ current }) =>
    current.classes.map((group) => ({ group, standing: current })),
  );
  return {
    blocks: [
      { type: 'title', text: `关于${topic}的通报` },
      { type: 'addressee', text: '〔主送单位〕：' },
      paragraph(
        `现将${scheme.issuer}${topic}通报如下。数据截至${period.year}年${period.month}月底，序时进度为${schedule}%。`,
      ),
      { type: 'heading', text: '一、总体情况' },
      ...assessments.flatMap((assessment, index): readonly BulletinBlock[] => [
        { type: 'subheading', text: `${bracketed(index)}${assessment.name}` },
        paragraph(wordOverall(assessment, scheme)),
      ]),
      ...wordNotes(results).map(paragraph),
      { type: 'heading', text: '二、排名情况' },
      ...classes.flatMap(({ group, standing }, index): readonly BulletinBlock[] => [
        { type: 'subheading', text: `${bracketed(index)}${group.name}（${group.units.length}个）` },
        paragraph(wordRanking(group, standing, scheme)),
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

/** 说明: what changed in the course of the year, each with its ground. */
function wordNotes({ settings }: Assessed): readonly string[] {
  const notes = settings.flatMap(({ note }) => note ?? []);
  return notes.length === 0 ? [] : [`说明：${notes.join('；')}。`];
}

/** 总体情况 of one assessment: who takes part, and every indicator's sum against the sum of the targets. */
function wordOverall({ current, sums }: AssessmentResult, { decimals }: Scheme): string {
  const units = current.classes.flatMap((result) => result.units);
  const wanting = shortfalls(units);
  const counted = wanting.map((group) => `${SHORTFALL_PHRASES[group.why]}${group.units.length}个`);
  const reported =
    counted.length === 0 ? '' : `，其中${counted.join('、')}，没有报来和待核实的数不在累计完成数内`;
  const sentences = sums
    .filter((item) => item.class === null)
    .flatMap((item) => wordIndicator(item, sums, decimals));
  return [
    `${units.length}个单位纳入考核${reported}`,
    ...(sentences.length === 0 ? [] : [sentences.join('；')]),
  ]
    .map((sentence) => `${sentence}。`)
    .join('');
}

/** Of an indicator of one column; the figures of a composite don't add up. */
function wordIndicator(item: Sum, sums: readonly Sum[], decimals: number): readonly string[] {
  const { name, measureUnit, target, actual, rate, gap, increase } = item;
  const composite = sums.some(
    (other) => other.class === null && other.indicator === item.indicator && other.measure !== item.measure,
  );
  if (composite || target.value === null || target.value.isZero()) return [];
  const task = `年度任务${plain(target.value)}${measureUnit}`;
  if (actual.value === null || rate.value === null || gap === null)
    return [`${name}${task}，各单位的数均没有报来或待核实`];
  // In January there is no month before; an unknown increase would make the sum a guess.
  const change = increase.value === null ? '' : `，${wordChange(increase.value, measureUnit)}`;
  return [
    `${name}累计完成${plain(actual.value)}${measureUnit}，完成${task}的${fixed(rate.value.times(100), decimals)}%，${wordGap(gap, decimals)}${change}`,
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
