import { MAX_COLUMN, MAX_ROW, parseA1, type Range } from '../../../core/place.ts';
import { type CellStoreBuilder, createCellStore } from './cell-store.ts';
import { type CellTexts, oneText, textInPieces } from './cell-text.ts';
import type { Limits } from './limits.ts';
import type { Refusal } from './refusal.ts';
import {
  type AttributeSpan,
  LT,
  nextAttribute,
  type PartText,
  SLASH,
  skipDeclaration,
  tagEnd,
} from './scan.ts';
import { type CellScan, cellNameEnd, localStart, nameEnd, scanCell } from './scan-cell.ts';
import { scanRows } from './scan-rows.ts';
import { holdsMarks } from './strings.ts';
import { tooLarge } from './too-large.ts';

/** Hidden columns, both ends included. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

/** What a sheet's part holds, values still in the text. */
export interface ScannedSheet {
  readonly texts: CellTexts;
  readonly cells: CellStoreBuilder;
  readonly merges: readonly Range[];
  readonly hiddenColumns: readonly ColumnRange[];
  /** Some inline string is not one plain text and names a font that sets text apart. */
  readonly rich: boolean;
  /** The part ends where it should. */
  readonly whole: boolean;
  /** Cells whose reference lies outside any sheet, left out. */
  readonly stray: number;
}

/** Characters of a cell in a sheet's part; a guess that saves growing. */
const CELL_LENGTH = 40;
const DATA_START = '<sheetData>';
const DATA_END = '</sheetData>';

/** A sheet being scanned. */
interface Scan {
  readonly cells: CellStoreBuilder;
  readonly merges: Range[];
  readonly hiddenColumns: ColumnRange[];
  readonly cell: CellScan;
  /** Where to go on, and the row and column of the last cell. */
  at: number;
  row: number;
  column: number;
  whole: boolean;
  stray: number;
}

/** What findings call the sheet, and what it may cost. */
interface Bounds {
  readonly file: string;
  readonly sheet: string;
  readonly limits: Limits;
}

function scanOf(length: number): Scan {
  return {
    cells: createCellStore(Math.ceil(length / CELL_LENGTH)),
    merges: [],
    hiddenColumns: [],
    cell: { row: 0, column: 0, code: 0, style: 0, value: -1, rich: false },
    at: 0,
    row: 0,
    column: 0,
    whole: false,
    stray: 0,
  };
}

function scanned(
  { cells, merges, hiddenColumns, cell, whole, stray }: Scan,
  texts: CellTexts,
  xml: string,
): ScannedSheet {
  return { texts, cells, merges, hiddenColumns, rich: cell.rich && holdsMarks(xml), whole, stray };
}

/**
 * One pass over a worksheet part. Only rows, cells, merges and columns are looked at; empty cells, styles of empty rows,
 * validations and formats cost no more than stepping over them.
 *
 * @throws Refusal beyond the limits.
 */
export function scanSheet(part: PartText, file: string, sheet: string, limits: Limits): ScannedSheet {
  const scan = scanOf(part.xml.length);
  scanElements(part.xml, scan, { file, sheet, limits });
  return scanned(scan, oneText(part), part.xml);
}

/**
 * The same of a large part in UTF-8, whose rows and cells are read from its bytes as long as they look as they commonly do.
 *
 * @returns null where already what stands before the rows does not.
 * @throws Refusal beyond the limits.
 */
export function scanLargeSheet(
  content: Buffer,
  file: string,
  sheet: string,
  limits: Limits,
): ScannedSheet | null {
  const bounds = { file, sheet, limits };
  const start = content.indexOf(DATA_START);
  const head = content.toString('latin1', 0, Math.max(0, start));
  if (start < 0 || head.includes('<!')) return null;
  const scan = scanOf(content.length);
  if (!scanElements(head, scan, bounds) || scan.cells.count() > 0) return null;
  scan.at = start + DATA_START.length;
  scanRows(content, scan, scan.cells, limits.cells);
  const count = scan.cells.count();
  if (count > limits.cells) throw tooManyCells(bounds);
  if (content.toString('latin1', scan.at, scan.at + DATA_END.length) !== DATA_END) {
    const xml = content.toString('latin1');
    scanElements(xml, scan, bounds);
    return scanned(scan, oneText({ xml, bytes: true }), xml);
  }
  const end = scan.at;
  const tail = content.toString('latin1', end);
  scan.at = 0;
  scanElements(tail, scan, bounds);
  return scan.cells.count() > count ? null : scanned(scan, textInPieces(content, end), tail);
}

function tooManyCells({ file, sheet, limits }: Bounds): Refusal {
  return tooLarge(file, 'cells', `> ${limits.cells}`, limits.cells, sheet);
}

