import { a1, type Place, type Range, rangeA1 } from '../core/place.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { type Content, type Layout, rowCells, standsThere } from '../model/lean-rows.ts';
import { type Cell, cellIn, type Sheet, type SheetRow } from '../model/sheet.ts';
import {
  type ColumnKey,
  measureKey,
  type ParsedCell,
  type ParsedRow,
  type RowClass,
  withValue,
} from '../model/table.ts';
import type { Value } from '../model/value.ts';
import { readComposite } from '../values/composite.ts';
import { readValue, type ValueContext } from '../values/read-value.ts';
import { readStatedResult, unread } from '../values/stated-results.ts';
import type { PlacedReading } from './ready-columns.ts';
import type { KindReading, RecordKind } from './row-kinds.ts';
import { inOwnUnit, unitOfIndicator } from './unit-in-force.ts';
import type { ReadContent } from './written-alike.ts';

/** What reading a row needs besides the row. */
export interface Reading extends KindReading {
  readonly readings: readonly PlacedReading[];
  readonly layout: Layout;
  /** The file and the sheet that all its cells stand in. */
  readonly stands: { readonly file: string; readonly sheet: string };
}

/** A row as it stands, not yet judged by its table's schema. */
export interface ReadRow {
  readonly row: ParsedRow;
  readonly findings: readonly Finding[];
  /** Every cell is sound by itself. */
  readonly sound: boolean;
}

/**
 * @param groups what is filled down into the row's blank cells.
 * @param merged the merges of figures that were named before; those of this row are added.
 */
export function parseRow(
  row: SheetRow,
  { kind, label }: RecordKind,
  reading: Reading,
  groups: ReadonlyMap<ColumnKey, ParsedCell>,
  merged: Set<Range>,
): ReadRow {
  const { layout, sheet, stands } = reading;
  const contents = new Array<Content | ParsedCell | undefined>(layout.slots.length).fill(undefined);
  const put = (key: ColumnKey, cell: ParsedCell, content: Content = cellContent(cell)): void => {
    const index = layout.index.get(key) ?? -1;
    const slot = layout.slots[index];
    if (slot !== undefined) contents[index] = standsThere(cell, slot, row.number, stands) ? content : cell;
  };
  const findings: Finding[] = [];
  let sound = true;
  for (const item of reading.readings) {
    const { column, definition: content } = item;
    const isLabel = kind !== 'data' && column.part === null && !item.figure;
    const common = isLabel ? null : commonCell(row, item, sheet);
    if (common !== null) {
      if (sheet.standsAt === undefined) contents[item.slot] = common;
      else put(column.key, { ...common, at: placeIn(row.number, item, reading), filled: false });
      sound &&= common.sound;
      continue;
    }
    const source = sourceCell(row, item, reading, kind);
    if (source.shared !== null && !merged.has(source.shared)) {
      merged.add(source.shared);
      findings.push(
        finding(
          'TABLE-014',
          { ...source.at, cell: rangeA1(source.shared) },
          { cells: rangeA1(source.shared) },
        ),
      );
    }
    const carried = source.cell === undefined && content.group === true ? groups.get(column.key) : undefined;
    if (carried !== undefined) {
      put(column.key, { ...withValue(carried, carried.value), filled: true });
      sound &&= item.sound.value(carried.value);
      continue;
    }
    const { at, filled } = source;
    const text = source.cell?.value ?? '';
    if (isLabel) {
      put(column.key, { value: labelValue(source.cell), at, text, filled });
      continue;
    }
    const read = readCell(source, withRowUnit(row, item, reading));
    for (const [key, value] of read.values) {
      const isKept = source.cell !== undefined && read.findings.length === 0;
      put(key, { value, at, text, filled }, isKept ? item.alike?.keep(source.cell, value) : undefined);
      sound &&= key === column.key && item.sound.value(value);
    }
    if (source.filled || read.findings.length === 0) continue;
    // A sum is reckoned anyway, whether its formula was worked out or not.
    const isSum = kind !== 'data' && source.cell?.kind === 'unresolved';
    findings.push(...unsaid(isSum ? [unread(source.cell, source)] : read.findings, findings));
  }
  const { number, hidden } = row;
  const printed = label?.value.trim();
  return {
    row: {
      class: kind,
      row: number,
      hidden,
      cells: rowCells(layout, contents, stands, number),
      ...(printed === undefined ? {} : { label: printed }),
    },
    findings,
    sound,
  };
}

function cellContent({ value, text }: ParsedCell): Content {
  return { value, text };
}

