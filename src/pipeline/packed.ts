import { Decimal } from '../core/decimal.ts';
import type { Place } from '../core/place.ts';
import type { BoundColumn, ColumnKey, ParsedCell, ParsedRow, ParsedTable } from '../core/table.ts';
import type { NumberValue, Value } from '../core/value.ts';
import type { ReadFile } from './read-file.ts';

/**
 * What a file gave, as text that can pass from one thread to another: decimals as their digits, places without what the file,
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
  return { ...packed, tables: packed.tables.map((table) => unpackTable(table, packed.input.path)) };
}

type PackedRead = Omit<ReadFile, 'tables'> & { readonly tables: readonly PackedTable[] };

type PackedTable = Omit<ParsedTable, 'rows'> & {
  readonly keys: readonly ColumnKey[];
  readonly rows: readonly PackedRow[];
};

type PackedRow = Omit<ParsedRow, 'cells'> & { readonly cells: readonly PackedCell[] };

/** A text of null is the value's own; places as references where file, sheet and heading go without saying. */
type PackedCell = readonly [
  key: number,
  value: PackedValue,
  at: string | Place,
  text: string | null,
  filled: 0 | 1,
];

type PackedValue = Exclude<Value, NumberValue> | PackedNumber;

interface PackedNumber extends Omit<NumberValue, 'number' | 'upper' | 'parts'> {
  readonly number: string;
  readonly upper?: string;
  readonly parts?: readonly { readonly label: string; readonly number: string; readonly unit?: string }[];
}

function packTable(table: ParsedTable, file: string): PackedTable {
  const keys = new Map<ColumnKey, number>();
  const headings = headingsOf(table.columns);
  const rows = table.rows.map((row) => ({
    ...row,
    cells: [...row.cells].map(([key, cell]): PackedCell => {
      const index = keys.get(key) ?? keys.size;
      keys.set(key, index);
      const { file: inFile, sheet, cell: reference, heading, ...rest } = cell.at;
      const plain =
        inFile === file &&
        sheet === table.at.sheet &&
        heading === headings.get(key) &&
        reference !== undefined &&
        Object.keys(rest).length === 0;
      const value = packValue(cell.value);
      const own = value.kind === 'number' && value.number === cell.text;
      return [index, value, plain ? reference : cell.at, own ? null : cell.text, cell.filled ? 1 : 0];
    }),
  }));
  return { ...table, rows, keys: [...keys.keys()] };
}

function unpackTable({ keys, ...table }: PackedTable, file: string): ParsedTable {
  const headings = headingsOf(table.columns);
  const { sheet } = table.at;
  const common = keys.map((key): Place => {
    const heading = headings.get(key);
    return { file, ...(sheet === undefined ? {} : { sheet }), ...(heading === undefined ? {} : { heading }) };
  });
  const rows = table.rows.map((row): ParsedRow => {
    const cells = new Map<ColumnKey, ParsedCell>();
    for (const [index, packed, at, text, filled] of row.cells) {
      const value = unpackValue(packed);
      cells.set(keys[index] ?? '', {
        value,
        at: typeof at === 'string' ? { ...common[index], cell: at } : at,
        text: text ?? (packed.kind === 'number' ? packed.number : ''),
        filled: filled === 1,
      });
    }
    return { ...row, cells };
  });
  return { ...table, rows };
}

function headingsOf(columns: readonly BoundColumn[]): ReadonlyMap<ColumnKey, string> {
  return new Map(columns.map(({ key, heading }) => [key, heading]));
}

function packValue(value: Value): PackedValue {
  if (value.kind !== 'number') return value;
  const { number, upper, parts, ...rest } = value;
  return {
    ...rest,
    number: number.valueOf(),
    ...(upper === undefined ? {} : { upper: upper.valueOf() }),
    ...(parts === undefined
      ? {}
      : { parts: parts.map((part) => ({ ...part, number: part.number.valueOf() })) }),
  };
}

function unpackValue(value: PackedValue): Value {
  if (value.kind !== 'number') return value;
  const { number, upper, parts, ...rest } = value;
  return {
    ...rest,
    number: new Decimal(number),
    ...(upper === undefined ? {} : { upper: new Decimal(upper) }),
    ...(parts === undefined
      ? {}
      : { parts: parts.map((part) => ({ ...part, number: new Decimal(part.number) })) }),
  };
}
