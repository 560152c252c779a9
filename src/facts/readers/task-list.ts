import type { TableDefinition } from '../../../schemas/define-table.ts';
import { monthSpan, type Span, yearSpan } from '../../core/span.ts';
import type { PlacedTable } from '../../model/dataset.ts';
import { type ParsedCell, withValue } from '../../model/table.ts';
import { type Subject, saying } from '../fact.ts';
import { type SubjectRow, subjectRows, unitIn } from '../subjects.ts';
import { LEADS, type Reading, type Statement, type TableReader } from './reader.ts';

/** What is said of a task, whatever its table calls the columns. */
export const TASK = {
  leads: LEADS,
  group: 'group',
  due: 'due',
  standing: 'standing',
  starts: 'starts',
  state: 'state',
  done: 'done',
  completed: 'completed',
  progress: 'progress',
} as const;

/** What a unit reports of a task each month; the columns of `taskProgress` have these ids. */
export const REPORTED = [TASK.state, TASK.done, TASK.completed, TASK.progress] as const;

/**
 * 任务清单 and its monthly report: who leads a task and by when, of the year; how far it is, of the month. What one of several
 * lead units reports is said of that unit's part in the task, everything else of the task.
 */
export const taskList: TableReader = {
  reads: (_, { kind }) => kind === 'task',
  when: ({ table, period }, year) =>
    table.variant === 'base' ? yearSpan(year) : period === null ? null : monthSpan(period),
  read: (placed, definition, when, reading) =>
    subjectRows(placed, definition).flatMap((row) => statementsOf(row, placed, definition, when, reading)),
};

function statementsOf(
  own: SubjectRow,
  { table }: PlacedTable,
  definition: TableDefinition,
  when: Span,
  reading: Reading,
): readonly Statement[] {
  const { row } = own;
  const item = reading.nameOf(own);
  const lead = definition.columns.find(({ content }) => content.type === 'unit');
  const group = definition.columns.find((column) => column.group === true && column.content.type === 'text');
  const limit = definition.columns.find(({ content }) => content.type === 'deadline');
  const state = (about: Subject, what: string, cell: ParsedCell | undefined): readonly Statement[] =>
    cell === undefined ? [] : [{ about, what: saying(definition.id, what), when, cell }];
  const leads = lead === undefined ? undefined : row.cells.get(lead.id);
  const given = [
    ...state({ item }, TASK.leads, leads),
    ...(group === undefined ? [] : state({ item }, TASK.group, row.cells.get(group.id))),
    ...(limit === undefined ? [] : deadlineOf(row.cells.get(limit.id))).flatMap(([what, cell]) =>
      state({ item }, what, cell),
    ),
  ];
  if (table.variant === 'base') return given;
  const reporter = reporterOf(own, definition, leads, reading);
  const about: Subject = reporter === null ? { item } : { unit: reporter, item };
  return [...given, ...REPORTED.flatMap((what) => state(about, what, row.cells.get(what)))];
}

/** Whose report a row is, where several may each report on the task: who says so in the row, else the sender that is among its lead units. */
function reporterOf(
  { row }: SubjectRow,
  { reportedBy }: TableDefinition,
  leads: ParsedCell | undefined,
  { sender }: Reading,
): string | null {
  const stated = reportedBy === undefined ? null : unitIn(row.cells.get(reportedBy));
  if (stated !== null) return stated;
  const names = leads?.value.kind === 'units' ? leads.value.names.map(({ unit }) => unit) : [];
  return sender !== null && names.length > 1 && names.includes(sender) ? sender : null;
}

/** The parts of a deadline, each as a cell of its own: a last day, work without an end, the day from which it runs. */
function deadlineOf(cell: ParsedCell | undefined): readonly (readonly [string, ParsedCell])[] {
  if (cell === undefined) return [];
  const { value } = cell;
  if (value.kind !== 'deadline') return [[TASK.due, cell]];
  const day = (date: string): ParsedCell => withValue(cell, { kind: 'date', date });
  return [
    ...(value.due === null ? [] : [[TASK.due, day(value.due)] as const]),
    ...(value.standing
      ? [[TASK.standing, withValue(cell, { kind: 'text', text: value.text })] as const]
      : []),
    ...(value.from === undefined ? [] : [[TASK.starts, day(value.from)] as const]),
  ];
}
