import { a1, type Place, parseA1 } from '../core/place.ts';
import type { BoundColumn, ColumnKey, ParsedCell, ParsedRow, ParsedTable, RowClass } from './table.ts';
import type { Value } from './value.ts';

/**
 * Rows as they are kept until the end of a run. What a cell says and where it stands is put together when it is asked for: cells that
 * say the same share it, and their places follow from file, sheet, row and column. A cell that stands elsewhere, or was filled down,
 * is kept as it is.
 */
export function leanRows(table: ColumnsAndRows, stands: Stands): ColumnsAndRows {
  const layout = table.rows.every(({ cells }) => cells instanceof RowCells) ? null : layoutIn(table);
  const keep = table.rows.length > MOST_ROWS_SENT_AGAIN ? (one: Contents) => one : sameContents;
  const rows = table.rows.map((row) => leanRow(row, layout, stands, keep));
  return { columns: layout?.columns ?? table.columns, rows };
}

type ColumnsAndRows = Pick<ParsedTable, 'columns' | 'rows'>;

/** Cells are lean as they are read; those that were changed afterwards, and those of another thread, become so here. */
function leanRow(
  row: ParsedRow,
  layout: Layout | null,
  table: Stands,
  keep: (contents: Contents) => Contents,
): ParsedRow {
  const before = leanOf(row.cells);
  // What is printed upright stands in a row of its own.
  if (before !== null)
    return before.row === row.row ? new KeptRow(before, keep(before.contents), kindOf(row)) : row;
  const contents = layout === null ? null : contentsOf(row, layout, table);
  if (layout === null || contents === null) return row;
  return new KeptRow({ layout, table, row: row.row }, keep(contents), kindOf(row));
}

/** Forms of a unit or two are sent again with the same figures; of longer tables a figure or another changes. */
const MOST_ROWS_SENT_AGAIN = 3;
const MOST_SENT = 5000;
const sent = new Map<string, Contents>();

/** What an earlier row held, where this one holds the very same. */
function sameContents(contents: Contents): Contents {
  const name = contents.map((content) => content?.text).join('\n');
  const before = sent.get(name);
  if (before?.length === contents.length && before.every((content, index) => content === contents[index]))
    return before;
  if (sent.size >= MOST_SENT) sent.clear();
  sent.set(name, contents);
  return contents;
}

/** What is said of a row besides its place and its cells. */
type RowKind = Pick<ParsedRow, 'class' | 'hidden' | 'label' | 'level'>;

/** One for all rows without words of their own. */
function kindOf({ class: kind, hidden, label, level }: ParsedRow): RowKind {
  if (label !== undefined || level !== undefined) return { class: kind, hidden, label, level };
  return (hidden ? HIDDEN_ROWS : PLAIN_ROWS)[kind];
}

const PLAIN_ROWS = kindsOf(false);
const HIDDEN_ROWS = kindsOf(true);

function kindsOf(hidden: boolean): Readonly<Record<RowClass, RowKind>> {
  const kind = (name: RowClass): RowKind => ({ class: name, hidden, label: undefined, level: undefined });
  return { data: kind('data'), subtotal: kind('subtotal'), total: kind('total') };
}

/** A list as long as what it holds: one that grew keeps room for more. */
export function trimmed<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? NOTHING : list.slice();
}

const NOTHING: readonly never[] = [];

/** What the cells of a table's rows are found by and where they stand: one for all tables that are printed alike. */
export interface Layout {
  readonly columns: readonly BoundColumn[];
  readonly slots: readonly Slot[];
  readonly index: ReadonlyMap<ColumnKey, number>;
}

/** A cell's place in the row: what it is found by, and the column and heading it stands under. */
export interface Slot {
  readonly key: ColumnKey;
  /** From 1 (A). */
  readonly column: number;
  readonly heading: string;
}

/** What stands in a cell that stands where its row and column say. */
export interface Content {
  readonly value: Value;
  readonly text: string;
  readonly at?: never;
}

/** What the cells of a row hold, in the order of the layout; a cell that stands elsewhere, or was filled down, by itself. */
export type Contents = readonly (Content | ParsedCell | undefined)[];

export function rowCells(
  layout: Layout,
  contents: Contents,
  table: Stands,
  row: number,
): ReadonlyMap<ColumnKey, ParsedCell> {
  return new RowCells({ layout, table, row }, contents);
}