/** What a cell says that is under no merge and blank, or written like one read before; null for any other. */
function commonCell(row: SheetRow, item: PlacedReading, sheet: Sheet): ReadContent | null {
  const { column, definition, alike, blank } = item;
  if (alike === null || sheet.mergeAt(row.number, column.column) !== undefined) return null;
  const own = cellIn(row.cells, column.column);
  if (own === undefined) return definition.group === true ? null : blank;
  // The text of the first one, not this one's: each would be kept in memory by itself.
  return alike.find(own) ?? null;
}

function placeIn(row: number, { column }: PlacedReading, { sheet, stands }: Reading): Place {
  const cell = a1(row, column.column);
  return {
    file: stands.file,
    sheet: stands.sheet,
    cell: sheet.standsAt === undefined ? cell : sheet.standsAt(cell),
    heading: column.heading,
  };
}

/** A cell merged over two columns of the record is read for both, and what is wrong in it is said once. */
function unsaid(found: readonly Finding[], said: readonly Finding[]): readonly Finding[] {
  return found.filter(
    ({ code, at }) => !said.some((other) => other.code === code && other.at.cell === at.cell),
  );
}

/** The column as this row's 计量单位 has it: a bare figure is in that unit. */
function withRowUnit(row: SheetRow, item: PlacedReading, reading: Reading): PlacedReading {
  const { content } = item.definition;
  const id = content.type === 'worded-target' ? content.unitIn : undefined;
  const beside = id === undefined ? undefined : reading.readings.find(({ column }) => column.id === id);
  if (beside === undefined) return item;
  const written = sourceCell(row, beside, reading, 'data').cell?.value ?? '';
  return { ...item, context: { ...item.context, unit: unitOfIndicator(written) }, alike: null };
}

interface Source {
  readonly cell: Cell | undefined;
  readonly at: Place;
  readonly filled: boolean;
  /** The vertical merge that gives several rows one figure. */
  readonly shared: Range | null;
}

/**
 * The cell that holds a row's value of a column. Words are filled down inside their merge; figures never are. A merge over
 * the columns of a record says the same in those that must not be blank: 高新区 over 乡镇类别 and 责任单位 is both.
 */
function sourceCell(row: SheetRow, item: PlacedReading, reading: Reading, kind: RowClass): Source {
  const { column, definition, figure: isFigure } = item;
  const { sheet } = reading;
  const place = (at: number): Place => placeIn(at, item, reading);
  const merge = sheet.mergeAt(row.number, column.column);
  const { type } = definition.content;
  const figure = isFigure || (type === 'serial' && definition.group !== true);
  if (merge !== undefined && merge.left < column.column && kind === 'data' && definition.required === true) {
    const cell = a1(merge.top, merge.left);
    const at = { ...place(merge.top), cell: sheet.standsAt?.(cell) ?? cell };
    const own = figure ? undefined : sheet.cell(merge.top, merge.left);
    if (own !== undefined) return { cell: own, at, filled: merge.top < row.number, shared: null };
  }
  if (merge === undefined || merge.left < column.column) {
    const own = merge === undefined ? sheet.cell(row.number, column.column) : undefined;
    return { cell: own, at: place(row.number), filled: false, shared: null };
  }
  const below = merge.top < row.number;
  const shared = figure && type !== 'serial' && merge.bottom > merge.top ? merge : null;
  if (!below)
    return { cell: sheet.cell(merge.top, merge.left), at: place(row.number), filled: false, shared };
  if (figure) return { cell: undefined, at: place(row.number), filled: false, shared };
  return { cell: sheet.cell(merge.top, merge.left), at: place(merge.top), filled: true, shared: null };
}

function labelValue(cell: Cell | undefined): Value {
  return cell === undefined ? { kind: 'blank' } : { kind: 'text', text: cell.value.trim() };
}

function readCell(
  { cell, at }: Source,
  { column, definition: { content, blank }, context, mixed }: PlacedReading,
): {
  readonly values: Iterable<readonly [ColumnKey, Value]>;
  readonly findings: readonly Finding[];
} {
  const { unit, role, roster, year } = context;
  const base: ValueContext = { at, unit, role, roster, year };
  if (mixed !== null) {
    const { values, findings } = readComposite(cell, mixed.plain, mixed.words, { ...base, role: 'target' });
    return { values: [...values].map(([id, value]) => [measureKey(id, 'target'), value] as const), findings };
  }
  if (column.part === 'rate' || column.part === 'rank') {
    const stated = readStatedResult(cell, column.part, base);
    return { values: [[column.key, stated.value]], findings: stated.findings };
  }
  const { value, findings } = readValue(cell, content, base);
  if (value.kind === 'blank' && role === 'target' && blank === 'none')
    return { values: [[column.key, { kind: 'none' }]], findings };
  return { values: [[column.key, inOwnUnit(value, content)]], findings };
}
