import { MAX_COLUMN, MAX_ROW } from '../../../core/place.ts';
import { CODE, FORMULA } from './cell-code.ts';
import type { CellStoreBuilder } from './cell-store.ts';
import { GT, LT, SLASH } from './scan.ts';

/** How far a sheet was scanned. */
export interface Reached {
  /** Where to go on. */
  at: number;
  /** Row and column of the last cell. */
  row: number;
  column: number;
}

const SPACE = 0x20;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const EQUALS = 0x3d;
const UNDERSCORE = 0x5f;
const LETTER_C = 0x63;
const LETTER_F = 0x66;
const LETTER_H = 0x68;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const LETTER_V = 0x76;
const ROW_DIGITS = 7;
const STYLE_DIGITS = 5;
const INDEX_DIGITS = 9;

const ROW_START = bytesOf('<row r="');
const ROW_END = bytesOf('</row>');
const HIDDEN = bytesOf('hidden');
const IS_TRUE = [bytesOf('="1"'), bytesOf('="true"')];
const IS_FALSE = [bytesOf('="0"'), bytesOf('="false"')];
const CELL_END = bytesOf('</c>');
const VALUE_END = bytesOf('</v></c>');
const FORMULA_END = bytesOf('</f>');
const INLINE_START = bytesOf('<is><t>');
const INLINE_END = bytesOf('</t></is></c>');
/** What `t` may say, with the quote behind it. */
const TYPES = [
  { said: bytesOf('s"'), code: CODE.shared },
  { said: bytesOf('n"'), code: CODE.number },
  { said: bytesOf('str"'), code: CODE.text },
  { said: bytesOf('inlineStr"'), code: CODE.inline },
  { said: bytesOf('b"'), code: CODE.boolean },
  { said: bytesOf('e"'), code: CODE.error },
  { said: bytesOf('d"'), code: CODE.isoDate },
];

/**
 * Takes rows and cells from the bytes of a part for as long as they stand in order, look as Excel, WPS and most libraries write
 * them, and hold values that cannot come to nothing. Of a large part that is nearly all, and a text of fifty megabytes takes
 * long to make and longer to look at, character by character.
 *
 * @param reached Begins at a `<`; ends at the first thing that is not as usual, which another scanner goes on from.
 * @param most Ends also where more cells than these were found.
 */
export function scanRows(bytes: Uint8Array, reached: Reached, cells: CellStoreBuilder, most: number): void {
  while (cells.count() <= most) {
    const next = behindNext(bytes, reached, cells);
    if (next < 0) return;
    reached.at = next;
  }
}

/** Position behind a row's tag or a cell, and white space; −1 for anything else. */
function behindNext(bytes: Uint8Array, reached: Reached, cells: CellStoreBuilder): number {
  const { at } = reached;
  if (bytes[at] !== LT) return -1;
  let next = -1;
  if (bytes[at + 1] === LETTER_C && bytes[at + 2] === SPACE) next = takeCell(bytes, at + 2, reached, cells);
  else if (stands(ROW_START, bytes, at)) next = takeRow(bytes, at + ROW_START.length, reached, cells);
  else if (stands(ROW_END, bytes, at)) next = at + ROW_END.length;
  if (next >= 0) while (byteAt(bytes, next) <= SPACE && next < bytes.length) next += 1;
  return next;
}

/** From a row's number on. */
function takeRow(bytes: Uint8Array, from: number, reached: Reached, cells: CellStoreBuilder): number {
  const end = digitsEnd(bytes, from);
  const row = numberOf(bytes, from, end);
  if (end - from > ROW_DIGITS || bytes[end] !== QUOTE || row <= reached.row) return -1;
  let hidden = false;
  let at = end + 1;
  for (; bytes[at] !== GT; at += 1) {
    const code = byteAt(bytes, at);
    if (code === QUOTE) {
      at = quoteEnd(bytes, at + 1);
    } else if (code === LETTER_H && byteAt(bytes, at - 1) <= SPACE && stands(HIDDEN, bytes, at)) {
      const said = at + HIDDEN.length;
      hidden = IS_TRUE.some((word) => stands(word, bytes, said));
      if (!hidden && !IS_FALSE.some((word) => stands(word, bytes, said))) return -1;
    } else if (code === APOSTROPHE || (code === LETTER_R && byteAt(bytes, at - 1) <= SPACE)) {
      return -1;
    }
    if (at >= bytes.length) return -1;
  }
  if (hidden) cells.hideRow(row);
  reached.row = row;
  reached.column = 0;
  return at + 1;
}

