import { number } from '../../schemas/cells.ts';
import type { ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import { a1, columnLetters, type Place, type Range, rangeA1 } from '../core/place.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { Cell, Sheet, SheetRow } from '../model/sheet.ts';
import {
  type BoundColumn,
  type ColumnKey,
  measureKey,
  type ParsedCell,
  type ParsedRow,
  type ParsedText,
  type RowClass,
} from '../model/table.ts';
import type { Value } from '../model/value.ts';
import { readComposite } from '../values/composite.ts';
import { readValue, type ValueContext } from '../values/read-value.ts';
import { readStatedResult, unread } from '../values/stated-results.ts';
import {
  type ClassInForce,
  classOver,
  knownClasses,
  withClass,
  withKnownClasses,
  withSummedClasses,
} from './class-in-force.ts';
import { placeOf, type TableContext } from './context.ts';
import { isNobodys, judged } from './judge-row.ts';
import { withLevels } from './levels.ts';
import { OVERALL_RANK } from './lone-results.ts';
import type { Region } from './regions.ts';
import { type KindReading, kindOf, type RecordKind } from './row-kinds.ts';
import { sectionsOf } from './sections.ts';
import { inOwnUnit, unitOfIndicator } from './unit-in-force.ts';
import { type WrittenAlike, writtenAlike } from './written-alike.ts';

export interface ParsedRows {
  readonly rows: readonly ParsedRow[];
  readonly notes: readonly ParsedText[];
  readonly findings: readonly Finding[];
}

/** What reading a row needs besides the row. */
interface Reading extends KindReading {
  /** The columns with what reading their cells needs, worked out once: a sheet may have a hundred thousand rows. */
  readonly readings: readonly ColumnReading[];
}

interface ColumnReading {
  readonly column: BoundColumn;
  readonly definition: ColumnDefinition;
  readonly letters: string;
  /** Read as a figure in totals too; every other column of theirs holds a label or nothing. */
  readonly figure: boolean;
  readonly file: string;
  readonly context: Omit<ValueContext, 'at'>;
  /** Null where more than the cell itself tells what it means. */
  readonly alike: WrittenAlike | null;
}

export function parseRows(
  sheet: Sheet,
  region: Region,
  columns: readonly BoundColumn[],
  context: TableContext,
): ParsedRows {
  const { definition } = region.header.vocabulary;
  const { roster } = context;
  const classes = knownClasses(context);
  const sections = sectionsOf(region.rows, { sheet, columns, definition, roster, classes });
  const readings = readingsOf(columns, definition, context);
  const reading: Reading = { sheet, region, columns, definition, roster, sections, readings };
  const rows: ParsedRow[] = [];
  const notes: ParsedText[] = [];
  const findings: Finding[] = [];
  const grouping = columns.filter(({ id }) => isGroup(definition, id));
  const groups = new Map<ColumnKey, ParsedCell>();
  const merged = new Set<Range>();
  let open = new Map<ColumnKey, ParsedCell>();
  let under: ClassInForce | null = null;
  for (const row of region.rows) {
    if (region.resumesAt.has(row.number)) open = new Map(groups);
    const what = kindOf(row, reading);
    if (what.kind === 'blank') continue;
    const words = (cell: Cell): ParsedText => ({
      text: cell.value.trim(),
      at: placeOf(context, sheet, a1(cell.row, cell.column)),
    });
    const over = what.kind === 'section' ? what.label : sections.get(row.number)?.cell;
    if (over !== undefined) under = classOver(words(over), definition, classes);
    if (what.kind === 'note' || what.kind === 'section') {
      notes.push(...row.cells.map(words));
      continue;
    }
    if (what.kind === 'aside') {
      const { text, at } = words(what.label);
      findings.push(finding('TABLE-018', at, { row: text }));
      continue;
    }
    if (what.kind === 'data') closeGroups(row, open, reading);
    const parsed = parseRow(row, what, reading, what.kind === 'data' ? open : new Map(), merged);
    const inClass = withClass(parsed.row, under, sections.has(row.number), definition, roster);
    const judgement = judged(inClass, definition, context);
    findings.push(...parsed.findings, ...judgement.findings);
    rows.push(judgement.row);
    if (what.kind === 'subtotal' && !sections.has(row.number)) under = null;
    if (what.kind !== 'data') continue;
    for (const { key } of grouping) {
      const cell = judgement.row.cells.get(key);
      if (cell !== undefined && cell.value.kind !== 'blank') groups.set(key, cell);
    }
  }
  const known = withKnownClasses(
    sections.size > 0 ? rows : withSummedClasses(rows, definition, context),
    definition,
    context,
  );
  const nested = reading.definition.totals?.nested;
  return {
    rows: nested === undefined ? known.rows : withLevels(known.rows, nested),
    notes,
    // Not pushed: of a hundred thousand rows they may be more than one call can take.
    findings: [...findings, ...known.findings, ...classlessFindings(known.rows, reading)],
  };
}

/** A rank over all measures is no column of the form, and is compared with what is worked out. */
const OVERALL: ColumnDefinition = {
  id: OVERALL_RANK,
  header: '排名',
  content: { type: 'number' },
  is: number(null).optional(),
  optional: true,
};

function readingsOf(
  columns: readonly BoundColumn[],
  { columns: definitions }: TableDefinition,
  { file, roster, year }: TableContext,
): readonly ColumnReading[] {
  return columns.flatMap((column) => {
    const definition =
      definitions.find(({ id }) => id === column.id) ?? (column.key === OVERALL_RANK ? OVERALL : undefined);
    if (definition === undefined) return [];
    const { type } = definition.content;
    const { unit, part } = column;
    return {
      column,
      definition,
      letters: columnLetters(column.column),
      figure: type === 'measure' || type === 'number' || type === 'composite',
      file,
      context: {
        unit,
        role: part === 'target' ? 'target' : part === null ? 'plain' : 'actual',
        roster,
        year,
      },
      alike: type === 'composite' ? null : writtenAlike(roster, definition, `${year} ${part} ${unit}`),
    };
  });
}

function isGroup(definition: TableDefinition, id: string): boolean {
  return definition.columns.some((column) => column.id === id && column.group === true);
}

/** After a page break a group goes on until its column prints a value again, or a column left of it does. */
function closeGroups(
  row: SheetRow,
  open: Map<ColumnKey, ParsedCell>,
  { columns, definition }: Reading,
): void {
  if (open.size === 0) return;
  const printed = columns.find(
    ({ id, column }) => isGroup(definition, id) && row.cells.some((cell) => cell.column === column),
  );
  if (printed === undefined) return;
  for (const { key, column } of columns) if (column >= printed.column) open.delete(key);
}

function parseRow(
  row: SheetRow,
  { kind, label }: RecordKind,
  reading: Reading,
  groups: ReadonlyMap<ColumnKey, ParsedCell>,
  merged: Set<Range>,
): { readonly row: ParsedRow; readonly findings: readonly Finding[] } {
  const cells = new Map<ColumnKey, ParsedCell>();
  const findings: Finding[] = [];
  for (const item of reading.readings) {
    const { column, definition: content } = item;
    const source = sourceCell(row, item, reading.sheet, kind);
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
      cells.set(column.key, { ...carried, filled: true });
      continue;
    }
    if (kind !== 'data' && column.part === null && !item.figure) {
      cells.set(column.key, {
        value: labelValue(source.cell),
        at: source.at,
        text: source.cell?.value ?? '',
        filled: source.filled,
      });
      continue;
    }
    const own = withRowUnit(row, item, reading);
    const before = source.cell === undefined ? undefined : own.alike?.find(source.cell);
    if (before !== undefined) {
      // The text of the first one, not this one's: each would be kept in memory by itself.
      const { value, cell } = before;
      cells.set(column.key, { value, at: source.at, text: cell.value, filled: source.filled });
      continue;
    }
    const read = readCell(source, own, reading.definition);
    for (const [key, value] of read.values) {
      cells.set(key, { value, at: source.at, text: source.cell?.value ?? '', filled: source.filled });
      if (source.cell !== undefined && read.findings.length === 0) own.alike?.keep(source.cell, value);
    }
    if (source.filled || read.findings.length === 0) continue;
    // A sum is reckoned anyway, whether its formula was worked out or not.
    const isSum = kind !== 'data' && source.cell?.kind === 'unresolved';
    findings.push(...unsaid(isSum ? [unread(source.cell, source)] : read.findings, findings));
  }
  const hidden = row.hidden;
  const printed = label?.value.trim();
  return {
    row: {
      class: kind,
      row: row.number,
      hidden,
      cells,
      ...(printed === undefined ? {} : { label: printed }),
    },
    findings,
  };
}

