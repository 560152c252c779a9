import type { TableDefinition } from '../../schemas/define-table.ts';
import { Decimal } from '../core/decimal.ts';
import { comparePeriods, type Period, periodText } from '../core/period.ts';
import { lastDay, monthSpan } from '../core/span.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { unitsIn } from '../facts/expected.ts';
import { sendersOf } from '../facts/senders.ts';
import type { SubjectRow } from '../facts/subjects.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { dataRows, type ParsedCell, type ParsedRow } from '../model/table.ts';
import {
  allSubjects,
  type Check,
  type CheckInput,
  figure,
  fileAt,
  headingOf,
  known,
  placeText,
  shown,
} from './check.ts';
import type { Marks } from './marks.ts';

/** What a month's report says of one task; a cell that is blank, missing or faulty says nothing. */
interface TaskState {
  readonly item: SubjectRow;
  readonly period: Period;
  readonly state: Cell<string> | null;
  /** Per cent. */
  readonly done: Cell<Decimal> | null;
  /** ISO day on which the task was finished. */
  readonly completed: Cell<string> | null;
  /** Whose report it is; null where that is unknown. */
  readonly reporter: string | null;
  /** ISO day of the deadline; null for standing work. */
  readonly due: Cell<string> | null;
}

interface Cell<T> {
  readonly value: T;
  readonly at: ParsedCell;
}

/** How far a state is along; the words are those of the form's dropdown. */
const STEPS = ['未启动', '推进中', '已完成'];
const [NOT_STARTED, , FINISHED] = STEPS;
const WHOLE = new Decimal(100);
/** The reporter of a list that holds the tasks of several units; no unit is called so. */
const EVERYBODY = '';

/** 完成状态, 完成进度 and 完成时间 of one row say the same of the task. */
export const taskStates: Check = (input, marks) =>
  taskReports(input, marks).flatMap((report): readonly Finding[] => {
    const { state, done, completed, item, period } = report;
    const row = taskName(item);
    const contradiction = (one: Cell<unknown> | null, other: Cell<unknown> | null): readonly Finding[] => {
      if (one === null || other === null) return [];
      const params = {
        row,
        column: headingOf(one.at),
        stated: one.at.text.trim(),
        otherColumn: headingOf(other.at),
        otherStated: other.at.text.trim(),
      };
      return [finding('CHECK-028', one.at.at, params, [other.at.at])];
    };
    const finished = state?.value === FINISHED;
    const share = done?.value;
    if (share !== undefined && finished && share.lessThan(WHOLE)) return contradiction(state, done);
    if (share !== undefined && state?.value === NOT_STARTED && share.greaterThan(0))
      return contradiction(state, done);
    if (state !== null && !finished && completed !== null) return contradiction(state, completed);
    if (state !== null && !finished && share?.greaterThanOrEqualTo(WHOLE) === true)
      return contradiction(state, done);
    if (share?.lessThan(WHOLE) === true && completed !== null) return contradiction(done, completed);
    if (completed !== null && completed.value > lastDay(monthSpan(period))) {
      const params = {
        row,
        column: headingOf(completed.at),
        stated: completed.value,
        period: periodText(period),
      };
      return [finding('CHECK-029', completed.at.at, params)];
    }
    return [];
  });

/** A task that was further along the month before. */
export const tasksGoingBack: Check = (input, marks) => {
  const reports = taskReports(input, marks);
  const index = new Map(reports.map((report) => [keyOf(report, 0), report]));
  return reports.flatMap((report): readonly Finding[] => {
    const before = earlier(report, index);
    if (before === null) return [];
    const { item } = report;
    const told = (now: ParsedCell, then: ParsedCell): Finding =>
      finding(
        'CHECK-030',
        now.at,
        {
          row: taskName(item),
          column: headingOf(now),
          stated: now.text.trim(),
          otherStated: then.text.trim(),
          place: placeText(then),
        },
        [then.at],
      );
    if (report.state !== null && before.state !== null && stepOf(report.state) < stepOf(before.state))
      return [told(report.state.at, before.state.at)];
    if (report.done !== null && before.done !== null && report.done.value.lessThan(before.done.value))
      return [told(report.done.at, before.done.at)];
    return [];
  });
};

/** A task that is not finished at the end of the month though its deadline lies before that day. */
export const tasksPastDeadline: Check = (input, marks) =>
  taskReports(input, marks).flatMap(({ state, due, item, period }) => {
    if (state === null || due === null || state.value === FINISHED || marks.has(state.at)) return [];
    if (due.value >= lastDay(monthSpan(period))) return [];
    const params = {
      row: taskName(item),
      column: headingOf(state.at),
      stated: state.value,
      due: due.value,
      period: periodText(period),
    };
    return [finding('CHECK-031', state.at.at, params, [due.at.at])];
  });