/** From the space behind `<c` on. */
function takeCell(bytes: Uint8Array, from: number, reached: Reached, cells: CellStoreBuilder): number {
  if (bytes[from + 1] !== LETTER_R || bytes[from + 2] !== EQUALS || bytes[from + 3] !== QUOTE) return -1;
  let at = from + 4;
  let column = 0;
  for (let letter = byteAt(bytes, at); letter >= 0x41 && letter <= 0x5a; letter = byteAt(bytes, at)) {
    column = column * 26 + letter - 0x40;
    at += 1;
  }
  let end = digitsEnd(bytes, at);
  const row = numberOf(bytes, at, end);
  if (bytes[end] !== QUOTE || row < 1 || row > MAX_ROW || column < 1 || column > MAX_COLUMN) return -1;
  if (row < reached.row || (row === reached.row && column <= reached.column)) return -1;
  at = end + 1;
  let style = 0;
  if (isAttribute(bytes, at, LETTER_S)) {
    end = digitsEnd(bytes, at + 4);
    style = Math.min(65_535, numberOf(bytes, at + 4, end));
    if (end - at - 4 > STYLE_DIGITS || end === at + 4 || bytes[end] !== QUOTE) return -1;
    at = end + 1;
  }
  let code: number = CODE.number;
  if (isAttribute(bytes, at, LETTER_T)) {
    const type = TYPES.find(({ said }) => stands(said, bytes, at + 4));
    if (type === undefined) return -1;
    code = type.code;
    at += 4 + type.said.length;
  }
  const behind = takeContent(bytes, at, row, column, code, style, cells);
  if (behind < 0) return -1;
  reached.row = row;
  reached.column = column;
  return behind;
}

/** From the end of a cell's attributes on. */
function takeContent(
  bytes: Uint8Array,
  from: number,
  row: number,
  column: number,
  type: number,
  style: number,
  cells: CellStoreBuilder,
): number {
  if (bytes[from] === SLASH) return bytes[from + 1] === GT ? from + 2 : -1;
  if (bytes[from] !== GT) return -1;
  let at = from + 1;
  let code = type;
  if (bytes[at] === LT && bytes[at + 1] === LETTER_F) {
    at = formulaEnd(bytes, at + 2);
    if (at < 0) return -1;
    code |= FORMULA;
  }
  if (type === CODE.inline) {
    if (code !== type || !stands(INLINE_START, bytes, at)) return -1;
    const value = at + INLINE_START.length;
    const end = valueEnd(bytes, value);
    if (end < 0 || !stands(INLINE_END, bytes, end)) return -1;
    cells.add(row, column, code, style, value - '<t>'.length);
    return end + INLINE_END.length;
  }
  if (code === type && stands(CELL_END, bytes, at)) return at + CELL_END.length;
  if (bytes[at] !== LT || bytes[at + 1] !== LETTER_V || bytes[at + 2] !== GT) return -1;
  const value = at + 3;
  const isShared = type === CODE.shared;
  const end = isShared ? digitsEnd(bytes, value) : valueEnd(bytes, value);
  if (end < 0 || !stands(VALUE_END, bytes, end)) return -1;
  if (isShared && (end === value || end - value > INDEX_DIGITS)) return -1;
  cells.add(row, column, code, style, isShared ? numberOf(bytes, value, end) : value);
  return end + VALUE_END.length;
}

/** Position behind a formula, from behind its `<f`; −1 for another element, and for one that does not end as it should. */
function formulaEnd(bytes: Uint8Array, from: number): number {
  const next = byteAt(bytes, from);
  if (next !== GT && next !== SPACE && next !== SLASH) return -1;
  let at = from;
  for (; bytes[at] !== GT; at += 1) {
    if (bytes[at] === QUOTE) at = quoteEnd(bytes, at + 1);
    else if (bytes[at] === APOSTROPHE || bytes[at] === LT) return -1;
    if (at >= bytes.length) return -1;
  }
  if (bytes[at - 1] === SLASH) return at + 1;
  at += 1;
  while (bytes[at] !== LT && at < bytes.length) at += 1;
  return stands(FORMULA_END, bytes, at) ? at + FORMULA_END.length : -1;
}

/** The `<` behind a value; −1 for one whose first character may come to nothing: white space, an entity, an escape. */
function valueEnd(bytes: Uint8Array, from: number): number {
  const first = byteAt(bytes, from);
  if (first <= SPACE || first === LT || first === AMPERSAND || first === UNDERSCORE) return -1;
  let at = from + 1;
  while (bytes[at] !== LT && at < bytes.length) at += 1;
  return at;
}

function isAttribute(bytes: Uint8Array, at: number, letter: number): boolean {
  return (
    bytes[at] === SPACE && bytes[at + 1] === letter && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE
  );
}

function quoteEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] !== QUOTE && at < bytes.length) at += 1;
  return at;
}

function digitsEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (byteAt(bytes, at) >= 0x30 && byteAt(bytes, at) <= 0x39) at += 1;
  return at;
}

function numberOf(bytes: Uint8Array, from: number, end: number): number {
  let number = 0;
  for (let at = from; at < end; at += 1) number = number * 10 + byteAt(bytes, at) - 0x30;
  return number;
}

function stands(word: readonly number[], bytes: Uint8Array, at: number): boolean {
  for (let index = 0; index < word.length; index += 1) if (bytes[at + index] !== word[index]) return false;
  return true;
}

/** 0 behind the end. */
function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

function bytesOf(word: string): readonly number[] {
  return Array.from(word, (character) => character.charCodeAt(0));
}