/** The column as this row's 计量单位 has it: a bare figure is in that unit. */
function withRowUnit(row: SheetRow, item: ColumnReading, { readings, sheet }: Reading): ColumnReading {
  const { content } = item.definition;
  const id = content.type === 'worded-target' ? content.unitIn : undefined;
  const beside = id === undefined ? undefined : readings.find(({ column }) => column.id === id);
  if (beside === undefined) return item;
  const written = sourceCell(row, beside, sheet, 'data').cell?.value ?? '';
  return { ...item, context: { ...item.context, unit: unitOfIndicator(written) }, alike: null };
}

/** A cell merged over two columns of the record is read for both, and what is wrong in it is said once. */
function unsaid(found: readonly Finding[], said: readonly Finding[]): readonly Finding[] {
  return found.filter(
    ({ code, at }) => !said.some((other) => other.code === code && other.at.cell === at.cell),
  );
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
function sourceCell(
  row: SheetRow,
  { column, definition, letters, figure: isFigure, file }: ColumnReading,
  sheet: Sheet,
  kind: RowClass,
): Source {
  // Written out: every cell of every submission comes through here.
  const place = (at: number): Place => ({
    file,
    sheet: sheet.name,
    cell: sheet.standsAt === undefined ? letters + at : sheet.standsAt(letters + at),
    heading: column.heading,
  });
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
  { column, definition: { content, blank }, context }: ColumnReading,
  definition: TableDefinition,
): {
  readonly values: Iterable<readonly [ColumnKey, Value]>;
  readonly findings: readonly Finding[];
} {
  const { unit, role, roster, year } = context;
  const base: ValueContext = { at, unit, role, roster, year };
  if (content.type === 'composite') {
    const measures = definition.columns.flatMap(({ id, content: inner }) =>
      inner.type === 'measure' ? [{ ...inner, id }] : [],
    );
    const plain = measures.find(({ id }) => id === content.plain) ?? { id: content.plain, unit: '个' };
    const words = content.words.flatMap((id) => measures.filter((measure) => measure.id === id));
    const { values, findings } = readComposite(cell, plain, words, { ...base, role: 'target' });
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

/** Where classes are printed, a record without one would be ranked apart from all others: mostly a merge that ends too early. */
function classlessFindings(
  rows: readonly ParsedRow[],
  { readings, definition: table }: Reading,
): readonly Finding[] {
  return readings.flatMap(({ column, definition: { content } }) => {
    if (content.type !== 'class') return [];
    const units = rows.filter((row) => row.class === 'data' && !isNobodys(row, table));
    const cells = units.flatMap((row) => row.cells.get(column.key) ?? []);
    const blank = cells.filter(({ value }) => value.kind === 'blank');
    if (blank.length === cells.length) return [];
    return blank.map(({ at }) => finding('TABLE-011', at, { column: column.heading }));
  });
}
