import type { TableDefinition } from '../../schemas/define-table.ts';
import { dataRows, type ParsedCell, type ParsedRow, type ParsedTable } from './table.ts';

/**
 * Whether anybody filled the row in: one of the cells that are reported (累计 and 本月 of measures, 进展 and the like of tasks, a
 * form's entries) says something. A row in which all of them are blank is no report, whoever's name stands in it; “/” where
 * there is no such task is nothing that somebody left out.
 */
export function isFilled(row: Pick<ParsedRow, 'cells'>, definition: TableDefinition): boolean {
  const cells = reportedCells(row, definition);
  const kinds = cells.map(({ value }) => value.kind);
  return !kinds.includes('blank') || kinds.some((kind) => kind !== 'blank' && kind !== 'none');
}

/** Data rows of a table that somebody filled in. */
export function filledRows(table: ParsedTable, definition: TableDefinition): readonly ParsedRow[] {
  return dataRows(table).filter((row) => isFilled(row, definition));
}

/** The cells of a row that are its report; none in a target table, all of whose rows therefore count. */
function reportedCells(row: Pick<ParsedRow, 'cells'>, definition: TableDefinition): readonly ParsedCell[] {
  return [...row.cells].flatMap(([key, cell]) => (isReported(key, definition) ? [cell] : []));
}

function isReported(key: string, definition: TableDefinition): boolean {
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
  return column.progress === true && id !== reportedBy;
}
