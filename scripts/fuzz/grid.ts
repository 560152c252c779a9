import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../src/formats/xlsx/read/index.ts';

/** A sheet as text, cell by cell, without merges. */
export type Grid = readonly (readonly string[])[];

/** A sheet, which of its rows are a unit's, and what it is called as a file. */
export interface Table {
  readonly name: string;
  readonly grid: Grid;
  /** Indexes of rows, each with the unit it is of. */
  readonly units: ReadonlyMap<number, string>;
}

/** The sheets of a workbook as tables of their first `most` rows of units; what follows the last of them is left out. */
export function tablesOf(
  file: string,
  name: string,
  known: ReadonlySet<string>,
  most: number,
): readonly Table[] {
  const { workbook } = readWorkbook(readFileSync(file), { file: name });
  return (workbook?.sheets ?? []).flatMap((sheet) => {
    const grid: string[][] = [];
    for (const row of sheet.rows())
      for (const cell of row.cells) {
        while (grid.length < row.number) grid.push([]);
        const cells = grid[row.number - 1] ?? [];
        while (cells.length < cell.column - 1) cells.push('');
        cells[cell.column - 1] = cell.value;
      }
    const units = new Map<number, string>();
    for (const [index, row] of grid.entries()) {
      const unit = row.find((text) => known.has(text));
      if (unit !== undefined && units.size < most) units.set(index, unit);
    }
    // A class is written once, merged over the rows of several units.
    for (const index of units.keys())
      for (const [column, text] of (grid[index] ?? []).entries()) {
        const merge = text === '' ? sheet.mergeAt(index + 1, column + 1) : undefined;
        const written = merge === undefined ? undefined : sheet.cell(merge.top, merge.left);
        if (written !== undefined) grid[index]?.splice(column, 1, written.value);
      }
    const last = Math.max(-1, ...units.keys());
    return units.size === 0 ? [] : [{ name: `${name}-${sheet.name}`, grid: grid.slice(0, last + 1), units }];
  });
}

export function csvOf(grid: Grid): Uint8Array {
  const lines = grid.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
  return Buffer.from(`${lines.join('\n')}\n`, 'utf8');
}

type Random = () => number;

export function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}

