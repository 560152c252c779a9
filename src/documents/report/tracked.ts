import type {
  IndicatorCounts,
  IndicatorStanding,
  TrackedIndicator,
} from '../../assessment/tracking/indicator.ts';
import {
  TASK_STATES,
  type TaskCounts,
  type TaskReport,
  type TaskStanding,
  type TrackedTask,
} from '../../assessment/tracking/task.ts';
import { fixed, percentText, plain } from '../../core/decimal.ts';
import { spanText } from '../../core/span.ts';
import type { ReportCell, ReportRow, ReportSection, ReportTable } from '../../model/report-model.ts';
import { TASK_WORDS } from '../../words/task-states.ts';
import { targetText, withoutFigure } from '../indicator-sheet.ts';
import { column, figure, figureOf, light, measured, type Telling, text } from './cells.ts';

interface At {
  readonly id: string;
  /** JSON pointer of the standing. */
  readonly at: string;
}

/** 指标进度: who is on schedule with how many, then indicator by indicator. */
export function indicatorSection(
  standing: IndicatorStanding,
  { id, at }: At,
  telling: Telling,
): ReportSection {
  const { say, decimals } = telling;
  const schedule = fixed(standing.schedule, decimals);
  const groups = standing.classes.map((group, index) =>
    unitsTable(standing, group, `${at}/classes/${index}`, telling),
  );
  return {
    id,
    level: 3,
    title: standing.name,
    blocks: [
      {
        type: 'text',
        parts: [
          say('有任务的指标', 'Indicators with a target: '),
          figureOf(`${standing.whole.number}`, `${at}/whole/number`),
          say('项，达到序时进度', '; on schedule: '),
          figureOf(`${standing.whole.onSchedule}`, `${at}/whole/onSchedule`),
          say('项，欠序时进度', '; behind: '),
          figureOf(`${standing.whole.behind}`, `${at}/whole/behind`),
          say('项，未报或待核实', '; not reported or to be verified: '),
          figureOf(`${standing.whole.unknown}`, `${at}/whole/unknown`),
          say('项；序时进度', '; schedule: '),
          figureOf(`${schedule}%`, `${at}/schedule`),
          say('。', '.'),
        ],
      },
      ...groups,
      indicatorsTable(standing, at, telling),
    ],
  };
}

function unitsTable(
  standing: IndicatorStanding,
  group: IndicatorStanding['classes'][number],
  at: string,
  telling: Telling,
): ReportTable {
  const { say, traces } = telling;
  return {
    type: 'table',
    caption: say(
      `${standing.name}：${group.name}责任单位`,
      `${standing.name}: units responsible, ${group.name}`,
    ),
    heading: 1,
    columns: [
      column(say('名次', 'Rank'), 'centre'),
      column(say('单位', 'Unit'), 'left'),
      column(say('指标', 'Indicators'), 'right'),
      column(say('达序时', 'On schedule'), 'right'),
      column(say('欠序时', 'Behind'), 'right'),
      column(say('未报或待核实', 'Open'), 'right'),
      column(say('达序时比例', 'Share on schedule'), 'right'),
    ],
    rows: group.units.map((unit, index) => {
      const trace = traces.put(
        [unit.unit, standing.name],
        '',
        standing.indicators
          .filter(({ leads }) => leads.includes(unit.unit))
          .map((item) => indicatorTrace(item, telling)),
      );
      return {
        units: [unit.unit],
        at: `${at}/units/${index}`,
        cells: [
          unit.rank === null ? text(null) : figure(`${unit.rank}`, 'rank', trace),
          text(unit.unit),
          ...indicatorCounts(unit, trace, telling),
        ],
      };
    }),
  };
}

function indicatorCounts(
  counts: IndicatorCounts,
  trace: number,
  { decimals }: Telling,
): readonly ReportCell[] {
  return [
    figure(`${counts.number}`, 'number', trace),
    figure(`${counts.onSchedule}`, 'onSchedule', trace),
    figure(`${counts.behind}`, 'behind', trace),
    figure(`${counts.unknown}`, 'unknown', trace),
    counts.rate === null ? text(null) : figure(percentText(counts.rate, decimals), 'rate', trace),
  ];
}

/** What an indicator's rate came from, under its name. */
function indicatorTrace(item: TrackedIndicator, { traces, language }: Telling): number {
  const { rate } = item;
  return traces.once(item, () =>
    traces.put([item.item, spanText(rate.when)], rate.words[language], rate.from.map(traces.of)),
  );
}

function indicatorsTable(standing: IndicatorStanding, at: string, telling: Telling): ReportTable {
  const { say, language, decimals } = telling;
  return {
    type: 'table',
    caption: say(`${standing.name}：各项指标`, `${standing.name}: indicators`),
    heading: 0,
    columns: [
      column(say('指标', 'Indicator'), 'left'),
      column(say('责任单位', 'Units'), 'left'),
      column(say('目标', 'Target'), 'right'),
      column(say('完成', 'Actual'), 'right'),
      column(say('完成率', 'Rate'), 'right'),
      column(say('差距（百分点）', 'Gap (points)'), 'right'),
      column(say('亮灯', 'Light'), 'centre'),
    ],
    rows: standing.indicators.map((item, index): ReportRow => {
      const trace = indicatorTrace(item, telling);
      const rate = item.rate.value;
      return {
        units: item.leads,
        at: `${at}/indicators/${index}`,
        cells: [
          text(measured(item.item, item.measureUnit, telling)),
          text(item.leads.length === 0 ? null : item.leads.join(say('、', ', '))),
          item.target === null ? text(null) : figure(targetText(item), 'target', trace),
          item.actual === null
            ? figure(withoutFigure(item, language), 'actual', trace)
            : figure(plain(item.actual), 'actual', trace),
          rate === null
            ? text(null)
            : {
                type: 'bar',
                of: {
                  value: rate.times(100).toNumber(),
                  schedule: item.control ? null : standing.schedule.toNumber(),
                  light: item.light,
                },
                ...figureOf(percentText(rate, decimals), 'rate', trace),
              },
          item.gap === null ? text(null) : figure(fixed(item.gap, decimals), 'gap', trace),
          light(item.light, 'light', language, trace),
        ],
      };
    }),
  };
}

