import type { TableDefinition } from '../../schemas/define-table.ts';
import type { PlacedTable } from '../core/dataset.ts';
import { type Decimal, plain } from '../core/decimal.ts';
import { dataRows, type MeasurePart, measureKey, type ParsedCell, type ParsedRow } from '../core/table.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Roster } from '../roster/roster.ts';

/** All that was read, with what it was read by. */
export interface CheckInput {
  readonly tables: readonly PlacedTable[];
  readonly definitions: readonly TableDefinition[];
  readonly roster: Roster;
}

/** Looks across rows or tables. Cells that could not be read are left out: their own finding says so already. */
export type Check = (input: CheckInput) => readonly Finding[];

/** A row about one unit. */
export interface UnitRow {
  readonly placed: PlacedTable;
  readonly row: ParsedRow;
  /** The roster's name. */
  readonly unit: string;
}

/** The rows of units that are on the roster. */
export function unitRows(placed: PlacedTable): readonly UnitRow[] {
  return dataRows(placed.table).flatMap((row) => {
    const unit = rowUnit(row);
    return unit === null ? [] : [{ placed, row, unit }];
  });
}

export function rowUnit(row: ParsedRow): string | null {
  const value = row.cells.get('unit')?.value;
  return value?.kind === 'units' ? (value.names[0]?.unit ?? null) : null;
}

export function definitionOf(input: CheckInput, id: string): TableDefinition | undefined {
  return input.definitions.find((definition) => definition.id === id);
}

/** Measure columns of a table. */
export function measuresOf(definition: TableDefinition): readonly string[] {
  return definition.columns.filter(({ content }) => content.type === 'measure').map(({ id }) => id);
}

export function cellOf(row: ParsedRow, measure: string, part: MeasurePart): ParsedCell | undefined {
  return row.cells.get(measureKey(measure, part));
}

/** The cell's figure; null for anything that is not one. */
export function figure(cell: ParsedCell | undefined): Decimal | null {
  return cell?.value.kind === 'number' ? cell.value.number : null;
}

/** What a finding calls a column: the heading printed over it. */
export function headingOf(cell: ParsedCell): string {
  return cell.at.heading ?? '';
}

/** file!sheet!cell of another place, for the words of a finding. */
export function placeText({ at }: ParsedCell): string {
  return [at.file, at.sheet, at.cell].filter((part) => part !== undefined).join('!');
}

export function number(value: Decimal): string {
  return plain(value);
}
