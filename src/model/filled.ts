import type { TableDefinition } from '../../schemas/define-table.ts';
import { kindIn } from './lean-rows.ts';
import { type ColumnKey, dataRows, measureKey, type ParsedRow, type ParsedTable } from './table.ts';

/**
 * Whether anybody filled the row in: one of the cells that are reported (累计 and 本月 of measures, 进展 and the like of tasks, a
 * form's entries) says something. A row in which all of them are blank is no report, whoever's name stands in it; “/” where
 * there is no such task is nothing that somebody left out.
 */
export function isFilled(row: Pick<ParsedRow, 'cells'>, definition: TableDefinition): boolean {
  let blank = false;
  for (const key of reportedKeys(definition)) {
    const kind = kindIn(row.cells, key) ?? 'none';
    if (kind === 'none') continue;
    if (kind !== 'blank') return true;
    blank = true;
  }
  return !blank;
}

/** Data rows of a table that somebody filled in. */
export function filledRows(table: ParsedTable, definition: TableDefinition): readonly ParsedRow[] {
  return dataRows(table).filter((row) => isFilled(row, definition));
}

/** The cells that are a row's report; none of a target table, all of whose rows therefore count. */
function reportedKeys(definition: TableDefinition): readonly ColumnKey[] {
  const before = told.get(definition);
  if (before !== undefined) return before;
  const keys = definition.columns
    .flatMap(({ id }) => [id, measureKey(id, 'actual'), measureKey(id, 'month')])
    .filter((key) => isReportedIn(key, definition));
  told.set(definition, keys);
  return keys;
}

/** Worked out once: every row of every submission is asked about. */
const told = new WeakMap<TableDefinition, readonly ColumnKey[]>();

function isReportedIn(key: ColumnKey, definition: TableDefinition): boolean {
  const [id = '', part] = key.split('.');
  if (part !== undefined) return part === 'actual' || part === 'month';
  const column = definition.columns.find((item) => item.id === id);
  if (column === undefined) return false;
  const { form, reportedBy } = definition;
  // Whose form it is and when it was dated may be printed on it before anyone fills it in.
  if (form !== undefined)
    return (
      id !== form.dated &&
      !definition.key.includes(id) &&
      !(column.content.type === 'unit' && column.content.many !== true)
    );
  // What has a monthly form alone is counted there: its figures are the report.
  if (definition.monthlyOnly === true) return column.content.type === 'number';
  return column.progress === true && id !== reportedBy;
}
