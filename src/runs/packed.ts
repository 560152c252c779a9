import { a1, type Place, parseA1 } from '../core/place.ts';
import type { ReadFile } from '../model/dataset.ts';
import {
  type Content,
  type Contents,
  type Layout,
  type LeanCells,
  layoutOf,
  leanOf,
  rowCells,
  type Slot,
} from '../model/lean-rows.ts';
import { keptPrintOf, leanTable, type Print, tableOf } from '../model/lean-tables.ts';
import {
  type BoundColumn,
  type ColumnKey,
  type ParsedCell,
  type ParsedRow,
  type ParsedTable,
  type RowClass,
  withRows,
} from '../model/table.ts';
import type { Value } from '../model/value.ts';
import { type PackedContent, packContent, unpackContent } from './packed-contents.ts';

/**
 * What some files gave, as it passes from one thread to another, or into a page: the cells of all tables as one list of numbers, which
 * changes hands without being copied, and everything else as one text. A million small objects would cost more than reading them again.
 * Unpacking gives back the very same data.
 */
export interface PackedReads {
  readonly text: string;
  readonly numbers: Int32Array<ArrayBuffer>;
}

/** The text of packed files. */
interface Packed {
  /** What cells say that was not sent before. */
  readonly contents: readonly PackedContent[];
  /** Layouts of rows that were not sent before. */
  readonly layouts: readonly PackedLayout[];
  /** What is printed around rows that was not sent before. */
  readonly prints: readonly PackedColumns<Print>[];
  /** What was sent before is forgotten first. */
  readonly anew: boolean;
  readonly files: readonly PackedFile[];
}

type PackedFile = Omit<ReadFile, 'tables'> & { readonly tables: readonly PackedTable[] };

type PackedLayout = Pick<Layout, 'columns' | 'slots'>;

/** Its columns are the number of a layout, where they are those of one. */
type PackedColumns<Table> = Omit<Table, 'columns'> & { readonly columns: number | readonly BoundColumn[] };

interface PackedTable {
  /** What is printed around its rows, most often by the number of what was sent before. */
  readonly around: number | PackedColumns<Omit<ParsedTable, 'rows'>>;
  readonly sheet: string;
  readonly keys: readonly ColumnKey[];
  readonly labels: readonly string[];
  /** Of cells that do not stand where their row and column say. */
  readonly places: readonly Place[];
}

/** Values, layouts and prints that both sides remember; beyond that they begin anew. */
const MOST_VALUES = 20_000;
const MOST_LAYOUTS = 2000;

const CLASSES = ['data', 'subtotal', 'total'] as const satisfies readonly RowClass[];

/** Of the number that begins a row; its class stands above them. */
const HIDDEN = 1;
const LABELLED = 2;
const LEVELLED = 4;
/** Its cells follow in the order of a layout: 0 for none, or one more than the number of what stands there. */
const LEAN = 8;
const CLASS_AT = 4;
/** Of the number that begins a cell; its key stands above them. */
const FILLED = 1;
/** It stands in another row of its column: a word that is filled down. */
const IN_ROW = 2;
const ELSEWHERE = 4;
const KEY_AT = 3;

/** In place of a number, for a cell of a lean row that stands elsewhere or was filled down: it follows as others do. */
const BY_ITSELF = -1;

/** Packs files for one other side, which must unpack them in the same order: values sent once are known there. */
export function makePacker(): (reads: readonly ReadFile[]) => PackedReads {
  let sent = new Map<Value, number>();
  let texts: string[] = [];
  let laidOut = new Map<Layout, number>();
  let printed = new Map<Print, number>();
  return (reads) => {
    const anew = texts.length > MOST_VALUES || laidOut.size > MOST_LAYOUTS || printed.size > MOST_LAYOUTS;
    if (anew) {
      sent = new Map();
      texts = [];
      laidOut = new Map();
      printed = new Map();
    }
    const contents: PackedContent[] = [];
    const layouts: PackedLayout[] = [];
    const prints: PackedColumns<Print>[] = [];
    const numbers: number[] = [];
    const valueIndex = (value: Value, text: string): number => {
      const before = sent.get(value);
      if (before !== undefined && texts[before] === text) return before;
      const index = texts.push(text) - 1;
      sent.set(value, index);
      contents.push(packContent(value, text));
      return index;
    };
    const layoutIndex = (layout: Layout): number => {
      const before = laidOut.get(layout);
      if (before !== undefined) return before;
      const index = laidOut.size;
      laidOut.set(layout, index);
      layouts.push({ columns: layout.columns, slots: layout.slots });
      return index;
    };
    const printIndex = (print: Print, columns: number | readonly BoundColumn[]): number => {
      const before = printed.get(print);
      if (before !== undefined) return before;
      const index = printed.size;
      printed.set(print, index);
      prints.push({ ...print, columns });
      return index;
    };
    const packing: Packing = { numbers, valueIndex, layoutIndex, printIndex };
    const files = reads.map(
      (read): PackedFile => ({
        ...read,
        tables: read.tables.map((table) => packTable(table, read.input.path, packing)),
      }),
    );
    const packed: Packed = { contents, layouts, prints, anew, files };
    return { text: JSON.stringify(packed), numbers: new Int32Array(numbers) };
  };
}

