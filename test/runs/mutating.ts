import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import { tables as definitions, tableById } from '../../schemas/index.ts';
import { parseA1 } from '../../src/core/place.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { readWorkbook } from '../../src/formats/xlsx/read/index.ts';
import type { ReadFile } from '../../src/model/dataset.ts';
import type { Cell, CellKind, Sheet, SheetRow } from '../../src/model/sheet.ts';
import {
  type BoundColumn,
  headingPlace,
  type MeasurePart,
  measureKey,
  type ParsedCell,
  type ParsedRow,
  type ParsedTable,
} from '../../src/model/table.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import { checkSubmissions } from '../../src/runs/validate.ts';
import { UNCHANGING } from '../../src/scheme/changes.ts';
import { placePeriods } from '../../src/tables/periods.ts';
import { readTables, type SheetTables } from '../../src/tables/read-tables.ts';
import { FIXTURES } from '../support/cli.ts';

const roster = createRoster(daye2023.roster, daye2023.issuer);

/** A right workbook, read once, with what is found in it as it is. */
export interface RightBook {
  readonly name: string;
  readonly sheets: readonly Sheet[];
  readonly tables: readonly { readonly sheet: number; readonly table: ParsedTable }[];
  readonly found: readonly string[];
}

/** One cell of a table that may be spoilt. */
export interface Spot {
  readonly book: RightBook;
  readonly sheet: number;
  readonly table: ParsedTable;
  readonly definition: TableDefinition;
  readonly column: ColumnDefinition;
  readonly part: MeasurePart | null;
  readonly row: ParsedRow;
  readonly cell: ParsedCell;
  /** A1. */
  readonly at: string;
  /** A label that stands before the value in the cell itself (包保单位：). */
  readonly label: string;
}

/** What is typed into a cell; null empties it. */
export type Typed = { readonly kind: CellKind; readonly value: string } | null;

export function rightBooks(...folders: readonly string[]): readonly RightBook[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(FIXTURES, folder)).map((name) =>
      openBook(path.join(FIXTURES, folder, name), `${folder}/${name.normalize('NFC')}`),
    ),
  );
}

function openBook(file: string, name: string): RightBook {
  const { workbook } = readWorkbook(readFileSync(file), { file: name });
  if (workbook === null) throw new Error(`${name} cannot be opened`);
  const { sheets } = workbook;
  const tables = sheets.flatMap((sheet, index) =>
    readOnce(sheet, name).tables.map((table) => ({ sheet: index, table })),
  );
  return { name, sheets, tables, found: told(findingsIn(name, sheets)) };
}

/** All cells of a workbook's tables, cells that are filled down left out. */
export function spotsOf(book: RightBook): readonly Spot[] {
  return book.tables.flatMap(({ sheet, table }) => {
    const definition = tableById(table.id);
    if (definition === undefined) throw new Error(`no table ${table.id}`);
    return table.rows.flatMap((row) =>
      table.columns.flatMap((bound): Spot[] => {
        const { key, id, part } = spotKey(bound, definition);
        const cell = row.cells.get(key);
        const column = definition.columns.find((item) => item.id === id);
        if (cell === undefined || column === undefined || cell.filled || cell.at.cell === undefined)
          return [];
        const at = cell.at.cell;
        const typed = typedIn(book.sheets[sheet], at);
        if (typed === null) return [];
        const label = typed.endsWith(cell.text) ? typed.slice(0, typed.length - cell.text.length) : '';
        return [{ book, sheet, table, definition, column, part, row, cell, at, label }];
      }),
    );
  });
}

/** Under a heading that mixes measures a bare figure is the target of the plain one, and is spoilt as such. */
function spotKey(bound: BoundColumn, { columns }: TableDefinition): Pick<BoundColumn, 'key' | 'id' | 'part'> {
  const content = columns.find(({ id }) => id === bound.id)?.content;
  if (content?.type !== 'composite') return bound;
  return { key: measureKey(content.plain, 'target'), id: content.plain, part: 'target' };
}

/** The cells with the headings of columns that a sheet must have; forms have labels instead. */
export function headingsOf(book: RightBook): readonly Spot[] {
  return book.tables.flatMap(({ sheet, table }) => {
    const row = table.rows[0];
    const definition = tableById(table.id);
    if (row === undefined || definition === undefined || definition.form !== undefined) return [];
    return table.columns.flatMap((bound): Spot[] => {
      const column = definition.columns.find(({ id }) => id === bound.id);
      const at = bound.cell;
      const text = typedIn(book.sheets[sheet], at) ?? '';
      if (column === undefined || column.optional === true || column.progress === true || text === '')
        return [];
      const cell: ParsedCell = {
        value: { kind: 'text', text },
        at: headingPlace(table, bound),
        text,
        filled: false,
      };
      return [{ book, sheet, table, definition, column, part: bound.part, row, cell, at, label: '' }];
    });
  });
}

