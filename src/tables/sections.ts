import type { TableDefinition } from '../../schemas/define-table.ts';
import { fold } from '../core/fold.ts';
import { remembering } from '../core/remembering.ts';
import { type Cell, cellIn, type Sheet, type SheetRow } from '../model/sheet.ts';
import type { BoundColumn } from '../model/table.ts';
import type { Roster } from '../roster/roster.ts';
import { isBlank } from '../values/marks.ts';
import { totalClass } from './row-class.ts';

/** The words over a class of units: a line of its own (一、一类乡镇), or one with the sums of its rows. */
export interface Section {
  readonly cell: Cell;
  /** The row holds the sums of the rows under it. */
  readonly summed: boolean;
}

/** What telling sections needs to know of a table. */
export interface SectionReading {
  readonly sheet: Sheet;
  readonly columns: readonly BoundColumn[];
  readonly definition: TableDefinition;
  readonly roster: Roster;
  readonly classes: readonly string[];
}

/** Longer texts name no class. */
const LONGEST_WORDS = 40;

const NUMERAL = /^[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?$/u;
const NUMBERED = /^\(?[一二三四五六七八九十\d]{1,3}(?:[、.:]|\)[、.:]?)/u;
const KIND = /^第?([一二三四五六1-6ⅰ-ⅵa-f])类/u;
const NUMERALS = '一二三四五六';

/** The words of a section without their numbering, and what is added behind them. */
export function sectionWords(text: string): string {
  return fold(text)
    .replace(NUMBERED, '')
    .replace(/:$/u, '')
    .replace(/\([^()]{0,20}\)$/u, '')
    .replace(/(?:小计|合计)$/u, '');
}

/**
 * The class that words name: spelt like one of the classes, or the only one of that number (一类, 第一类单位 for 一类乡镇). Null where it
 * is none of them, or might be several.
 */
export function classNamed(text: string, classes: readonly string[]): string | null {
  if (text.length > LONGEST_WORDS) return null;
  const known = named.get(classes) ?? remembering((words) => classIn(words, classes));
  named.set(classes, known);
  return known(text);
}

/** A scheme has few classes, and every row of every table is asked for them. */
const named = new WeakMap<readonly string[], (text: string) => string | null>();

function classIn(text: string, classes: readonly string[]): string | null {
  const words = sectionWords(text);
  const same = classes.find((name) => fold(name) === words || fold(name) === fold(text));
  if (same !== undefined) return same;
  const kind = numberOf(words);
  if (kind === null) return null;
  const alike = classes.filter((name) => numberOf(fold(name)) === kind);
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** 第一类, 1类, Ⅰ类 and 一类 are one; an A类 stays what it is. */
function numberOf(words: string): string | null {
  const sign = KIND.exec(words)?.[1];
  if (sign === undefined) return null;
  const at = '123456'.indexOf(sign);
  return at < 0 ? sign : (NUMERALS[at] ?? null);
}

/**
 * The sections of a table by the number of their row. A row is one when it names a class instead of a unit, or is numbered 一、二、三
 * where units are numbered 1, 2, 3, and stands over a row that is no section.
 */
export function sectionsOf(rows: readonly SheetRow[], reading: SectionReading): ReadonlyMap<number, Section> {
  const { definition, columns } = reading;
  const unit = columns.find(({ id }) => id === unitKey(definition));
  if (unit === undefined) return new Map();
  const places = placesOf(columns, unit, definition);
  const arabic = [...places.serial].some((serial) =>
    rows.some(({ cells }) => /^\d+$/u.test(cellIn(cells, serial)?.value ?? '')),
  );
  const filled = rows.filter(({ cells }) => cells.some(({ value }) => !isBlank(value)));
  const sections = new Map<number, Section>();
  filled.forEach((row, index) => {
    const section = sectionIn(row, places, arabic, reading);
    const below = filled[index + 1];
    if (section === null || below === undefined) return;
    // A class of one unit may be printed in one row: 高新区 with its own figures, straight over the next class.
    const named = reading.roster.match(section.cell.value) !== undefined;
    if (section.summed && named && endsAt(below, places, arabic, reading)) return;
    sections.set(row.number, section);
  });
  return sections;
}

/** The sheet's columns that sections are told by. */
interface Places {
  readonly unit: number;
  readonly serial: ReadonlySet<number>;
  readonly group: ReadonlySet<number>;
  readonly figures: ReadonlySet<number>;
}

/** By the columns: those under one header are the same in every copy of a form, and so is the table they are of. */
const placed = new WeakMap<readonly BoundColumn[], Places>();

function placesOf(columns: readonly BoundColumn[], unit: BoundColumn, definition: TableDefinition): Places {
  const before = placed.get(columns);
  if (before !== undefined) return before;
  const columnsOf = (wanted: (one: BoundColumn) => boolean): ReadonlySet<number> =>
    new Set(columns.filter(wanted).map(({ column }) => column));
  const places = {
    unit: unit.column,
    serial: columnsOf(({ id }) => isSerial(definition, id)),
    group: columnsOf(({ id }) =>
      definition.columns.some((one) => one.id === id && one.content.type === 'class'),
    ),
    figures: columnsOf(({ part }) => part !== null),
  };
  placed.set(columns, places);
  return places;
}

function endsAt(row: SheetRow, places: Places, arabic: boolean, reading: SectionReading): boolean {
  const total = row.cells.some(({ kind, value }) => kind === 'text' && totalClass(value) !== null);
  return total || sectionIn(row, places, arabic, reading) !== null;
}

function sectionIn(
  row: SheetRow,
  places: Places,
  arabic: boolean,
  { sheet, roster, classes }: SectionReading,
): Section | null {
  const unit = cellIn(row.cells, places.unit);
  const name = unit === undefined || isBlank(unit.value) ? undefined : unit;
  // Most rows are a unit's own, and no unit is called like a class.
  if (
    name !== undefined &&
    roster.match(name.value) !== undefined &&
    classNamed(name.value, classes) === null
  )
    return null;
  const cellOf = (columns: ReadonlySet<number>): Cell | undefined =>
    row.cells.find(({ column, value }) => columns.has(column) && !isBlank(value));
  const serial = cellOf(places.serial);
  const group = cellOf(places.group);
  const hasFigures = (): boolean => cellOf(places.figures) !== undefined;
  const numbered = serial !== undefined && NUMERAL.test(serial.value.trim());
  if (name !== undefined) {
    if (name.kind !== 'text' || isMergedDown(sheet, name)) return null;
    const known = roster.match(name.value) !== undefined;
    const isClass = classNamed(name.value, classes) !== null;
    if (numbered && arabic && (isClass || !known)) return { cell: name, summed: hasFigures() };
    // 一类乡镇小计 may as well stand under its rows.
    const sums = totalClass(name.value) !== null;
    return isClass && !known && !sums && group === undefined ? { cell: name, summed: hasFigures() } : null;
  }
  // The words stand in the column of the numbers or of the classes, and no unit beside them.
  const words = group ?? serial;
  if (words?.kind !== 'text' || isMergedDown(sheet, words) || totalClass(words.value) !== null) return null;
  // 高新区 merged over class and unit is both.
  const figures = hasFigures();
  if (figures && roster.match(words.value) !== undefined) return null;
  return classNamed(words.value, classes) === null ? null : { cell: words, summed: figures };
}

function isMergedDown(sheet: Sheet, { row, column }: Cell): boolean {
  const merge = sheet.mergeAt(row, column);
  return merge !== undefined && merge.bottom > merge.top;
}

function isSerial({ columns }: TableDefinition, id: string): boolean {
  return columns.some((one) => one.id === id && one.content.type === 'serial');
}

/** The column that names the unit of a row, in a table with a target for every unit. */
export function unitKey({ kind, key, columns }: TableDefinition): string | undefined {
  if (kind !== 'target') return undefined;
  return columns.find(
    ({ id, content }) => content.type === 'unit' && content.many !== true && key.includes(id),
  )?.id;
}
