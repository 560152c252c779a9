import type { Assessed, AssessmentResult } from '../assessment/results.ts';
import type { Sum } from '../assessment/sums.ts';
import type { IndicatorStanding } from '../assessment/tracking/indicator.ts';
import type { TaskStanding, TaskState } from '../assessment/tracking/task.ts';
import { fixed, plain } from '../core/decimal.ts';
import { lastMonthOf, type Span, spanText } from '../core/span.ts';
import { VERSION } from '../core/version.ts';
import type { FontProfile, TextBlock, TextModel, TextSection } from '../model/text-model.ts';
import { schedulePercent } from '../scheme/schedule.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { subjectOf } from '../words/plans.ts';
import { SHORTFALL_PHRASES } from '../words/roll-call.ts';
import { cumulativeTitle } from '../words/spans.ts';
import { wordProblems } from './bulletin-problems.ts';
import { shortfalls, wordRanking } from './bulletin-rankings.ts';
import {
  type Attachment,
  interviewAttachment,
  overdueAttachment,
  rankingAttachment,
} from './bulletin-tables.ts';
import { bracketed, numeral, wordChange, wordGap } from './bulletin-words.ts';

/** How a bulletin is dressed. */
export interface BulletinDress {
  readonly fonts: FontProfile;
  /** 红头: the issuer's heading in red over the first page, the number left as 〔〕. */
  readonly redHead: boolean;
  /** 内部稿: who is to be interviewed or warned is named; the public text names nobody. */
  readonly internal: boolean;
  /** What it is about, for its title; left out, what its tables are about. */
  readonly subject?: string;
}

export const PUBLIC_BULLETIN: BulletinDress = { fonts: 'gb2312', redHead: false, internal: false };

/**
 * 通报: one model, from which the Word document, the text and the Markdown are made. Every figure comes from the results; what
 * only the office can say stands in 〔〕, left to whoever drafts it.
 */
export function bulletin(results: Assessed, date: string, dress: BulletinDress): TextModel {
  const { scheme, span } = results;
  const topic = `${cumulativeTitle(results.month)}${dress.subject ?? subjectOf(tablesOf(results))}工作情况`;
  const attachments = attachmentsOf(results, dress);
  const title = `关于${scheme.issuer}${topic}的通报`;
  const [year = '', month = '', day = ''] = date.split('-');
  return {
    title,
    date,
    metadata: { document: 'bulletin', period: spanText(span), version: VERSION },
    fonts: dress.fonts,
    head: dress.redHead ? { name: '〔发文机关〕文件', number: '〔发文字号〕' } : null,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          { type: 'title', text: title },
          { type: 'addressee', text: '〔主送单位〕：' },
          ...bodyOf(results, dress, topic, attachments),
          { type: 'attached', titles: attachments.map((item) => item.title) },
          {
            type: 'signature',
            issuer: '〔署名〕',
            date: `${Number(year)}年${Number(month)}月${Number(day)}日`,
          },
        ],
      },
      ...attachments.flatMap((item, index) =>
        attachedSections(item, attachments.length === 1 ? '附件' : `附件${index + 1}`),
      ),
    ],
  };
}

function tablesOf({ assessments, indicators, tasks }: Assessed): readonly string[] {
  return [...assessments, ...indicators, ...tasks].map(({ table }) => table);
}

function attachmentsOf(results: Assessed, { internal }: BulletinDress): readonly Attachment[] {
  const interviews = internal ? interviewAttachment(results) : null;
  const overdue = overdueAttachment(results);
  return [
    rankingAttachment(results, '完成情况排名表'),
    ...(interviews === null ? [] : [interviews]),
    ...(overdue === null ? [] : [overdue]),
  ];
}

/** The attachment's name over the first of its pages. */
function attachedSections({ title, sections }: Attachment, label: string): readonly TextSection[] {
  return sections.map((section, index) =>
    index === 0 ? { ...section, blocks: [{ type: 'attachment', label, title }, ...section.blocks] } : section,
  );
}

function bodyOf(
  results: Assessed,
  dress: BulletinDress,
  topic: string,
  attachments: readonly Attachment[],
): readonly TextBlock[] {
  const { assessments, indicators, tasks, scheme } = results;
  const period = lastMonthOf(results.month);
  const schedule = fixed(schedulePercent(period, null), scheme.decimals);
  const table = attachments.length === 1 ? '附件' : '附件1';
  const overall = [
    ...assessments.map((item) => ({ name: item.name, text: wordOverall(item, scheme, table) })),
    ...indicators.map((item) => ({ name: item.name, text: wordIndicators(item) })),
    ...tasks.map((item) => ({ name: item.name, text: wordTasks(item) })),
  ];
  const classes = assessments.flatMap(({ current }) => current.classes);
  const problems = wordProblems(results, dress.internal, { ranks: table, interviews: '附件2' });
  const parts: readonly (readonly [title: string, blocks: readonly TextBlock[]])[] = [
    [
      '总体情况',
      [
        ...overall.flatMap(({ name, text }, index): readonly TextBlock[] => [
          { type: 'heading', level: 2, text: `${bracketed(index)}${name}` },
          paragraph(text),
        ]),
        ...wordNotes(results).map((text) => paragraph(text)),
      ],
    ],
    ...(classes.length === 0
      ? []
      : ([
          [
            '排名情况',
            classes.map((group, index) =>
              paragraph(
                wordRanking(group, scheme, results.span),
                `${bracketed(index)}${group.name}（${group.units.length}个）。`,
              ),
            ),
          ],
        ] as const)),
    [
      '存在问题',
      problems.length === 0
        ? [paragraph(NO_PROBLEMS)]
        : problems.map(({ lead, text }, index) => paragraph(text, `${bracketed(index)}${lead}。`)),
    ],
    ['下一步工作', [paragraph('〔由起草单位补充下一步工作要求和完成时限。〕')]],
  ];
  return [
    paragraph(
      `现将${scheme.issuer}${topic}通报如下。数据截至${period.year}年${period.month}月底，序时进度为${schedule}%。`,
    ),
    ...parts.flatMap(([title, blocks], index): readonly TextBlock[] => [
      { type: 'heading', level: 1, text: `${numeral(index + 1)}、${title}` },
      ...blocks,
    ]),
  ];
}