/** Goes on to the end of the text; false where that stands inside a tag or a cell. */
function scanElements(xml: string, scan: Scan, bounds: Bounds): boolean {
  const { cells, merges, cell } = scan;
  const { limits } = bounds;
  let { row, column } = scan;
  let at = xml.indexOf('<', scan.at);
  while (at >= 0) {
    const mark = xml.charCodeAt(at + 1);
    if (mark === 0x21 || mark === 0x3f) {
      at = xml.indexOf('<', skipDeclaration(xml, at));
      continue;
    }
    const behind = cellNameEnd(xml, at);
    if (behind > 0) {
      at = scanCell(xml, behind, row, column + 1, cell);
      if (at < 0) return false;
      column = cell.column;
      if (cell.row > 0) row = cell.row;
      if (cell.value >= 0) {
        if (cell.row < 1 || cell.row > MAX_ROW || column < 1 || column > MAX_COLUMN) scan.stray += 1;
        else cells.add(cell.row, column, cell.code, cell.style, cell.value);
        if (cells.count() > limits.cells) throw tooManyCells(bounds);
      }
      if (xml.charCodeAt(at) !== LT) at = xml.indexOf('<', at);
      continue;
    }
    const closing = mark === SLASH;
    const from = closing ? at + 2 : at + 1;
    const stop = nameEnd(xml, from);
    const name = localStart(xml, from, stop);
    const end = tagEnd(xml, stop);
    if (end < 0) return false;
    if (is('worksheet', xml, name, stop)) {
      scan.whole ||= closing || xml.charCodeAt(end - 1) === SLASH;
    } else if (closing) {
      // Nothing of a sheet ends with a meaning but the sheet itself.
    } else if (is('row', xml, name, stop)) {
      row = scanRow(xml, stop, row + 1, cells);
      column = 0;
    } else if (is('mergeCell', xml, name, stop)) {
      addMerge(xml, stop, merges);
      if (merges.length > limits.merges)
        throw tooLarge(bounds.file, 'merges', `> ${limits.merges}`, limits.merges, bounds.sheet);
    } else if (is('col', xml, name, stop)) {
      scanColumn(xml, stop, scan.hiddenColumns);
    }
    at = xml.indexOf('<', end + 1);
  }
  Object.assign(scan, { row, column });
  return true;
}

function is(name: string, xml: string, start: number, end: number): boolean {
  return end - start === name.length && xml.startsWith(name, start);
}

const span: AttributeSpan = { nameStart: 0, nameEnd: 0, start: 0, end: 0 };

/** The row's number; a row without one stands below the one before. */
function scanRow(xml: string, from: number, following: number, cells: CellStoreBuilder): number {
  let number = following;
  let hidden = false;
  for (let at = nextAttribute(xml, from, span); at >= 0; at = nextAttribute(xml, at, span)) {
    if (is('r', xml, span.nameStart, span.nameEnd)) number = numberIn(xml, span, following);
    else if (is('hidden', xml, span.nameStart, span.nameEnd)) hidden = isTrue(xml, span);
  }
  if (hidden) cells.hideRow(number);
  return number;
}

export function addMerge(xml: string, from: number, merges: Range[]): void {
  for (let at = nextAttribute(xml, from, span); at >= 0; at = nextAttribute(xml, at, span)) {
    if (!is('ref', xml, span.nameStart, span.nameEnd)) continue;
    const merge = parseA1(xml.slice(span.start, span.end));
    if (merge !== null && (merge.top !== merge.bottom || merge.left !== merge.right)) merges.push(merge);
  }
}

export function scanColumn(xml: string, start: number, ranges: ColumnRange[]): void {
  let [from, to, hidden] = [0, -1, false];
  for (let at = nextAttribute(xml, start, span); at >= 0; at = nextAttribute(xml, at, span)) {
    if (is('min', xml, span.nameStart, span.nameEnd)) from = numberIn(xml, span, 0);
    else if (is('max', xml, span.nameStart, span.nameEnd)) to = numberIn(xml, span, -1);
    else if (is('hidden', xml, span.nameStart, span.nameEnd)) hidden = isTrue(xml, span);
  }
  if (to < 0) to = from;
  if (hidden && from >= 1 && to >= from && ranges.length < MAX_COLUMN)
    ranges.push({ from, to: Math.min(to, MAX_COLUMN) });
}

/** Digits are read where they stand; anything else goes the long way. */
function numberIn(xml: string, { start, end }: AttributeSpan, fallback: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const digit = xml.charCodeAt(at) - 0x30;
    if (digit >= 0 && digit <= 9 && end - start < 16) {
      number = number * 10 + digit;
      continue;
    }
    const written = xml.slice(start, end).trim();
    const value = written === '' ? Number.NaN : Number(written);
    return Number.isFinite(value) ? value : fallback;
  }
  return start === end ? fallback : number;
}

function isTrue(xml: string, { start, end }: AttributeSpan): boolean {
  return is('1', xml, start, end) || is('true', xml, start, end);
}
