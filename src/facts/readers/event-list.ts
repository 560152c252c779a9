import type { ColumnDefinition, TableDefinition } from '../../../schemas/define-table.ts';
import { EVENT, isEventTable, NOT_HELD_WORDS } from '../../../schemas/event-progress.ts';
import { firstDay, lastDay, monthSpan, type Span, yearSpan } from '../../core/span.ts';
import { type ParsedCell, withValue } from '../../model/table.ts';
import { type Subject, saying } from '../fact.ts';
import { type SubjectRow, subjectRows } from '../subjects.ts';
import type { Statement, TableReader } from './reader.ts';
import { TASK } from './task-list.ts';

/**
 * 活动安排 and 平台: every column is said of the row by its own id, as of any list; beside it what makes of the row a task that is
 * tracked. It starts with the first of its months and is due at the end of the last; held is done, put off is not.
 */
export const eventList: TableReader = {
  reads: (_, definition) => isEventTable(definition),
  when: ({ table, period }, year) =>
    table.variant === 'base' && period === null ? yearSpan(year) : period === null ? null : monthSpan(period),
  read: (placed, definition, when, { nameOf }) => {
    const serials = definition.columns.filter(({ content }) => content.type === 'serial').map(({ id }) => id);
    return subjectRows(placed, definition).flatMap((row) => {
      const about: Subject = { item: nameOf(row) };
      const said = [...row.row.cells].filter(([key]) => !serials.includes(key));
      return [...said, ...taskOf(row, definition, when)].map(
        ([what, cell]): Statement => ({ about, what: saying(definition.id, what), when, cell }),
      );
    });
  },
};

type Said = readonly [what: string, cell: ParsedCell];

function taskOf({ row }: SubjectRow, definition: TableDefinition, when: Span): readonly Said[] {
  const { columns } = definition;
  const as = (what: string, column: ColumnDefinition | undefined): readonly Said[] => {
    const cell = column === undefined ? undefined : row.cells.get(column.id);
    return cell === undefined ? [] : [[what, cell]];
  };
  const held = row.cells.get(EVENT.heldOn);
  const results = row.cells.get(EVENT.results);
  return [
    ...as(
      TASK.leads,
      columns.find(({ content }) => content.type === 'unit'),
    ),
    ...as(TASK.group, groupColumn(definition)),
    ...datesOf(row.cells.get(columns.find(({ content }) => content.type === 'months')?.id ?? ''), when),
    ...(held === undefined || isPlanned(row.cells.get(EVENT.state), held, when)
      ? []
      : [[TASK.completed, held] as const]),
    ...(results === undefined ? [] : [[TASK.progress, results] as const]),
  ];
}

/** What its rows are told under: the column that groups them, else what the row is about beside its key. */
function groupColumn({ columns, key }: TableDefinition): ColumnDefinition | undefined {
  const groups = columns.filter(({ group }) => group === true);
  return (
    groups.find(({ content }) => content.type === 'text') ??
    groups[0] ??
    columns.find(({ id, content }) => content.type === 'text' && !key.includes(id))
  );
}

/** The first day of its first month, and the last day of its last one. */
function datesOf(cell: ParsedCell | undefined, { year }: Span): readonly Said[] {
  if (cell === undefined) return [];
  if (cell.value.kind !== 'months') return [[TASK.due, cell]];
  const { months } = cell.value;
  const day = (date: string): ParsedCell => withValue(cell, { kind: 'date', date });
  return [
    [TASK.starts, day(firstDay(monthSpan({ year, month: Math.min(...months) })))],
    [TASK.due, day(lastDay(monthSpan({ year, month: Math.max(...months) })))],
  ];
}

/** The day that something not held yet is put off to. */
function isPlanned(state: ParsedCell | undefined, held: ParsedCell, when: Span): boolean {
  return (
    state?.value.kind === 'text' &&
    NOT_HELD_WORDS.includes(state.value.text) &&
    held.value.kind === 'date' &&
    held.value.date > lastDay(when)
  );
}
