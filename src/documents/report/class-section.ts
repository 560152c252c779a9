import type { AssessmentResult } from '../../assessment/results.ts';
import {
  type ClassResult,
  countedOf,
  type IndicatorResult,
  type UnitResult,
} from '../../assessment/standing.ts';
import type { Sum } from '../../assessment/sums.ts';
import { type Decimal, fixed, percentText, plain } from '../../core/decimal.ts';
import { lastMonthOf } from '../../core/span.ts';
import type {
  Bar,
  ReportBars,
  ReportCell,
  ReportRow,
  ReportSection,
  ReportTable,
} from '../../model/report-model.ts';
import { schedulePercent } from '../../scheme/schedule.ts';
import type { Indicator } from '../../scheme/scheme.ts';
import { spanName } from '../../words/spans.ts';
import { wordInstead, wordWithoutRate, wordWithoutScore } from '../without-figure.ts';
import { column, figure, figureOf, light, measured, type Telling, text } from './cells.ts';
import { courseTables, type Stages } from './course.ts';
import { lightTrace, pointsTrace, rankTrace, scoreTrace } from './score-traces.ts';

/** A class of an assessment: its ranking, its rates against 序时进度, its figures, and the course of the year. */
export function classSection(
  assessment: AssessmentResult,
  group: ClassResult,
  stages: Stages,
  place: { readonly id: string; readonly at: string; readonly of: string },
  telling: Telling,
): ReportSection {
  const used = telling.scheme.indicators.filter(
    ({ id, table }) =>
      table === assessment.table &&
      group.units.some((unit) => countedOf(unit).some((item) => item.id === id)),
  );
  return {
    id: place.id,
    level: 4,
    title: telling.say(
      `${group.name}（${group.units.length}个单位）`,
      `${group.name} (${group.units.length} units)`,
    ),
    blocks: [
      rankingTable(assessment, group, place.at, telling),
      { type: 'charts', charts: used.map((item) => ratesChart(item, assessment, group, place.at, telling)) },
      figuresTable(assessment, group, used, place.at, telling),
      ...courseTables(assessment, group, used, stages, place.of, telling),
    ],
  };
}

/** Name, rank and score: narrow enough to be passed on as a picture. */
function rankingTable(
  { name, current }: AssessmentResult,
  group: ClassResult,
  at: string,
  telling: Telling,
): ReportTable {
  const { say, results, language, decimals } = telling;
  const until = lastMonthOf(current.month);
  const schedule = fixed(current.schedule, decimals);
  const by = say(
    `截至${until.year}年${until.month}月底`,
    `to the end of ${spanName(current.month, 'en')} ${until.year}`,
  );
  return {
    type: 'table',
    caption: say(`${name}：${group.name}排名`, `${name}: ranking of ${group.name}`),
    picture: `${results.scheme.issuer}  ${by}  ${say('序时进度', 'schedule ')}${schedule}%`,
    heading: 1,
    columns: [
      column(say('名次', 'Rank'), 'centre'),
      column(say('单位', 'Unit'), 'left'),
      column(say('总分', 'Score'), 'right'),
      column(say('上期名次', 'Previous'), 'centre'),
      column(say('亮灯', 'Light'), 'centre'),
    ],
    rows: group.units.map((unit, index) => ({
      units: [unit.unit],
      at: `${at}/units/${index}`,
      cells: [
        unit.rank === null
          ? text(null)
          : figure(`${unit.rank}`, 'rank', rankTrace(unit, group, current.span, telling)),
        text(unit.unit),
        unit.score === null
          ? figure(wordWithoutScore(unit, language), 'shortfall', scoreTrace(unit, current.span, telling))
          : {
              type: 'bar',
              of: {
                value: unit.score.toNumber(),
                schedule: current.schedule.toNumber(),
                light: unit.light,
              },
              ...figureOf(fixed(unit.score, decimals), 'score', scoreTrace(unit, current.span, telling)),
            },
        before(unit),
        light(unit.light, 'light', language, lightTrace(unit, current.span, schedule, telling)),
      ],
    })),
  };
}

function before({ previousRank, rank }: UnitResult): ReportCell {
  if (previousRank === null) return text(null);
  const mark = rank === null ? null : rank < previousRank ? 'up' : rank > previousRank ? 'down' : 'same';
  return {
    type: 'figure',
    ...figureOf(`${previousRank}`, 'previousRank'),
    ...(mark === null ? {} : { mark }),
  };
}

/** Position in the JSON among what the unit is counted on. */
function itemOf(
  unit: UnitResult,
  id: string,
): { readonly item: IndicatorResult; readonly at: string } | null {
  const index = countedOf(unit).findIndex((item) => item.id === id);
  const item = countedOf(unit)[index];
  return item === undefined ? null : { item, at: `indicators/${index}` };
}

