import type { TableDefinition } from '../../schemas/define-table.ts';
import type { Layout } from '../model/lean-rows.ts';
import type { BoundColumn } from '../model/table.ts';
import type { Roster } from '../roster/roster.ts';
import { type ColumnReading, layoutOfReadings, readingsOf } from './column-reading.ts';
import type { TableContext } from './context.ts';
import { type Places, placesOf } from './row-kinds.ts';

/** What reading rows needs of the columns of their table. */
export interface ReadyColumns {
  readonly readings: readonly PlacedReading[];
  readonly layout: Layout;
  readonly places: Places;
  /** Columns whose value holds for the rows below, too. */
  readonly grouping: readonly BoundColumn[];
}

/** A column's reading with its place in the layout; −1 where its heading mixes measures, which have places of their own. */
export interface PlacedReading extends ColumnReading {
  readonly slot: number;
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
  const kept = {
    readings: readings.map((reading) => ({ ...reading, slot: layout.index.get(reading.column.key) ?? -1 })),
    layout,
    places: placesOf(columns, definition),
    grouping: columns.filter(({ id }) => isGroup(definition, id)),
    definition,
    roster,
    year,
  };
  ready.set(columns, kept);
  return kept;
}

function isGroup({ columns }: TableDefinition, id: string): boolean {
  return columns.some((column) => column.id === id && column.group === true);
}
