import { CODE, FORMULA, TYPES } from './cell-code.ts';
import {
  type AttributeSpan,
  GT,
  isSpace,
  LT,
  nextAttribute,
  SLASH,
  skipDeclaration,
  tagEnd,
} from './scan.ts';

const SPACE = 0x20;
const QUOTE = 0x22;
const LETTER_C = 0x63;
const LETTER_F = 0x66;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const LETTER_V = 0x76;

/** What one cell says; one object serves a whole sheet, since a large one has millions of cells. */
export interface CellScan {
  row: number;
  column: number;
  code: number;
  style: number;
  /** Position of the value, or index of the shared string; −1 for a cell without a value. */
  value: number;
  /** Some inline string so far is not one plain text: it may have fonts of its own. */
  rich: boolean;
}

/** Position behind `<c` or `<x:c`; 0 for another element. */
export function cellNameEnd(xml: string, at: number): number {
  const next = xml.charCodeAt(at + 2);
  if (xml.charCodeAt(at + 1) === LETTER_C && endsName(next)) return at + 2;
  const end = nameEnd(xml, at + 1);
  return isLetter(xml, localStart(xml, at + 1, end), end, LETTER_C) ? end : 0;
}

export function nameEnd(xml: string, from: number): number {
  let at = from;
  while (at < xml.length && !endsName(xml.charCodeAt(at))) at += 1;
  return at;
}

/** Start of a name behind its prefix. */
export function localStart(xml: string, from: number, end: number): number {
  for (let at = end - 1; at >= from; at -= 1) if (xml.charCodeAt(at) === 0x3a) return at + 1;
  return from;
}

function endsName(code: number): boolean {
  return code === GT || code === SLASH || isSpace(code);
}

function isLetter(xml: string, start: number, end: number, letter: number): boolean {
  return end - start === 1 && xml.charCodeAt(start) === letter;
}

/**
 * A `c` element from behind its name; a cell without a reference stands right of the one before. The common shapes (a plain
 * `v`, an inline string of one `t`) are stepped through character by character; all else goes the long way.
 *
 * @returns the position behind the cell; −1 when the part ends inside it.
 */
export function scanCell(xml: string, from: number, row: number, column: number, cell: CellScan): number {
  cell.row = row;
  cell.column = column;
  cell.code = CODE.number;
  cell.style = 0;
  cell.value = -1;
  const close = scanAttributes(xml, from, cell);
  if (close < 0) return -1;
  if (xml.charCodeAt(close - 1) === SLASH) return close + 1;
  const at = close + 1;
  if (cell.code === CODE.inline) {
    if (!xml.startsWith('<is><t>', at)) {
      cell.rich = true;
      return scanContent(xml, at, cell);
    }
    cell.value = at + 4;
    const end = xml.indexOf('<', at + 7);
    return xml.startsWith('</t></is></c>', end) ? end + 13 : scanContent(xml, at, cell);
  }
  if (xml.charCodeAt(at + 1) !== LETTER_V || xml.charCodeAt(at + 2) !== GT || xml.charCodeAt(at) !== LT)
    return scanContent(xml, at, cell);
  takeValue(xml, at + 3, cell);
  const end = xml.indexOf('<', at + 3);
  return xml.startsWith('</v></c>', end) ? end + 8 : scanContent(xml, at, cell);
}

/** Everything between a cell's start and end tag, in whatever order and under whatever prefix. */
function scanContent(xml: string, from: number, cell: CellScan): number {
  let formula = 0;
  let at = xml.indexOf('<', from);
  while (at >= 0) {
    const mark = xml.charCodeAt(at + 1);
    if (mark === 0x21 || mark === 0x3f) {
      at = xml.indexOf('<', skipDeclaration(xml, at));
      continue;
    }
    const start = mark === SLASH ? at + 2 : at + 1;
    const stop = nameEnd(xml, start);
    const local = localStart(xml, start, stop);
    const end = tagEnd(xml, stop);
    if (end < 0) return -1;
    if (mark === SLASH) {
      if (isLetter(xml, local, stop, LETTER_C)) {
        if (formula !== 0) markFormula(cell);
        return end + 1;
      }
    } else if (isLetter(xml, local, stop, LETTER_C)) {
      // A cell inside a cell: the one around it was never closed, and what follows would be taken for its value.
      return -1;
    } else if (takeElement(xml, local, stop, end, cell)) {
      formula = FORMULA;
    }
    at = xml.indexOf('<', end + 1);
  }
  return -1;
}

/** A formula that gives an empty text has the type of a text; any other without a value was never worked out. */
function markFormula(cell: CellScan): void {
  if (cell.value < 0 && cell.code !== CODE.text) {
    cell.code = CODE.unresolved;
    cell.value = 0;
  }
  cell.code |= FORMULA;
}

