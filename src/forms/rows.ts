import type { TableDefinition } from '../../schemas/define-table.ts';
import { sum } from '../core/decimal.ts';
import { a1 } from '../core/place.ts';
import { type ColumnKey, measureKey, type ParsedRow } from '../model/table.ts';
import type { Value } from '../model/value.ts';
import {
  entry,
  type Fill,
  given,
  type TemplateColumn,
  type TemplateRequest,
  type TemplateRow,
} from './model.ts';

const NO_TASK = '/';
const NONE_GOES_ON: ReadonlySet<ColumnKey> = new Set();

/** Sheet column of a column of the form, from 1. */
function sheetColumn(columns: readonly TemplateColumn[], key: ColumnKey): number {
  return columns.findIndex((item) => item.key === key) + 1;
}

/** A unit that has a row of its own, with what the target table says of it. */
export interface UnitEntry {
  readonly name: string;
  readonly class: string | null;
  readonly row: ParsedRow | null;
}

/** One row a unit, from row `top` of the sheet. */
export function unitRows(
  units: readonly UnitEntry[],
  columns: readonly TemplateColumn[],
  top: number,
  request: TemplateRequest,
): readonly TemplateRow[] {
  return units.map((unit, index) => ({
    class: 'data',
    fills: new Map(
      columns.map((item) => [item.key, unitFill(item, unit, index, top + index, columns, request)]),
    ),
    goesOn:
      index > 0 && units[index - 1]?.class === unit.class && unit.class !== null
        ? new Set(columns.filter(({ column }) => column.content.type === 'class').map(({ key }) => key))
        : NONE_GOES_ON,
  }));
}

function unitFill(
  item: TemplateColumn,
  unit: UnitEntry,
  index: number,
  row: number,
  columns: readonly TemplateColumn[],
  { definition, period }: TemplateRequest,
): Fill {
  const { column, part, key } = item;
  if (column.content.type === 'serial') return given(index + 1);
  if (column.content.type === 'class') return given(unit.class);
  if (column.content.type === 'unit' && definition.key.includes(column.id)) return given(unit.name);
  const known = unit.row?.cells.get(part === null ? key : measureKey(column.id, 'target'))?.value;
  if (part === null) return entry(typedValue(known));
  const open = known?.kind !== 'number';
  const whole = wholeFill(item, row, columns, definition);
  if (period === null) return whole ?? entry(typedValue(known), open);
  if (known?.kind === 'none') return given(NO_TASK);
  if (part === 'rate') return rateFill(columns, column.id, row);
  if (part === 'target' && known?.kind === 'number') return given(known.number);
  return hasParts(column.id, unit.row, definition) ? (whole ?? entry(null, open)) : entry(null, open);
}

/** A figure that the table says is the sum of others in its row: worked out, not typed. */
function wholeFill(
  { column, part }: TemplateColumn,
  row: number,
  columns: readonly TemplateColumn[],
  { rowSums = [] }: TableDefinition,
): Fill | null {
  const sums = rowSums.find(({ whole, dataOnly }) => whole === column.id && dataOnly !== true);
  if (sums === undefined || part === 'rate') return null;
  const cells = columns.flatMap((other, index) =>
    sums.parts.includes(other.column.id) && other.part === part ? [a1(row, index + 1)] : [],
  );
  return cells.length === 0 ? null : sumFill(cells.join(','), []);
}

/** Whether any part of a sum is the unit's task: a whole without parts is typed. */
function hasParts(whole: string, row: ParsedRow | null, { rowSums = [] }: TableDefinition): boolean {
  const parts = rowSums.find((item) => item.whole === whole)?.parts ?? [];
  return parts.some((part) => row?.cells.get(measureKey(part, 'target'))?.value.kind !== 'none');
}

/** 完成率 to two decimals of a percent, blank until both figures are there. */
export function rateFill(
  columns: readonly TemplateColumn[],
  measure: string,
  row: number,
): Extract<Fill, { kind: 'formula' }> {
  const target = a1(row, sheetColumn(columns, measureKey(measure, 'target')));
  const actual = a1(row, sheetColumn(columns, measureKey(measure, 'actual')));
  return {
    kind: 'formula',
    formula: `IF(AND(ISNUMBER(${target}),ISNUMBER(${actual}),N(${target})<>0),ROUND(${actual}/${target},4),"")`,
    value: '',
    format: '0.00%',
  };
}

/** The rows with a 合计 below them, where the table adds any of the columns up. */
export function withTotal(
  rows: readonly TemplateRow[],
  columns: readonly TemplateColumn[],
  top: number,
  definition: TableDefinition,
): readonly TemplateRow[] {
  if (!addsUp(columns, definition)) return rows;
  return [...rows, totalRow(columns, rows, top, top + rows.length, definition)];
}

/** The same with the 合计 above them; `rows` stand from the row under `top`. */
export function underTotal(
  rows: readonly TemplateRow[],
  columns: readonly TemplateColumn[],
  top: number,
  definition: TableDefinition,
): readonly TemplateRow[] {
  return [totalRow(columns, rows, top + 1, top, definition), ...rows];
}

