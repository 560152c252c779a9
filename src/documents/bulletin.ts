import type { Assessed, AssessmentResult } from '../assessment/results.ts';
import { tallyIn } from '../assessment/tally.ts';
import { fixed } from '../core/decimal.ts';
import { lastMonthOf, spanText } from '../core/span.ts';
import { VERSION } from '../core/version.ts';
import type { FontProfile, TextBlock, TextModel, TextSection } from '../model/text-model.ts';
import { planOf } from '../scheme/of-plans.ts';
import { schedulePercent } from '../scheme/schedule.ts';
import { subjectOf } from '../words/plans.ts';
import { cumulativeTitle } from '../words/spans.ts';
import { chartsAttachment } from './bulletin-charts.ts';
import { DETAILS, type Detail, lengthOf } from './bulletin-detail.ts';
import { wordIndicators, wordNotes, wordOverall, wordTasks } from './bulletin-overall.ts';
import { type Attached, wordProblems } from './bulletin-problems.ts';
import { wordRanking } from './bulletin-rankings.ts';
import { reportsAttachment } from './bulletin-reports.ts';
import {
  type Attachment,
  interviewAttachment,
  overdueAttachment,
  rankingAttachment,
} from './bulletin-tables.ts';
import { bracketed, numeral } from './bulletin-words.ts';

/** How a bulletin is dressed. */
export interface BulletinDress {
  readonly fonts: FontProfile;
  /** 红头: the issuer's heading in red over the first page, the number left as 〔〕. */
  readonly redHead: boolean;
  /** 内部稿: who is to be interviewed or warned is named; the public text names nobody. */
  readonly internal: boolean;
  /** 附图: of every class the rates against 序时进度. */
  readonly charts: boolean;
  /** What it is about, for its title; left out, what its tables are about. */
  readonly subject?: string;
}

export const PUBLIC_BULLETIN: BulletinDress = {
  fonts: 'gb2312',
  redHead: false,
  internal: false,
  charts: false,
};

/**
 * 通报: one model, from which the Word document, the text and the Markdown are made. Every figure comes from the results; what
 * only the office can say stands in 〔〕, left to whoever drafts it. Its text is told as fully as the scheme's 通报字数 allows,
 * which is for one plan; what it leaves out stands in the attachments.
 */
export function bulletin(results: Assessed, date: string, dress: BulletinDress): TextModel {
  const { scheme, span } = results;
  const topic = `${cumulativeTitle(results.month)}${dress.subject ?? subjectOf(tablesOf(results))}工作情况`;
  const title = `关于${scheme.issuer}${topic}的通报`;
  return {
    title,
    date,
    metadata: { document: 'bulletin', period: spanText(span), version: VERSION },
    fonts: dress.fonts,
    head: dress.redHead ? { name: '〔发文机关〕文件', number: '〔发文字号〕' } : null,
    sections: sectionsOf(results, { title, topic, date }, dress),
  };
}

interface Heading {
  readonly title: string;
  readonly topic: string;
  readonly date: string;
}

function sectionsOf(results: Assessed, heading: Heading, dress: BulletinDress): readonly TextSection[] {
  const limit = results.scheme.bulletinLimit * (dress.subject === undefined ? plansIn(results) : 1);
  const [whole, ...shorter] = DETAILS;
  let sections = sectionsIn(results, heading, dress, whole);
  for (const detail of shorter) {
    if (lengthOf(sections[0]?.blocks ?? []) <= limit) break;
    sections = sectionsIn(results, heading, dress, detail);
  }
  return sections;
}

function sectionsIn(
  results: Assessed,
  { title, topic, date }: Heading,
  dress: BulletinDress,
  detail: Detail,
): readonly TextSection[] {
  const attachments = attachmentsOf(results, dress, detail);
  const label = (index: number): string => (attachments.length === 1 ? '附件' : `附件${index + 1}`);
  const called = (id: Attachment['id']): string => label(attachments.findIndex((item) => item.id === id));
  const attached: Attached = {
    ranks: called('ranks'),
    interviews: called('interviews'),
    reports: called('reports'),
  };
  const [year = '', month = '', day = ''] = date.split('-');
  return [
    {
      orientation: 'portrait',
      blocks: [
        { type: 'title', text: title },
        { type: 'addressee', text: '〔主送单位〕：' },
        ...bodyOf(results, dress, topic, detail, attached),
        { type: 'attached', titles: attachments.map((item) => item.title) },
        {
          type: 'signature',
          issuer: '〔署名〕',
          date: `${Number(year)}年${Number(month)}月${Number(day)}日`,
        },
      ],
    },
    ...attachments.flatMap((item, index) => attachedSections(item, label(index))),
  ];
}

/** How many plans are told of. */
function plansIn({ assessments, indicators, tasks }: Assessed): number {
  const plans = [
    ...[...assessments, ...tasks].map(({ table }) => planOf(table)),
    ...indicators.map(({ plan }) => plan),
  ];
  return Math.max(1, new Set(plans).size);
}

function tablesOf({ assessments, indicators, tasks }: Assessed): readonly string[] {
  return [...assessments, ...indicators, ...tasks].map(({ table }) => table);
}

function attachmentsOf(
  results: Assessed,
  { internal, charts }: BulletinDress,
  detail: Detail,
): readonly Attachment[] {
  return [
    rankingAttachment(results, '完成情况排名表'),
    ...[
      internal ? interviewAttachment(results) : null,
      overdueAttachment(results),
      reportsAttachment(results, detail),
      charts ? chartsAttachment(results) : null,
    ].filter((item) => item !== null),
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
  detail: Detail,
  attached: Attached,
): readonly TextBlock[] {
  const { assessments, indicators, tasks, scheme, span } = results;
  const period = lastMonthOf(results.month);
  const schedule = fixed(schedulePercent(period, null), scheme.decimals);
  const telling = { scheme, span, detail, ranks: attached.ranks };
  const overall = [
    ...assessments.map((item) => ({ name: item.name, text: wordOverall(item, telling) })),
    ...indicators.map((item) => ({ name: item.name, text: wordIndicators(item) })),
    ...tasks.map((item) => ({ name: item.name, text: wordTasks(item) })),
  ];
  const classes = classesOf(assessments);
  const problems = wordProblems(results, dress.internal, detail, attached);
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
            classes.map(({ title, group, tallies }, index) =>
              paragraph(
                wordRanking(group, tallyIn(tallies, group.name), telling),
                `${bracketed(index)}${title}（${group.units.length}个）。`,
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

/** Every class with what it is called: where two assessments have one of a name, each is told from the other. */
function classesOf(assessments: readonly AssessmentResult[]) {
  const all = assessments.flatMap(({ name, current, tallies }) =>
    current.classes.map((group) => ({ name, group, tallies })),
  );
  return all.map(({ name, group, tallies }) => {
    const alike = all.filter((other) => other.group.name === group.name).length > 1;
    return { title: alike ? `${name}·${group.name}` : group.name, group, tallies };
  });
}

function paragraph(text: string, lead?: string): TextBlock {
  return { type: 'paragraph', text, ...(lead === undefined ? {} : { lead }) };
}
