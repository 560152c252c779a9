import type { ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import { plain } from '../core/decimal.ts';
import { fold } from '../core/fold.ts';
import type { Place } from '../core/place.ts';
import { remembering } from '../core/remembering.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { trimmed } from '../model/lean-rows.ts';
import { type ColumnKey, dataRows, type ParsedCell, type ParsedRow } from '../model/table.ts';
import type { Value } from '../model/value.ts';

/** A row with what it is about: a unit, an indicator, an enterprise, or several of these together. */
export interface SubjectRow {
  readonly placed: PlacedTable;
  readonly definition: TableDefinition;
  readonly row: ParsedRow;
  /** What a finding calls the row. */
  readonly subject: string;
  /** The same without the unit that the row is about. */
  readonly item: string;
  /** The same for rows about the same thing, in whatever spelling. */
  readonly key: string;
  /** The cell that names it. */
  readonly at: Place;
  /** The roster's unit, where the row is about one. */
  readonly unit: string | null;
  /** The unit that reports the row, where several may report on the same subject and the row says which. */
  readonly reporter: string | null;
}

/** The column that names the row's unit: part of the key, one unit a cell. */
export function unitColumn(definition: TableDefinition): ColumnDefinition | undefined {
  return definition.columns.find(
    ({ id, content }) => content.type === 'unit' && content.many !== true && definition.key.includes(id),
  );
}

/** What a table's rows came to, of a table of one row that alone: every check of a run asks for the same ones. */
let told = new WeakMap<TableDefinition, WeakMap<PlacedTable, SubjectRow | readonly SubjectRow[]>>();

/** The data rows that can be told apart by their key; a row whose key is blank or not understood has a finding already. */
export function subjectRows(placed: PlacedTable, definition: TableDefinition): readonly SubjectRow[] {
  const mine = told.get(definition) ?? new WeakMap<PlacedTable, SubjectRow | readonly SubjectRow[]>();
  const before = mine.get(placed);
  if (before !== undefined) return 'placed' in before ? [before] : before;
  const rows = trimmed(tellApart(placed, definition));
  const [only, ...others] = rows;
  told.set(definition, mine.set(placed, only === undefined || others.length > 0 ? rows : only));
  return rows;
}

/** Lets go of what the rows came to, once checks and facts are done with them: of a long ledger it is as much as its rows. Asked again, it is told anew. */
export function forgetSubjectRows(): void {
  told = new WeakMap();
}

function tellApart(placed: PlacedTable, definition: TableDefinition): readonly SubjectRow[] {
  if (definition.key.length === 0) return [];
  const column = unitColumn(definition)?.id;
  const { key, reportedBy } = definition;
  const ofUnit = column === undefined ? -1 : key.indexOf(column);
  const rows = dataRows(placed.table);
  // A form has a row for every line of its list, each with the form's one key.
  return (definition.kind === 'form' ? rows.slice(0, 1) : rows).flatMap((row) => {
    const cells = key.map((id) => row.cells.get(id));
    const names = cells.map(nameIn);
    if (names.includes(null)) return [];
    const named = key.filter((_, index) => cells[index] !== undefined && names[index] !== '').at(-1);
    if (named === undefined) return [];
    const subject = names.filter((name) => name !== '').join('/');
    return [
      new NamedRow(named, {
        placed,
        definition,
        row,
        subject,
        item: ofUnit < 0 ? subject : names.filter((name, index) => name !== '' && index !== ofUnit).join('/'),
        key: once(JSON.stringify(names.map((name, index) => monthsIn(cells[index]) ?? fold(name ?? '')))),
        unit: column === undefined ? null : unitIn(row.cells.get(column)),
        reporter: reportedBy === undefined ? null : unitIn(row.cells.get(reportedBy)),
      }),
    ];
  });
}

/** Few are asked where they are named, and all are kept as long as a run's checks go on. */
class NamedRow implements SubjectRow {
  readonly placed: PlacedTable;
  readonly definition: TableDefinition;
  readonly row: ParsedRow;
  readonly subject: string;
  readonly item: string;
  readonly key: string;
  readonly unit: string | null;
  readonly reporter: string | null;
  readonly #named: ColumnKey;

  constructor(named: ColumnKey, own: Omit<SubjectRow, 'at'>) {
    this.placed = own.placed;
    this.definition = own.definition;
    this.row = own.row;
    this.subject = own.subject;
    this.item = own.item;
    this.key = own.key;
    this.unit = own.unit;
    this.reporter = own.reporter;
    this.#named = named;
  }

  get at(): Place {
    return this.row.cells.get(this.#named)?.at ?? {};
  }
}

/** The same with another row; a copy by spreading would not know where it is named. */
export function withRow(
  { placed, definition, subject, item, key, at, unit, reporter }: SubjectRow,
  row: ParsedRow,
): SubjectRow {
  return { placed, definition, row, subject, item, key, at, unit, reporter };
}

/** The same text each time: a unit's key is made anew for every month and workbook, and kept for each of its rows. */
const once = remembering((text: string) => text);

/** 一月, 1月 and 1月份 are one month. */
function monthsIn(cell: ParsedCell | undefined): string | null {
  return cell?.value.kind === 'months' ? cell.value.months.join() : null;
}

/** What a finding calls any row: its key, else the label of a total, else its number on the sheet. */
export function rowName(row: ParsedRow, definition: TableDefinition): string | Bilingual {
  const names = definition.key.map((id) => nameIn(row.cells.get(id))).filter(Boolean);
  if (row.class === 'data' && names.length > 0) return names.join('/');
  return row.label ?? { zh: `第${row.row}行`, en: `row ${row.row}` };
}

/** The first unit of a cell, by the roster's name. */
export function unitIn(cell: ParsedCell | undefined): string | null {
  return cell?.value.kind === 'units' ? (cell.value.names[0]?.unit ?? null) : null;
}

/** All units of a cell, each once, by the roster's names. */
export function unitsOf(cell: ParsedCell | undefined): readonly string[] {
  const names = cell?.value.kind === 'units' ? cell.value.names : [];
  return [...new Set(names.flatMap(({ unit }) => unit ?? []))];
}

/** A cell's value as a name: blank as the empty text, null where it was not understood. */
function nameIn(cell: ParsedCell | undefined): string | null {
  return cell === undefined ? '' : nameOf(cell.value);
}

function nameOf(value: Value): string | null {
  switch (value.kind) {
    case 'blank':
    case 'none':
      return '';
    case 'units': {
      const names = value.names.map(({ unit, text, collective }) => unit ?? (collective ? text : null));
      return names.includes(null) ? null : names.join('、');
    }
    case 'enterprise':
      return value.name;
    case 'number':
      return plain(value.number);
    case 'date':
      return value.date;
    case 'unreadable':
      return null;
    default:
      return value.text.replace(/\s+/gu, '');
  }
}
