import type { TableDefinition } from '../../schemas/define-table.ts';
import type { UnitKind } from '../core/unit-kind.ts';
import type { ParsedRow } from '../model/table.ts';
import type { RosterUnit } from '../roster/roster.ts';

/**
 * Who is to report on a table: the units that its target or task table names, where its rows are at hand and name any, else
 * those of the roster that the table covers; in the order of the one or the other.
 */
export function expectedUnits(
  definition: TableDefinition,
  targets: readonly ParsedRow[],
  roster: readonly RosterUnit[],
): readonly string[] {
  const named = unitsIn(targets, definition);
  return named.length > 0 ? named : coveredUnits(roster, definition.covers);
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
