import { monthSpan, yearSpan } from '../../core/span.ts';
import { type Subject, saying } from '../fact.ts';
import { type SubjectRow, subjectRows, unitColumn } from '../subjects.ts';
import type { Statement, TableReader } from './reader.ts';

/**
 * Lists, pairings and whatever else has rows that a key tells apart: every column is said of the row, by its own id, of a
 * measure each part (`enterprise/revenue#revenue.actual`).
 *
 * - `about`: `{ unit, item }` where a unit is part of the key, else `{ item }`: what the key says.
 * - `when`: the year for the list itself, the month for its progress form.
 */
export const plainTable: TableReader = {
  reads: (_, { kind, key }) => !OTHERS.includes(kind) && key.length > 0,
  when: ({ table, period }, year) =>
    table.variant === 'base' && period === null ? yearSpan(year) : period === null ? null : monthSpan(period),
  read: (placed, definition, when) => {
    const serials = definition.columns.filter(({ content }) => content.type === 'serial').map(({ id }) => id);
    return subjectRows(placed, definition).flatMap((row) => {
      const about = subjectOf(row);
      if (about === null) return [];
      return [...row.row.cells].flatMap(([key, cell]): readonly Statement[] =>
        serials.includes(key) ? [] : [{ about, what: saying(definition.id, key), when, cell }],
      );
    });
  },
};

/** Kinds whose rows are read otherwise, or say nothing of anybody. */
const OTHERS: readonly string[] = ['target', 'task', 'ledger', 'statistics', 'settings'];

/** null for a row of a unit that is not on the roster, which a finding says. */
function subjectOf({ definition, unit, subject, item }: SubjectRow): Subject | null {
  if (unitColumn(definition) === undefined) return { item: subject };
  if (unit === null) return null;
  return item === '' ? { unit } : { unit, item };
}
