import type { ListEntry } from '../assessment/lists.ts';
import type { Assessed, AssessmentResult } from '../assessment/results.ts';
import type { ClassResult, IndicatorResult, UnitResult } from '../assessment/standing.ts';
import { type Sum, sumIn } from '../assessment/sums.ts';
import type { IndicatorStanding } from '../assessment/tracking/indicator.ts';
import type { TaskStanding } from '../assessment/tracking/task.ts';
import { onList, type Verdict } from '../assessment/verdict.ts';
import { type Decimal, fixed, percentText, plain } from '../core/decimal.ts';
import type { Span } from '../core/span.ts';
import type { TextCell, TextHeader, TextSection, TextTable } from '../model/text-model.ts';
import type { Indicator, Scheme } from '../scheme/scheme.ts';
import { LIGHT_WORDS } from '../words/lights.ts';
import { sinceBefore } from '../words/spans.ts';
import { TASK_WORDS } from '../words/task-states.ts';
import { inOrder, proposalOf, reasonOf, stateWord, subjectName } from '../words/verdicts.ts';
import { bracketed } from './bulletin-words.ts';
import { changeText } from './class-sheet.ts';
import { targetText, withoutFigure } from './indicator-sheet.ts';
import { NO_TASK } from './score-formulas.ts';
import { wordWithoutRate, wordWithoutScore } from './without-figure.ts';

/** An attachment: its title and the pages it stands on. */
export interface Attachment {
  readonly id: 'ranks' | 'interviews' | 'overdue' | 'reports' | 'charts';
  readonly title: string;
  readonly sections: readonly TextSection[];
}

const left = (text: string): TextCell => ({ text, align: 'left' });
const centre = (text: string): TextCell => ({ text, align: 'centre' });
const right = (text: string): TextCell => ({ text, align: 'right' });

/** 完成情况排名表: of every class who stands where, indicator by indicator; of indicators and tasks how far each is. */
export function rankingAttachment(results: Assessed, title: string): Attachment {
  const { assessments, indicators, tasks, scheme } = results;
  return {
    id: 'ranks',
    title,
    sections: [
      ...assessments.flatMap((item) => assessmentSections(item, scheme)),
      ...indicators.map((standing) => indicatorSection(standing, scheme)),
      ...tasks.map(taskSection),
    ],
  };
}

/** Above so many indicators a class lies across the page, and each of them takes one column of two lines. */
const UPRIGHT = 3;
/** A class of more units than this is set in smaller type. */
const LONG = 25;
const SPLIT = 5;

function assessmentSections({ current, sums }: AssessmentResult, scheme: Scheme): readonly TextSection[] {
  const groups = current.classes.map((group) => ({ group, used: usedIn(group, scheme) }));
  const most = Math.max(0, ...groups.map(({ used }) => used.length));
  return [
    {
      orientation: most > UPRIGHT ? 'landscape' : 'portrait',
      blocks: groups.flatMap(({ group, used }, index) => [
        {
          type: 'note' as const,
          text: `${bracketed(index)}${group.name}（${group.units.length}个单位）${most > SPLIT ? '　各格：完成/任务，完成率' : ''}`,
        },
        classTable(group, used, sums, scheme, most > SPLIT, current.span),
      ]),
    },
  ];
}

/** Indicators that somebody of the class has a task on. */
function usedIn({ units }: ClassResult, { indicators }: Scheme): readonly Indicator[] {
  return indicators.filter(({ id }) =>
    units.some((unit) => unit.indicators.some((item) => item.id === id && item.state !== 'no-target')),
  );
}

function classTable(
  { name, units }: ClassResult,
  used: readonly Indicator[],
  sums: readonly Sum[],
  { decimals }: Scheme,
  narrow: boolean,
  span: Span,
): TextTable {
  const headed = used.map(
    (item): TextHeader => ({
      text: `${item.name}（${item.measureUnit}）`,
      ...(narrow ? {} : { below: ['任务', '完成', '完成率'] }),
    }),
  );
  const cells = (figures: Figures): readonly TextCell[] =>
    narrow
      ? [right(`${figures.actual}/${figures.target}\n${figures.rate}`)]
      : [right(figures.target), right(figures.actual), right(figures.rate)];
  const moved = units.some(({ previousRank }) => previousRank !== null);
  const rows = units.map((unit) => [
    centre(unit.rank === null ? NO_TASK : `${unit.rank}`),
    ...(moved ? [centre(changeText(unit))] : []),
    left(unit.unit),
    ...used.flatMap(({ id }) => cells(figuresOf(unit, id, decimals))),
    right(unit.score === null ? wordWithoutScore(unit) : fixed(unit.score, decimals)),
    centre(unit.light === null ? NO_TASK : LIGHT_WORDS[unit.light].zh),
  ]);
  const total = [
    centre(''),
    ...(moved ? [centre('')] : []),
    left('合计'),
    ...used.flatMap((item) => cells(totalOf(item, name, sums, decimals))),
    right(''),
    centre(''),
  ];
  return {
    type: 'table',
    size: narrow || used.length > UPRIGHT || units.length > LONG ? 9 : 10.5,
    headers: [
      { text: '名次' },
      ...(moved ? [{ text: sinceBefore(span) }] : []),
      { text: '单位' },
      ...headed,
      { text: '总分' },
      { text: '亮灯' },
    ],
    rows: units.length > 1 ? [...rows, total] : rows,
  };
}

/** What three cells of an indicator say. */
interface Figures {
  readonly target: string;
  readonly actual: string;
  readonly rate: string;
}

