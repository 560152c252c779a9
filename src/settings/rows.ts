import type { z } from 'zod';
import { type Figure, NO_TASK } from '../../schemas/cell-data.ts';
import type { TableDefinition } from '../../schemas/define-table.ts';
import type { Decimal } from '../core/decimal.ts';
import { a1, type Place } from '../core/place.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { ParamType } from '../diagnostics/params.ts';
import { dataRows, type ParsedRow, type ParsedTable } from '../model/table.ts';
import { rightFields } from '../tables/row-data.ts';
import { parseList } from './words.ts';

/** What is wrong with a scheme's sheets, gathered while they are read. */
export interface Faults {
  add(...findings: readonly Finding[]): void;
  /** A row cannot be used because of a cell that reading the sheet has already reported. */
  leaveOut(): void;
  findings(): readonly Finding[];
  /** Nothing is wrong that would change a score. */
  usable(): boolean;
}

export function createFaults(): Faults {
  const gathered: Finding[] = [];
  let complete = true;
  return {
    add: (...findings) => {
      gathered.push(...findings);
    },
    leaveOut: () => {
      complete = false;
    },
    findings: () => [...gathered],
    usable: () => complete && gathered.every(({ severity }) => severity !== 'error'),
  };
}

/** The same gathering, for what concerns one rule of the scheme. */
export function faultsOfRule(faults: Faults, rule: string): Faults {
  if (rule === '') return faults;
  return {
    ...faults,
    add: (...findings) => faults.add(...findings.map((one) => ({ ...one, about: { rule } }))),
  };
}

/** A row of one of the scheme's sheets: its fields as far as they are right by the sheet's schema, and where they stand. */
export interface SettingsRow<Fields> {
  readonly row: ParsedRow;
  readonly fields: Fields;
}

/** The rows of a sheet. Where one of them is not as it should be, the scheme cannot be used: reading the sheet has said why. */
export function settingsRows<Fields>(
  parsed: readonly ParsedTable[],
  sheet: TableDefinition & { readonly fields: z.ZodType<Fields> },
  faults: Faults,
): readonly SettingsRow<Fields>[] {
  const tables = parsed.filter(({ id }) => id === sheet.id);
  return tables.flatMap(dataRows).map((row) => {
    const { fields, whole } = rightFields(row, sheet);
    if (!whole) faults.leaveOut();
    return { row, fields };
  });
}

/** A cell's words; empty for a blank, and where there is no column. */
export function words(text: string | null | undefined): string {
  return text?.trim() ?? '';
}

/** The words of a cell that may stay empty, for which people also write /, — or 无. */
export function wordsIfAny(text: string | null | undefined): string {
  const trimmed = words(text);
  return /^([/／—－-]+|无)$/u.test(trimmed) ? '' : trimmed;
}

export function listOf(text: string | null | undefined): readonly string[] {
  return parseList(wordsIfAny(text));
}

/** The cell, or the row's first cell when the sheet has no such column. */
export function placeOf(row: ParsedRow, column: string): Place {
  const own = row.cells.get(column)?.at;
  if (own !== undefined) return own;
  const [first] = row.cells.values();
  return { ...first?.at, cell: a1(row.row, 1) };
}

/** What a setting takes, for the words of a finding. */
export type Choices = ParamType<'options'>;

/** A setting that cannot take what stands in the cell. */
export function badValue(row: ParsedRow, column: string, item: string, options: Choices): Finding {
  const text = row.cells.get(column)?.text.trim() ?? '';
  return finding('SCHEME-002', placeOf(row, column), { item, text, options });
}

/** A figure the row cannot do without: unlike a task, a setting cannot be “/”. */
export function figureOf(
  row: ParsedRow,
  column: string,
  item: string,
  value: Figure | undefined,
  faults: Faults,
): Decimal | null {
  if (value === NO_TASK) faults.add(badValue(row, column, item, { zh: '数字', en: 'a figure' }));
  return value === undefined || value === NO_TASK ? null : value;
}
