import { Decimal, parseDecimal } from '../core/decimal.ts';
import type { Place } from '../core/place.ts';
import type { ReadFile } from '../model/dataset.ts';
import { leanTable } from '../model/lean-rows.ts';
import type { BoundColumn, ColumnKey, ParsedCell, ParsedRow, ParsedTable } from '../model/table.ts';
import type { NumberPart, NumberValue, Value } from '../model/value.ts';

/**
 * What a file gave, as text that can pass from one thread to another, or into a page: decimals as their digits, places without what the file,
 * sheet and column already say. Unpacking gives back the very same data.
 */
export function packRead(read: ReadFile): string {
  const packed: PackedRead = {
    ...read,
    tables: read.tables.map((table) => packTable(table, read.input.path)),
  };
  return JSON.stringify(packed);
}

export function unpackRead(text: string): ReadFile {
  const packed: PackedRead = JSON.parse(text);
  return {
    ...packed,
    tables: packed.tables.map((table) => leanTable(unpackTable(table, packed.input.path))),
  };
}

type PackedRead = Omit<ReadFile, 'tables'> & { readonly tables: readonly PackedTable[] };

type PackedTable = Omit<ParsedTable, 'rows'> & {
  readonly keys: readonly ColumnKey[];
  readonly shapes: readonly NumberShape[];
  readonly rows: readonly PackedRow[];
};

/** The cells stand side by side in lists of the row, not each in an object: a million of those cost more than what they hold. */
type PackedRow = Omit<ParsedRow, 'cells'> & {
  /** Index of the key; negative (−1 − index) for a value that was filled down. */
  readonly cells: readonly number[];
  /** Index of the number's shape; −1 for any other value. */
  readonly kinds: readonly number[];
  /** A number's digits, or the value itself. */
  readonly values: readonly (string | OtherValue)[];
  /** References, or whole places where file, sheet and heading do not go without saying. */
  readonly places: readonly (string | Place)[];
  /** 0 for a text that is the number's digits. */
  readonly texts: readonly (string | 0)[];
};

type OtherValue = Exclude<Value, NumberValue>;

/** What a number is besides its digits; most of a table's are alike. */
interface NumberShape extends Omit<NumberValue, 'number' | 'upper' | 'stretch' | 'parts'> {
  readonly upper?: string;
  readonly stretch?: string;
  readonly parts?: readonly (Omit<NumberPart, 'number'> & { readonly number: string })[];
}

/** Gives equal things one index. */
class Register<Item> {
  readonly items: Item[] = [];
  readonly #indexes = new Map<string, number>();

  index(id: string, make: () => Item): number {
    const known = this.#indexes.get(id);
    if (known !== undefined) return known;
    this.#indexes.set(id, this.items.length);
    return this.items.push(make()) - 1;
  }
}

function packTable(table: ParsedTable, file: string): PackedTable {
  const keys = new Register<ColumnKey>();
  const shapes = new Register<NumberShape>();
  const headings = headingsOf(table.columns);
  const rows = table.rows.map((row) => {
    const packed = {
      ...row,
      cells: [] as number[],
      kinds: [] as number[],
      values: [] as (string | OtherValue)[],
      places: [] as (string | Place)[],
      texts: [] as (string | 0)[],
    };
    for (const [key, { value, at, text, filled }] of row.cells) {
      const index = keys.index(key, () => key);
      packed.cells.push(filled ? -1 - index : index);
      const plain = goesWithoutSaying(at, file, table.at.sheet, headings.get(key));
      packed.places.push(plain ? (at.cell ?? '') : at);
      if (value.kind === 'number') {
        const digits = value.number.valueOf();
        packed.kinds.push(shapeOf(value, shapes));
        packed.values.push(digits);
        packed.texts.push(text === digits ? 0 : text);
      } else {
        packed.kinds.push(-1);
        packed.values.push(value);
        packed.texts.push(text);
      }
    }
    return packed;
  });
  return { ...table, rows, keys: keys.items, shapes: shapes.items };
}

function goesWithoutSaying(
  at: Place,
  file: string,
  sheet: string | undefined,
  heading: string | undefined,
): boolean {
  const alike = at.file === file && at.sheet === sheet && at.heading === heading && at.cell !== undefined;
  return alike && sheet !== undefined && heading !== undefined;
}

function shapeOf(value: NumberValue, shapes: Register<NumberShape>): number {
  const { kind, relation, unit, upper, stretch, parts } = value;
  if (upper === undefined && stretch === undefined && parts === undefined)
    return shapes.index(`${relation} ${unit}`, () => ({
      kind,
      relation,
      ...(unit === undefined ? {} : { unit }),
    }));
  const shape: NumberShape = {
    kind,
    relation,
    ...(unit === undefined ? {} : { unit }),
    ...(upper === undefined ? {} : { upper: upper.valueOf() }),
    ...(stretch === undefined ? {} : { stretch: stretch.valueOf() }),
    ...(parts === undefined
      ? {}
      : { parts: parts.map((part) => ({ ...part, number: part.number.valueOf() })) }),
  };
  return shapes.index(JSON.stringify(shape), () => shape);
}

function unpackTable({ keys, shapes, rows, ...table }: PackedTable, file: string): ParsedTable {
  const headings = headingsOf(table.columns);
  const { sheet } = table.at;
  const placed = (at: string | Place, key: ColumnKey): Place => {
    if (typeof at !== 'string') return at;
    const heading = headings.get(key);
    return sheet === undefined || heading === undefined
      ? { file, cell: at }
      : { file, sheet, cell: at, heading };
  };
  return {
    ...table,
    rows: rows.map(({ cells, kinds, values, places, texts, ...row }) => {
      const unpacked = new Map<ColumnKey, ParsedCell>();
      for (let index = 0; index < cells.length; index += 1) {
        const packed = cells[index] ?? 0;
        const filled = packed < 0;
        const key = keys[filled ? -1 - packed : packed] ?? '';
        const value = unpackValue(values[index] ?? '', shapes[kinds[index] ?? -1]);
        const text = texts[index] ?? 0;
        unpacked.set(key, {
          value,
          at: placed(places[index] ?? '', key),
          text: text === 0 ? String(values[index]) : text,
          filled,
        });
      }
      return { ...row, cells: unpacked };
    }),
  };
}

function headingsOf(columns: readonly BoundColumn[]): ReadonlyMap<ColumnKey, string> {
  return new Map(columns.map(({ key, heading }) => [key, heading]));
}

function unpackValue(value: string | OtherValue, shape: NumberShape | undefined): Value {
  if (typeof value !== 'string') return value;
  const number = parseDecimal(value) ?? new Decimal(value);
  if (shape === undefined) return { kind: 'number', number, relation: '=' };
  const { upper, stretch, parts, kind, relation, unit } = shape;
  if (upper === undefined && stretch === undefined && parts === undefined)
    return unit === undefined ? { kind, number, relation } : { kind, number, relation, unit };
  return {
    kind,
    number,
    relation,
    ...(unit === undefined ? {} : { unit }),
    ...(upper === undefined ? {} : { upper: new Decimal(upper) }),
    ...(stretch === undefined ? {} : { stretch: new Decimal(stretch) }),
    ...(parts === undefined
      ? {}
      : { parts: parts.map((part) => ({ ...part, number: new Decimal(part.number) })) }),
  };
}