/** Whether the table adds any of the columns up. */
export function addsUp(columns: readonly TemplateColumn[], { totals }: TableDefinition): boolean {
  return columns.some(({ column }) => totals?.columns.includes(column.id) === true);
}

/** 合计 of the columns that the table adds up, and its 完成率; over the rows from `top`, itself in row `at`. */
function totalRow(
  columns: readonly TemplateColumn[],
  rows: readonly TemplateRow[],
  top: number,
  at: number,
  definition: TableDefinition,
): TemplateRow {
  const summed = definition.totals?.columns ?? [];
  const bottom = top + rows.length - 1;
  const label = columns.find(({ column }) => column.content.type !== 'serial')?.key;
  return {
    class: 'total',
    fills: new Map(
      columns.map(({ key, column, part }, index) => {
        if (key === label) return [key, given('合计')];
        if (!summed.includes(column.id)) return [key, given(null)];
        if (part === 'rate') return [key, rateFill(columns, column.id, at)];
        const range = `${a1(top, index + 1)}:${a1(bottom, index + 1)}`;
        return [
          key,
          sumFill(
            range,
            rows.map((row) => row.fills.get(key)),
          ),
        ];
      }),
    ),
    goesOn: NONE_GOES_ON,
  };
}

/** A live sum that stays blank while nothing is filled in; its cached value is that of the figures given. */
function sumFill(range: string, fills: readonly (Fill | undefined)[]): Fill {
  const figures = fills.flatMap((fill) =>
    fill?.kind === 'given' && typeof fill.value === 'object' && fill.value !== null ? [fill.value] : [],
  );
  return {
    kind: 'formula',
    formula: `IF(COUNT(${range})=0,"",SUM(${range}))`,
    value: figures.length === 0 ? '' : sum(figures),
  };
}

/** Rows of the task table given, its own columns locked, those of the month to be filled in. */
export function givenRows(
  columns: readonly TemplateColumn[],
  rows: readonly ParsedRow[],
): readonly TemplateRow[] {
  return rows.map((row, index) => {
    const fills = columns.map(({ key, column }): readonly [ColumnKey, Fill] => {
      if (column.progress === true) return [key, entry()];
      if (column.content.type === 'serial' && column.group !== true) return [key, given(index + 1)];
      const cell = row.cells.get(key);
      return [
        key,
        cell === undefined || cell.value.kind === 'blank'
          ? given(null)
          : given(printed(cell.value, cell.text)),
      ];
    });
    const goesOn = columns.filter(
      ({ key }) => index > 0 && row.cells.get(key)?.filled === true && sameCell(row, rows[index - 1], key),
    );
    return { class: 'data', fills: new Map(fills), goesOn: new Set(goesOn.map(({ key }) => key)) };
  });
}

/** The rows of a list, everything filled in and open to correction. */
export function listedRows(
  columns: readonly TemplateColumn[],
  rows: readonly ParsedRow[],
): readonly TemplateRow[] {
  return rows.map((row, index): TemplateRow => {
    const fills = columns.map(({ key, column }): readonly [ColumnKey, Fill] => {
      if (column.content.type === 'serial') return [key, given(index + 1)];
      const text = row.cells.get(key)?.text.trim() ?? '';
      return [key, entry(text === '' ? null : text)];
    });
    return { class: 'data', fills: new Map(fills), goesOn: NONE_GOES_ON };
  });
}

/** Blank rows, every cell to be filled in; the serial counts by itself. */
export function blankRows(
  columns: readonly TemplateColumn[],
  count: number,
  top: number,
  definition: TableDefinition,
): readonly TemplateRow[] {
  const named = columns.findIndex(({ column }) => column.content.type !== 'serial') + 1;
  return Array.from({ length: count }, (_, index): TemplateRow => {
    const row = top + index;
    const serial: Fill = {
      kind: 'formula',
      formula: `IF(${a1(row, named)}="","",ROW()-${top - 1})`,
      value: '',
    };
    const fills = columns.map((item): readonly [ColumnKey, Fill] => {
      const { key, column, part } = item;
      if (part === 'rate') return [key, rateFill(columns, column.id, row)];
      if (column.content.type === 'serial') return [key, serial];
      return [key, wholeFill(item, row, columns, definition) ?? entry(null, true)];
    });
    return { class: 'data', fills: new Map(fills), goesOn: NONE_GOES_ON };
  });
}

function sameCell(row: ParsedRow, above: ParsedRow | undefined, key: ColumnKey): boolean {
  const [here, there] = [row.cells.get(key)?.at, above?.cells.get(key)?.at];
  return here !== undefined && there !== undefined && here.sheet === there.sheet && here.cell === there.cell;
}

/** A value as it is written into a form: a figure as a figure, everything else as it was printed. */
function printed(value: Value, text: string): string | Exclude<Fill, { kind: 'entry' }>['value'] {
  return value.kind === 'number' && value.relation === '=' && /^[\d.,\s]+$/u.test(text) ? value.number : text;
}

function typedValue(value: Value | undefined): Extract<Fill, { kind: 'entry' }>['value'] {
  if (value?.kind === 'number') return value.number;
  return value?.kind === 'none' ? NO_TASK : null;
}
