import type { FontProfile } from '../../model/text-model.ts';
import { declare, type OptionsOf, several } from '../command.ts';
import { findingOptions } from '../options/findings.ts';
import { date, jobs, monthOption, PATHS_OR_PROJECT, schemeOption } from '../options/inputs.ts';
import { flag, optional, withDefault } from '../options/option.ts';
import { force, formatOption } from '../options/outputs.ts';
import { asTyped, list, oneOf, plan, span } from '../options/parsers.ts';

/** The month and the scheme, as scoring and warning take them. */
export const scoringInputs = {
  month: monthOption({
    zh: '考核月份（默认：读到的最新月份）；没有写明月份的表也按它计',
    en: 'month to assess (default: the latest found); sheets that state no month take it too',
  }),
  span: optional(
    '--span <span>',
    {
      zh: '考核期：月、季度、半年或年，如 2023-Q2、2023-H1、2023（默认：考核月份）；没有结束的期按已报的最后一月计',
      en: 'span to assess: a month, quarter, half-year or year, e.g. 2023-Q2, 2023-H1, 2023 (default: the month); one that is not over runs to its last month reported',
    },
    span,
  ),
  plan: optional(
    '--plan <plan>',
    {
      zh: '只看一个行动方案，如 civic 或“文明提升”；all：全部，score 另出一份综合通报（默认：读到的全部）',
      en: 'one plan alone, e.g. civic; all: every one, and of score a combined bulletin (default: all that was found)',
    },
    plan,
  ),
  list: optional(
    '--list <list>',
    {
      zh: '只列一种名单，如 overdue 或“逾期”',
      en: 'one list alone, e.g. overdue',
    },
    list,
  ),
  scheme: schemeOption({
    zh: '考核办法工作簿（默认：内置 daye-2023）',
    en: 'scheme workbook (default: the built-in daye-2023)',
  }),
  date,
  jobs,
};

/** How bulletins are to look, and whether there is a report. */
export const documentLook = {
  internal: flag('--internal', {
    zh: '通报写内部稿：附约谈预警建议名单（默认的公开稿不点名）',
    en: 'the bulletin for the office: with whom to interview or warn (the public one names nobody)',
  }),
  charts: flag('--charts', {
    zh: '通报附完成率对照图：每类单位一张，主要指标的完成率对照序时进度',
    en: 'attach charts to the bulletin: one a class, the rates of the main indicators against the schedule',
  }),
  redHead: flag('--redhead', {
    zh: '通报带红头，机关名称和文号留空待填',
    en: 'the bulletin under a red head, its name and number left open',
  }),
  fonts: withDefault<FontProfile>(
    optional(
      '--fonts <fonts>',
      {
        zh: '通报用的字体：gb2312（仿宋_GB2312 等）、system（系统仿宋）、gbk（方正 GBK）（默认：gb2312）',
        en: 'fonts of the bulletin: gb2312, system, gbk (default: gb2312)',
      },
      oneOf(['gb2312', 'system', 'gbk']),
    ),
    'gb2312',
  ),
  noReport: flag('--no-report', {
    zh: '不写报告（一个网页文件：摘要、排名、走势、名单，点任何一个数可看它怎么来的）',
    en: 'leave out the report (a page with summary, rankings, the course of the year and lists, whose figures show how they came about)',
  }),
};

export const score = declare({
  name: 'score',
  summary: {
    zh: '计分、排名、跟踪任务，写出各方案评分表、通报、总览、名单和报告',
    en: 'score, rank and track tasks; write each plan’s workbook, the bulletin, the overview, the lists and the report',
  },
  description: {
    zh: '读取各方案的任务表和进度表（任意版式、任意文件名），按考核办法给单位计分排名，看指标的序时和任务的期限，写出每个方案的考核评分工作簿和通报（Word、文本、Markdown）、约谈预警名单，以及总览、名单和报告（网页）。',
    en: 'Reads the plans’ target tables and monthly progress workbooks (any layout, any name), scores and ranks units, holds indicators against the schedule and tasks against their last days, and writes a workbook and a bulletin (Word, text, Markdown) for each plan, the interview list, the overview, the lists and the report (a page).',
  },
  argument: several('paths', PATHS_OR_PROJECT, 'none'),
  options: {
    ...scoringInputs,
    out: optional(
      '--out <folder>',
      {
        zh: '结果写到哪个文件夹（默认：./out；项目里为“结果”中当月的文件夹）',
        en: 'folder for the results (default: ./out; in a project the month’s among its results)',
      },
      asTyped,
    ),
    ...documentLook,
    force,
    format: formatOption(['table', 'json', 'markdown', 'none'], 'table'),
    ...findingOptions,
  },
  examples: [
    ['dayie score 月报/', '文件夹里的全部工作簿，最新月份', 'every workbook of a folder, latest month'],
    [
      'dayie score 月报/*.xlsx 任务表.xlsx --month 2023-04',
      '另附任务表，指定月份',
      'targets apart, month given',
    ],
    ['dayie score 月报/ --scheme 考核办法.xlsx --out 结果', '用自己的考核办法', 'with a scheme of your own'],
    ['dayie score 报送/ --plan civic', '只看文明提升', 'civic improvement alone'],
    ['dayie score 报送/ --span 2023-Q2', '第二季度', 'the second quarter'],
    ['dayie score 月报/ --format json --quiet > 结果.json', '供程序读取', 'for programs'],
  ],
});

export type ScoreOptions = OptionsOf<typeof score>;
