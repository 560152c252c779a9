import type { TableDefinition } from '../../schemas/define-table.ts';
import { tableById } from '../../schemas/index.ts';
import type { Period } from '../core/period.ts';
import { monthSpan } from '../core/span.ts';
import { measureKey, type ParsedCell, type ParsedRow, withCells, withValue } from '../model/table.ts';
import type { TargetChange } from '../scheme/change.ts';
import { type Changing, changedTargets, existsIn, nameIn, targetText } from '../scheme/changes.ts';
import { type Fact, NO_TASK, saying } from './fact.ts';
import { unitColumn, unitIn } from './subjects.ts';

/** The `what` of a target that the scheme changed in the course of the year: it goes before what any sheet says of that month. */
export function sayingChanged(table: string, measure: string): string {
  return saying(table, `${measure}.changed-target`);
}

/** Every month's changed targets as facts, each with the scheme's cell. */
export function changedTargetFacts(scheme: Changing): readonly Fact[] {
  const tables = new Set(scheme.changes.flatMap((change) => (change.kind === 'target' ? change.table : [])));
  return [...tables].flatMap((table) =>
    Array.from({ length: 12 }, (_, index) => ({ year: scheme.year, month: index + 1 })).flatMap((month) =>
      changedTargets(scheme, table, month).map(
        ({ unit, measure, target, at }): Fact => ({
          about: { unit },
          what: sayingChanged(table, measure),
          when: monthSpan(month),
          value: target ?? NO_TASK,
          at: [at],
        }),
      ),
    ),
  );
}

/** A changed target as a cell of the table it is for, standing where the scheme says it. */
export function changedCell(change: TargetChange): ParsedCell {
  const text = targetText(change);
  const { target, table, measure, at } = change;
  const content = tableById(table)?.columns.find(({ id }) => id === measure)?.content;
  const unit = content?.type === 'measure' ? { unit: content.unit } : {};
  return {
    value: target === null ? { kind: 'none' } : { kind: 'number', number: target, relation: '=', ...unit },
    at,
    text,
    filled: false,
  };
}

/**
 * The rows of a target table as they hold in a month: without the units that do not exist then, with the targets that have changed, and
 * with a row for a unit that the table does not name and to which the scheme gives a target.
 */
export function rowsInForce(
  rows: readonly ParsedRow[],
  definition: TableDefinition,
  scheme: Changing,
  month: Period | null,
): readonly ParsedRow[] {
  const column = unitColumn(definition)?.id;
  if (month === null || column === undefined || rows.length === 0 || scheme.changes.length === 0) return rows;
  const changes = changedTargets(scheme, definition.id, month).filter(({ unit }) =>
    existsIn(scheme, unit, month),
  );
  const named = new Set<string>();
  const kept = rows.flatMap((row): readonly ParsedRow[] => {
    const unit = row.class === 'data' ? unitIn(row.cells.get(column)) : null;
    if (unit === null) return [row];
    if (!existsIn(scheme, unit, month)) return [];
    named.add(unit);
    return [
      withChanged(
        row,
        changes.filter((change) => change.unit === unit),
      ),
    ];
  });
  const added = [...new Set(changes.map(({ unit }) => unit))].filter((unit) => !named.has(unit));
  return [...kept, ...added.map((unit) => addedRow(unit, column, changes))];
}

function withChanged(row: ParsedRow, changes: readonly TargetChange[]): ParsedRow {
  if (changes.length === 0) return row;
  const cells = new Map(row.cells);
  for (const change of changes) cells.set(measureKey(change.measure, 'target'), changedCell(change));
  return withCells(row, cells);
}

/** The row of a unit that no target table names. Its cells stand where the scheme states its targets. */
function addedRow(unit: string, column: string, all: readonly TargetChange[]): ParsedRow {
  const changes = all.filter((change) => change.unit === unit);
  const name: ParsedCell = {
    value: {
      kind: 'units',
      names: [{ unit, kind: null, text: unit, collective: false }],
      others: false,
      text: unit,
    },
    at: changes[0]?.at ?? {},
    text: unit,
    filled: false,
  };
  const row: ParsedRow = { class: 'data', row: 0, hidden: false, cells: new Map([[column, name]]) };
  return withChanged(row, changes);
}

/** A row with its unit under the name it has in a month. */
export function namedIn(
  row: ParsedRow,
  definition: TableDefinition,
  scheme: Changing,
  month: Period,
): ParsedRow {
  const column = unitColumn(definition)?.id;
  const cell = column === undefined ? undefined : row.cells.get(column);
  const unit = unitIn(cell);
  if (column === undefined || cell?.value.kind !== 'units' || unit === null) return row;
  const name = nameIn(scheme, unit, month);
  if (name === unit) return row;
  const names = cell.value.names.map((item) => (item.unit === unit ? { ...item, unit: name } : item));
  const value = { ...cell.value, names };
  return withCells(row, new Map([...row.cells, [column, withValue(cell, value)]]));
}
