import type { TableDefinition } from '../../schemas/define-table.ts';
import { addTo } from '../core/group-by.ts';
import type { Day } from '../core/span.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { type ColumnKey, dataRows, type ParsedCell, type ParsedRow, withCells } from '../model/table.ts';
import { compareCells } from './agreement.ts';
import { type SubjectRow, subjectRows, unitsOf } from './subjects.ts';

/** An event or a thing of a ledger, put together from every workbook that has a row of it. */
export interface LedgerEntry {
  /** What the row is called: its key, or its place where it has none. */
  readonly subject: string;
  /** The same without the unit that it is of. */
  readonly item: string;
  /** The units it is of, by the roster's names: of the first column of units. */
  readonly units: readonly string[];
  /**
   * Its first row, with what the others add. In each column stands the cell that counts: the first that says anything; of a column kept
   * up to date, the latest one's.
   */
  readonly row: ParsedRow;
  /** The cells of columns that say something else, in the order of files; nobody knows which of them is right. Mostly there are none. */
  readonly contradicting: ReadonlyMap<ColumnKey, readonly ParsedCell[]>;
}

/** A cell of an entry with the day that its workbook was kept to. */
interface Said {
  readonly cell: ParsedCell;
  readonly keptTo: Day | null;
}

/** The entries of a ledger's workbooks: checks, facts and the roll-call of a run ask for the same ones. */
interface Joined {
  readonly definition: TableDefinition;
  readonly tables: readonly PlacedTable[];
  readonly entries: readonly LedgerEntry[];
}

/** By the first workbook of them. */
let joined = new WeakMap<PlacedTable, Joined>();

/**
 * The workbooks of one ledger as one list, in the order of files and rows. Rows of the same key are one entry: what one leaves blank
 * the other gives. A row whose key cannot be told stands by itself: it is an event all the same.
 */
export function ledgerEntries(
  tables: readonly PlacedTable[],
  definition: TableDefinition,
): readonly LedgerEntry[] {
  const mine = tables.filter(({ table }) => table.id === definition.id);
  const [first] = mine;
  if (first === undefined) return [];
  const before = joined.get(first);
  if (
    before?.definition === definition &&
    before.tables.length === mine.length &&
    mine.every((placed, index) => placed === before.tables[index])
  )
    return before.entries;
  const entries = entriesOf(mine, definition);
  joined.set(first, { definition, tables: mine, entries });
  return entries;
}

/** Lets go of them, once checks, facts and the roll-call are done with them. Asked again, they are joined anew. */
export function forgetLedgerEntries(): void {
  joined = new WeakMap();
}

interface Naming {
  readonly key: string;
  readonly subject: string;
  readonly item: string;
}

/** A row of an entry with the day that its workbook was kept to. */
interface SaidRow {
  readonly row: ParsedRow;
  readonly keptTo: Day | null;
}

function entriesOf(tables: readonly PlacedTable[], definition: TableDefinition): readonly LedgerEntry[] {
  const gathered = new Map<string, Naming & { readonly rows: SaidRow[] }>();
  for (const placed of tables) {
    const named = new Map(subjectRows(placed, definition).map((item) => [item.row, item]));
    const keptTo = placed.keptTo ?? null;
    for (const row of dataRows(placed.table)) {
      const naming = nameOf(row, named.get(row), placed, definition);
      const entry = gathered.get(naming.key);
      if (entry === undefined) gathered.set(naming.key, { ...naming, rows: [{ row, keptTo }] });
      else entry.rows.push({ row, keptTo });
    }
  }
  const lead = definition.columns.find(({ content }) => content.type === 'unit')?.id ?? '';
  const changing = new Set(definition.ledger?.changing ?? []);
  return [...gathered.values()].map(({ subject, item, rows }): LedgerEntry => {
    const { row, contradicting } = joinedRow(rows, changing);
    return { subject, item, units: unitsOf(row.cells.get(lead)), row, contradicting };
  });
}

const NONE: ReadonlyMap<ColumnKey, readonly ParsedCell[]> = new Map();

function joinedRow(
  rows: readonly SaidRow[],
  changing: ReadonlySet<string>,
): Pick<LedgerEntry, 'row' | 'contradicting'> {
  const [first, ...others] = rows;
  if (first === undefined) throw new RangeError('an entry has a row');
  // Nearly all: one row contradicts nobody.
  if (others.length === 0) return { row: first.row, contradicting: NONE };
  const said = new Map<ColumnKey, Said[]>();
  for (const { row, keptTo } of rows)
    for (const [column, cell] of row.cells) addTo(said, column, { cell, keptTo });
  const cells = new Map<ColumnKey, ParsedCell>();
  const contradicting = new Map<ColumnKey, readonly ParsedCell[]>();
  for (const [column, own] of said) {
    const { chosen, rest } = inForce(own, changing.has(column));
    cells.set(column, chosen);
    if (rest.length > 0) contradicting.set(column, rest);
  }
  return { row: withCells(first.row, cells), contradicting };
}

/** Without its key a row is called by what there is of it, and by its place. */
function nameOf(
  row: ParsedRow,
  named: SubjectRow | undefined,
  { table: { at } }: PlacedTable,
  definition: TableDefinition,
): Naming {
  if (named !== undefined && definition.key.every((id) => !isBlank(row.cells.get(id), definition, id))) {
    const { key, subject, item } = named;
    return { key, subject, item };
  }
  const place = [at.file, at.sheet, row.row].join('!');
  return { key: place, subject: place, item: place };
}

/** A blank part of the key is part of it where the column may be blank. */
function isBlank(cell: ParsedCell | undefined, { columns }: TableDefinition, id: string): boolean {
  const due = columns.find((column) => column.id === id)?.required === true;
  return due && (cell === undefined || cell.value.kind === 'blank');
}

/** The cell that counts, and those that say something else. */
function inForce(
  all: readonly Said[],
  changing: boolean,
): { readonly chosen: ParsedCell; readonly rest: readonly ParsedCell[] } {
  const spoken = all.filter(({ cell }) => cell.value.kind !== 'blank');
  const [first] = spoken.length > 0 ? spoken : all;
  if (first === undefined) throw new RangeError('an entry has a cell in each of its columns');
  const latest = changing ? latestOf(spoken) : spoken;
  const [chosen = first] = latest;
  const rest = latest
    .map(({ cell }) => cell)
    .filter((cell) => compareCells(chosen.cell, cell) === 'contradicting');
  return { chosen: chosen.cell, rest };
}

/** Those of the latest day; all where one does not tell its day. */
function latestOf(spoken: readonly Said[]): readonly Said[] {
  const days = spoken.map(({ keptTo }) => keptTo);
  if (days.includes(null)) return spoken;
  const last = days.reduce((latest, day) => ((day ?? '') > (latest ?? '') ? day : latest), null);
  return spoken.filter(({ keptTo }) => keptTo === last);
}
