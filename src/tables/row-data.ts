import type { z } from 'zod';
import { type Figure, NO_TASK, type UnitRef, type UnitRefs } from '../../schemas/cell-data.ts';
import type { CellMeta, TableDefinition } from '../../schemas/define-table.ts';
import { plain } from '../core/decimal.ts';
import {
  type ColumnKey,
  MEASURE_PARTS,
  measureKey,
  type ParsedCell,
  type ParsedRow,
} from '../model/table.ts';
import type { UnitName, Value } from '../model/value.ts';

/** Where a value of a row's data comes from. */
export interface Slot {
  readonly key: ColumnKey;
  readonly id: string;
  /** Null for a column that is no measure. */
  readonly part: string | null;
  readonly content: CellMeta;
  readonly data: (value: Value, content: CellMeta) => unknown;
}

type Data = Record<string, unknown>;

const prepared = new WeakMap<TableDefinition, readonly Slot[]>();

/** A row as its table's schema takes it: null for a blank; what has no column, or could not be read, is left out. */
export function rowData(cells: ReadonlyMap<ColumnKey, ParsedCell>, definition: TableDefinition): Data {
  const row: Data = {};
  let measure: Data = {};
  let open = '';
  for (const { key, id, part, content, data } of slotsOf(definition)) {
    const cell = cells.get(key);
    const value = cell === undefined ? undefined : data(cell.value, content);
    if (value === undefined) continue;
    if (part === null) {
      row[id] = value;
      continue;
    }
    if (open !== id) {
      open = id;
      measure = {};
      row[id] = measure;
    }
    measure[part] = value;
  }
  return row;
}

/** What a row holds that is right by its table's schema. */
export interface RightFields<Fields> {
  readonly fields: Fields;
  /** Nothing in the row is wrong or could not be read; else findings say so, and the fields concerned are left out. */
  readonly whole: boolean;
}

/** A data row's fields, typed by its table. */
export function rightFields<Fields>(
  { cells }: ParsedRow,
  definition: TableDefinition & { readonly fields: z.ZodType<Fields> },
): RightFields<Fields> {
  const data = rowData(cells, definition);
  const { success, error } = definition.row.safeParse(data);
  for (const { path } of success ? [] : error.issues) Reflect.deleteProperty(data, path[0] ?? '');
  const unread = [...cells.values()].some(({ value }) => value.kind === 'unreadable');
  return { fields: definition.fields.parse(data), whole: success && !unread };
}

/** A data row by its table's schema; null where something in it is wrong or could not be read, which findings say. */
export function rowOf<Row>(
  { cells }: ParsedRow,
  definition: TableDefinition & { readonly row: z.ZodType<Row> },
): Row | null {
  for (const { value } of cells.values()) if (value.kind === 'unreadable') return null;
  const { data } = definition.row.safeParse(rowData(cells, definition));
  return data ?? null;
}

/** The values of a row's data, in the order of the columns. */
export function slotsOf(definition: TableDefinition): readonly Slot[] {
  const known = prepared.get(definition);
  if (known !== undefined) return known;
  const slots = definition.columns.flatMap(({ id, content }): readonly Slot[] => {
    if (content.type === 'composite') return [];
    if (content.type === 'measure')
      return MEASURE_PARTS.map((part) => ({
        key: measureKey(id, part),
        id,
        part,
        content,
        data: figureData,
      }));
    const several = content.type === 'unit' && content.many === true;
    return [{ key: id, id, part: null, content, data: several ? unitsData : plainData }];
  });
  prepared.set(definition, slots);
  return slots;
}

function figureData(value: Value): Figure | null | undefined {
  switch (value.kind) {
    case 'number':
      return value.number;
    case 'none':
      return NO_TASK;
    case 'blank':
      return null;
    default:
      return undefined;
  }
}

/** The units that a cell for several names; names that stand for none are left out, and a finding says so. */
function unitsData(value: Value): UnitRefs | null | undefined {
  if (value.kind === 'blank') return null;
  if (value.kind === 'none') return { units: [], groups: [], others: false };
  if (value.kind !== 'units') return undefined;
  return {
    units: value.names.flatMap((name) => unitOf(name) ?? []),
    groups: value.names.flatMap(({ collective, text }) => (collective ? [text] : [])),
    others: value.others,
  };
}

function unitOf({ unit, kind }: UnitName): UnitRef | undefined {
  return unit === null || kind === null ? undefined : { name: unit, kind };
}

function plainData(value: Value, { type }: CellMeta): unknown {
  switch (value.kind) {
    case 'blank':
      return null;
    case 'none':
      return type === 'class' ? null : NO_TASK;
    case 'unreadable':
      return undefined;
    case 'number':
      return type === 'serial' ? plain(value.number) : type === 'worded-target' ? value : value.number;
    case 'text':
      return value.text;
    case 'units':
      return value.names[0] === undefined ? undefined : unitOf(value.names[0]);
    case 'date':
      return value.date;
    case 'months':
      return value.months;
    case 'deadline':
    case 'enterprise':
      return value;
  }
}