function ratesChart(
  indicator: Indicator,
  { current }: AssessmentResult,
  group: ClassResult,
  at: string,
  telling: Telling,
): ReportBars {
  const { say, decimals, language, percent } = telling;
  const schedule = schedulePercent(lastMonthOf(current.month), indicator);
  return {
    type: 'bars',
    title: say(`${indicator.name}完成率`, `${indicator.name}: completion rate`),
    schedule: {
      value: schedule.toNumber(),
      label: `${say('序时进度', 'schedule ')}${fixed(schedule, decimals)}%`,
    },
    bars: group.units.flatMap((unit, index) => {
      const found = itemOf(unit, indicator.id);
      if (found === null || found.item.state === 'no-target') return [];
      const { item } = found;
      const base = `${at}/units/${index}/${found.at}`;
      return [
        {
          unit: unit.unit,
          of: barOf(item, schedule, telling),
          ...(item.percent === null
            ? figureOf(wordWithoutRate(item, unit, language), `${base}/why`, pointsTrace(item, telling))
            : figureOf(percent(item.percent).text, `${base}/rate`, pointsTrace(item, telling))),
        },
      ];
    }),
  };
}

function barOf(item: IndicatorResult, schedule: Decimal, { percent }: Telling): Bar {
  return {
    value: item.percent === null ? null : percent(item.percent).value,
    schedule: schedule.toNumber(),
    light: item.light,
  };
}

/** Target, actual and rate of every indicator, and the sums of the class. */
function figuresTable(
  assessment: AssessmentResult,
  group: ClassResult,
  used: readonly Indicator[],
  at: string,
  telling: Telling,
): ReportTable {
  const { say } = telling;
  const own = assessment.sums.filter((item) => item.class === group.name && item.target.value !== null);
  const foot: ReportRow = {
    units: [],
    at,
    cells: [text(''), text(say('合计', 'Sum')), ...used.flatMap((item) => sumCells(item, own, telling))],
  };
  return {
    type: 'table',
    caption: say(
      `${assessment.name}：${group.name}各项完成情况`,
      `${assessment.name}: figures of ${group.name}`,
    ),
    heading: 1,
    wide: used.length > 2,
    columns: [
      column(say('名次', 'Rank'), 'centre'),
      column(say('单位', 'Unit'), 'left'),
      ...used.flatMap((item) => {
        const over = measured(item.name, item.measureUnit, telling);
        return [
          column(say('任务', 'Target'), 'right', over),
          column(say('完成', 'Actual'), 'right', over),
          column(say('完成率', 'Rate'), 'right', over),
        ];
      }),
    ],
    rows: group.units.map((unit, index) => ({
      units: [unit.unit],
      at: `${at}/units/${index}`,
      cells: [
        unit.rank === null
          ? text(null)
          : figure(`${unit.rank}`, 'rank', rankTrace(unit, group, assessment.current.span, telling)),
        text(unit.unit),
        ...used.flatMap((item) => itemCells(unit, item, telling)),
      ],
    })),
    ...(group.units.length > 1 ? { foot: [foot] } : {}),
  };
}

function itemCells(unit: UnitResult, indicator: Indicator, telling: Telling): readonly ReportCell[] {
  const found = itemOf(unit, indicator.id);
  if (found === null || found.item.state === 'no-target') return [text(null), text(null), text(null)];
  const { item, at } = found;
  const { traces, language, percent } = telling;
  const [first, second] = item.columns;
  const single = second === undefined ? first : undefined;
  const [target, actual] =
    single === undefined
      ? [text(null), text(null)]
      : (
          [
            ['target', item.target, single.facts.target],
            ['actual', item.actual, single.facts.actual],
          ] as const
        ).map(([name, value, fact]) =>
          value === null
            ? figure(wordInstead(fact, unit, language), `${at}/${name}`, traces.of(fact))
            : figure(plain(value), `${at}/${name}`, traces.of(fact)),
        );
  const rate =
    item.percent === null
      ? figure(wordWithoutRate(item, unit, language), `${at}/rate`, pointsTrace(item, telling))
      : figure(percent(item.percent).text, `${at}/rate`, pointsTrace(item, telling));
  return [target ?? text(null), actual ?? text(null), rate];
}

/** Of a composite nothing can be summed. */
function sumCells(indicator: Indicator, own: readonly Sum[], telling: Telling): readonly ReportCell[] {
  const index = own.findIndex((item) => item.indicator === indicator.id);
  const sum = own[index];
  if (sum === undefined || indicator.columns.length > 1) return [text(null), text(null), text(null)];
  const { traces, decimals } = telling;
  const cell = (name: string, value: string | null, known: Sum['target']): ReportCell =>
    value === null ? text(null) : figure(value, `sums/${index}/${name}`, traces.of(known));
  return [
    cell('target', exact(sum.target.value), sum.target),
    cell('actual', exact(sum.actual.value), sum.actual),
    cell('rate', sum.rate.value === null ? null : percentText(sum.rate.value, decimals), sum.rate),
  ];
}

function exact(value: Decimal | null): string | null {
  return value === null ? null : plain(value);
}
