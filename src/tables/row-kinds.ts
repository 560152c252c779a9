import type { TableDefinition } from '../../schemas/define-table.ts';
import type { Cell, Sheet, SheetRow } from '../model/sheet.ts';
import type { BoundColumn, RowClass } from '../model/table.ts';
import type { Roster } from '../roster/roster.ts';
import { isBlank } from '../values/marks.ts';
import { isStruckRow } from './left-out.ts';
import { classOfLevel, levelOf } from './levels.ts';
import type { Region } from './regions.ts';
import { isAside, isEveryone, isNote, totalClass } from './row-class.ts';
import { type Section, unitKey } from './sections.ts';

/** A row that is read as a record or as the sum of some. */
export interface RecordKind {
  readonly kind: RowClass;
  /** The cell that says so, where one does. */
  readonly label?: Cell;
}

/** What a row of a table's stretch is. */
export type RowKind =
  | { readonly kind: 'blank' }
  | { readonly kind: 'note' }
  | RecordKind
  /** The words over the rows of a class. */
  | { readonly kind: 'section'; readonly label: Cell }
  /** An average, last year's figures, growth: figures of no unit. */
  | { readonly kind: 'aside'; readonly label: Cell };

export interface KindReading {
  readonly sheet: Sheet;
  readonly region: Region;
  readonly definition: TableDefinition;
  readonly columns: readonly BoundColumn[];
  readonly roster: Roster;
  readonly sections: ReadonlyMap<number, Section>;
  readonly places: Places;
}

const BLANK = { kind: 'blank' } as const;
const NOTE = { kind: 'note' } as const;
const DATA = { kind: 'data' } as const;

/** What the row is, told by its words and where they stand. */
export function kindOf(row: SheetRow, reading: KindReading): RowKind {
  const { sheet, columns, region, definition } = reading;
  const { left, right } = region.header;
  const inside = row.cells.filter(
    ({ column, value }) => column >= left && column <= right && !isBlank(value),
  );
  const first = inside[0];
  if (sheet.leavesOut && isStruckRow(row)) return BLANK;
  if (first === undefined) return row.cells.some(({ value }) => !isBlank(value)) ? NOTE : BLANK;
  if (first.kind === 'text' && isNote(first.value)) return NOTE;
  const { places } = reading;
  if (definition.kind === 'ledger' && inside.every(({ column }) => places.printed.has(column))) return BLANK;
  const level = levelLabel(inside, columns, definition);
  if (level !== null) return { kind: level };
  const section = reading.sections.get(row.number);
  if (section !== undefined) return { kind: section.summed ? 'subtotal' : 'section', label: section.cell };
  const sum = totalIn(inside, places, definition) ?? inPlaceOfUnit(inside, places, reading);
  if (sum !== null) return sum;
  if (inside.length > 1 || first.kind !== 'text') return DATA;
  // A row inside a merged group is one of its records, however little it says.
  if (columns.some(({ column }) => (sheet.mergeAt(row.number, column)?.top ?? row.number) < row.number))
    return DATA;
  if (isHeadline(first, sheet, region)) return { kind: 'section', label: first };
  return places.key.has(first.column) ? DATA : NOTE;
}

/** The columns of a sheet that tell what a row is, worked out once for all of them. */
export interface Places {
  /** The number and the unit that keeps a ledger: where nothing else stands in its line, nothing has happened yet. */
  readonly printed: ReadonlySet<number>;
  /** Columns of words, in which 合计 may stand. */
  readonly labels: ReadonlySet<number>;
  readonly key: ReadonlySet<number>;
  /** The column of the unit that a row is about; null where rows are about none. */
  readonly unit: number | null;
}

export function placesOf(columns: readonly BoundColumn[], definition: TableDefinition): Places {
  const { columns: definitions, key } = definition;
  const lead = definitions.find(({ content }) => content.type === 'unit')?.id;
  const printed = definitions.filter(({ id, content }) => id === lead || content.type === 'serial');
  const among = (wanted: (column: BoundColumn) => boolean): ReadonlySet<number> =>
    new Set(columns.filter(wanted).map(({ column }) => column));
  return {
    printed: among((column) => printed.some(({ id }) => id === column.id)),
    labels: among(({ part }) => part === null),
    key: among(({ id }) => key.includes(id)),
    unit: columns.find(({ id }) => id === unitKey(definition))?.column ?? null,
  };
}

/** Statistics: the class of a row whose label stands in the label column with figures beside it. */
function levelLabel(
  inside: readonly Cell[],
  columns: readonly BoundColumn[],
  { totals }: TableDefinition,
): RowClass | null {
  const nested = totals?.nested;
  if (nested === undefined || inside.length < 2) return null;
  const at = columns.find(({ id }) => id === nested.label)?.column;
  const label = inside.find(({ column }) => column === at);
  return label === undefined ? null : classOfLevel(levelOf(label.value, nested), nested);
}

/** 合计 or 小计 in a column of words. */
function totalIn(inside: readonly Cell[], { labels }: Places, definition: TableDefinition): RowKind | null {
  // A table of settings adds nothing up: an indicator may well be called 签约额合计.
  if (definition.kind === 'settings') return null;
  for (const label of inside) {
    const kind = label.kind === 'text' && labels.has(label.column) ? totalClass(label.value) : null;
    if (kind !== null) return { kind, label };
  }
  return null;
}

/** 全市 or 平均 where a unit should stand. */
function inPlaceOfUnit(inside: readonly Cell[], { unit }: Places, { roster }: KindReading): RowKind | null {
  if (unit === null) return null;
  const label = inside.find(({ column }) => column === unit) ?? inside[0];
  if (label?.kind !== 'text' || label.column > unit || roster.match(label.value) !== undefined) return null;
  if (isEveryone(label.value)) return { kind: 'total', label };
  return isAside(label.value) ? { kind: 'aside', label } : null;
}

const LONGEST_HEADLINE = 60;

/** 一、市直部门, or any words merged over the whole table: no record is called so. */
function isHeadline(cell: Cell, sheet: Sheet, { header }: Region): boolean {
  const merge = sheet.mergeAt(cell.row, cell.column);
  const across = merge !== undefined && merge.left <= header.left && merge.right >= header.right;
  const { value } = cell;
  return (
    across ||
    (value.length <= LONGEST_HEADLINE && /^\s{0,20}[（(]?[一二三四五六七八九十]{1,3}[）)、.．]/u.test(value))
  );
}