function figuresOf(unit: UnitResult, id: string, decimals: number): Figures {
  const item = unit.indicators.find((other) => other.id === id);
  if (item === undefined || item.state === 'no-target')
    return { target: NO_TASK, actual: NO_TASK, rate: NO_TASK };
  return {
    target: item.target === null ? NO_TASK : plain(item.target),
    actual: item.actual === null ? instead(item, unit) : plain(item.actual),
    rate: item.rate === null ? instead(item, unit) : percentText(item.rate, decimals),
  };
}

/** 未报, 待核实; of a composite, whose columns have no common figure, a dash. */
function instead(item: IndicatorResult, unit: UnitResult): string {
  return item.state === 'scored' ? NO_TASK : wordWithoutRate(item, unit);
}

function totalOf(indicator: Indicator, group: string, sums: readonly Sum[], decimals: number): Figures {
  const [column, more] = indicator.columns;
  const found =
    column === undefined || more !== undefined ? undefined : sumIn(sums, group, indicator.id, column.measure);
  return {
    target: figure(found?.target.value),
    actual: figure(found?.actual.value),
    rate:
      found === undefined || found.rate.value === null ? NO_TASK : percentText(found.rate.value, decimals),
  };
}

function figure(value: Decimal | null | undefined): string {
  return value === null || value === undefined ? NO_TASK : plain(value);
}

/** 指标完成情况: every indicator of a table. */
function indicatorSection({ name, indicators }: IndicatorStanding, { decimals }: Scheme): TextSection {
  return {
    orientation: 'landscape',
    blocks: [
      { type: 'note', text: name },
      {
        type: 'table',
        size: 10.5,
        headers: [
          '序号',
          '指标',
          '计量单位',
          '目标任务',
          '完成',
          '完成率',
          '与序时差距',
          '亮灯',
          '责任单位',
        ].map((text) => ({ text })),
        rows: indicators.map((item, index) => [
          centre(`${index + 1}`),
          left(item.item),
          centre(item.measureUnit),
          right(targetText(item)),
          right(item.actual === null ? withoutFigure(item) : plain(item.actual)),
          right(item.rate.value === null ? NO_TASK : percentText(item.rate.value, decimals)),
          right(item.gap === null ? NO_TASK : fixed(item.gap, decimals)),
          centre(item.light === null ? NO_TASK : LIGHT_WORDS[item.light].zh),
          left(item.leads.join('、')),
        ]),
      },
    ],
  };
}

/** 任务推进情况: of every lead unit how many tasks it has and how far they are; of a schedule that names none each of them. */
function taskSection(standing: TaskStanding): TextSection {
  const { name, classes, tasks } = standing;
  const units = classes.flatMap((group) => group.units);
  if (units.length === 0) return loneTasks(name, tasks);
  return {
    orientation: 'portrait',
    blocks: [
      { type: 'note', text: name },
      {
        type: 'table',
        size: 10.5,
        headers: ['序号', '牵头单位', '任务数', '已完成', '推进中', '临期', '逾期', '未报'].map((text) => ({
          text,
        })),
        rows: units.map(({ unit, number, states }, index) => [
          centre(`${index + 1}`),
          left(unit),
          right(`${number}`),
          right(`${states.finished + states['finished-late']}`),
          right(`${states['under-way']}`),
          right(`${states['due-soon']}`),
          right(`${states.overdue}`),
          right(`${states.unreported}`),
        ]),
      },
    ],
  };
}

function loneTasks(name: string, tasks: TaskStanding['tasks']): TextSection {
  return {
    orientation: 'portrait',
    blocks: [
      { type: 'note', text: name },
      {
        type: 'table',
        size: 10.5,
        headers: ['序号', '事项', '完成时限', '状态', '说明'].map((text) => ({ text })),
        rows: tasks.map((task, index) => [
          centre(`${index + 1}`),
          left(task.name),
          centre(task.due),
          centre(TASK_WORDS[task.whole.state.value ?? 'unverified'].zh),
          left(task.whole.state.words.zh),
        ]),
      },
    ],
  };
}

/** 约谈预警建议名单, for the internal text alone; null where nobody is on it. */
export function interviewAttachment({ verdicts }: Assessed): Attachment | null {
  const listed = inOrder(onList(verdicts, 'interview'));
  if (listed.length === 0) return null;
  const rows = listed.map((item: Verdict, index) => [
    centre(`${index + 1}`),
    left(subjectName(item.about)),
    left(item.class ?? NO_TASK),
    centre(stateWord(item).zh),
    left(reasonOf(item, 'zh')),
    left(proposalOf(item)),
  ]);
  return {
    id: 'interviews',
    title: '约谈预警建议名单',
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          {
            type: 'table',
            size: 10.5,
            headers: ['序号', '单位', '类别', '性质', '事由', '建议'].map((text) => ({ text })),
            rows,
          },
        ],
      },
    ],
  };
}

/** 逾期清单: tasks and problems whose last day is over; null where there is none. */
export function overdueAttachment({ lists }: Assessed): Attachment | null {
  const entries = lists.find(({ id }) => id === 'overdue')?.entries ?? [];
  if (entries.length === 0) return null;
  return {
    id: 'overdue',
    title: '逾期清单',
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          {
            type: 'table',
            size: 10.5,
            headers: ['序号', '责任单位', '事项', '完成时限', '逾期天数', '依据'].map((text) => ({ text })),
            rows: entries.map((entry: ListEntry, index) => [
              centre(`${index + 1}`),
              left(entry.about.unit ?? ''),
              left(('item' in entry.about ? entry.about.item : undefined) ?? ''),
              centre(entry.due ?? ''),
              right(entry.daysLate === null ? '' : `${entry.daysLate}`),
              left(entry.ground),
            ]),
          },
        ],
      },
    ],
  };
}
