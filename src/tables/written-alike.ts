import type { ColumnDefinition } from '../../schemas/define-table.ts';
import type { Content } from '../model/lean-rows.ts';
import type { Cell } from '../model/sheet.ts';
import type { Value } from '../model/value.ts';
import type { Roster } from '../roster/roster.ts';

/** What a cell without any fault came to. */
export interface ReadContent extends Content {
  /** Its table's schema has nothing to say of it. */
  readonly sound: boolean;
}

/** The same with how it was written. */
interface Read extends ReadContent, Pick<Cell, 'kind' | 'format' | 'formatCode'> {}

/** What cells of a column came to, so that those written alike are read once: a county's figures and names are few. */
export interface WrittenAlike {
  /** Undefined for a cell that no other was like. */
  readonly find: (cell: Cell) => ReadContent | undefined;
  /** Of a cell with nothing wrong: what is wrong is said of the very cell. Undefined where it is not kept. */
  readonly keep: (cell: Cell, value: Value) => ReadContent | undefined;
}

/** Longer texts are rarely met twice. */
const LONGEST = 80;
/** Cells kept of a column. */
const MOST = 2000;

/**
 * @param reading what else the cells are read for: their measure unit, their part, the year.
 * @param sound what a table's schema says of a value by itself, asked once.
 */
export function writtenAlike(
  roster: Roster,
  definition: ColumnDefinition,
  reading: string,
  sound: (value: Value) => boolean,
): WrittenAlike {
  const columns = known.get(roster) ?? new WeakMap<ColumnDefinition, Map<string, WrittenAlike>>();
  known.set(roster, columns);
  const readings = columns.get(definition) ?? new Map<string, WrittenAlike>();
  columns.set(definition, readings);
  const mine = readings.get(reading) ?? remembered(sound);
  readings.set(reading, mine);
  return mine;
}

/** Of the whole run: the same columns come again in every workbook. Names are read by the roster. */
const known = new WeakMap<Roster, WeakMap<ColumnDefinition, Map<string, WrittenAlike>>>();

function remembered(sound: (value: Value) => boolean): WrittenAlike {
  const cells = new Map<string, Read>();
  let found = 0;
  let most = MOST;
  return {
    find: (cell) => {
      if (cell.value.length > LONGEST || cell.leftOut !== undefined) return undefined;
      const read = cells.get(cell.value);
      if (read === undefined || !isAlike(read, cell)) return undefined;
      found += 1;
      return read;
    },
    keep: (cell, value) => {
      const { value: text, kind, format, formatCode } = cell;
      if (most === 0 || text.length > LONGEST || cell.leftOut !== undefined) return undefined;
      if (cells.size >= most) {
        // Where hardly any two are alike, keeping them costs more than it saves.
        if (found < most) most = 0;
        cells.clear();
        found = 0;
      }
      if (most === 0) return undefined;
      const read = { kind, format, formatCode, text, value, sound: sound(value) };
      cells.set(text, read);
      return read;
    },
  };
}

function isAlike(one: Read, other: Cell): boolean {
  return one.kind === other.kind && one.formatCode === other.formatCode && one.format === other.format;
}
