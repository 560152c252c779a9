import type { TableDefinition } from '../../schemas/define-table.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { grouped } from '../facts/facts.ts';
import { subjectRows, unitColumn } from '../facts/subjects.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { filledRows, isFilled } from '../model/filled.ts';
import { dataRows, type ParsedRow } from '../model/table.ts';
import { type Check, cellOf, headingOf, known, measuresOf, shown } from './check.ts';
import { timeOf } from './duplicates.ts';
import { isCollected } from './units.ts';

/** A workbook's tables of one kind and month, or one form of it. */
interface Report {
  readonly definition: TableDefinition;
  readonly tables: readonly PlacedTable[];
}

/**
 * A form that came back as it went out is no report; so it is with the rows that units left blank in everybody's workbook, unless
 * another file has them, or the workbook is one unit's that filled its own row in the table that went to all.
 */
export const blankReports: Check = (input) => {
  const reports = reportsOf(known(input));
  const isElsewhere = filledIn(reports);
  return reports.flatMap((report): readonly Finding[] => {
    const { definition, tables } = report;
    const filled = tables.flatMap(({ table }) => filledRows(table, definition));
    const at = tables[0]?.table.at;
    if (
      at === undefined ||
      isCollected(at.file, input) ||
      (tables.every(({ table }) => table.rows.length === 0) && definition.monthlyOnly !== true)
    )
      return [];
    if (filled.length === 0) return [finding('PERIOD-014', at, { table: definition.title })];
    if (unitColumn(definition) === undefined)
      return tables.flatMap(({ table }) => leftBlank(dataRows(table), definition));
    const rows = tables.flatMap((placed) => subjectRows(placed, definition));
    const rowsFilled = new Set(filled);
    const own = rows.filter(({ row }) => rowsFilled.has(row));
    // A filled row whose unit is not understood is another unit's, too.
    if (new Set(own.map(({ unit }) => unit)).size <= 1 && filled.length <= own.length) return [];
    const blank = rows.filter(
      ({ row, unit }) => unit !== null && !rowsFilled.has(row) && !isElsewhere(report, unit),
    );
    const present = new Set(own.map(({ unit }) => unit));
    const missing = [...new Set(blank.map(({ unit }) => unit ?? ''))].filter((unit) => !present.has(unit));
    const first = blank.find(({ unit }) => unit === missing[0]);
    if (first === undefined) return [];
    return [finding('PERIOD-015', first.at, { count: missing.length, units: shown(missing) })];
  });
};

/** Rows of enterprises or chains without a figure among others that have one. */
function leftBlank(rows: readonly ParsedRow[], definition: TableDefinition): readonly Finding[] {
  return rows
    .filter((row) => !isFilled(row, definition))
    .flatMap((row) =>
      measuresOf(definition).flatMap((measure) => {
        const cell = cellOf(row, measure, 'actual');
        return cell === undefined ? [] : [finding('TABLE-013', cell.at, { column: headingOf(cell) })];
      }),
    );
}

function reportsOf(placed: ReturnType<typeof known>): readonly Report[] {
  const reports = new Map<string, { readonly definition: TableDefinition; readonly tables: PlacedTable[] }>();
  for (const { placed: item, definition } of placed) {
    if (item.table.variant !== 'progress') continue;
    const sheet = definition.form === undefined ? '' : JSON.stringify(item.table.at);
    const key = JSON.stringify([item.file.path, definition.id, timeOf(item), sheet]);
    const report = reports.get(key) ?? { definition, tables: [] };
    reports.set(key, report);
    report.tables.push(item);
  }
  return [...reports.values()];
}

/** Whether a unit's row is filled in in another file of the same table and month. */
type Elsewhere = (report: Report, unit: string) => boolean;

/** The files in which each unit's row is filled in, by table and month, gathered once for all reports. */
function filledIn(reports: readonly Report[]): Elsewhere {
  const files = new Map<string, Map<string, Set<string>>>();
  for (const { definition, tables } of reports)
    for (const placed of unitColumn(definition) === undefined ? [] : tables) {
      const units = grouped(files, keyOf(definition, placed));
      for (const { row, unit } of subjectRows(placed, definition))
        if (unit !== null && isFilled(row, definition))
          units.set(unit, (units.get(unit) ?? new Set()).add(placed.file.path));
    }
  return ({ definition, tables: [mine] }, unit) => {
    const paths = mine === undefined ? undefined : files.get(keyOf(definition, mine))?.get(unit);
    return paths !== undefined && (paths.size > 1 || !paths.has(mine?.file.path ?? ''));
  };
}

function keyOf({ id }: TableDefinition, placed: PlacedTable): string {
  return JSON.stringify([id, timeOf(placed)]);
}
