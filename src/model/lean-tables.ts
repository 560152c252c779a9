import type { Place } from '../core/place.ts';
import { leanOf, leanRows, type Stands, trimmed } from './lean-rows.ts';
import type { BoundColumn, HeadedMonth, ParsedRow, ParsedTable, ParsedText } from './table.ts';

/**
 * A table as it is kept until the end of a run. What is printed around the rows is the same on thousands of forms: a table knows its file
 * and its rows, and the rest is put together when it is asked for.
 */
export function leanTable(table: ParsedTable): ParsedTable {
  if (table instanceof KeptTable) return table;
  const stands = standsIn(table);
  const { columns, rows } = leanRows(table, stands);
  const print = printOf(table, columns);
  if (print !== null) return new KeptTable(print, stands, rows);
  const [captions, notes] = [trimmed(table.captions), trimmed(table.notes)];
  return { ...table, columns, captions, notes, rows };
}

/** A table of which another thread, or another program, knew the print. */
export function tableOf(print: Print, stands: Stands, rows: readonly ParsedRow[]): ParsedTable {
  const { columns, rows: kept } = leanRows({ columns: print.columns, rows }, stands);
  return new KeptTable(once(columns === print.columns ? print : { ...print, columns }), stands, kept);
}

/** The rows know it, as they are read. */
function standsIn({ at: { file = '', sheet = '' }, rows: [first] }: ParsedTable): Stands {
  const known = first === undefined ? undefined : leanOf(first.cells)?.table;
  return known?.file === file && known.sheet === sheet ? known : { file, sheet };
}

/** What is printed around the rows of a table, and where on its sheet. */
export interface Print extends Pick<ParsedTable, 'id' | 'variant' | 'region' | 'columns'> {
  readonly cell: string;
  readonly title: Line | null;
  readonly captions: readonly Line[];
  readonly notes: readonly Line[];
  readonly headed: HeadedLine | null;
}

interface Line {
  readonly text: string;
  readonly cell: string;
}

type HeadedLine = Omit<HeadedMonth, 'at'> & Pick<Line, 'cell'>;

/** Prints once met, by their columns, which are the same list for all tables that are printed alike. */
const prints = new WeakMap<readonly BoundColumn[], Map<string, Print>>();
/** A print that names the unit is met once a month. */
const MOST_PRINTS = 500;
/** Whatever has more lines around it is no form that comes again and again. */
const MOST_LINES = 20;

/** Null for a table of which something stands elsewhere than on its sheet. */
function printOf(table: ParsedTable, columns: readonly BoundColumn[]): Print | null {
  const { id, variant, at, region, headed } = table;
  const lines = [...(table.title === null ? [] : [table.title]), ...table.captions, ...table.notes];
  const isLine = ({ file, sheet, cell, heading }: Place): boolean =>
    file !== undefined &&
    file === at.file &&
    sheet !== undefined &&
    sheet === at.sheet &&
    cell !== undefined &&
    heading === undefined;
  if (!isLine(at) || !lines.every((line) => isLine(line.at))) return null;
  if (headed !== undefined && !isLine(headed.at)) return null;
  const print = {
    id,
    variant,
    region,
    columns,
    cell: at.cell ?? '',
    title: table.title === null ? null : lineOf(table.title),
    captions: table.captions.map(lineOf),
    notes: table.notes.map(lineOf),
    headed: headed === undefined ? null : headedLineOf(headed),
  };
  return lines.length > MOST_LINES ? print : once(print);
}

/** The same for all tables that are printed alike. */
function once(print: Print): Print {
  const { columns, ...rest } = print;
  const name = JSON.stringify(rest);
  const mine = prints.get(columns) ?? new Map<string, Print>();
  const before = mine.get(name);
  if (before !== undefined) return before;
  if (mine.size >= MOST_PRINTS) mine.clear();
  prints.set(columns, mine.set(name, print));
  return print;
}

function lineOf({ text, at: { cell = '' } }: ParsedText): Line {
  return { text, cell };
}

function headedLineOf({ year, month, day, text, at: { cell = '' } }: HeadedMonth): HeadedLine {
  return { year, month, day, text, cell };
}

class KeptTable implements ParsedTable {
  readonly rows: readonly ParsedRow[];
  readonly #print: Print;
  readonly #stands: Stands;

  constructor(print: Print, stands: Stands, rows: readonly ParsedRow[]) {
    this.rows = rows;
    this.#print = print;
    this.#stands = stands;
  }

  static printOf(table: ParsedTable): Print | null {
    return table instanceof KeptTable ? table.#print : null;
  }

  get id(): string {
    return this.#print.id;
  }

  get variant(): ParsedTable['variant'] {
    return this.#print.variant;
  }

  get region(): ParsedTable['region'] {
    return this.#print.region;
  }

  get columns(): readonly BoundColumn[] {
    return this.#print.columns;
  }

  get at(): Place {
    return placeOn(this.#stands, this.#print.cell);
  }

  get title(): ParsedText | null {
    const { title } = this.#print;
    return title === null ? null : textOn(this.#stands, title);
  }

  get captions(): readonly ParsedText[] {
    return this.#print.captions.map((line) => textOn(this.#stands, line));
  }

  get notes(): readonly ParsedText[] {
    return this.#print.notes.map((line) => textOn(this.#stands, line));
  }

  get headed(): HeadedMonth | undefined {
    const { headed } = this.#print;
    if (headed === null) return undefined;
    const { year, month, day, text, cell } = headed;
    return { year, month, day, text, at: placeOn(this.#stands, cell) };
  }
}

/** What a table is kept by; null for one that is kept as it was read. */
export const keptPrintOf = KeptTable.printOf;

function textOn(stands: Stands, { text, cell }: Line): ParsedText {
  return { text, at: placeOn(stands, cell) };
}

function placeOn({ file, sheet }: Stands, cell: string): Place {
  return { file, sheet, cell };
}