/** Tasks of a sheet on which nothing was said, where others were reported on. */
export const unreportedTasks: Check = (input) =>
  known(input).flatMap(({ placed, definition }) => {
    if (definition.kind !== 'task' || placed.table.variant !== 'progress') return [];
    const own = definition.columns.filter(({ progress }) => progress === true).map(({ id }) => id);
    const columns = own.filter((id) => id !== definition.reportedBy);
    const rows = dataRows(placed.table);
    // In the list that went to all, each fills in its own tasks.
    const [sender, ...others] = sendersIn(placed, definition, input);
    const isOwn = (row: ParsedRow): boolean =>
      sender === undefined || others.length > 0 || unitsIn([row], definition).includes(sender);
    const silent = rows.filter((row) => columns.every((id) => isBlank(row, id)) && isOwn(row));
    if (silent.length === 0 || silent.length === rows.length) return [];
    const params = {
      count: silent.length,
      lines: shown(silent.map((row) => String(row.row))),
    };
    return [finding('CHECK-032', placed.table.at, params)];
  });

function sendersIn(placed: PlacedTable, definition: TableDefinition, input: CheckInput): readonly string[] {
  const { path } = placed.file;
  const file = fileAt(input, path) ?? { input: { path }, metadata: {} };
  return sendersOf(file, [placed], definition, input.roster).units;
}

/** The only unit that leads a task, as the roster has it or as typed; null where others do with it. */
function soleLead({ row, definition }: SubjectRow): string | null {
  const lead = definition.columns.find(({ content }) => content.type === 'unit');
  const value = lead === undefined ? undefined : row.cells.get(lead.id)?.value;
  const [name, ...more] = value?.kind === 'units' ? value.names : [];
  const alone = value?.kind === 'units' && !value.others && more.length === 0 && name?.collective === false;
  return alone ? (name.unit ?? name.text) : null;
}

/**
 * Whose report a row is, where several units may report on one task: the unit it names, the only one that leads it, else whoever sent the
 * sheet. A list of everybody's tasks is nobody's in particular; null where nothing tells who sent it.
 */
function reporterOf(item: SubjectRow, senders: readonly string[]): string | null {
  const own = item.reporter ?? soleLead(item);
  if (own !== null) return own;
  const [sender, ...others] = senders;
  return sender === undefined || others.length === 0 ? (sender ?? null) : EVERYBODY;
}

function isBlank(row: ParsedRow, id: string): boolean {
  const cell = row.cells.get(id);
  return cell === undefined || cell.value.kind === 'blank';
}

function taskReports(input: CheckInput, marks: Marks): readonly TaskState[] {
  const senders = new Map<PlacedTable, readonly string[]>();
  return allSubjects(input).flatMap((item): readonly TaskState[] => {
    const { placed, definition, row } = item;
    if (definition.kind !== 'task' || placed.period === null) return [];
    const sent = senders.get(placed) ?? sendersIn(placed, definition, input);
    senders.set(placed, sent);
    const clean = (id: string): ParsedCell | null => {
      const cell = row.cells.get(id);
      return cell === undefined || marks.has(cell) ? null : cell;
    };
    const state = clean('state');
    const done = clean('done');
    const completed = clean('completed');
    const share = figure(done ?? undefined);
    const limit = [...row.cells.values()].find((cell) => cell.value.kind === 'deadline');
    return [
      {
        item,
        period: placed.period,
        reporter: reporterOf(item, sent),
        state: state?.value.kind === 'text' ? { value: state.value.text, at: state } : null,
        done: done === null || share === null ? null : { value: share, at: done },
        completed: completed?.value.kind === 'date' ? { value: completed.value.date, at: completed } : null,
        due:
          limit?.value.kind === 'deadline' && limit.value.due !== null
            ? { value: limit.value.due, at: limit }
            : null,
      },
    ];
  });
}

function stepOf({ value }: Cell<string>): number {
  const step = STEPS.indexOf(value);
  return step < 0 ? STEPS.length : step;
}

/** The latest report on the same task by the same unit in an earlier month of the year. */
function earlier(report: TaskState, index: ReadonlyMap<string, TaskState>): TaskState | null {
  if (report.reporter === null) return null;
  for (let back = 1; back < report.period.month; back += 1) {
    const found = index.get(keyOf(report, back));
    if (found !== undefined) return comparePeriods(found.period, report.period) < 0 ? found : null;
  }
  return null;
}

function keyOf({ item, period, reporter }: TaskState, monthsBack: number): string {
  return JSON.stringify([item.definition.id, period.year, period.month - monthsBack, item.key, reporter]);
}

const LONGEST_NAME = 24;

/** A task is known by its whole text; a sentence takes its beginning. */
function taskName({ subject }: SubjectRow): string {
  return subject.length <= LONGEST_NAME ? subject : `${subject.slice(0, LONGEST_NAME)}…`;
}
