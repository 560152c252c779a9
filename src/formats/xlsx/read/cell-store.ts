/**
 * Cells as flat arrays: column, code, style, and where the value starts in the sheet's text (for a shared string: its
 * index). A hundred thousand rows cost a few bytes a cell; a value becomes a string when somebody asks for it.
 */
export interface CellStore {
  readonly rowNumbers: Uint32Array;
  /** Index of a row's first cell; one entry more than rows. */
  readonly rowFirst: Uint32Array;
  readonly hiddenRows: readonly number[];
  readonly columns: Uint16Array;
  readonly codes: Uint8Array;
  readonly styles: Uint16Array;
  readonly values: Uint32Array;
  readonly count: number;
}

/** Says whether a cell holds something of its own: not covered by a merge, not an empty text. */
export type Holds = (row: number, column: number, code: number, value: number) => boolean;

export interface CellStoreBuilder {
  /** Cells may come in any order; a cell given twice keeps its last value. */
  add(row: number, column: number, code: number, style: number, value: number): void;
  hideRow(row: number): void;
  readonly count: () => number;
  /** The cells that hold something, by row and column; good until the next builder is made. Ends this one. */
  build(holds: Holds): CellStore;
}

/** The arrays a builder fills. */
interface Room {
  readonly capacity: number;
  readonly rows: Uint32Array;
  readonly columns: Uint16Array;
  readonly codes: Uint8Array;
  readonly styles: Uint16Array;
  readonly values: Uint32Array;
}

/** Cells of the room that is kept from one sheet to the next: most sheets fit, and making room costs more than filling it. */
const KEPT = 32_768;
const MOST_AT_FIRST = 2_000_000;

const kept = makeRoom(KEPT);

function makeRoom(capacity: number): Room {
  return {
    capacity,
    rows: new Uint32Array(capacity),
    columns: new Uint16Array(capacity),
    codes: new Uint8Array(capacity),
    styles: new Uint16Array(capacity),
    values: new Uint32Array(capacity),
  };
}

/**
 * One builder at a time: the next takes the same room.
 *
 * @param expected How many cells are likely to come; a wrong guess costs time only.
 */
export function createCellStore(expected: number): CellStoreBuilder {
  let room = expected <= KEPT ? kept : makeRoom(Math.min(expected, MOST_AT_FIRST));
  let count = 0;
  const hidden = new Set<number>();
  let ordered = true;
  let lastRow = 0;
  let lastColumn = 0;
  return {
    add(row, column, code, style, value) {
      if (count === room.capacity) room = widened(room);
      if (row < lastRow || (row === lastRow && column <= lastColumn)) ordered = false;
      lastRow = row;
      lastColumn = column;
      room.rows[count] = row;
      room.columns[count] = column;
      room.codes[count] = code;
      room.styles[count] = style;
      room.values[count] = value;
      count += 1;
    },
    hideRow: (row) => void hidden.add(row),
    count: () => count,
    build(holds) {
      if (!ordered) {
        const order = sortedOrder(room, count);
        room = reordered(room, order);
        count = order.length;
      }
      return compacted(room, count, holds, hidden);
    },
  };
}

/** Moves the cells that hold something to the front of the room. */
function compacted(room: Room, count: number, holds: Holds, hidden: ReadonlySet<number>): CellStore {
  const { rows, columns, codes, styles, values } = room;
  const numbers: number[] = [];
  const first: number[] = [];
  let held = 0;
  let last = 0;
  for (let index = 0; index < count; index += 1) {
    const row = rows[index] ?? 0;
    const column = columns[index] ?? 0;
    const code = codes[index] ?? 0;
    const value = values[index] ?? 0;
    if (!holds(row, column, code, value)) continue;
    if (row !== last) {
      numbers.push(row);
      first.push(held);
      last = row;
    }
    if (held !== index) {
      columns[held] = column;
      codes[held] = code;
      styles[held] = styles[index] ?? 0;
      values[held] = value;
    }
    held += 1;
  }
  first.push(held);
  return {
    rowNumbers: new Uint32Array(numbers),
    rowFirst: new Uint32Array(first),
    hiddenRows: hidden.size === 0 ? [] : numbers.filter((row) => hidden.has(row)),
    columns,
    codes,
    styles,
    values,
    count: held,
  };
}

/** The same cells in arrays of their own. */
export function ownCells(store: CellStore): CellStore {
  const { columns, codes, styles, values, count } = store;
  if (columns !== kept.columns) return store;
  return {
    ...store,
    columns: columns.slice(0, count),
    codes: codes.slice(0, count),
    styles: styles.slice(0, count),
    values: values.slice(0, count),
  };
}

function widened(room: Room): Room {
  const wider = makeRoom(room.capacity * 2);
  wider.rows.set(room.rows);
  wider.columns.set(room.columns);
  wider.codes.set(room.codes);
  wider.styles.set(room.styles);
  wider.values.set(room.values);
  return wider;
}

function reordered(room: Room, order: readonly number[]): Room {
  const sorted = makeRoom(order.length);
  order.forEach((from, to) => {
    sorted.rows[to] = room.rows[from] ?? 0;
    sorted.columns[to] = room.columns[from] ?? 0;
    sorted.codes[to] = room.codes[from] ?? 0;
    sorted.styles[to] = room.styles[from] ?? 0;
    sorted.values[to] = room.values[from] ?? 0;
  });
  return sorted;
}

/** Indexes by row and column, the last of repeated cells only. */
function sortedOrder({ rows, columns }: Room, count: number): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  const key = (index: number): number => (rows[index] ?? 0) * 65_536 + (columns[index] ?? 0);
  order.sort((left, right) => key(left) - key(right) || left - right);
  return order.filter((index, at) => {
    const next = order[at + 1];
    return next === undefined || key(next) !== key(index);
  });
}
