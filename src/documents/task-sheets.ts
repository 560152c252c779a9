import type { TaskCounts, TaskReport, TaskStanding, TrackedTask } from '../assessment/tracking/task.ts';
import { placesBehind } from '../facts/known.ts';
import type { CellModel, CellStyle, SheetModel } from '../model/workbook-model.ts';
import { dayName } from '../words/spans.ts';
import { TASK_WORDS } from '../words/task-states.ts';
import { cell, figureCell, percentCell, sourcesText } from './cells.ts';
import { listSheet } from './list-sheet.ts';
import { NO_TASK } from './score-formulas.ts';

const UNIT_HEADERS = [
  '类别',
  '名次',
  '牵头单位',
  '任务数',
  '已完成',
  '其中按时',
  '逾期完成',
  '推进中',
  '临期',
  '逾期',
  '未启动',
  '长期',
  '未报',
  '待核实',
  '按时完成率',
];

/** 牵头单位任务进度: how many tasks in which state, and the share finished on time, ranked in class. */
export function taskUnitsSheet(standing: TaskStanding, name: string, decimals: number): SheetModel {
  const { classes, whole } = standing;
  return listSheet({
    name,
    title: `${standing.name}进度（牵头单位）`,
    caption: `截至${dayName(standing.day)}；按时完成率＝按时完成÷（已完成＋逾期）；几个单位牵头的任务各计一次，合计只计一次`,
    headers: UNIT_HEADERS,
    widths: [16, 7, 34, 8, 8, 9, 9, 8, 7, 7, 8, 7, 7, 8, 12],
    items: [
      ...classes.flatMap((group) =>
        group.units.map((unit) => [
          cell(group.name, 'text-centre'),
          cell(unit.rank === null ? NO_TASK : `${unit.tied ? '并列' : ''}${unit.rank}`, 'text-centre'),
          cell(unit.unit, 'text'),
          ...countCells(unit, decimals),
        ]),
      ),
      [cell('合计', 'total'), cell('', 'total'), cell('全部任务', 'total'), ...countCells(whole, decimals)],
    ],
    none: '没有任务。',
    frozenColumns: 3,
  });
}

function countCells(
  { number, states, onTime, rate, certain }: TaskCounts,
  decimals: number,
): readonly CellModel[] {
  const whole = (count: number): CellModel => cell(count, 'integer');
  return [
    whole(number),
    whole(states.finished + states['finished-late']),
    whole(onTime),
    whole(states['finished-late']),
    whole(states['under-way'] + states.ahead),
    whole(states['due-soon']),
    whole(states.overdue),
    whole(states['not-started']),
    whole(states.standing),
    whole(states.unreported),
    whole(states.unverified),
    rate === null
      ? cell(certain ? NO_TASK : '待核实', 'text-centre')
      : percentCell(rate.times(100), 'percent', decimals),
  ];
}

const STYLES: Readonly<Partial<Record<string, CellStyle>>> = {
  overdue: 'light-red',
  'due-soon': 'light-yellow',
  finished: 'light-green',
};

/** 任务清单: every task, for each of its lead units, with its state and what proves it. */
export function taskListSheet(standing: TaskStanding, name: string): SheetModel {
  const rows = standing.tasks.flatMap((task) => task.reports.map((report) => ({ task, report })));
  return listSheet({
    name,
    title: `${standing.name}进度（逐项）`,
    caption: `截至${dayName(standing.day)}；没有写时限的任务按年底计`,
    headers: [
      '序号',
      '所属',
      '任务',
      '牵头单位',
      '完成时限',
      '状态',
      '完成进度（%）',
      '完成时间',
      '说明',
      '数据来源',
    ],
    widths: [5, 16, 52, 20, 12, 12, 9, 12, 22, 34],
    items: rows.map(({ task, report }, index) => taskRow(task, report, index)),
    none: '没有任务。',
    frozenColumns: 3,
  });
}

function taskRow(task: TrackedTask, report: TaskReport, index: number): readonly CellModel[] {
  const state = report.state.value ?? 'unverified';
  return [
    cell(index + 1, 'integer'),
    cell(task.group ?? '', 'wrapped'),
    cell(task.item, 'wrapped'),
    cell(report.unit ?? '', 'wrapped'),
    cell(state === 'standing' ? '长期' : task.dueStated ? task.due : `${task.due}（未写）`, 'text-centre'),
    cell(TASK_WORDS[state].zh, STYLES[state] ?? 'text-centre'),
    report.done === null ? cell('', 'text-centre') : figureCell(report.done),
    cell(report.completed ?? '', 'text-centre'),
    cell(report.state.words.zh, 'wrapped'),
    cell(sourcesText(placesBehind([report.state])), 'wrapped'),
  ];
}
