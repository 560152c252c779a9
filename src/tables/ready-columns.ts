import type { TableDefinition } from '../../schemas/define-table.ts';
import type { Layout } from '../model/lean-rows.ts';
import type { BoundColumn } from '../model/table.ts';
import type { Roster } from '../roster/roster.ts';
import { type ColumnReading, layoutOfReadings, readingsOf } from './column-reading.ts';
import type { TableContext } from './context.ts';
import { type Places, placesOf } from './row-kinds.ts';

/** What reading rows needs of the columns of their table. */
export interface ReadyColumns {
  readonly readings: readonly ColumnReading[];
  readonly layout: Layout;
  readonly places: Places;
}

interface Kept extends ReadyColumns {
  readonly definition: TableDefinition;
  readonly roster: Roster;
  readonly year: number;
}

/** By the columns: those under one header are the same in every copy of a form. */
const ready = new WeakMap<readonly BoundColumn[], Kept>();

export function readyColumns(
  columns: readonly BoundColumn[],
  definition: TableDefinition,
  context: TableContext,
): ReadyColumns {
  const { roster, year } = context;
  const before = ready.get(columns);
  if (before?.definition === definition && before.roster === roster && before.year === year) return before;
  const readings = readingsOf(columns, definition, context);
  const layout = layoutOfReadings(columns, readings);
  const kept = { readings, layout, places: placesOf(columns, definition), definition, roster, year };
  ready.set(columns, kept);
  return kept;
}
