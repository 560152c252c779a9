import type { TableDefinition } from '../../schemas/define-table.ts';
import type { Place } from '../core/place.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Roster } from '../roster/roster.ts';

/** What recognising and parsing need to know. */
export interface ReadSettings {
  readonly definitions: readonly TableDefinition[];
  readonly roster: Roster;
  /** The classes units are ranked in, beside those on the roster. */
  readonly classes?: readonly string[];
  /** Year of dates that state none. */
  readonly year: number;
  /** Projects that two units have brought in together count a half for each. */
  readonly halves?: boolean;
}

/** What reading a sheet's tables needs to know. */
export interface TableContext extends ReadSettings {
  /** The workbook, as outputs name it. */
  readonly file: string;
  /** The workbook is one of dayie's own forms, by what it says of itself. */
  readonly form?: boolean;
}

export function placeOf(context: TableContext, sheet: Sheet, cell?: string): Place {
  return {
    file: context.file,
    sheet: sheet.name,
    ...(cell === undefined ? {} : { cell: sheet.standsAt?.(cell) ?? cell }),
  };
}
