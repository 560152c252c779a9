import type { AssessmentResult } from '../../assessment/results.ts';
import {
  type ClassResult,
  countedOf,
  type IndicatorResult,
  type Standing,
  type UnitResult,
} from '../../assessment/standing.ts';
import { fixed } from '../../core/decimal.ts';
import { lastMonthOf, spansIn } from '../../core/span.ts';
import type { Course, CoursePoint, ReportCell, ReportFigure, ReportTable } from '../../model/report-model.ts';
import { schedulePercent } from '../../scheme/schedule.ts';
import type { Indicator } from '../../scheme/scheme.ts';
import { spanName } from '../../words/spans.ts';
import { column, figure, figureOf, type Telling, text } from './cells.ts';
import { pointsTrace, rankTrace, scoreTrace } from './score-traces.ts';

/** A unit at the end of one span of the year. */
interface Stage {
  readonly standing: Standing;
  readonly group: ClassResult;
  readonly unit: UnitResult;
  /** What it is counted on, in the JSON's order. */
  readonly counted: readonly IndicatorResult[];
  /** Pointer to it from the JSON's `course`. */
  readonly at: string;
}

/** By unit, where it stood at the end of each span, in whatever class it was then; null where it was in none. */
export type Stages = ReadonlyMap<string, readonly (Stage | null)[]>;

export function stagesOf({ standings }: AssessmentResult): Stages {
  const stages = new Map<string, (Stage | null)[]>();
  for (const [index, standing] of standings.entries())
    for (const [place, group] of standing.classes.entries())
      for (const [position, unit] of group.units.entries()) {
        const mine = stages.get(unit.unit) ?? standings.map(() => null);
        stages.set(unit.unit, mine);
        const at = `${index}/classes/${place}/units/${position}`;
        mine[index] ??= { standing, group, unit, counted: countedOf(unit), at };
      }
  return stages;
}

/** How a class went through the year: ranks and scores span by span, and the rates drawn; nothing of a single span. */
export function courseTables(
  assessment: AssessmentResult,
  group: ClassResult,
  used: readonly Indicator[],
  stages: Stages,
  at: string,
  telling: Telling,
): readonly ReportTable[] {
  const { standings } = assessment;
  if (standings.length < 2) return [];
  return [
    ranksTable(assessment, group, stages, `${at}/course`, telling),
    ratesTable(assessment, group, used, stages, `${at}/course`, telling),
  ];
}

function ranksTable(
  { name, standings }: AssessmentResult,
  group: ClassResult,
  stages: Stages,
  at: string,
  telling: Telling,
): ReportTable {
  const { say, language } = telling;
  const spans = spansOf(standings, telling);
  return {
    type: 'table',
    caption: say(
      `${name}：${group.name}全年名次和总分`,
      `${name}: ranks and scores of ${group.name} over the year`,
    ),
    heading: 0,
    wide: standings.length > 3,
    columns: [
      column(say('单位', 'Unit'), 'left'),
      column(say('名次走势', 'Course of ranks'), 'centre'),
      ...standings.flatMap(({ span }) => {
        const over = spanName(span, language);
        return [column(say('名次', 'Rank'), 'centre', over), column(say('总分', 'Score'), 'right', over)];
      }),
    ],
    rows: group.units.map(({ unit }) => {
      const mine = stages.get(unit) ?? [];
      return {
        units: [unit],
        at,
        cells: [
          text(unit),
          ranksDrawn(unit, mine, spans, telling),
          ...mine.flatMap((stage) => stageCells(stage, telling)),
        ],
      };
    }),
  };
}

function stageCells(stage: Stage | null, telling: Telling): readonly ReportCell[] {
  if (stage === null) return [text(null), text(null)];
  const { unit, group, standing, at } = stage;
  const { decimals } = telling;
  return [
    unit.rank === null
      ? text(null)
      : figure(`${unit.rank}`, `${at}/rank`, rankTrace(unit, group, standing.span, telling)),
    unit.score === null
      ? text(null)
      : figure(fixed(unit.score, decimals), `${at}/score`, scoreTrace(unit, standing.span, telling)),
  ];
}

