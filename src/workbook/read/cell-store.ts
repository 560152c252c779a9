/** How a stored cell is to be read; the formula flag is added to it. */
export const CODE = { number: 0, shared: 1, inline: 2, text: 3, boolean: 4, error: 5, isoDate: 6 } as const;
export const FORMULA = 8;

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

export interface CellStoreBuilder {
  /** Cells may come in any order; a cell given twice keeps its last value. */
  add(row: number, column: number, code: number, style: number, value: number): void;
  hideRow(row: number): void;
  readonly count: () => number;
  build(): CellStore;
}

export function createCellStore(): CellStoreBuilder {
  let capacity = 256;
  let count = 0;
  let rows = new Uint32Array(capacity);
  let columns = new Uint16Array(capacity);
  let codes = new Uint8Array(capacity);
  let styles = new Uint16Array(capacity);
  let values = new Uint32Array(capacity);
  const hidden = new Set<number>();
  let ordered = true;
  let lastRow = 0;
  let lastColumn = 0;

  const grow = (): void => {
    capacity *= 2;
    rows = widen(rows, new Uint32Array(capacity));
    columns = widen(columns, new Uint16Array(capacity));
    codes = widen(codes, new Uint8Array(capacity));
    styles = widen(styles, new Uint16Array(capacity));
    values = widen(values, new Uint32Array(capacity));
  };

  return {
    add(row, column, code, style, value) {
      if (count === capacity) grow();
      if (row < lastRow || (row === lastRow && column <= lastColumn)) ordered = false;
      lastRow = row;
      lastColumn = column;
      rows[count] = row;
      columns[count] = column;
      codes[count] = code;
      styles[count] = style;
      values[count] = value;
      count += 1;
    },
    hideRow: (row) => void hidden.add(row),
    count: () => count,
    build() {
      const order = ordered ? null : sortedOrder(rows, columns, count);
      const length = order?.length ?? count;
      const pick = <Numbers extends Uint8Array | Uint16Array | Uint32Array>(
        source: Numbers,
        target: Numbers,
      ): Numbers => {
        if (order === null) target.set(source.subarray(0, length));
        else {
          for (const [to, from] of order.entries()) target[to] = source[from] ?? 0;
        }
        return target;
      };
      const sortedRows = pick(rows, new Uint32Array(length));
      const numbers: number[] = [];
      const first: number[] = [];
      for (let index = 0; index < length; index += 1) {
        const row = sortedRows[index] ?? 0;
        if (row === numbers[numbers.length - 1]) continue;
        numbers.push(row);
        first.push(index);
      }
      first.push(length);
      return {
        rowNumbers: Uint32Array.from(numbers),
        rowFirst: Uint32Array.from(first),
        hiddenRows: numbers.filter((row) => hidden.has(row)),
        columns: pick(columns, new Uint16Array(length)),
        codes: pick(codes, new Uint8Array(length)),
        styles: pick(styles, new Uint16Array(length)),
        values: pick(values, new Uint32Array(length)),
        count: length,
      };
    },
  };
}

function widen<Numbers extends Uint8Array | Uint16Array | Uint32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

/** Indexes by row and column, the last of repeated cells only. */
function sortedOrder(rows: Uint32Array, columns: Uint16Array, count: number): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  const key = (index: number): number => (rows[index] ?? 0) * 65_536 + (columns[index] ?? 0);
  order.sort((left, right) => key(left) - key(right) || left - right);
  return order.filter((index, at) => {
    const next = order[at + 1];
    return next === undefined || key(next) !== key(index);
  });
}
