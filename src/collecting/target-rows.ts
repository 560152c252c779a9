import type { TableDefinition } from '../../schemas/define-table.ts';
import type { Period } from '../core/period.ts';
import { rowsInForce } from '../facts/changed-targets.ts';
import { type SubjectRow, subjectRows } from '../facts/subjects.ts';
import type { PlacedTable } from '../model/dataset.ts';
import {
  type ColumnKey,
  measureKey,
  type ParsedCell,
  type ParsedRow,
  withCells,
  withRows,
} from '../model/table.ts';
import type { Changing } from '../scheme/changes.ts';

/**
 * The rows of the target or task table, where it was given, by what they are about and in its order; as they hold in the month: with the
 * targets that the scheme has changed, and of units that exist.
 */
export function targetRows(
  tables: readonly PlacedTable[],
  definition: TableDefinition,
  scheme: Changing,
  month: Period,
): ReadonlyMap<string, SubjectRow> {
  const rows = new Map<string, SubjectRow>();
  for (const placed of tables) {
    if (placed.table.id !== definition.id || placed.table.variant !== 'base') continue;
    const inForce = {
      ...placed,
      table: withRows(placed.table, rowsInForce(placed.table.rows, definition, scheme, month)),
    };
    for (const row of subjectRows(inForce, definition)) if (!rows.has(row.key)) rows.set(row.key, row);
  }
  return rows;
}

/**
 * A reported row with what the target table says and the report does not: the targets, and “/” for indicators that the unit has
 * no task for, which its form leaves out. Without them the month would be scored by other targets than the year's.
 */
export function withTargets(row: ParsedRow, target: ParsedRow, definition: TableDefinition): ParsedRow {
  const cells = new Map(row.cells);
  for (const { id, content } of definition.columns) {
    if (content.type !== 'measure') continue;
    const given = target.cells.get(measureKey(id, 'target'));
    if (given === undefined || !isSaid(given)) continue;
    const [due, actual] = [measureKey(id, 'target'), measureKey(id, 'actual')];
    if (!isSaid(cells.get(due))) cells.set(due, given);
    // A blank cell would be asked for; there is nothing to report.
    if (given.value.kind === 'none' && !isSaid(cells.get(actual))) cells.set(actual, given);
  }
  return withCells(row, cells);
}

/** The row of a unit that has not reported: who it is and what is due, with nothing done and nothing invented. */
export function unreportedRow(target: ParsedRow, definition: TableDefinition): ParsedRow {
  const naming = definition.columns.filter(
    ({ id, content }) => definition.key.includes(id) || content.type === 'class',
  );
  const cells = new Map<ColumnKey, ParsedCell>(
    naming.flatMap(({ id }) => {
      const cell = target.cells.get(id);
      return cell === undefined ? [] : [[id, cell] as const];
    }),
  );
  return withTargets(withCells(target, cells), target, definition);
}

function isSaid(cell: ParsedCell | undefined): boolean {
  return cell !== undefined && cell.value.kind !== 'blank';
}
