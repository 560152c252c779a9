import type { z } from 'zod';
import { type Fault, isFault } from '../../schemas/cell-data.ts';
import { isHalf, SUMMED_PARTS } from '../../schemas/cells.ts';
import type { TableDefinition } from '../../schemas/define-table.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { isFilled } from '../model/filled.ts';
import { type ColumnKey, measureKey, type ParsedCell, type ParsedRow, withValue } from '../model/table.ts';
import type { ReadSettings } from './context.ts';
import { rowData } from './row-data.ts';

/** What its table's schema finds wrong with a cell of a row: a blank that may not be, a word that is no option, or a fault. */
export interface RowFault {
  readonly key: ColumnKey;
  readonly cell: ParsedCell;
  readonly fault:
    | Fault
    | { readonly fault: 'blank' }
    | { readonly fault: 'no-option'; readonly options: readonly string[] };
}

/** Zod's own sentences are never shown, and need not be made. */
const UNWORDED = { reportInput: true, error: () => '' } as const;

/**
 * A row judged by its table's schema. Fields without a column, and those that could not be read, are left out and give no fault
 * of their own: what is wrong with them has been said.
 */
export function rowFaults(row: ParsedRow, definition: TableDefinition): readonly RowFault[] {
  const isData = row.class === 'data';
  const data = rowData(row.cells, definition);
  if (isData ? definition.areFieldsRight(data) : definition.areSumsRight(data))
    return isData ? aboves(row, definition, data) : [];
  const type = isData ? definition.row : definition.sumsRow;
  const { success, error } = type.safeParse(data, UNWORDED);
  if (success) return [];
  return error.issues.flatMap((issue): readonly RowFault[] => {
    const key = keyOf(issue.path);
    const cell = row.cells.get(key);
    const fault = faultOf(issue);
    return cell === undefined || fault === null ? [] : [{ key, cell, fault }];
  });
}

/** All that may be wrong with a row whose fields are right. */
function aboves(
  { cells }: ParsedRow,
  definition: TableDefinition,
  data: Readonly<Record<string, unknown>>,
): readonly RowFault[] {
  return definition.partsAbove(data).flatMap(({ path, fault }): readonly RowFault[] => {
    const key = keyOf(path);
    const cell = cells.get(key);
    return cell === undefined ? [] : [{ key, cell, fault }];
  });
}

/** An issue's path, joined, is the key of its column. */
function keyOf(path: readonly PropertyKey[]): ColumnKey {
  return path.join('.');
}

function faultOf(issue: z.core.$ZodIssue): RowFault['fault'] | null {
  if (issue.input === null) return { fault: 'blank' };
  if (issue.input === undefined) return null;
  if (issue.code === 'invalid_value') return { fault: 'no-option', options: issue.values.map(String) };
  return issue.code === 'custom' && isFault(issue.params) ? issue.params : null;
}

/**
 * A row with what is wrong with its cells. A word that is no option is then unreadable; a figure out of bounds is kept: it is what was
 * reported.
 *
 * @param sound every cell is sound by itself, so that nothing is left to say.
 */
export function judged(
  row: ParsedRow,
  definition: TableDefinition,
  { halves = false }: Pick<ReadSettings, 'halves'>,
  sound = false,
): { readonly row: ParsedRow; readonly findings: readonly Finding[] } {
  // Of parts above their wholes nothing is said here.
  if (sound) return { row, findings: NONE };
  const own = rowFaults(row, definition);
  // Of a figure that is out of range anyhow, that is said and not that it is a half.
  const halfOnes = halves
    ? []
    : halvesIn(row, definition).filter(({ key }) => own.every((fault) => fault.key !== key));
  if (own.length === 0 && halfOnes.length === 0) return { row, findings: [] };
  // Where nothing at all was filled in, that is said once of the row or form, not cell by cell.
  const blank = row.class === 'data' && !isFilled(row, definition);
  // A row of nobody's counts for nothing whatever it leaves blank: that its unit is unknown has been said.
  const stranger = isNobodys(row, definition);
  const faults = [...own, ...halfOnes].filter(
    ({ key, fault }) =>
      fault.fault !== 'blank' ||
      !(stranger || (blank && (definition.form !== undefined || key.includes('.')))),
  );
  if (faults.length === 0) return { row, findings: [] };
  const refused = faults.filter(({ fault }) => fault.fault === 'no-option');
  const cells = new Map(row.cells);
  for (const { key, cell } of refused)
    cells.set(key, withValue(cell, { kind: 'unreadable', text: cell.text }));
  const findings = faults.flatMap((fault, index) => {
    const said = faults.slice(0, index).some((other) => saysTheSame(other, fault));
    return said || fault.cell.filled ? [] : findingsOf(fault, definition);
  });
  return { row: refused.length === 0 ? row : { ...row, cells }, findings };
}