/** `v`, `f` and `is`; true for a formula. */
function takeElement(xml: string, start: number, stop: number, end: number, cell: CellScan): boolean {
  if (isLetter(xml, start, stop, LETTER_F)) return true;
  if (xml.charCodeAt(end - 1) === SLASH) return false;
  if (isLetter(xml, start, stop, LETTER_V)) {
    if (cell.code !== CODE.inline) {
      takeValue(xml, end + 1, cell);
    } else if (cell.value < 0) {
      // An inline string that keeps its text in v, as some writers do.
      cell.code = CODE.text;
      takeValue(xml, end + 1, cell);
    }
  } else if (stop - start === 2 && xml.startsWith('is', start)) {
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
    if (digit >= 0 && digit <= 9) index = index * 10 + digit;
    else break;
    if (index >= 0xffffffff) return -1;
  }
  if (at > start && xml.charCodeAt(at) === LT) return index;
  const written = Number(xml.slice(start, xml.indexOf('<', start)).trim() || Number.NaN);
  return Number.isInteger(written) && written >= 0 && written < 0xffffffff ? written : -1;
}

const span: AttributeSpan = { nameStart: 0, nameEnd: 0, start: 0, end: 0 };

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
    if (code === SPACE) {
      at += 1;
      continue;
    }
    const common =
      (code === LETTER_R || code === LETTER_S || code === LETTER_T) &&
      xml.charCodeAt(at + 1) === 0x3d &&
      xml.charCodeAt(at + 2) === QUOTE;
    if (!common) {
      const next = nextAttribute(xml, at, span);
      // What is no attribute is passed over with the rest of the tag.
      if (next < 0) return tagEnd(xml, at);
      if (span.nameEnd - span.nameStart === 1)
        setAttribute(xml, xml.charCodeAt(span.nameStart), span.start, span.end, cell);
      at = next;
      continue;
    }
    const start = at + 3;
    if (code === LETTER_R) {
      at = scanReference(xml, start, cell);
      if (xml.charCodeAt(at) !== QUOTE) at = xml.indexOf('"', at);
    } else if (code === LETTER_S) {
      at = scanStyle(xml, start, cell);
    } else if (xml.charCodeAt(start + 1) === QUOTE) {
      setType(xml, start, cell);
      at = start + 1;
    } else {
      at = xml.indexOf('"', start);
      if (at >= 0) cell.code = TYPES.get(xml.slice(start, at)) ?? CODE.number;
    }
    if (at < 0) return -1;
    at += 1;
  }
}

/** Types of one letter, which most are. */
function setType(xml: string, start: number, cell: CellScan): void {
  const letter = xml.charCodeAt(start);
  if (letter === LETTER_S) cell.code = CODE.shared;
  else if (letter !== 0x6e) cell.code = TYPES.get(xml.charAt(start)) ?? CODE.number;
}

function setAttribute(xml: string, name: number, start: number, end: number, cell: CellScan): void {
  if (name === LETTER_R) scanReference(xml, start, cell);
  else if (name === LETTER_T) cell.code = TYPES.get(xml.slice(start, end)) ?? CODE.number;
  else if (name === LETTER_S) cell.style = styleIndex(Number(xml.slice(start, end)));
}

/** Returns the position of the closing quote. */
function scanStyle(xml: string, start: number, cell: CellScan): number {
  let style = 0;
  let at = start;
  for (; ; at += 1) {
    const digit = xml.charCodeAt(at) - 0x30;
    if (digit >= 0 && digit <= 9 && at - start < 6) style = style * 10 + digit;
    else break;
  }
  if (xml.charCodeAt(at) === QUOTE) {
    cell.style = styleIndex(style);
    return at;
  }
  const end = xml.indexOf('"', at);
  if (end >= 0) cell.style = styleIndex(Number(xml.slice(start, end)));
  return end;
}

function styleIndex(style: number): number {
  return Math.min(65_535, Math.max(0, style || 0));
}

/** `AB12` to row and column without making strings of it; returns the position of the first character that is no part of it. */
function scanReference(xml: string, from: number, cell: CellScan): number {
  let column = 0;
  let row = -1;
  let at = from;
  for (; ; at += 1) {
    const code = xml.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) row = (row < 0 ? 0 : row) * 10 + code - 0x30;
    else if (code >= 0x41 && code <= 0x5a) column = column * 26 + code - 0x40;
    else if (code >= 0x61 && code <= 0x7a) column = column * 26 + code - 0x60;
    else if (code !== 0x24) break;
  }
  if (column > 0) cell.column = column;
  if (row >= 0) cell.row = row;
  return at;
}