/** Layouts and contents once met. There are a few hundred layouts; contents are let go of now and then, since texts are many. */
const layouts = new Map<string, Layout>();
const MOST_LAYOUTS = 2000;
let contents = new Map<Value, Content>();
const MOST_CONTENTS = 20_000;

function layoutIn({ columns, rows }: ColumnsAndRows): Layout {
  const slots: Slot[] = columns.map((column) => slotOf(column.key, column));
  // A heading that mixes measures has one column, and a key for each of them.
  const known = new Set(slots.map(({ key }) => key));
  for (const { cells, row } of rows)
    for (const [key, { at }] of cells) {
      if (known.has(key)) continue;
      known.add(key);
      slots.push({ key, column: columnIn(at.cell ?? '', row), heading: at.heading ?? '' });
    }
  return layoutOf(columns, slots);
}

export function slotOf(key: ColumnKey, { column, heading }: BoundColumn): Slot {
  return { key, column, heading };
}

/** @param slots each with a key of its own. */
export function layoutOf(columns: readonly BoundColumn[], slots: readonly Slot[]): Layout {
  const name = JSON.stringify([columns, slots]);
  const before = layouts.get(name);
  if (before !== undefined) return before;
  const layout = { columns, slots, index: new Map(slots.map(({ key }, index) => [key, index])) };
  if (layouts.size >= MOST_LAYOUTS) layouts.clear();
  layouts.set(name, layout);
  return layout;
}

/** The column of a reference into that row; 0 where it leads elsewhere. */
function columnIn(cell: string, row: number): number {
  const place = parseA1(cell);
  return place?.top === row && place.bottom === row && place.right === place.left ? place.left : 0;
}

/** What a row's cells hold, in the order of the layout; null for a row whose cells stand in another order. */
function contentsOf({ row, cells }: ParsedRow, { slots, index }: Layout, table: Place): Contents | null {
  const found: (Content | ParsedCell | undefined)[] = slots.map(() => undefined);
  let last = -1;
  for (const [key, cell] of cells) {
    const position = index.get(key) ?? -1;
    const slot = slots[position];
    if (slot === undefined || position <= last) return null;
    last = position;
    found[position] = standsThere(cell, slot, row, table) ? contentOf(cell) : cell;
  }
  return found;
}

/** Whether a cell stands where its row and column say, so that it needs no place of its own. */
export function standsThere(
  { at, filled }: ParsedCell,
  { column, heading }: Slot,
  row: number,
  table: Place,
): boolean {
  return (
    !filled &&
    at.file !== undefined &&
    at.file === table.file &&
    at.sheet !== undefined &&
    at.sheet === table.sheet &&
    at.heading === heading &&
    at.cell === a1(row, column)
  );
}

function contentOf({ value, text }: ParsedCell): Content {
  const known = contents.get(value);
  if (known !== undefined && known.text === text) return known;
  const content = { value, text };
  if (contents.size >= MOST_CONTENTS) contents = new Map();
  if (known === undefined) contents.set(value, content);
  return content;
}

/** A file and the sheet of it that a row stands in: one for all rows of a table. */
export interface Stands {
  readonly file: string;
  readonly sheet: string;
}

/** What the cells of a row are put together from. */
export interface LeanCells {
  readonly layout: Layout;
  readonly contents: Contents;
  readonly table: Stands;
  readonly row: number;
}

/** The cells of a row, each made when it is asked for. */
class RowCells implements ReadonlyMap<ColumnKey, ParsedCell> {
  readonly #layout: Layout;
  readonly #contents: Contents;
  readonly #table: Stands;
  readonly #row: number;

  constructor({ layout, table, row }: Omit<LeanCells, 'contents'>, contents: Contents) {
    this.#layout = layout;
    this.#contents = contents;
    this.#table = table;
    this.#row = row;
  }

  get row(): number {
    return this.#row;
  }