/** Where what is packed goes, and by which numbers the other side knows what was sent before. */
interface Packing {
  readonly numbers: number[];
  readonly valueIndex: (value: Value, text: string) => number;
  readonly layoutIndex: (layout: Layout) => number;
  readonly printIndex: (print: Print, columns: number | readonly BoundColumn[]) => number;
}

/** The other side of a packer. */
export function makeUnpacker(): (packed: PackedReads) => readonly ReadFile[] {
  let known: Known = { contents: [], layouts: [], prints: [] };
  return ({ text, numbers }) => {
    const { contents, layouts, prints, anew, files }: Packed = JSON.parse(text);
    if (anew) known = { contents: [], layouts: [], prints: [] };
    for (const content of contents) known.contents.push(unpackContent(content));
    for (const { columns, slots } of layouts) known.layouts.push(layoutOf(columns, slots));
    for (const print of prints)
      known.prints.push({ ...print, columns: columnsBy(print.columns, known.layouts) });
    const next = inOrder(numbers);
    return files.map((file) => ({
      ...file,
      tables: file.tables.map((table) => unpackTable(table, file.input.path, known, next)),
    }));
  };
}

/** What was sent before, by its number. */
interface Known {
  readonly contents: Content[];
  readonly layouts: Layout[];
  readonly prints: Print[];
}

function columnsBy(
  columns: number | readonly BoundColumn[],
  layouts: readonly Layout[],
): readonly BoundColumn[] {
  return typeof columns === 'number' ? (layouts[columns]?.columns ?? []) : columns;
}

/** @throws where the other side named a print that it did not send. */
function printBy(number: number, prints: readonly Print[]): Print {
  const print = prints[number];
  if (print === undefined) throw new Error(`nothing was sent as print ${number}`);
  return print;
}

function inOrder(numbers: Int32Array): () => number {
  let at = 0;
  return () => {
    at += 1;
    return numbers[at - 1] ?? 0;
  };
}

function packTable(
  table: ParsedTable,
  file: string,
  { numbers, valueIndex, layoutIndex, printIndex }: Packing,
): PackedTable {
  const { rows, at: place } = table;
  const keys = new Map<ColumnKey, number>();
  const labels: string[] = [];
  const places: Place[] = [];
  const { sheet } = place;
  const columns = columnsOf(table.columns);
  let known: Layout | null = null;
  const packCell = (
    { value, at, text, filled }: ParsedCell,
    row: number,
    slot: Standing | undefined,
    key: number,
  ): void => {
    const inColumn =
      slot !== undefined &&
      sheet !== undefined &&
      at.sheet === sheet &&
      at.file === file &&
      at.heading === slot.heading;
    const stands = inColumn ? rowOf(at, row, slot.column) : null;
    const where = stands === null ? ELSEWHERE : stands === row ? 0 : IN_ROW;
    numbers.push((key << KEY_AT) | where | (filled ? FILLED : 0), valueIndex(value, text));
    if (stands === null) numbers.push(places.push(at) - 1);
    else if (stands !== row) numbers.push(stands);
  };
  const packContents = (layout: Layout, contents: Contents, row: number): void => {
    numbers.push(layoutIndex(layout));
    for (let index = 0; index < layout.slots.length; index += 1) {
      const content = contents[index];
      if (content === undefined) numbers.push(0);
      else if (content.at === undefined) numbers.push(valueIndex(content.value, content.text) + 1);
      else {
        numbers.push(BY_ITSELF);
        packCell(content, row, layout.slots[index], 0);
      }
    }
  };
  const packCells = (cells: ParsedRow['cells'], row: number): void => {
    numbers.push(cells.size);
    for (const [key, cell] of cells) {
      let index = keys.get(key);
      if (index === undefined) {
        index = keys.size;
        keys.set(key, index);
      }
      packCell(cell, row, columns.get(key), index);
    }
  };
  numbers.push(rows.length);
  for (const { class: kind, row, hidden, cells, label, level } of rows) {
    const lean = leanIn(cells, row, place);
    const flags =
      (hidden ? HIDDEN : 0) |
      (label === undefined ? 0 : LABELLED) |
      (level === undefined ? 0 : LEVELLED) |
      (lean === null ? 0 : LEAN);
    numbers.push((CLASSES.indexOf(kind) << CLASS_AT) | flags, row);
    if (label !== undefined) numbers.push(labels.push(label) - 1);
    if (level !== undefined) numbers.push(level);
    if (lean === null) packCells(cells, row);
    else packContents(lean.layout, lean.contents, row);
    known ??= lean?.layout ?? null;
  }
  const shared = known !== null && known.columns === table.columns ? layoutIndex(known) : table.columns;
  const print = place.file === file ? keptPrintOf(table) : null;
  const around = print === null ? aroundRows(table, shared) : printIndex(print, shared);
  return { around, sheet: sheet ?? '', keys: [...keys.keys()], labels, places };
}