/** What stands in a cell; null for one that lies under a merge, where nothing can be typed. */
function typedIn(sheet: Sheet | undefined, reference: string): string | null {
  const at = parseA1(reference);
  if (sheet === undefined || at === null) return null;
  const merge = sheet.mergeAt(at.top, at.left);
  if (merge !== undefined && (merge.top !== at.top || merge.left !== at.left)) return null;
  return sheet.cell(at.top, at.left)?.value ?? '';
}

/** What is found in a workbook once something else is typed into one of its cells, beyond what was found before. */
export function foundAfter(spot: Spot, typed: Typed): readonly string[] {
  const changes = new Map([[spot.at, labelled(spot, typed)]]);
  const sheets = spot.book.sheets.map((sheet, index) =>
    index === spot.sheet ? retyped(sheet, changes) : sheet,
  );
  const before = [...spot.book.found];
  return told(findingsIn(spot.book.name, sheets)).filter((line) => {
    const at = before.indexOf(line);
    if (at >= 0) before.splice(at, 1);
    return at < 0;
  });
}

/** What is found in a workbook once other things are typed into some of its cells. */
export function findingsOfCopy(
  book: RightBook,
  typed: readonly (readonly [sheet: number, cell: string, typed: Typed])[],
): readonly string[] {
  const sheets = book.sheets.map((sheet, index) => {
    const mine = typed.filter(([at]) => at === index);
    return mine.length === 0 ? sheet : retyped(sheet, new Map(mine.map(([, cell, value]) => [cell, value])));
  });
  return told(findingsIn(book.name, sheets));
}

function labelled({ label }: Spot, typed: Typed): Typed {
  if (label === '' || (typed !== null && typed.kind !== 'text')) return typed;
  return { kind: 'text', value: label + (typed?.value ?? '') };
}

function told(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code, at }) =>
    [code, at.sheet, at.cell].filter((part) => part !== undefined).join(' '),
  );
}

const known = new WeakMap<Sheet, SheetTables>();

/** A sheet that was not changed is not read again. */
function readOnce(sheet: Sheet, file: string): SheetTables {
  const read = known.get(sheet) ?? readTables(sheet, { file, definitions, roster, year: 2023 });
  known.set(sheet, read);
  return read;
}

function findingsIn(name: string, sheets: readonly Sheet[]): readonly Finding[] {
  const read = sheets.map((sheet) => readOnce(sheet, name));
  const file: ReadFile = {
    input: { path: name, sha256: '', size: 0 },
    metadata: {},
    tables: read.flatMap(({ tables }) => tables),
    findings: read.flatMap(({ findings }) => findings),
    opened: true,
  };
  const placed = placePeriods([file], 2023, null);
  return checkSubmissions(
    {
      files: [file],
      tables: placed.tables,
      findings: [...file.findings, ...placed.findings],
      roster,
      scheme: { ...UNCHANGING, confirmations: [] },
    },
    null,
  );
}

/** A sheet with other contents in some cells. */
function retyped(sheet: Sheet, changes: ReadonlyMap<string, Typed>): Sheet {
  const byRow = new Map<number, Map<number, Cell | null>>();
  for (const [reference, typed] of changes) {
    const at = parseA1(reference);
    if (at === null) throw new Error(`no cell ${reference}`);
    const row = byRow.get(at.top) ?? new Map();
    byRow.set(at.top, row.set(at.left, typed === null ? null : cellOf(sheet, at.top, at.left, typed)));
  }
  const change = (row: SheetRow): SheetRow => {
    const own = byRow.get(row.number);
    if (own === undefined) return row;
    const kept = row.cells.filter(({ column }) => !own.has(column));
    const typed = [...own.values()].filter((cell) => cell !== null);
    return { ...row, cells: [...kept, ...typed].sort((left, right) => left.column - right.column) };
  };
  const present = [...sheet.rows()];
  const blank = [...byRow.keys()].filter((number) => !present.some((row) => row.number === number));
  const rows = [...present, ...blank.map((number): SheetRow => ({ number, hidden: false, cells: [] }))]
    .map(change)
    .filter(({ cells }) => cells.length > 0)
    .sort((left, right) => left.number - right.number);
  return {
    ...sheet,
    rows: () => rows,
    cell(row, column) {
      const typed = byRow.get(row)?.get(column);
      return typed === undefined ? sheet.cell(row, column) : (typed ?? undefined);
    },
  };
}

function cellOf(sheet: Sheet, row: number, column: number, { kind, value }: NonNullable<Typed>): Cell {
  const present = sheet.cell(row, column);
  const plain = kind === 'date' ? ({ format: 'date', formatCode: 'yyyy-mm-dd' } as const) : undefined;
  const format = plain ?? {
    format: present?.format ?? ('general' as const),
    formatCode: present?.formatCode ?? 'General',
  };
  return { row, column, kind, value, ...format, formula: false };
}