/** 任务进度: how the lead units stand, then task by task. */
export function taskSection(standing: TaskStanding, { id, at }: At, telling: Telling): ReportSection {
  const { say, language } = telling;
  const states = TASK_STATES.filter((state) => standing.whole.states[state] > 0);
  return {
    id,
    level: 3,
    title: standing.name,
    blocks: [
      {
        type: 'text',
        parts: [
          say(`截至${standing.day}，共`, `To ${standing.day}: `),
          figureOf(`${standing.whole.number}`, `${at}/whole/number`),
          say('项任务', ' tasks'),
          ...states.flatMap((state) => [
            say(`，${TASK_WORDS[state][language]}`, `; ${TASK_WORDS[state][language]}: `),
            figureOf(`${standing.whole.states[state]}`, `${at}/whole/states/${state}`),
            say('项', ''),
          ]),
          say('。', '.'),
        ],
      },
      ...standing.classes.map((group, index) =>
        taskUnitsTable(standing, group, `${at}/classes/${index}`, telling),
      ),
      tasksTable(standing, at, telling),
    ],
  };
}

function taskUnitsTable(
  standing: TaskStanding,
  group: TaskStanding['classes'][number],
  at: string,
  telling: Telling,
): ReportTable {
  const { say, traces } = telling;
  return {
    type: 'table',
    caption: say(`${standing.name}：${group.name}牵头单位`, `${standing.name}: lead units, ${group.name}`),
    heading: 1,
    columns: [
      column(say('名次', 'Rank'), 'centre'),
      column(say('单位', 'Unit'), 'left'),
      column(say('任务', 'Tasks'), 'right'),
      column(say('按时完成', 'In time'), 'right'),
      column(say('逾期', 'Overdue'), 'right'),
      column(say('临期', 'Due soon'), 'right'),
      column(say('未报', 'Not reported'), 'right'),
      column(say('待核实', 'To be verified'), 'right'),
      column(say('按时完成率', 'Share in time'), 'right'),
    ],
    rows: group.units.map((unit, index) => {
      const trace = traces.put(
        [unit.unit, standing.name],
        '',
        standing.tasks.flatMap((task) =>
          task.reports
            .filter((report) => report.unit === unit.unit)
            .map((report) => taskTrace(task, report, telling)),
        ),
      );
      return {
        units: [unit.unit],
        at: `${at}/units/${index}`,
        cells: [
          unit.rank === null ? text(null) : figure(`${unit.rank}`, 'rank', trace),
          text(unit.unit),
          ...taskCounts(unit, trace, telling),
        ],
      };
    }),
  };
}

function taskCounts(counts: TaskCounts, trace: number, { decimals }: Telling): readonly ReportCell[] {
  const states = ['overdue', 'due-soon', 'unreported', 'unverified'] as const;
  return [
    figure(`${counts.number}`, 'number', trace),
    figure(`${counts.onTime}`, 'onTime', trace),
    ...states.map((state) => figure(`${counts.states[state]}`, `states/${state}`, trace)),
    counts.rate === null ? text(null) : figure(percentText(counts.rate, decimals), 'rate', trace),
  ];
}

function taskTrace(task: TrackedTask, report: TaskReport, { traces, language }: Telling): number {
  return traces.once(report, () =>
    traces.put(
      [...(report.unit === null ? [] : [report.unit]), task.item],
      TASK_WORDS[report.state.value ?? 'unverified'][language],
      report.state.from.map(traces.of),
    ),
  );
}

function tasksTable(standing: TaskStanding, at: string, telling: Telling): ReportTable {
  const { say, language } = telling;
  return {
    type: 'table',
    caption: say(`${standing.name}：各项任务`, `${standing.name}: tasks`),
    heading: 0,
    columns: [
      column(say('任务', 'Task'), 'left'),
      column(say('牵头单位', 'Lead unit'), 'left'),
      column(say('完成时限', 'Last day'), 'centre'),
      column(say('情况', 'State'), 'centre'),
      column(say('进度', 'Done'), 'right'),
      column(say('说明', 'Remark'), 'left'),
    ],
    rows: standing.tasks.flatMap((task, index) =>
      task.reports.map((report, number): ReportRow => {
        const trace = taskTrace(task, report, telling);
        const base = `reports/${number}`;
        return {
          units: report.unit === null ? [] : [report.unit],
          at: `${at}/tasks/${index}`,
          cells: [
            text(task.name),
            text(report.unit),
            figure(task.due, 'due', trace),
            figure(TASK_WORDS[report.state.value ?? 'unverified'][language], `${base}/state`, trace),
            report.done === null ? text(null) : figure(`${plain(report.done)}%`, `${base}/done`, trace),
            figure(report.state.words[language], `${base}/reason`, trace),
          ],
        };
      }),
    ),
  };
}
