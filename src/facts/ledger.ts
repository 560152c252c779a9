import type { TableDefinition } from '../../schemas/define-table.ts';
import type { Day } from '../core/span.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { type ColumnKey, dataRows, type ParsedCell, type ParsedRow } from '../model/table.ts';
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
  readonly cells: ReadonlyMap<ColumnKey, LedgerCell>;
  /** Its first row, with what the others add. */
  readonly row: ParsedRow;
}

/** What the workbooks say in one column of an entry. */
export interface LedgerCell {
  /** The one that counts: the first that says anything; of a column kept up to date, the latest one's. */
  readonly cell: ParsedCell;
  /** Others that say something else, in the order of files; nobody knows which of them is right. */
  readonly contradicting: readonly ParsedCell[];
}

/** A cell of an entry with the day that its workbook was kept to. */
interface Said {
  readonly cell: ParsedCell;
  readonly keptTo: Day | null;
}

const joined = new WeakMap<readonly PlacedTable[], Map<string, readonly LedgerEntry[]>>();

/**
 * The workbooks of one ledger as one list, in the order of files and rows. Rows of the same key are one entry: what one leaves blank
 * the other gives. A row whose key cannot be told stands by itself: it is an event all the same.
 */
export function ledgerEntries(
  tables: readonly PlacedTable[],
  definition: TableDefinition,
): readonly LedgerEntry[] {
  const before = joined.get(tables) ?? new Map<string, readonly LedgerEntry[]>();
  joined.set(tables, before);
  const known = before.get(definition.id);
  if (known !== undefined) return known;
  const entries = entriesOf(
    tables.filter(({ table }) => table.id === definition.id),
    definition,
  );
  before.set(definition.id, entries);
  return entries;
}

interface Naming {
  readonly key: string;
  readonly subject: string;
  readonly item: string;
}

interface Gathering extends Naming {
  readonly first: ParsedRow;
  readonly cells: Map<ColumnKey, Said[]>;
}

function entriesOf(tables: readonly PlacedTable[], definition: TableDefinition): readonly LedgerEntry[] {
  const gathered = new Map<string, Gathering>();
  for (const placed of tables) {
    const named = new Map(subjectRows(placed, definition).map((item) => [item.row, item]));
    for (const row of dataRows(placed.table)) {
      const naming = nameOf(row, named.get(row), placed, definition);
      const entry = gathered.get(naming.key) ?? {
        ...naming,
        first: row,
        cells: new Map<ColumnKey, Said[]>(),
      };
      gathered.set(naming.key, entry);
      for (const [column, cell] of row.cells) {
        const said = { cell, keptTo: placed.keptTo ?? null };
        const others = entry.cells.get(column);
        if (others === undefined) entry.cells.set(column, [said]);
        else others.push(said);
      }
    }
  }
  const lead = definition.columns.find(({ content }) => content.type === 'unit')?.id ?? '';
  const changing = new Set(definition.ledger?.changing ?? []);
  return [...gathered.values()].map(({ subject, item, first, cells: said }): LedgerEntry => {
    const cells = new Map([...said].map(([key, cell]) => [key, inForce(cell, changing.has(key))]));
    const row = { ...first, cells: new Map([...cells].map(([key, { cell }]) => [key, cell])) };
    return { subject, item, units: unitsOf(cells.get(lead)?.cell), cells, row };
  });
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

function inForce(all: readonly Said[], changing: boolean): LedgerCell {
  const spoken = all.filter(({ cell }) => cell.value.kind !== 'blank');
  const [first] = spoken.length > 0 ? spoken : all;
  if (first === undefined) throw new RangeError('an entry has a cell in each of its columns');
  const latest = changing ? latestOf(spoken) : spoken;
  const [chosen = first] = latest;
  const contradicting = latest
    .map(({ cell }) => cell)
    .filter((cell) => compareCells(chosen.cell, cell) === 'contradicting');
  return { cell: chosen.cell, contradicting };
}

/** Those of the latest day; all where one does not tell its day. */
function latestOf(spoken: readonly Said[]): readonly Said[] {
  const days = spoken.map(({ keptTo }) => keptTo);
  if (days.includes(null)) return spoken;
  const last = days.reduce((latest, day) => ((day ?? '') > (latest ?? '') ? day : latest), null);
  return spoken.filter(({ keptTo }) => keptTo === last);
}
