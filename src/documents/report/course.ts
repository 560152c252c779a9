import type { AssessmentResult } from '../../assessment/results.ts';
import {
  type ClassResult,
  countedOf,
  type IndicatorResult,
  type Standing,
  type UnitResult,
} from '../../assessment/standing.ts';
import { fixed, percentText } from '../../core/decimal.ts';
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
  /** Pointer to it from the JSON's `course`. */
  readonly at: string;
}

/** How a class went through the year: ranks and scores span by span, and the rates drawn; nothing of a single span. */
export function courseTables(
  assessment: AssessmentResult,
  group: ClassResult,
  used: readonly Indicator[],
  at: string,
  telling: Telling,
): readonly ReportTable[] {
  const { standings } = assessment;
  if (standings.length < 2) return [];
  const stages = new Map(
    group.units.map(({ unit }) => [unit, standings.map((standing, index) => stageOf(standing, index, unit))]),
  );
  return [
    ranksTable(assessment, group, stages, `${at}/course`, telling),
    ratesTable(assessment, group, used, stages, `${at}/course`, telling),
  ];
}

type Stages = ReadonlyMap<string, readonly (Stage | null)[]>;

/** Where the unit stood then, in whatever class it was. */
function stageOf(standing: Standing, index: number, name: string): Stage | null {
  for (const [place, group] of standing.classes.entries()) {
    const position = group.units.findIndex(({ unit }) => unit === name);
    const unit = group.units[position];
    if (unit !== undefined)
      return { standing, group, unit, at: `${index}/classes/${place}/units/${position}` };
  }
  return null;
}

function ranksTable(
  { name, standings }: AssessmentResult,
  group: ClassResult,
  stages: Stages,
  at: string,
  telling: Telling,
): ReportTable {
  const { say, language } = telling;
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
          ranksDrawn(unit, mine, standings, telling),
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
  standings: readonly Standing[],
  telling: Telling,
): ReportCell {
  const { traces, say } = telling;
  const lowest = Math.max(1, ...stages.map((stage) => stage?.group.units.length ?? 1));
  const points = standings.map((standing, index): CoursePoint => {
    const rank = stages[index]?.unit.rank ?? null;
    return {
      ...pointAt(standing, telling),
      value: rank,
      text: rank === null ? '—' : `${rank}`,
      schedule: null,
    };
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
  return courseCell(points, standings, { top: 1, bottom: Math.max(2, lowest) }, figures);
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
        ...used.map((item) => ratesDrawn(unit, item, stages.get(unit) ?? [], standings, telling)),
      ],
    })),
  };
}

function ratesDrawn(
  name: string,
  indicator: Indicator,
  stages: readonly (Stage | null)[],
  standings: readonly Standing[],
  telling: Telling,
): ReportCell {
  const { decimals, traces, say } = telling;
  const found = stages.map((stage) => itemIn(stage, indicator.id));
  const items = found.map((one) => one?.item ?? null);
  if (items.every((item) => item === null || item.state === 'no-target')) return text(null);
  const points = standings.map((standing, index): CoursePoint => {
    const rate = items[index]?.rate ?? null;
    return {
      ...pointAt(standing, telling),
      value: rate === null ? null : rate.times(100).toNumber(),
      text: rate === null ? '—' : percentText(rate, decimals),
      schedule: schedulePercent(lastMonthOf(standing.month), indicator).toNumber(),
    };
  });
  const trace = traces.put(
    [name, indicator.name, say('完成率走势', 'course of the completion rate')],
    '',
    items.flatMap((item) => (item === null ? [] : [pointsTrace(item, telling)])),
  );
  const top = Math.max(100, ...points.map(({ value }) => value ?? 0));
  return courseCell(
    points,
    standings,
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
  const items = countedOf(stage.unit);
  const place = items.findIndex((item) => item.id === id);
  const item = items[place];
  return item === undefined ? null : { item, at: `${stage.at}/indicators/${place}/rate` };
}

function lastOf(points: readonly CoursePoint[]): string {
  return points.at(-1)?.text ?? '';
}

function pointAt({ span }: Standing, { language }: Telling): Pick<CoursePoint, 'index' | 'name'> {
  return { index: span.index, name: spanName(span, language) };
}

function courseCell(
  points: readonly CoursePoint[],
  standings: readonly Standing[],
  edges: Pick<Course, 'top' | 'bottom'>,
  last: ReportFigure,
): ReportCell {
  const [first] = standings;
  const spans = first === undefined ? 12 : spansIn(first.span.year, first.span.unit);
  return { type: 'course', of: { spans, points, ...edges }, ...last };
}
