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
import { leanTable } from '../model/lean-tables.ts';
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
  /** What was sent before is forgotten first. */
  readonly anew: boolean;
  readonly files: readonly PackedFile[];
}

type PackedFile = Omit<ReadFile, 'tables'> & { readonly tables: readonly PackedTable[] };

type PackedLayout = Pick<Layout, 'columns' | 'slots'>;

interface PackedTable extends Omit<ParsedTable, 'rows' | 'columns'> {
  /** A number for those of a layout. */
  readonly columns: number | readonly BoundColumn[];
  readonly keys: readonly ColumnKey[];
  readonly labels: readonly string[];
  /** Of cells that do not stand where their row and column say. */
  readonly places: readonly Place[];
}

/** Values and layouts that both sides remember; beyond that they begin anew. */
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
  return (reads) => {
    const anew = texts.length > MOST_VALUES || laidOut.size > MOST_LAYOUTS;
    if (anew) {
      sent = new Map();
      texts = [];
      laidOut = new Map();
    }
    const contents: PackedContent[] = [];
    const layouts: PackedLayout[] = [];
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
    const packing: Packing = { numbers, valueIndex, layoutIndex };
    const files = reads.map(
      (read): PackedFile => ({
        ...read,
        tables: read.tables.map((table) => packTable(table, read.input.path, packing)),
      }),
    );
    const packed: Packed = { contents, layouts, anew, files };
    return { text: JSON.stringify(packed), numbers: new Int32Array(numbers) };
  };
}

/** Where what is packed goes, and by which numbers the other side knows values and layouts. */
interface Packing {
  readonly numbers: number[];
  readonly valueIndex: (value: Value, text: string) => number;
  readonly layoutIndex: (layout: Layout) => number;
}

/** The other side of a packer. */
export function makeUnpacker(): (packed: PackedReads) => readonly ReadFile[] {
  let known: Known = { contents: [], layouts: [] };
  return ({ text, numbers }) => {
    const { contents, layouts, anew, files }: Packed = JSON.parse(text);
    if (anew) known = { contents: [], layouts: [] };
    for (const content of contents) known.contents.push(unpackContent(content));
    for (const { columns, slots } of layouts) known.layouts.push(layoutOf(columns, slots));
    const next = inOrder(numbers);
    return files.map((file) => ({
      ...file,
      tables: file.tables.map((table) => leanTable(unpackTable(table, file.input.path, known, next))),
    }));
  };
}

/** What was sent before, by its number. */
interface Known {
  readonly contents: Content[];
  readonly layouts: Layout[];
}

function inOrder(numbers: Int32Array): () => number {
  let at = 0;
  return () => {
    at += 1;
    return numbers[at - 1] ?? 0;
  };
}

