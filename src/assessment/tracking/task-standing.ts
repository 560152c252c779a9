import { tableById } from '../../../schemas/index.ts';
import { Decimal } from '../../core/decimal.ts';
import { lastDay } from '../../core/span.ts';
import { TASK } from '../../facts/readers/task-list.ts';
import type { Roster } from '../../roster/roster.ts';
import { classInMonth, itemsOf, rankedInClasses, unitsNamed } from './classes.ts';
import type { TrackingRequest } from './request.ts';
import {
  TASK_STATES,
  type TaskCounts,
  type TaskReport,
  type TaskStanding,
  type TaskState,
  type TrackedTask,
} from './task.ts';
import { reportedIn, textIn, yearly } from './task-facts.ts';
import { isIdle, reportOn, type TaskMonth, termOf } from './task-state.ts';

/** Every task of a table at the end of a month, each counted once in the whole and for each of its lead units. */
export function taskStanding(request: TrackingRequest): TaskStanding {
  const { facts, scheme, roster, table, name, span, month, today } = request;
  const end = lastDay(month);
  const day = today < end ? today : end;
  const at: TaskMonth = { facts, table, month, day, over: today > end, soon: scheme.dueSoonDays };
  const tasks = itemsOf(facts, table, month).map((item) => track(at, item, roster));
  return {
    table,
    name,
    span,
    day,
    tasks,
    whole: countsOf(tasks.map(({ whole }) => whole)),
    classes: classesOf(tasks, request),
  };
}

function track(at: TaskMonth, item: string, roster: Roster): TrackedTask {
  const { facts, table, month } = at;
  const term = termOf(at, item);
  const leads = unitsNamed(textIn(yearly(facts, table, { item }, TASK.leads, month)), roster);
  const reports = (leads.length === 0 ? [null] : leads).map((unit) => reportOn(at, unit, item, term));
  const group = textIn(yearly(facts, table, { item }, TASK.group, month));
  return {
    item,
    name: group !== null && isKeyedByMonth(table) ? `${item}“${group}”` : item,
    group,
    due: term.due,
    dueStated: term.dueStated,
    reports,
    whole: gravest(reports),
    untouched: (leads.length === 0 ? [null] : leads).every((unit) =>
      isIdle(reportedIn(facts, table, unit, item, month)),
    ),
  };
}

/** Its rows are told apart by their month alone: 4月 does not say what is held in it. */
function isKeyedByMonth(id: string): boolean {
  const table = tableById(id);
  const [key, ...others] = table?.key ?? [];
  return others.length === 0 && table?.columns.find((own) => own.id === key)?.content.type === 'months';
}

/** A task of several units is where the gravest of their reports is. */
function gravest(reports: readonly TaskReport[]): TaskReport {
  const [first, ...others] = reports;
  if (first === undefined) throw new RangeError('a task without a report');
  const order = ({ state }: TaskReport): number => TASK_STATES.indexOf(state.value ?? 'unverified');
  const found = others.reduce((grave, next) => (order(next) < order(grave) ? next : grave), first);
  if (others.length === 0) return first;
  const from = reports.map(({ state }) => state);
  const unsure = found.state.value === 'finished' && reports.some(({ onTime }) => onTime === null);
  return { ...found, onTime: unsure ? null : found.onTime, state: { ...found.state, from } };
}

function countsOf(reports: readonly TaskReport[]): TaskCounts {
  const states: Record<TaskState, number> = {
    overdue: 0,
    unverified: 0,
    unreported: 0,
    'due-soon': 0,
    'not-started': 0,
    'under-way': 0,
    ahead: 0,
    standing: 0,
    'finished-late': 0,
    finished: 0,
  };
  for (const { state } of reports) states[state.value ?? 'unverified'] += 1;
  const onTime = reports.filter((report) => report.onTime === true).length;
  const due = states.finished + states['finished-late'] + states.overdue;
  const certain = reports.every(({ state, onTime: timely, isDue }) => {
    if (state.value === 'finished') return timely !== null;
    return !isDue || (state.value !== 'unreported' && state.value !== 'unverified');
  });
  return {
    number: reports.length,
    states,
    onTime,
    certain,
    rate: certain && due > 0 ? new Decimal(onTime).dividedBy(due) : null,
  };
}

function classesOf(tasks: readonly TrackedTask[], request: TrackingRequest): TaskStanding['classes'] {
  const { scheme, roster } = request;
  const byUnit = new Map<string, TaskReport[]>();
  for (const report of tasks.flatMap(({ reports }) => reports)) {
    if (report.unit === null) continue;
    const mine = byUnit.get(report.unit);
    if (mine === undefined) byUnit.set(report.unit, [report]);
    else mine.push(report);
  }
  const units = [...byUnit]
    .sort(([left], [right]) => roster.order(left) - roster.order(right))
    .map(([unit, reports]) => ({
      unit,
      class: classInMonth(unit, request),
      ...countsOf(reports),
    }));
  return rankedInClasses(units, ({ rate }) => rate, scheme);
}
