import { fold } from '../core/fold.ts';
import { addTo } from '../core/group-by.ts';
import type { UnitKind } from '../core/unit-kind.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { coveredUnits } from '../facts/expected.ts';
import { dataRows, headingPlace, type ParsedCell, type ParsedTable } from '../model/table.ts';
import type { Roster } from '../roster/roster.ts';
import { allSubjects, type Check, shown } from './check.ts';
import type { Marks } from './marks.ts';

/**
 * 对口联系: every unit of the kind a column holds stands in exactly one group, a group being one cell, merged or not. The
 * column that is the table's key is judged like that of any other table (CHECK-001, CHECK-009).
 */
export const liaisonCoverage: Check = (input, marks) =>
  input.definitions
    .filter(({ kind }) => kind === 'liaison')
    .flatMap((definition) => {
      const files = new Map<string, ParsedTable[]>();
      for (const { file, table } of input.tables) {
        if (table.id === definition.id) addTo(files, file.path, table);
      }
      return [...files.values()].flatMap((tables) =>
        definition.columns.flatMap(({ id, content }) => {
          const groups = content.type === 'unit' && content.many !== true && !definition.key.includes(id);
          return groups ? columnCoverage(tables, id, content.kinds ?? [], input.roster, marks) : [];
        }),
      );
    });

/** One column over all sheets of a workbook. */
function columnCoverage(
  tables: readonly ParsedTable[],
  id: string,
  kinds: readonly UnitKind[],
  roster: Roster,
  marks: Marks,
): readonly Finding[] {
  const cells = tables.flatMap(dataRows).flatMap((row) => {
    const cell = row.cells.get(id);
    return cell === undefined || cell.filled ? [] : [cell];
  });
  const groups = new Map<string, ParsedCell>();
  const twice: Finding[] = [];
  for (const cell of cells) {
    for (const unit of unitsIn(cell)) {
      const first = groups.get(unit);
      if (first === undefined) groups.set(unit, cell);
      else if (!marks.has(cell)) {
        const place = [first.at.sheet, first.at.cell].join('!');
        twice.push(finding('CHECK-022', cell.at, { unit, place }, [first.at]));
      }
    }
  }
  const missing = coveredUnits(roster.units, kinds).filter((unit) => !groups.has(unit));
  const doubtful = twice.length + cells.filter((cell) => marks.has(cell)).length;
  // Rows under a header that was not recognised may hold the units that seem missing.
  const unread = tables.some(({ at }) => marks.inFile(at.file ?? '', 'TABLE-001'));
  const columns = tables.map((table) => table.columns.find((bound) => bound.id === id));
  const [table] = tables;
  const [column] = columns;
  // Where a sheet's column was not found, its units cannot be missed.
  if (
    table === undefined ||
    column === undefined ||
    columns.includes(undefined) ||
    unread ||
    missing.length <= doubtful
  )
    return twice;
  const params = { column: column.heading, count: missing.length, units: shown(missing) };
  return [
    ...twice,
    finding('CHECK-023', { ...headingPlace(table, column), heading: column.heading }, params),
  ];
}

/** A cell counts for the first of its units: that it names several is a finding of its own. */
function unitsIn({ value }: ParsedCell): readonly string[] {
  return value.kind === 'units' ? value.names.slice(0, 1).flatMap(({ unit }) => unit ?? []) : [];
}

/**
 * A unit on one list of a plan that is not on another list which should hold all units of its kind. The roster's ranked units
 * are asked for without a second list (CHECK-009).
 */
export const unitsOnOneList: Check = (input) => {
  const rows = allSubjects(input).filter(
    ({ unit, placed }) => unit !== null && placed.table.variant === 'base',
  );
  const present = (id: string): ReadonlySet<string> =>
    new Set(rows.filter(({ definition }) => definition.id === id).flatMap(({ unit }) => unit ?? []));
  const lists = [...new Set(rows.map(({ definition }) => definition))];
  return lists.flatMap((list) => {
    const covers = list.covers ?? [];
    const there = present(list.id);
    const asked = new Set(coveredUnits(input.roster.units, covers));
    const named = new Set<string>();
    return rows.flatMap(({ definition, unit, at }) => {
      const kind = unit === null ? undefined : input.roster.byName(unit)?.kind;
      if (unit === null || kind === undefined || definition.id === list.id) return [];
      if (definition.plan !== list.plan || !covers.includes(kind)) return [];
      if (there.has(unit) || asked.has(unit) || named.has(fold(unit))) return [];
      named.add(fold(unit));
      return [finding('CHECK-024', at, { unit, otherTable: list.title })];
    });
  });
};
