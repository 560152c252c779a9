import type { TableDefinition } from '../../schemas/define-table.ts';
import { fold } from '../core/fold.ts';
import type { UnitKind } from '../core/unit-kind.ts';
import type { PlacedTable } from '../model/dataset.ts';
import type { ParsedRow } from '../model/table.ts';
import type { RosterUnit } from '../roster/roster.ts';

/**
 * Who is to report on a table: the units that its target or task table names, where its rows are at hand and name any, else
 * those of the roster that the table covers; in the order of the one or the other.
 *
 * @param roster the units that exist in the month asked about.
 */
export function expectedUnits(
  definition: TableDefinition,
  targets: readonly ParsedRow[],
  roster: readonly RosterUnit[],
): readonly string[] {
  const named = new Set([
    ...unitsIn(targets, definition),
    ...targets.flatMap((row) => collectiveUnits(row, definition, roster)),
  ]);
  if (named.size === 0) return coveredUnits(roster, definition.covers);
  const there = new Set(roster.map(({ name }) => name));
  return [...named].filter((unit) => there.has(unit));
}

/**
 * The units of these kinds that take part: those ranked in a class. A department without one only appears in the document's
 * other tables; the source lost the townships' classes, so all of them count.
 */
export function coveredUnits(
  roster: readonly RosterUnit[],
  kinds: readonly UnitKind[] = [],
): readonly string[] {
  return roster
    .filter((unit) => kinds.includes(unit.kind) && (unit.class !== null || unit.kind === 'township'))
    .map(({ name }) => name);
}

/** Every unit of the roster in a table's first column of units, once. */
export function unitsIn(rows: readonly ParsedRow[], { columns }: TableDefinition): readonly string[] {
  const lead = columns.find(({ content }) => content.type === 'unit');
  if (lead === undefined) return [];
  const names = rows.flatMap((row) => {
    const value = row.class === 'data' ? row.cells.get(lead.id)?.value : undefined;
    return value?.kind === 'units' ? value.names.flatMap(({ unit }) => unit ?? []) : [];
  });
  return [...new Set(names)];
}

/** A return that is due: by whom, on which enterprise. */
export interface DueReturn {
  readonly unit: string;
  readonly enterprise: string;
}

/**
 * The returns on enterprises that are due each month: a unit and an enterprise for every row of the plan's longest pairing table
 * (部门包保) among those given; empty where none is at hand.
 */
export function dueReturns(
  form: TableDefinition,
  definitions: readonly TableDefinition[],
  tables: readonly PlacedTable[],
): readonly DueReturn[] {
  if (form.form === undefined) return [];
  const lists = definitions
    .filter(({ kind, plan }) => kind === 'pairing' && plan === form.plan)
    .map((definition) => pairsOf(definition, tables));
  return lists.reduce((longest, list) => (list.length > longest.length ? list : longest), []);
}

function pairsOf(definition: TableDefinition, tables: readonly PlacedTable[]): readonly DueReturn[] {
  const rows = tables.filter(({ table }) => table.id === definition.id).flatMap(({ table }) => table.rows);
  const pairs = new Map<string, DueReturn>();
  for (const row of rows) {
    const [unit] = unitsIn([row], definition);
    const value = row.cells.get('enterprise')?.value;
    if (unit === undefined || value?.kind !== 'enterprise') continue;
    pairs.set(fold(value.name), { unit, enterprise: value.name });
  }
  return [...pairs.values()];
}

/** The units a row names as a group: 各乡镇（场）、街道 is every township. */
export function collectiveUnits(
  row: ParsedRow,
  { columns }: TableDefinition,
  roster: readonly RosterUnit[],
): readonly string[] {
  const lead = columns.find(({ content }) => content.type === 'unit');
  const value = lead === undefined || row.class !== 'data' ? undefined : row.cells.get(lead.id)?.value;
  const townships =
    value?.kind === 'units' &&
    value.names.some(({ text, collective }) => collective && /乡镇|街道/u.test(text));
  return townships ? coveredUnits(roster, ['township']) : [];
}