const NO_PROBLEMS = '各单位均达到序时进度，没有需要通报的问题。';

function paragraph(text: string, lead?: string): TextBlock {
  return { type: 'paragraph', text, ...(lead === undefined ? {} : { lead }) };
}

/** 说明: what changed in the course of the year, each with its ground. */
function wordNotes({ settings }: Assessed): readonly string[] {
  const notes = settings.flatMap(({ note }) => note ?? []);
  return notes.length === 0 ? [] : [`说明：${notes.join('；')}。`];
}

/** 总体情况 of one assessment: who takes part, and of every headline indicator the sum against the sum of the targets. */
function wordOverall({ current, sums, table }: AssessmentResult, scheme: Scheme, attached: string): string {
  const units = current.classes.flatMap((result) => result.units);
  const wanting = shortfalls(units);
  const counted = wanting.map((group) => `${SHORTFALL_PHRASES[group.why]}${group.units.length}个`);
  const reported =
    counted.length === 0 ? '' : `，其中${counted.join('、')}，没有报来和待核实的数不在累计完成数内`;
  const headlines = headlinesOf(scheme, table);
  const all = sums.filter((item) => item.class === null);
  const sentences = all
    .filter(({ indicator }) => headlines.includes(indicator))
    .flatMap((item) => wordIndicator(item, sums, scheme.decimals, current.span));
  const more = all.some(({ indicator }) => !headlines.includes(indicator)) ? [`其余指标见${attached}`] : [];
  return [`${units.length}个单位纳入考核${reported}`, ...sentences, ...more]
    .map((sentence) => `${sentence}。`)
    .join('');
}

/** Told in the text where the scheme marks none. */
const FIRST_INDICATORS = 3;

/** 主要指标 of a table: those that the scheme marks, else its first three. */
function headlinesOf({ indicators }: Scheme, table: string): readonly string[] {
  const mine = indicators.filter((item) => item.table === table);
  const marked = mine.filter(({ headline }) => headline);
  return (marked.length > 0 ? marked : mine.slice(0, FIRST_INDICATORS)).map(({ id }) => id);
}

/** Of an indicator of one column; the figures of a composite don't add up. */
function wordIndicator(item: Sum, sums: readonly Sum[], decimals: number, span: Span): readonly string[] {
  const { name, measureUnit, target, actual, rate, gap, increase } = item;
  const composite = sums.some(
    (other) => other.class === null && other.indicator === item.indicator && other.measure !== item.measure,
  );
  if (composite || target.value === null || target.value.isZero()) return [];
  const task = `年度任务${plain(target.value)}${measureUnit}`;
  if (actual.value === null || rate.value === null || gap === null)
    return [`${name}${task}，各单位的数均没有报来或待核实`];
  // In January there is no month before; an unknown increase would make the sum a guess.
  const change = increase.value === null ? '' : `，${wordChange(increase.value, measureUnit, span)}`;
  return [
    `${name}累计完成${plain(actual.value)}${measureUnit}，完成${task}的${fixed(rate.value.times(100), decimals)}%，${wordGap(gap, decimals)}${change}`,
  ];
}

/** Of indicators one by one: how many are on schedule. */
function wordIndicators({ whole: { number, onSchedule, behind, unknown } }: IndicatorStanding): string {
  const open = unknown === 0 ? '' : `，未报或待核实${unknown}项`;
  return `有任务的指标${number}项，达到序时进度${onSchedule}项，欠序时进度${behind}项${open}。`;
}

/** Of tasks: how many there are and how far they are, each counted once. */
function wordTasks({ whole: { number, states } }: TaskStanding): string {
  const parts = TOLD_STATES.flatMap(([state, word]) =>
    states[state] === 0 ? [] : [`${word}${states[state]}项`],
  );
  return `共${number}项任务${parts.length === 0 ? '' : `，${parts.join('、')}`}。`;
}

const TOLD_STATES: readonly (readonly [TaskState, string])[] = [
  ['finished', '已完成'],
  ['finished-late', '逾期完成'],
  ['under-way', '推进中'],
  ['due-soon', '临期'],
  ['overdue', '逾期'],
  ['not-started', '未启动'],
  ['ahead', '未到启动时间'],
  ['standing', '长期推进'],
  ['unreported', '未报'],
  ['unverified', '待核实'],
];