function aroundRows(table: ParsedTable, columns: number | readonly BoundColumn[]): PackedTable['around'] {
  const { rows: _, ...around } = withRows(table, []);
  return { ...around, columns };
}

/** What a row's cells are put together from, where they stand in that row of the table. */
function leanIn(cells: ParsedRow['cells'], row: number, { file, sheet }: Place): LeanCells | null {
  const lean = leanOf(cells);
  if (lean === null || lean.row !== row) return null;
  return lean.table.file === file && lean.table.sheet === sheet ? lean : null;
}

/** The row of a place in a column, most likely that of its cell; null where it is not in the column. */
function rowOf({ cell }: Place, row: number, column: number): number | null {
  if (cell === a1(row, column)) return row;
  const range = cell === undefined ? null : parseA1(cell);
  return range !== null && cell === a1(range.top, column) ? range.top : null;
}

function unpackTable(
  { around, sheet, keys, labels, places }: PackedTable,
  file: string,
  { contents, layouts, prints }: Known,
  next: () => number,
): ParsedTable {
  const table = typeof around === 'number' ? printBy(around, prints) : around;
  const columns = columnsBy(table.columns, layouts);
  const stands = { file, sheet };
  const bound = columnsOf(keys.length === 0 ? [] : columns);
  const unpackCell = (begin: number, row: number, slot: Standing | undefined): ParsedCell => {
    const { value, text } = contents[next()] ?? UNKNOWN;
    const { column, heading } = slot ?? NOWHERE;
    const elsewhere = (begin & ELSEWHERE) === 0 ? undefined : places[next()];
    const within = (begin & IN_ROW) === 0 ? row : next();
    const at = elsewhere ?? { file, sheet, cell: a1(within, column), heading };
    return { value, at, text, filled: (begin & FILLED) !== 0 };
  };
  const unpackContents = ({ slots }: Layout, row: number): Contents =>
    slots.map((slot) => {
      const number = next();
      if (number === 0) return undefined;
      return number === BY_ITSELF ? unpackCell(next(), row, slot) : contents[number - 1];
    });
  const unpackCells = (row: number): ParsedRow['cells'] => {
    const cells = new Map<ColumnKey, ParsedCell>();
    for (let left = next(); left > 0; left -= 1) {
      const begin = next();
      const key = keys[begin >> KEY_AT] ?? '';
      cells.set(key, unpackCell(begin, row, bound.get(key)));
    }
    return cells;
  };
  const rows: ParsedRow[] = [];
  for (let left = next(); left > 0; left -= 1) {
    const flags = next();
    const row = next();
    const label = (flags & LABELLED) === 0 ? undefined : labels[next()];
    const level = (flags & LEVELLED) === 0 ? undefined : next();
    const layout = (flags & LEAN) === 0 ? undefined : (layouts[next()] ?? NO_LAYOUT);
    rows.push({
      class: CLASSES[flags >> CLASS_AT] ?? 'data',
      row,
      hidden: (flags & HIDDEN) !== 0,
      cells:
        layout === undefined ? unpackCells(row) : rowCells(layout, unpackContents(layout, row), stands, row),
      ...(label === undefined ? {} : { label }),
      ...(level === undefined ? {} : { level }),
    });
  }
  return 'cell' in table ? tableOf(table, stands, rows) : leanTable({ ...table, columns, rows });
}

/** No packer sends a number that it did not give to anything. */
const UNKNOWN: Content = { value: { kind: 'unreadable', text: '' }, text: '' };
const NO_LAYOUT: Layout = { columns: [], slots: [], index: new Map() };
const NOWHERE: Standing = { column: 0, heading: '' };

/** The column and the heading that a cell stands under. */
type Standing = Pick<Slot, 'column' | 'heading'>;

function columnsOf(columns: readonly BoundColumn[]): ReadonlyMap<ColumnKey, Standing> {
  return new Map(columns.map(({ key, column, heading }) => [key, { column, heading }]));
}
