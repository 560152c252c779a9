import type { CellMeta, TableDefinition } from '../../schemas/define-table.ts';
import type { Decimal } from '../core/decimal.ts';
import { a1, type Place } from '../core/place.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { ParamType } from '../diagnostics/params.ts';
import type { ParsedRow } from '../model/table.ts';
import { nameOfColumn } from '../words/headings.ts';
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

/** The cell's words; empty for a blank. */
export function textOf(row: ParsedRow, column: string): string {
  const cell = row.cells.get(column);
  if (cell === undefined) return '';
  return (cell.value.kind === 'text' ? cell.value.text : cell.text).trim();
}

/** The words of a cell that may stay empty, for which people also write /, — or 无. */
export function optionalText(row: ParsedRow, column: string): string {
  const text = textOf(row, column);
  return /^([/／—－-]+|无)$/u.test(text) ? '' : text;
}

export function listOf(row: ParsedRow, column: string): readonly string[] {
  return parseList(optionalText(row, column));
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

/** A text the row cannot do without; its absence is a finding of reading the sheet. */
export function requiredText(row: ParsedRow, column: string, faults: Faults): string | null {
  const text = textOf(row, column);
  if (text !== '') return text;
  faults.leaveOut();
  return null;
}

/**
 * A figure the row cannot do without, in the bounds its column sets. What is blank, unreadable or out of bounds has been
 * reported at its cell by reading the sheet.
 */
export function requiredNumber(
  row: ParsedRow,
  sheet: TableDefinition,
  id: string,
  faults: Faults,
): Decimal | null {
  const column = sheet.columns.find((item) => item.id === id);
  const value = row.cells.get(id)?.value;
  if (value?.kind === 'none') {
    const heading = nameOfColumn(sheet.columns, id);
    faults.add(badValue(row, id, heading, { zh: '数字', en: 'a figure' }));
  }
  const number = value?.kind === 'number' ? value.number : null;
  if (number !== null && column !== undefined && inBounds(number, column.content)) return number;
  faults.leaveOut();
  return null;
}

function inBounds(number: Decimal, content: CellMeta): boolean {
  if (content.type !== 'number') return true;
  const { integer, min, max } = content;
  if (integer === true && !number.isInteger()) return false;
  return (
    (min === undefined || number.greaterThanOrEqualTo(min)) &&
    (max === undefined || number.lessThanOrEqualTo(max))
  );
}