  get size(): number {
    let count = 0;
    for (const content of this.#contents) if (content !== undefined) count += 1;
    return count;
  }

  get(key: ColumnKey): ParsedCell | undefined {
    const index = this.#layout.index.get(key);
    return index === undefined ? undefined : this.cellAt(index);
  }

  has(key: ColumnKey): boolean {
    const index = this.#layout.index.get(key);
    return index !== undefined && this.#contents[index] !== undefined;
  }

  *entries(): MapIterator<[ColumnKey, ParsedCell]> {
    const { slots } = this.#layout;
    for (let index = 0; index < slots.length; index += 1) {
      const cell = this.cellAt(index);
      const slot = slots[index];
      if (cell !== undefined && slot !== undefined) yield [slot.key, cell];
    }
  }

  *keys(): MapIterator<ColumnKey> {
    for (const [index, { key }] of this.#layout.slots.entries())
      if (this.#contents[index] !== undefined) yield key;
  }

  *values(): MapIterator<ParsedCell> {
    for (let index = 0; index < this.#contents.length; index += 1) {
      const cell = this.cellAt(index);
      if (cell !== undefined) yield cell;
    }
  }

  [Symbol.iterator](): MapIterator<[ColumnKey, ParsedCell]> {
    return this.entries();
  }

  forEach(
    callback: (cell: ParsedCell, key: ColumnKey, cells: ReadonlyMap<ColumnKey, ParsedCell>) => void,
  ): void {
    for (const [key, cell] of this) callback(cell, key, this);
  }

  static leanOf(cells: ReadonlyMap<ColumnKey, ParsedCell>): LeanCells | null {
    if (!(cells instanceof RowCells)) return null;
    return { layout: cells.#layout, contents: cells.#contents, table: cells.#table, row: cells.#row };
  }

  static kindIn(cells: ReadonlyMap<ColumnKey, ParsedCell>, key: ColumnKey): Value['kind'] | undefined {
    if (!(cells instanceof RowCells)) return cells.get(key)?.value.kind;
    const index = cells.#layout.index.get(key);
    return index === undefined ? undefined : cells.#contents[index]?.value.kind;
  }

  /** Where the cell of that place in the layout stands. */
  placeOf(index: number): Place {
    const { column = 0, heading = '' } = this.#layout.slots[index] ?? {};
    const { file, sheet } = this.#table;
    return { file, sheet, cell: a1(this.#row, column), heading };
  }

  /** What was typed there. */
  textOf(index: number): string {
    return this.#contents[index]?.text ?? '';
  }

  cellAt(index: number): ParsedCell | undefined {
    const content = this.#contents[index];
    if (content === undefined || content.at !== undefined) return content;
    return new StandingCell(content.value, content.text, this, index);
  }
}

/** What kind of value a cell holds, without making the cell: every row is asked several times whether anybody filled it in. */
export const kindIn = RowCells.kindIn;

/** Null for cells that are there already. */
export const leanOf = RowCells.leanOf;

/** A row that is the map of its cells: there may be hundreds of thousands, and two objects for each would be one too many. */
class KeptRow extends RowCells implements ParsedRow {
  readonly #kind: RowKind;

  constructor(stands: Omit<LeanCells, 'contents'>, contents: Contents, kind: RowKind) {
    super(stands, contents);
    this.#kind = kind;
  }

  get cells(): ReadonlyMap<ColumnKey, ParsedCell> {
    return this;
  }

  get class(): RowClass {
    return this.#kind.class;
  }

  get hidden(): boolean {
    return this.#kind.hidden;
  }

  get label(): string | undefined {
    return this.#kind.label;
  }

  get level(): number | undefined {
    return this.#kind.level;
  }
}

/**
 * A cell that stands where its row and column say. They are made by the hundred thousand, and a field that is only declared is not set
 * twice.
 */
class StandingCell implements ParsedCell {
  declare readonly value: Value;
  declare readonly text: string;
  declare readonly filled: false;
  readonly #cells: RowCells;
  readonly #index: number;

  constructor(value: Value, text: string, cells: RowCells, index: number) {
    this.value = value;
    this.text = text;
    this.filled = false;
    this.#cells = cells;
    this.#index = index;
  }

  get at(): Place {
    return this.#cells.placeOf(this.#index);
  }

  /** Where a cell stands, without the cell. */
  static standingOf(cell: ParsedCell): Standing {
    if (!(cell instanceof StandingCell)) return { row: cell, index: 0 };
    return { row: cell.#cells, index: cell.#index };
  }
}

/** Where a cell stands: a place of a row, or a cell that knows its place. */
export interface Standing {
  readonly row: RowPlaces | Pick<ParsedCell, 'at' | 'text'>;
  readonly index: number;
}

/** Where the cells of a row stand and what was typed in them, by their index. */
interface RowPlaces {
  readonly placeOf: (index: number) => Place;
  readonly textOf: (index: number) => string;
  readonly at?: never;
}

export const standingOf = StandingCell.standingOf;

export function placeAt({ row, index }: Standing): Place {
  return row.at === undefined ? row.placeOf(index) : row.at;
}

export function textAt({ row, index }: Standing): string {
  return row.at === undefined ? row.textOf(index) : row.text;
}