const NONE: readonly Finding[] = [];

/** The halves among the projects of a row. */
export function halvesIn(
  { cells }: Pick<ParsedRow, 'cells'>,
  definition: TableDefinition,
): readonly RowFault[] {
  return toldOf(definition).halves.flatMap(({ key, unit }): readonly RowFault[] => {
    const cell = cells.get(key);
    return cell?.value.kind === 'number' && isHalf(cell.value.number)
      ? [{ key, cell, fault: { fault: 'half', unit } }]
      : [];
  });
}

/** What of a table every row is judged by, worked out once. */
interface Told {
  /** The figures that may be halves, with their measure units. */
  readonly halves: readonly { readonly key: ColumnKey; readonly unit: string }[];
  /** The column of the unit that a row is about. */
  readonly unit: string | null;
}

const told = new WeakMap<TableDefinition, Told>();

function toldOf(definition: TableDefinition): Told {
  const known = told.get(definition);
  if (known !== undefined) return known;
  const { columns, key } = definition;
  const mine = {
    halves: columns.flatMap(({ id, content }) =>
      content.type === 'measure' && content.halves === true
        ? SUMMED_PARTS.map((part) => ({ key: measureKey(id, part), unit: content.unit }))
        : [],
    ),
    unit: columns.find(({ id, content }) => content.type === 'unit' && key.includes(id))?.id ?? null,
  };
  told.set(definition, mine);
  return mine;
}

/** The row is one unit's, and the name that stands there is no unit's: 其中：一片区. */
export function isNobodys({ class: kind, cells }: ParsedRow, definition: TableDefinition): boolean {
  const { unit: column } = toldOf(definition);
  const value = column === null ? undefined : cells.get(column)?.value;
  return kind === 'data' && value?.kind === 'units' && value.names.every(({ unit }) => unit === null);
}

/** A cell merged over two columns of the record is read for both, and what is wrong in it is said once. */
function saysTheSame(one: RowFault, other: RowFault): boolean {
  return (
    one.key !== other.key && one.cell.at.cell === other.cell.at.cell && one.fault.fault === other.fault.fault
  );
}

function findingsOf({ key, cell, fault }: RowFault, definition: TableDefinition): readonly Finding[] {
  const { title } = definition;
  const { at, text } = cell;
  switch (fault.fault) {
    case 'blank':
      return [finding(blankCode(key, definition), at, { column: at.heading ?? '' })];
    case 'no-option':
      return [finding('VALUE-015', at, { text, options: fault.options })];
    case 'range':
      return [finding('VALUE-008', at, { text, range: rangeText(fault) })];
    case 'whole':
      return [finding('VALUE-007', at, { text, measureUnit: fault.unit })];
    case 'half':
      return [finding('VALUE-030', at, { text, measureUnit: fault.unit })];
    case 'length':
      return [finding('VALUE-017', at, { length: fault.length, limit: fault.max })];
    case 'unit-kind':
      return [finding('CHECK-010', at, { unit: fault.unit, kind: fault.kind, table: title })];
    case 'above-whole':
      // Either figure may be a slip that other tables or months show: a check says it when that is known.
      return [];
  }
}

/** The column of a task's lead units: the document itself leaves it blank where nobody leads (营商 item 16). */
function isLead(key: ColumnKey, { kind, columns }: TableDefinition): boolean {
  return kind === 'task' && columns.find(({ content }) => content.type === 'unit')?.id === key;
}

/** The heading over several tasks (行动名称): the task is known without it, and the document itself leaves one blank. */
function isOverTasks(id: string, { kind, key, columns }: TableDefinition): boolean {
  return kind === 'task' && !key.includes(id) && columns.some((column) => column.id === id && column.group);
}

function blankCode(
  key: ColumnKey,
  definition: TableDefinition,
): 'TABLE-011' | 'TABLE-012' | 'TABLE-013' | 'TABLE-025' | 'TABLE-026' {
  if (isLead(key, definition)) return 'TABLE-025';
  const [id = '', part] = key.split('.');
  if (isOverTasks(id, definition)) return 'TABLE-026';
  if (part === undefined) return 'TABLE-011';
  return key === measureKey(id, 'target') ? 'TABLE-012' : 'TABLE-013';
}

function rangeText({ min, max }: { readonly min?: string; readonly max?: string }): string {
  if (min !== undefined && max !== undefined) return `${min}—${max}`;
  return min !== undefined ? `≥ ${min}` : `≤ ${max ?? ''}`;
}
