import { MAX_COLUMN, MAX_ROW, parseA1, type Range } from '../../core/place.ts';
import { tooLarge } from './archive.ts';
import { type CellStore, CODE, createCellStore, FORMULA } from './cell-store.ts';
import type { Limits } from './limits.ts';
import { attribute, type PartText, readTag, skipDeclaration, type Tag, tagEnd } from './scan.ts';
import { numberAttribute } from './strings.ts';

/** What a sheet's part holds, values still in the text. */
export interface ScannedSheet {
  readonly cells: CellStore;
  readonly merges: readonly Range[];
  /** Hidden columns as ranges, both ends included. */
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
  /** The part ends where it should. */
  readonly whole: boolean;
  /** Cells whose reference lies outside any sheet, left out. */
  readonly stray: number;
}

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const SPACE = 0x20;

/**
 * One pass over a worksheet part. Only rows, cells, merges and columns are looked at; empty cells, styles of empty rows,
 * validations and formats cost no more than stepping over them.
 *
 * @throws Refusal beyond the limits.
 */
export function scanSheet(part: PartText, file: string, sheet: string, limits: Limits): ScannedSheet {
  const { xml } = part;
  const store = createCellStore();
  const merges: Range[] = [];
  const hiddenColumns: { from: number; to: number }[] = [];
  let whole = false;
  let stray = 0;
  let row = 0;
  let column = 0;
  let at = xml.indexOf('<');
  while (at >= 0) {
    const mark = xml.charCodeAt(at + 1);
    if (mark === 0x21 || mark === 0x3f) {
      at = xml.indexOf('<', skipDeclaration(xml, at));
      continue;
    }
    if (mark === SLASH) {
      const tag = readTag(xml, at);
      if (tag === null) break;
      if (tag.name === 'worksheet') whole = true;
      at = xml.indexOf('<', tag.end + 1);
      continue;
    }
    const name = localName(xml, at + 1);
    const letter = xml.charCodeAt(name.start);
    const size = name.end - name.start;
    if (size === 1 && letter === 0x63) {
      const cell = scanCell(xml, name.end, row, column + 1);
      if (cell === null) break;
      column = cell.column;
      if (cell.row !== row && cell.row > 0) row = cell.row;
      if (cell.value >= 0) {
        if (cell.row < 1 || cell.row > MAX_ROW || column < 1 || column > MAX_COLUMN) stray += 1;
        else store.add(cell.row, column, cell.code, cell.style, cell.value);
        if (store.count() > limits.cells)
          throw tooLarge(file, `> ${limits.cells}`, `${limits.cells}`, TERMS.cells, sheet);
      }
      at = xml.indexOf('<', cell.end);
      continue;
    }
    const tag = readTag(xml, at);
    if (tag === null) break;
    if (tag.name === 'row') {
      row = numberAttribute(xml, tag, 'r', row + 1);
      column = 0;
      if (isTrue(attribute(xml, tag, 'hidden'))) store.hideRow(row);
    } else if (tag.name === 'mergeCell') {
      const merge = parseA1(attribute(xml, tag, 'ref') ?? '');
      if (merge !== null && (merge.top !== merge.bottom || merge.left !== merge.right)) merges.push(merge);
      if (merges.length > limits.merges)
        throw tooLarge(file, `> ${limits.merges}`, `${limits.merges}`, TERMS.merges, sheet);
    } else if (tag.name === 'col') {
      scanColumn(xml, tag, hiddenColumns);
    } else if (tag.name === 'worksheet' && tag.selfClosing) {
      whole = true;
    }
    at = xml.indexOf('<', tag.end + 1);
  }
  return { cells: store.build(), merges, hiddenColumns, whole, stray };
}

const TERMS = {
  cells: { zh: '单元格数', en: 'number of cells' },
  merges: { zh: '合并单元格数', en: 'number of merged ranges' },
} as const;

function scanColumn(xml: string, tag: Tag, hidden: { from: number; to: number }[]): void {
  if (!isTrue(attribute(xml, tag, 'hidden'))) return;
  const from = numberAttribute(xml, tag, 'min', 0);
  const to = numberAttribute(xml, tag, 'max', from);
  if (from >= 1 && to >= from && hidden.length < MAX_COLUMN)
    hidden.push({ from, to: Math.min(to, MAX_COLUMN) });
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}

function localName(xml: string, from: number): { readonly start: number; readonly end: number } {
  let start = from;
  let at = from;
  for (; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === 0x3a) start = at + 1;
    if (code === SPACE || code === GT || code === SLASH || code === 0x0a || code === 0x0d || code === 0x09)
      break;
  }
  return { start, end: at };
}

interface CellScan {
  row: number;
  column: number;
  code: number;
  style: number;
  /** Position of the value, or index of the shared string; −1 for a cell without a value. */
  value: number;
  /** Behind the cell. */
  end: number;
}

