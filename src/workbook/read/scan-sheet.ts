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
  const cell: CellScan = { row: 0, column: 0, code: 0, style: 0, value: -1 };
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
    const behind = cellNameEnd(xml, at);
    if (behind > 0) {
      at = scanCell(xml, behind, row, column + 1, cell);
      if (at < 0) break;
      column = cell.column;
      if (cell.row > 0) row = cell.row;
      if (cell.value >= 0) {
        if (cell.row < 1 || cell.row > MAX_ROW || column < 1 || column > MAX_COLUMN) stray += 1;
        else store.add(cell.row, column, cell.code, cell.style, cell.value);
        if (store.count() > limits.cells)
          throw tooLarge(file, `> ${limits.cells}`, `${limits.cells}`, TERMS.cells, sheet);
      }
      if (xml.charCodeAt(at) !== LT) at = xml.indexOf('<', at);
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

/** Position behind `<c` or `<x:c`; 0 for another element. */
function cellNameEnd(xml: string, at: number): number {
  const next = xml.charCodeAt(at + 2);
  if (xml.charCodeAt(at + 1) === 0x63 && (next <= SPACE || next === GT || next === SLASH)) return at + 2;
  const name = localName(xml, at + 1);
  return name.end - name.start === 1 && xml.charCodeAt(name.start) === 0x63 ? name.end : 0;
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

/** What one cell says; one object serves a whole sheet, since a large one has millions of cells. */
interface CellScan {
  row: number;
  column: number;
  code: number;
  style: number;
  /** Position of the value, or index of the shared string; −1 for a cell without a value. */
  value: number;
}

/**
 * A `c` element from behind its name; a cell without a reference stands right of the one before. The common shape, with
 * single-letter attributes and a plain `v`, is stepped through character by character; all else goes the long way.
 *
 * @returns the position behind the cell; −1 when the part ends inside it.
 */
function scanCell(xml: string, from: number, row: number, column: number, cell: CellScan): number {
  cell.row = row;
  cell.column = column;
  cell.code = CODE.number;
  cell.style = 0;
  cell.value = -1;
  const close = scanAttributes(xml, from, cell);
  if (close < 0) return -1;
  if (xml.charCodeAt(close - 1) === SLASH) return close + 1;
  let formula = 0;
  let at = close + 1;
  for (;;) {
    if (xml.charCodeAt(at) !== LT) {
      at = xml.indexOf('<', at);
      if (at < 0) return -1;
    }
    const mark = xml.charCodeAt(at + 1);
    if (mark === 0x76 && xml.charCodeAt(at + 2) === GT && cell.code !== CODE.inline) {
      takeValue(xml, at + 3, cell);
      at = xml.indexOf('<', at + 3);
      if (at < 0) return -1;
      // A CDATA section inside the value is stepped over as a whole below.
      if (xml.charCodeAt(at + 1) === SLASH) at += 4;
      continue;
    }
    if (mark === SLASH) {
      if (xml.charCodeAt(at + 2) === 0x63 && xml.charCodeAt(at + 3) === GT) {
        cell.code |= formula;
        return at + 4;
      }
      const name = localName(xml, at + 2);
      const end = xml.indexOf('>', name.end);
      if (end < 0) return -1;
      if (name.end - name.start === 1 && xml.charCodeAt(name.start) === 0x63) {
        cell.code |= formula;
        return end + 1;
      }
      at = end + 1;
      continue;
    }
    if (mark === 0x21 || mark === 0x3f) {
      at = skipDeclaration(xml, at);
      continue;
    }
    const name = localName(xml, at + 1);
    const end = tagEnd(xml, name.end);
    if (end < 0) return -1;
    if (takeElement(xml, name.start, name.end, end, cell)) formula = FORMULA;
    at = end + 1;
  }
}

/** `f`, `is`, and a `v` that the short way has passed over; true for a formula. */
function takeElement(xml: string, start: number, nameEnd: number, end: number, cell: CellScan): boolean {
  const letter = xml.charCodeAt(start);
  const single = nameEnd - start === 1;
  if (single && letter === 0x66) return true;
  if (xml.charCodeAt(end - 1) === SLASH) return false;
  if (single && letter === 0x76) {
    if (cell.code !== CODE.inline) {
      takeValue(xml, end + 1, cell);
    } else if (cell.value < 0) {
      // An inline string that keeps its text in v, as some writers do.
      cell.code = CODE.text;
      takeValue(xml, end + 1, cell);
    }
  } else if (letter === 0x69 && xml.slice(start, nameEnd) === 'is') {
    cell.code = CODE.inline;
    cell.value = end + 1;
  }
  return false;
}

function takeValue(xml: string, start: number, cell: CellScan): void {
  if (xml.charCodeAt(start) === LT && xml.charCodeAt(start + 1) === SLASH) return;
  cell.value = cell.code === CODE.shared ? sharedIndex(xml, start) : start;
}

/** The index in a shared string's `v`; −1 for what is none. */
function sharedIndex(xml: string, start: number): number {
  let index = 0;
  let at = start;
  for (; ; at += 1) {
    const digit = xml.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) break;
    index = index * 10 + digit;
    if (index >= 0xffffffff) return -1;
  }
  if (at > start && xml.charCodeAt(at) === LT) return index;
  const written = Number(xml.slice(start, xml.indexOf('<', start)).trim() || Number.NaN);
  return Number.isInteger(written) && written >= 0 && written < 0xffffffff ? written : -1;
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

/**
 * `r`, `s` and `t`; other attributes are stepped over.
 *
 * @returns the position of the tag's `>`; −1 when it has none.
 */
function scanAttributes(xml: string, from: number, cell: CellScan): number {
  let at = from;
  for (;;) {
    const code = xml.charCodeAt(at);
    if (code === GT) return at;
    if (Number.isNaN(code)) return -1;
    if (code <= SPACE || code === SLASH) {
      at += 1;
      continue;
    }
    const short = xml.charCodeAt(at + 1) === 0x3d && xml.charCodeAt(at + 2) === 0x22;
    if (!short) {
      at = scanLongAttribute(xml, at, cell);
      if (at < 0) return -1;
      continue;
    }
    const start = at + 3;
    if (code === 0x72) {
      at = scanReference(xml, start, cell);
    } else if (code === 0x74 && xml.charCodeAt(start) === 0x73 && xml.charCodeAt(start + 1) === 0x22) {
      cell.code = CODE.shared;
      at = start + 2;
    } else {
      const end = xml.indexOf('"', start);
      if (end < 0) return -1;
      setAttribute(xml, code, start, end, cell);
      at = end + 1;
    }
    if (at < 0) return -1;
  }
}

/** An attribute with a longer name, a prefix, spaces around `=` or single quotes. */
function scanLongAttribute(xml: string, at: number, cell: CellScan): number {
  const equals = xml.indexOf('=', at);
  const close = xml.indexOf('>', at);
  // A tag that ends before the next `=` has words in it that are no attributes.
  if (equals < 0 || (close >= 0 && close < equals)) return close;
  let open = equals + 1;
  while (xml.charCodeAt(open) <= SPACE) open += 1;
  const quote = xml.charAt(open);
  if (quote !== '"' && quote !== "'") return close;
  const end = xml.indexOf(quote, open + 1);
  if (end < 0) return -1;
  const name = xml.slice(at, equals).trim();
  if (name === 'r') scanReference(xml, open + 1, cell);
  else if (name.length === 1) setAttribute(xml, name.charCodeAt(0), open + 1, end, cell);
  return end + 1;
}

function setAttribute(xml: string, name: number, start: number, end: number, cell: CellScan): void {
  if (name === 0x73) cell.style = Math.min(65_535, Math.max(0, Number(xml.slice(start, end)) || 0));
  else if (name === 0x74) cell.code = TYPES[xml.slice(start, end)] ?? CODE.number;
}

/** `AB12` to row and column without making strings of it; returns the position behind the closing quote. */
function scanReference(xml: string, from: number, cell: CellScan): number {
  let column = 0;
  let row = 0;
  let at = from;
  for (; ; at += 1) {
    const code = xml.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) row = row * 10 + code - 0x30;
    else if (code >= 0x41 && code <= 0x5a) column = column * 26 + code - 0x40;
    else if (code >= 0x61 && code <= 0x7a) column = column * 26 + code - 0x60;
    else if (code !== 0x24) break;
  }
  if (column > 0) cell.column = column;
  if (at > from && row >= 0) cell.row = row > 0 || /\d/.test(xml.slice(from, at)) ? row : cell.row;
  const end = xml.charCodeAt(at) === 0x22 || xml.charCodeAt(at) === 0x27 ? at : xml.indexOf('"', at);
  return end < 0 ? -1 : end + 1;
}