function ranksDrawn(
  name: string,
  stages: readonly (Stage | null)[],
  spans: Spans,
  telling: Telling,
): ReportCell {
  const { traces, say } = telling;
  const lowest = Math.max(1, ...stages.map((stage) => stage?.group.units.length ?? 1));
  const points = spans.reported.map(({ index, name: called }, place): CoursePoint => {
    const rank = stages[place]?.unit.rank ?? null;
    return { index, name: called, value: rank, text: rank === null ? '—' : `${rank}`, schedule: null };
  });
  const trace = traces.put(
    [name, say('名次走势', 'course of ranks')],
    '',
    stages.flatMap((stage) =>
      stage === null ? [] : [rankTrace(stage.unit, stage.group, stage.standing.span, telling)],
    ),
  );
  // The first place stands at the upper edge.
  const last = stages.at(-1);
  const figures = figureOf(lastOf(points), last == null ? null : `${last.at}/rank`, trace);
  return courseCell(points, spans, { top: 1, bottom: Math.max(2, lowest) }, figures);
}

function ratesTable(
  { name, standings }: AssessmentResult,
  group: ClassResult,
  used: readonly Indicator[],
  stages: Stages,
  at: string,
  telling: Telling,
): ReportTable {
  const { say } = telling;
  const spans = spansOf(standings, telling);
  const drawn = used.map((indicator): Drawn => ({ indicator, schedules: schedulesOf(indicator, standings) }));
  return {
    type: 'table',
    caption: say(
      `${name}：${group.name}全年完成率（虚线为序时进度）`,
      `${name}: completion rates of ${group.name} over the year (dashed: schedule)`,
    ),
    heading: 0,
    wide: used.length > 5,
    columns: [column(say('单位', 'Unit'), 'left'), ...used.map((item) => column(item.name, 'centre'))],
    rows: group.units.map(({ unit }) => ({
      units: [unit],
      at,
      cells: [
        text(unit),
        ...drawn.map((item) => ratesDrawn(unit, item, stages.get(unit) ?? [], spans, telling)),
      ],
    })),
  };
}

/** An indicator, and 序时进度 in percent at the end of each span. */
interface Drawn {
  readonly indicator: Indicator;
  readonly schedules: readonly number[];
}

function schedulesOf(indicator: Indicator, standings: readonly Standing[]): readonly number[] {
  return standings.map(({ month }) => schedulePercent(lastMonthOf(month), indicator).toNumber());
}

function ratesDrawn(
  name: string,
  { indicator, schedules }: Drawn,
  stages: readonly (Stage | null)[],
  spans: Spans,
  telling: Telling,
): ReportCell {
  const { traces, say, percent } = telling;
  const found = stages.map((stage) => itemIn(stage, indicator.id));
  const items = found.map((one) => one?.item ?? null);
  if (items.every((item) => item === null || item.state === 'no-target')) return text(null);
  const points = spans.reported.map(({ index, name: called }, place): CoursePoint => {
    const rate = items[place]?.percent ?? null;
    const { value, text: said } = rate === null ? NOT_KNOWN : percent(rate);
    return { index, name: called, value, text: said, schedule: schedules[place] ?? null };
  });
  const trace = traces.put(
    [name, indicator.name, say('完成率走势', 'course of the completion rate')],
    '',
    items.flatMap((item) => (item === null ? [] : [pointsTrace(item, telling)])),
  );
  const top = Math.max(100, ...points.map(({ value }) => value ?? 0));
  return courseCell(
    points,
    spans,
    { top, bottom: 0 },
    figureOf(lastOf(points), found.at(-1)?.at ?? null, trace),
  );
}

/** An indicator of the unit then, and where the JSON has its rate. */
function itemIn(
  stage: Stage | null,
  id: string,
): { readonly item: IndicatorResult; readonly at: string } | null {
  if (stage === null) return null;
  const place = stage.counted.findIndex((item) => item.id === id);
  const item = stage.counted[place];
  return item === undefined ? null : { item, at: `${stage.at}/indicators/${place}/rate` };
}

function lastOf(points: readonly CoursePoint[]): string {
  return points.at(-1)?.text ?? '';
}

const NOT_KNOWN = { value: null, text: '—' };

/** The spans of the year that there are standings of, as points of a course name them. */
interface Spans {
  readonly reported: readonly Pick<CoursePoint, 'index' | 'name'>[];
  /** As many as there are in the year. */
  readonly number: number;
}

function spansOf(standings: readonly Standing[], { language }: Telling): Spans {
  const [first] = standings;
  return {
    reported: standings.map(({ span }) => ({ index: span.index, name: spanName(span, language) })),
    number: first === undefined ? 12 : spansIn(first.span.year, first.span.unit),
  };
}

function courseCell(
  points: readonly CoursePoint[],
  { number }: Spans,
  { top, bottom }: Pick<Course, 'top' | 'bottom'>,
  last: ReportFigure,
): ReportCell {
  return { type: 'course', of: { spans: number, points, top, bottom }, ...last };
}