/** A `c` element from behind its name. A cell without a reference stands right of the one before. */
function scanCell(xml: string, from: number, row: number, column: number): CellScan | null {
  const close = tagEnd(xml, from);
  if (close < 0) return null;
  const cell: CellScan = { row, column, code: CODE.number, style: 0, value: -1, end: close + 1 };
  scanAttributes(xml, from, close, cell);
  if (xml.charCodeAt(close - 1) === SLASH) return cell;
  let formula = 0;
  let at = xml.indexOf('<', close + 1);
  while (at >= 0) {
    const mark = xml.charCodeAt(at + 1);
    if (mark === 0x21 || mark === 0x3f) {
      at = xml.indexOf('<', skipDeclaration(xml, at));
      continue;
    }
    if (mark === SLASH) {
      const name = localName(xml, at + 2);
      const end = xml.indexOf('>', name.end);
      if (end < 0) return null;
      if (name.end - name.start === 1 && xml.charCodeAt(name.start) === 0x63) {
        cell.code |= formula;
        cell.end = end + 1;
        return cell;
      }
      at = xml.indexOf('<', end);
      continue;
    }
    const name = localName(xml, at + 1);
    const end = tagEnd(xml, name.end);
    if (end < 0) return null;
    const letter = xml.charCodeAt(name.start);
    const empty = xml.charCodeAt(end - 1) === SLASH;
    if (name.end - name.start === 1 && letter === 0x66) {
      formula = FORMULA;
    } else if (name.end - name.start === 1 && letter === 0x76 && !empty && cell.code !== CODE.inline) {
      takeValue(xml, end + 1, cell);
    } else if (letter === 0x69 && xml.slice(name.start, name.end) === 'is' && !empty) {
      cell.code = CODE.inline;
      cell.value = end + 1;
    } else if (
      letter === 0x76 &&
      name.end - name.start === 1 &&
      cell.code === CODE.inline &&
      !empty &&
      cell.value < 0
    ) {
      // An inline string that keeps its text in v, as some writers do.
      cell.code = CODE.text;
      takeValue(xml, end + 1, cell);
    }
    at = xml.indexOf('<', end + 1);
  }
  return null;
}

function takeValue(xml: string, start: number, cell: CellScan): void {
  const next = xml.charCodeAt(start);
  if (next === LT && xml.charCodeAt(start + 1) === SLASH) return;
  if (cell.code !== CODE.shared) {
    cell.value = start;
    return;
  }
  const end = xml.indexOf('<', start);
  const index = Number(xml.slice(start, end).trim());
  cell.value = Number.isInteger(index) && index >= 0 && index < 0xffffffff ? index : -1;
}

const TYPES: Readonly<Record<string, number>> = {
  s: CODE.shared,
  inlineStr: CODE.inline,
  str: CODE.text,
  b: CODE.boolean,
  e: CODE.error,
  d: CODE.isoDate,
  n: CODE.number,
};

/** `r`, `s` and `t`; anything else is stepped over. */
function scanAttributes(xml: string, from: number, close: number, cell: CellScan): void {
  let at = from;
  while (at < close) {
    const equals = xml.indexOf('=', at);
    if (equals < 0 || equals > close) return;
    const quote = nextQuote(xml, equals + 1, close);
    if (quote < 0) return;
    const end = xml.indexOf(xml.charAt(quote), quote + 1);
    if (end < 0 || end > close) return;
    let nameEnd = equals;
    while (nameEnd > at && xml.charCodeAt(nameEnd - 1) <= SPACE) nameEnd -= 1;
    const single = nameEnd - 2 < from || xml.charCodeAt(nameEnd - 2) <= SPACE;
    const letter = single ? xml.charCodeAt(nameEnd - 1) : 0;
    if (letter === 0x72) scanReference(xml, quote + 1, end, cell);
    else if (letter === 0x73) cell.style = Math.min(65_535, Number(xml.slice(quote + 1, end)) || 0);
    else if (letter === 0x74) cell.code = TYPES[xml.slice(quote + 1, end)] ?? CODE.number;
    at = end + 1;
  }
}

function nextQuote(xml: string, from: number, close: number): number {
  for (let at = from; at < close; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === 0x22 || code === 0x27) return at;
  }
  return -1;
}

/** `AB12` to row and column, without making strings of it. */
function scanReference(xml: string, from: number, end: number, cell: CellScan): void {
  let column = 0;
  let row = 0;
  for (let at = from; at < end; at += 1) {
    const code = xml.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) row = row * 10 + code - 0x30;
    else if (code >= 0x41 && code <= 0x5a) column = column * 26 + code - 0x40;
    else if (code >= 0x61 && code <= 0x7a) column = column * 26 + code - 0x60;
    else if (code !== 0x24) return;
  }
  if (column > 0) cell.column = column;
  if (row > 0) cell.row = row;
}
