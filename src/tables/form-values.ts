import type { ColumnDefinition } from '../../schemas/define-table.ts';
import { a1, type Place } from '../core/place.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Cell, Sheet, SheetRow } from '../model/sheet.ts';
import type { BoundColumn, ColumnKey, ParsedCell, ParsedRow } from '../model/table.ts';
import { isSilent } from '../values/context.ts';
import { isBlank, isNoTask } from '../values/marks.ts';
import { standardUnit } from '../values/measure-unit.ts';
import { readValue } from '../values/read-value.ts';
import { shownText } from '../values/shown-text.ts';
import { placeOf, type TableContext } from './context.ts';
import type { Label } from './form-labels.ts';
import { speakingCell } from './grid.ts';
import { isNote } from './row-class.ts';
import { inOwnUnit } from './unit-in-force.ts';

export interface Field {
  readonly cell: ParsedCell;
  /** The cells the value was read from. */
  readonly sources: readonly Cell[];
  readonly findings: readonly Finding[];
}

/** A field's value: behind the colon of its label, or in the cells from the label to the next one on its right. */
export function readField(
  sheet: Sheet,
  label: Label,
  labels: readonly Label[],
  column: BoundColumn,
  context: TableContext,
): Field {
  const { field, cell, range, inline } = label;
  if (inline !== null) {
    const at = { ...placeOf(context, sheet, a1(cell.row, cell.column)), heading: label.text };
    return { ...read({ ...cell, value: inline }, field, column, at, context), sources: [] };
  }
  const beyond = labels
    .filter(({ cell: other }) => other.row >= range.top && other.row <= range.bottom)
    .map(({ cell: other }) => other.column)
    .filter((at) => at > range.right);
  const end = Math.min(...beyond, (sheet.used?.right ?? range.right) + 1);
  const sources: Cell[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let at = range.right + 1; at < end; at += 1) {
      const found = sheet.cell(row, at);
      if (found !== undefined && (!isBlank(found.value) || isSilent(found))) sources.push(found);
    }
  }
  const first = sources[0];
  // Behind its colon, or where no cell is left before the next label, the value belongs into the label's own cell.
  const own = first === undefined && (/[:：]/u.test(cell.value) || end === range.right + 1);
  const where = own
    ? a1(cell.row, cell.column)
    : a1(first?.row ?? range.top, first?.column ?? range.right + 1);
  const at = { ...placeOf(context, sheet, where), heading: label.text };
  return { ...read(joined(sources), field, column, at, context), sources };
}

/** One value out of several cells: 350 | 万元 is 350万元, lines stay lines. */
function joined(cells: readonly Cell[]): Cell | undefined {
  const [first, ...rest] = cells.some((cell) => !isSilent(cell))
    ? cells.filter((cell) => !isSilent(cell))
    : cells;
  if (first === undefined || rest.length === 0) return first;
  let value = shownText(first);
  let row = first.row;
  for (const cell of rest) {
    const glue = cell.row > row ? '\n' : standardUnit(cell.value) === null ? ' ' : '';
    value += glue + shownText(cell);
    row = cell.row;
  }
  return { ...first, kind: 'text', value };
}

function read(
  cell: Cell | undefined,
  field: ColumnDefinition,
  column: BoundColumn,
  at: Place,
  context: TableContext,
): Omit<Field, 'sources'> {
  const { value, findings } = readValue(cell, field.content, {
    at,
    unit: column.unit,
    role: 'plain',
    roster: context.roster,
    year: context.year,
  });
  return {
    cell: {
      value: inOwnUnit(value, field.content),
      at,
      text: cell?.value ?? '',
      filled: false,
    },
    findings,
  };
}

export interface ProblemRows {
  readonly rows: readonly ParsedRow[];
  /** The list's cells in a form whose list is empty. */
  readonly blank: ReadonlyMap<ColumnKey, ParsedCell>;
  readonly sources: readonly Cell[];
  readonly findings: readonly Finding[];
}

/** The rows of the list inside a form: under its headings, down to the next label or note. A list that says 无 is empty. */
export function problemRows(
  sheet: Sheet,
  rows: readonly SheetRow[],
  headings: readonly Label[],
  labels: readonly Label[],
  columns: readonly BoundColumn[],
  context: TableContext,
): ProblemRows {
  const top = Math.max(0, ...headings.map(({ range }) => range.bottom));
  const below = labels.filter((label) => !headings.includes(label) && label.range.top > top);
  const end = Math.min(Number.POSITIVE_INFINITY, ...below.map(({ range }) => range.top));
  const parsed: ParsedRow[] = [];
  const sources: Cell[] = [];
  const findings: Finding[] = [];
  const blank = new Map<ColumnKey, ParsedCell>();
  for (const row of headings.length === 0 ? [] : rows) {
    if (row.number <= top || row.number >= end) continue;
    if (row.cells.some(({ value }) => isNote(value))) break;
    const cells = new Map<ColumnKey, ParsedCell>();
    const own: Cell[] = [];
    const faults: Finding[] = [];
    for (const heading of headings) {
      const column = columns.find(({ key }) => key === heading.field.id);
      if (column === undefined) continue;
      const source = listCell(sheet, row.number, heading);
      const at = {
        ...placeOf(context, sheet, a1(source.cell?.row ?? row.number, source.cell?.column ?? source.column)),
        heading: heading.text,
      };
      const value = read(source.cell, heading.field, column, at, context);
      cells.set(heading.field.id, { ...value.cell, filled: source.filled });
      if (source.cell !== undefined && !source.filled) own.push(source.cell);
      if (!source.filled) faults.push(...value.findings);
    }
    sources.push(...own);
    const empty = own.every(({ value }) => isBlank(value) || isNoTask(value));
    const repeated = own.every(({ value }) => headings.some(({ cell }) => cell.value === value));
    if (empty && blank.size === 0) for (const [key, cell] of cells) blank.set(key, cell);
    if (empty || repeated) continue;
    findings.push(...faults);
    parsed.push({ class: 'data', row: row.number, hidden: row.hidden, cells });
  }
  if (blank.size === 0)
    for (const heading of headings) blank.set(heading.field.id, absent(sheet, heading, context));
  return { rows: parsed, blank, sources, findings };
}

/** The cell of a list's row under a heading; words merged down over several rows hold for each. */
function listCell(
  sheet: Sheet,
  row: number,
  { range }: Label,
): { readonly cell: Cell | undefined; readonly column: number; readonly filled: boolean } {
  for (let column = range.left; column <= range.right; column += 1) {
    const merge = sheet.mergeAt(row, column);
    if (merge !== undefined && merge.left < range.left) continue;
    const cell = speakingCell(sheet, row, column);
    if (cell !== undefined) return { cell, column, filled: cell.row < row };
  }
  return { cell: undefined, column: range.left, filled: false };
}

function absent(sheet: Sheet, { range, text }: Label, context: TableContext): ParsedCell {
  const at = { ...placeOf(context, sheet, a1(range.bottom + 1, range.left)), heading: text };
  return { value: { kind: 'blank' }, at, text: '', filled: false };
}
