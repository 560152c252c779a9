import type { AssessmentResult } from '../../assessment/results.ts';
import type { Sum } from '../../assessment/sums.ts';
import { fixed, percentText, plain } from '../../core/decimal.ts';
import { lastMonthOf } from '../../core/span.ts';
import type { ReportBlock, ReportCell, ReportRow, ReportSection } from '../../model/report-model.ts';
import { schedulePercent } from '../../scheme/schedule.ts';
import { LIGHT_WORDS } from '../../words/lights.ts';
import { column, figureOf, measured, type Telling, text } from './cells.ts';
import { listCounts } from './lists.ts';

/** 摘要: on one screen how the whole stands. */
export function summarySection(telling: Telling): ReportSection {
  const { say } = telling;
  return {
    id: 'summary',
    level: 2,
    title: say('摘要', 'Summary'),
    blocks: [...lights(telling), ...sums(telling), ...lists(telling)],
  };
}

/** How many units of each class stand at which light; figures are counts of the JSON's units. */
function lights(telling: Telling): readonly ReportBlock[] {
  const { results, say, language } = telling;
  const rows = results.assessments.flatMap(({ name, current }, index) =>
    current.classes.map((group, place): ReportRow => {
      const at = `/assessments/${index}/classes/${place}/units`;
      const count = (which: 'green' | 'yellow' | 'red'): ReportCell => ({
        type: 'light',
        light: which,
        ...figureOf(`${group.units.filter((unit) => unit.light === which).length}`, `${at}?light=${which}`),
      });
      const without = group.units.filter(({ score }) => score === null).length;
      return {
        units: [],
        cells: [
          text(name),
          text(group.name),
          { type: 'figure', ...figureOf(`${group.units.length}`, at) },
          count('green'),
          count('yellow'),
          count('red'),
          { type: 'figure', ...figureOf(`${without}`, `${at}?score=null`) },
        ],
      };
    }),
  );
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      caption: say('各类单位亮灯（总分与序时进度相比）', 'Lights by class (score against schedule)'),
      heading: 1,
      columns: [
        column(say('考核', 'Assessment'), 'left'),
        column(say('类别', 'Class'), 'left'),
        column(say('单位', 'Units'), 'right'),
        column(LIGHT_WORDS.green[language], 'right'),
        column(LIGHT_WORDS.yellow[language], 'right'),
        column(LIGHT_WORDS.red[language], 'right'),
        column(say('没有总分', 'No score'), 'right'),
      ],
      rows,
    },
  ];
}

/** What all units together have done of every indicator. */
function sums(telling: Telling): readonly ReportBlock[] {
  const { results, say } = telling;
  const rows = results.assessments.flatMap((assessment, index) => sumRows(assessment, index, telling));
  if (rows.length === 0) return [];
  const month = results.month;
  return [
    {
      type: 'table',
      caption: say('各项指标合计', 'Indicators, all units together'),
      heading: 1,
      columns: [
        column(say('考核', 'Assessment'), 'left'),
        column(say('指标', 'Indicator'), 'left'),
        column(say('任务', 'Target'), 'right'),
        column(say('完成', 'Actual'), 'right'),
        column(
          month.unit === 'month' ? say('本月增加', 'In the month') : say('本期增加', 'In the span'),
          'right',
        ),
        column(say('完成率', 'Rate'), 'right'),
        column(say('超欠序时（百分点）', 'Gap (points)'), 'right'),
        column(say('没有报来或待核实', 'Not known'), 'right'),
      ],
      rows,
    },
  ];
}

function sumRows(
  { name, current, sums: all }: AssessmentResult,
  index: number,
  telling: Telling,
): readonly ReportRow[] {
  const { scheme, traces, decimals, say } = telling;
  const whole = all.filter((item) => item.class === null && item.target.value !== null);
  return whole.map((item, place): ReportRow => {
    const indicator = scheme.indicators.find(({ id }) => id === item.indicator) ?? null;
    const schedule = schedulePercent(lastMonthOf(current.month), indicator);
    const known = (own: Sum['target'], where: string): ReportCell =>
      own.value === null
        ? text(null)
        : { type: 'figure', ...figureOf(plain(own.value), where, traces.of(own)) };
    const rate = item.rate.value;
    const missing = traces.put([say('没有报来或待核实的单位', 'units not known'), ...item.missing], '', []);
    return {
      units: [],
      at: `/assessments/${index}/sums/${place}`,
      cells: [
        text(name),
        text(measured(item.name, item.measureUnit, telling)),
        known(item.target, 'target'),
        known(item.actual, 'actual'),
        known(item.increase, 'increment'),
        rate === null
          ? text(null)
          : {
              type: 'bar',
              of: { value: rate.times(100).toNumber(), schedule: schedule.toNumber(), light: null },
              ...figureOf(percentText(rate, decimals), 'rate', traces.of(item.rate)),
            },
        item.gap === null
          ? text(null)
          : { type: 'figure', ...figureOf(fixed(item.gap, decimals), 'gap', traces.of(item.rate)) },
        {
          type: 'figure',
          ...figureOf(`${item.missing.length}`, 'missing', item.missing.length === 0 ? undefined : missing),
        },
      ],
    };
  });
}

function lists(telling: Telling): readonly ReportBlock[] {
  const { say } = telling;
  const rows = listCounts(telling);
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      caption: say('名单', 'Lists'),
      heading: 0,
      columns: [
        column(say('名单', 'List'), 'left'),
        column(say('条数', 'Entries'), 'right'),
        column(say('单位', 'Units'), 'left'),
      ],
      rows,
    },
  ];
}