export function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[below(items.length, random)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** A table that says something else, and whom that concerns; `all` where nobody can be told to be left out. */
export interface Changed {
  readonly table: Table;
  readonly touched: ReadonlySet<string> | 'all';
  /** For people who look at a failure. */
  readonly what: string;
}

const TYPED = [
  '',
  '/',
  '—',
  '-1',
  '0',
  '1e3',
  '约5',
  '2000万',
  '3.2亿元',
  '５',
  '１２.5',
  '5%',
  '#REF!',
  '待定',
  '无',
  '2023.5',
  '99999999',
  '0.001',
  '合计',
];

type Change = (table: Table, random: Random) => Changed;

function withRows(table: Table, order: readonly number[]): Table {
  const units = new Map<number, string>();
  const grid = order.map((from, to) => {
    const unit = table.units.get(from);
    if (unit !== undefined) units.set(to, unit);
    return table.grid[from] ?? [];
  });
  return { ...table, grid, units };
}

function withCell(table: Table, row: number, column: number, text: string): Table {
  return { ...table, grid: table.grid.map((cells, at) => (at === row ? cells.with(column, text) : cells)) };
}

/** A cell of a unit's row that is neither its name nor before it. */
function someCell(table: Table, random: Random): { row: number; column: number; unit: string } {
  const [row, unit] = pick([...table.units], random);
  const cells = table.grid[row] ?? [];
  const first = cells.indexOf(unit) + 1;
  return {
    row,
    unit,
    column: first >= cells.length ? cells.length - 1 : first + below(cells.length - first, random),
  };
}

function typed(text: (before: string, random: Random) => string, what: string): Change {
  return (table, random) => {
    const { row, column, unit } = someCell(table, random);
    const before = table.grid[row]?.[column] ?? '';
    const after = text(before, random);
    return {
      table: withCell(table, row, column, after),
      touched: new Set([unit]),
      what: `${what} ${unit} ${before} → ${after}`,
    };
  };
}

const negate = (text: string): string => (text.startsWith('-') ? text.slice(1) : `-${text}`);

/** Everything that people do to a month's table without meaning to. */
export const CHANGES: readonly Change[] = [
  typed(() => '', 'empty'),
  typed((text) => negate(text), 'negate'),
  typed(
    (text) => (text === '' || Number.isNaN(Number(text)) ? text : String(Number(text) * 10_000)),
    'multiply',
  ),
  typed((text) => (text === '' || Number.isNaN(Number(text)) ? text : String(Number(text) / 100)), 'divide'),
  typed((_, random) => pick(TYPED, random), 'type'),
  // Two cells of a row change places.
  (table, random) => {
    const [one, other] = [someCell(table, random), someCell(table, random)];
    const [first, second] = [
      table.grid[one.row]?.[one.column] ?? '',
      table.grid[other.row]?.[other.column] ?? '',
    ];
    return {
      table: withCell(withCell(table, one.row, one.column, second), other.row, other.column, first),
      touched: new Set([one.unit, other.unit]),
      what: `swap ${one.unit} ${first} with ${other.unit} ${second}`,
    };
  },
  // A row slips a column to the right.
  (table, random) => {
    const { row, column, unit } = someCell(table, random);
    const cells = table.grid[row] ?? [];
    const moved = [...cells.slice(0, column), '', ...cells.slice(column)];
    return {
      table: { ...table, grid: table.grid.map((one, at) => (at === row ? moved : one)) },
      touched: new Set([unit]),
      what: `move ${unit} from ${column}`,
    };
  },
  // One unit's row under another's name.
  (table, random) => {
    const [row, unit] = pick([...table.units], random);
    const [, other] = pick([...table.units], random);
    const column = table.grid[row]?.indexOf(unit) ?? 0;
    return {
      table: withCell(table, row, column, other),
      touched: new Set([unit, other]),
      what: `name ${unit} ${other}`,
    };
  },
  (table, random) => {
    const [row, unit] = pick([...table.units], random);
    const order = table.grid.flatMap((_, at) => (at === row ? [at, at] : [at]));
    return { table: withRows(table, order), touched: new Set([unit]), what: `double ${unit}` };
  },
  (table, random) => {
    const [row, unit] = pick([...table.units], random);
    const order = table.grid.flatMap((_, at) => (at === row ? [] : [at]));
    return { table: withRows(table, order), touched: new Set([unit]), what: `drop ${unit}` };
  },
  shuffled,
  (table, random) => {
    const at = below(table.grid.length, random);
    const grid = [...table.grid.slice(0, at), [], ...table.grid.slice(at)];
    const units = new Map([...table.units].map(([row, unit]) => [row < at ? row : row + 1, unit]));
    return { table: { ...table, grid, units }, touched: new Set(), what: `blank row at ${at}` };
  },
  (table, random) => ({
    table: { ...table, name: `${table.name}${pick(['(1)', '副本', '-终稿', ' '], random)}` },
    touched: new Set(),
    what: 'rename',
  }),
  // Another month in a title or a note above the table.
  (table, random) => {
    const month = 1 + below(12, random);
    const first = Math.min(...table.units.keys());
    const grid = table.grid.map((cells, at) =>
      at < first ? cells.map((text) => text.replace(/\d+月/u, `${month}月`)) : cells,
    );
    return { table: { ...table, grid }, touched: 'all', what: `month ${month}` };
  },
];

/** The rows of units in another order, each in a place where one was. */
export function shuffled(table: Table, random: Random): Changed {
  const places = [...table.units.keys()];
  const order = table.grid.map((_, at) => at);
  const left = [...places];
  for (const place of places) order[place] = left.splice(below(left.length, random), 1)[0] ?? place;
  return { table: withRows(table, order), touched: new Set(), what: 'shuffle' };
}

/** Most units have nothing but 0 to report: they stand alike. */
export function nothingDone(table: Table, random: Random): Changed {
  const idle = new Set([...table.units.keys()].filter(() => random() < 0.7));
  const grid = table.grid.map((cells, at) =>
    idle.has(at)
      ? cells.map((text, column) =>
          column > cells.indexOf(table.units.get(at) ?? '') && /^[\d.]+$/u.test(text) ? '0' : text,
        )
      : cells,
  );
  return { table: { ...table, grid }, touched: 'all', what: 'nothing done' };
}

/** One to three changes of one of the tables. */
export function change(table: Table, random: Random): Changed {
  let changed: Changed = { table, touched: new Set(), what: '' };
  for (let count = 1 + below(3, random); count > 0; count -= 1) {
    if (changed.table.units.size === 0) return changed;
    const next = pick(CHANGES, random)(changed.table, random);
    const touched =
      next.touched === 'all' || changed.touched === 'all'
        ? 'all'
        : new Set([...changed.touched, ...next.touched]);
    changed = { table: next.table, touched, what: `${changed.what}; ${next.what}` };
  }
  return changed;
}