function packTable(
  own: ParsedTable,
  file: string,
  { numbers, valueIndex, layoutIndex }: Packing,
): PackedTable {
  const { rows, ...table } = withRows(own, own.rows);
  const keys = new Map<ColumnKey, number>();
  const labels: string[] = [];
  const places: Place[] = [];
  const { sheet } = table.at;
  const columns = columnsOf(table.columns);
  let known: Layout | null = null;
  const packContents = (layout: Layout, contents: Contents): void => {
    numbers.push(layoutIndex(layout));
    for (let index = 0; index < layout.slots.length; index += 1) {
      const content = contents[index];
      if (content === undefined) numbers.push(0);
      else if (content.at === undefined) numbers.push(valueIndex(content.value, content.text) + 1);
      else {
        const place = places.push(content.at) - 1;
        numbers.push(BY_ITSELF, content.filled ? FILLED : 0, valueIndex(content.value, content.text), place);
      }
    }
  };
  const packCells = (cells: ParsedRow['cells'], row: number): void => {
    numbers.push(cells.size);
    for (const [key, { value, at, text, filled }] of cells) {
      let index = keys.get(key);
      if (index === undefined) {
        index = keys.size;
        keys.set(key, index);
      }
      const column = columns.get(key);
      const inColumn =
        sheet !== undefined && at.sheet === sheet && at.file === file && at.heading === column?.heading;
      const stands = inColumn && column !== undefined ? rowOf(at, row, column.column) : null;
      const place = stands === null ? ELSEWHERE : stands === row ? 0 : IN_ROW;
      numbers.push((index << KEY_AT) | place | (filled ? FILLED : 0), valueIndex(value, text));
      if (stands === null) numbers.push(places.push(at) - 1);
      else if (stands !== row) numbers.push(stands);
    }
  };
  numbers.push(rows.length);
  for (const { class: kind, row, hidden, cells, label, level } of rows) {
    const lean = leanIn(cells, row, table.at);
    const flags =
      (hidden ? HIDDEN : 0) |
      (label === undefined ? 0 : LABELLED) |
      (level === undefined ? 0 : LEVELLED) |
      (lean === null ? 0 : LEAN);
    numbers.push((CLASSES.indexOf(kind) << CLASS_AT) | flags, row);
    if (label !== undefined) numbers.push(labels.push(label) - 1);
    if (level !== undefined) numbers.push(level);
    if (lean === null) packCells(cells, row);
    else packContents(lean.layout, lean.contents);
    known ??= lean?.layout ?? null;
  }
  const shared = known !== null && known.columns === table.columns ? layoutIndex(known) : table.columns;
  return { ...table, columns: shared, keys: [...keys.keys()], labels, places };
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
  { keys, labels, places, columns: shared, ...rest }: PackedTable,
  file: string,
  { contents, layouts }: Known,
  next: () => number,
): ParsedTable {
  const columns = typeof shared === 'number' ? (layouts[shared]?.columns ?? []) : shared;
  const table = { ...rest, columns };
  const { sheet = '' } = table.at;
  const stands = { file, sheet };
  const bound = columnsOf(columns);
  const placed = keys.map((key) => bound.get(key) ?? { column: 0, heading: '' });
  const unpackContents = ({ slots }: Layout): Contents =>
    slots.map(() => {
      const number = next();
      if (number === 0) return undefined;
      if (number !== BY_ITSELF) return contents[number - 1];
      const filled = next() === FILLED;
      const content = contents[next()] ?? UNKNOWN;
      return { ...content, at: places[next()] ?? {}, filled };
    });
  const unpackCells = (row: number): ParsedRow['cells'] => {
    const cells = new Map<ColumnKey, ParsedCell>();
    for (let left = next(); left > 0; left -= 1) {
      const begin = next();
      const { value, text } = contents[next()] ?? UNKNOWN;
      const index = begin >> KEY_AT;
      const { column, heading } = placed[index] ?? { column: 0, heading: '' };
      const elsewhere = (begin & ELSEWHERE) === 0 ? undefined : places[next()];
      const stands = (begin & IN_ROW) === 0 ? row : next();
      const at = elsewhere ?? { file, sheet, cell: a1(stands, column), heading };
      cells.set(keys[index] ?? '', { value, at, text, filled: (begin & FILLED) !== 0 });
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
      cells: layout === undefined ? unpackCells(row) : rowCells(layout, unpackContents(layout), stands, row),
      ...(label === undefined ? {} : { label }),
      ...(level === undefined ? {} : { level }),
    });
  }
  return { ...table, rows };
}

/** No packer sends a number that it did not give a value or a layout to. */
const UNKNOWN: Content = { value: { kind: 'unreadable', text: '' }, text: '' };
const NO_LAYOUT: Layout = { columns: [], slots: [], index: new Map() };

function columnsOf(
  columns: readonly BoundColumn[],
): ReadonlyMap<ColumnKey, Pick<Slot, 'column' | 'heading'>> {
  return new Map(columns.map(({ key, column, heading }) => [key, { column, heading }]));
}
