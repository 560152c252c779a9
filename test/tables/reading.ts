import type { TableDefinition } from '../../schemas/define-table.ts';
import { tables } from '../../schemas/index.ts';
import type { Sheet } from '../../src/model/sheet.ts';
import type { ParsedRow, ParsedTable } from '../../src/model/table.ts';
import type { Value } from '../../src/model/value.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import { readTables, type SheetTables, type TableContext } from '../../src/tables/read-tables.ts';

const roster = createRoster(daye2023.roster, daye2023.issuer);

export function context(
  definitions: readonly TableDefinition[] = tables,
  file = '新建 Microsoft Excel 工作表.xlsx',
): TableContext {
  return { file, definitions, roster, year: 2023, classes: daye2023.classes };
}

/** Reads a sheet as a run would, under a file name that says nothing. */
export function read(
  sheet: Sheet,
  definitions: readonly TableDefinition[] = tables,
  file?: string,
): SheetTables {
  return readTables(sheet, context(definitions, file));
}

/** The only table of a sheet. */
export function readOne(sheet: Sheet, definitions: readonly TableDefinition[] = tables): ParsedTable {
  const found = read(sheet, definitions).tables;
  const [table] = found;
  if (table === undefined || found.length > 1) throw new Error(`${found.length} tables were found`);
  return table;
}

export function codes({ findings }: SheetTables): readonly string[] {
  return findings.map(({ code, at }) => `${code} ${at.cell ?? ''}`);
}

/** A value in few words: figures with their unit, units joined, dates as ISO; `~` blank, `/` no task, `?` unreadable. */
export function words(value: Value | undefined): string {
  switch (value?.kind) {
    case undefined:
      return '';
    case 'blank':
      return '~';
    case 'none':
      return '/';
    case 'unreadable':
      return `?${value.text}`;
    case 'number':
      return value.number.toFixed() + (value.unit ?? '');
    case 'text':
      return value.text;
    case 'units':
      return value.names.map(({ unit, text }) => unit ?? `(${text})`).join('+');
    case 'deadline':
      return value.standing ? 'standing' : (value.due ?? '');
    case 'date':
      return value.date;
    case 'months':
      return value.months.join(',');
    case 'enterprise':
      return [value.name, ...value.markers].join('|');
  }
}

/** The values of the named columns, row by row. */
export function column(rows: readonly ParsedRow[], ...keys: readonly string[]): readonly string[] {
  return rows.map(({ cells }) => keys.map((key) => words(cells.get(key)?.value)).join(' '));
}
