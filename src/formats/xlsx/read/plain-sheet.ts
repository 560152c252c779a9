import { MAX_COLUMN, MAX_ROW, type Range } from '../../../core/place.ts';
import type { Cell, Sheet, SheetRow, Visibility } from '../../../model/sheet.ts';
import { CODE, TYPES } from './cell-code.ts';
import { textOf } from './characters.ts';
import type { Limits } from './limits.ts';
import { cellOf, numberCell, saysNothing, type WorkbookParts } from './make-cell.ts';
import { indexMerges, isCovered, mergedRows } from './merge-index.ts';
import { hiddenInside, rowsExtent, rowsSheet } from './rows-sheet.ts';
import type { PartText } from './scan.ts';
import { addMerge, type ColumnRange, scanColumn } from './scan-sheet.ts';
import { formatOf } from './styles.ts';

/** Bytes of the largest part that is read this way; what holds more is scanned into flat arrays. */
export const MOST_PLAIN = 800_000;

/** A row with an attribute in single quotes is for the scanner: within other quotes they may mean nothing. */
const ROW = /\s*<row r="(\d{1,7})"([^<>']*)>/y;
const HIDDEN = /\shidden\s*=\s*"(?:1|true)"/;
/** Letters, row, style, type, formula, plain figure or index, any other value, inline text. */
const CELL =
  /\s*<c r="([A-Z]{1,3})(\d{1,7})"(?: s="(\d{1,5})")?(?: t="(\w{1,9})")?(?:\/>|>(<f(?: [^<>]*)?(?:\/>|>[^<]*<\/f>))?(?:<v>(?:(\d{1,12}(?:\.\d{1,12})?)<|([^<]*)<)\/v>|<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is>)?<\/c>)/y;
const MERGE = /<mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"\/>/y;
const ROW_END = /\s*<\/row>/y;
const DATA_END = /\s*<\/sheetData>/y;

/**
 * The sheet as Excel, WPS and most libraries write it: rows and cells in order, each with its reference, no prefixes,
 * comments or CDATA. Regular expressions run as machine code from the first cell on, where a scanner written in JavaScript
 * has to warm up first; that is most of the time where every one of many workbooks is small.
 *
 * @returns null for any other sheet: the scanner reads those, and these to the same cells.
 */
export function readPlainSheet(
  name: string,
  position: number,
  visibility: Visibility,
  part: PartText,
  shared: WorkbookParts,
  limits: Limits,
): Sheet | null {
  const { xml } = part;
  if (xml.length > MOST_PLAIN || hasDeclarations(xml)) return null;
  const start = xml.indexOf('<sheetData>');
  const end = xml.lastIndexOf('</sheetData>');
  if (start < 0 || end < start || xml.indexOf('</worksheet>', end) < 0) return null;
  const merges = mergesFrom(xml, end);
  if (merges.length > limits.merges) return null;
  const mergeAt = indexMerges(merges);
  const isMerged = mergedRows(merges);
  const covers: Covers = (row, column) => isCovered(mergeAt(row, column), row, column);
  const rows: SheetRow[] = [];
  const behind = readRows(part, start + '<sheetData>'.length, shared, limits, rows, (row) =>
    isMerged(row) ? covers : null,
  );
  // The rows end where the sheet's data do.
  if (behind !== end + '</sheetData>'.length) return null;
  const hiddenColumns = hiddenInside(hiddenRanges(xml, start), () => rowsExtent(rows));
  return rowsSheet({ name, position, visibility, merges, hiddenColumns, mergeAt, leavesOut: false }, rows);
}

/** Comments and CDATA. A single character is found far sooner than two, and few sheets hold one. */
function hasDeclarations(xml: string): boolean {
  return xml.includes('!') && xml.includes('<!');
}

/** Whether a merge covers a cell that is not its master. */
type Covers = (row: number, column: number) => boolean;

/** Position behind the data of the sheet; −1 where something is not as it commonly is. */
function readRows(
  part: PartText,
  from: number,
  shared: WorkbookParts,
  limits: Limits,
  rows: SheetRow[],
  coversIn: (row: number) => Covers | null,
): number {
  const { xml } = part;
  let at = from;
  let last = 0;
  let count = 0;
  for (let open = matchAt(ROW, xml, at); open !== null; open = matchAt(ROW, xml, at)) {
    at = ROW.lastIndex;
    const written = open[1] ?? '';
    const number = Number(written);
    const attributes = open[2] ?? '';
    if (number <= last || number > MAX_ROW) return -1;
    last = number;
    if (attributes.endsWith('/')) continue;
    const cells: Cell[] = [];
    at = readCells(part, at, number, written, shared, coversIn(number), cells);
    if (at < 0) return -1;
    count += cells.length;
    if (count > limits.cells) return -1;
    if (cells.length > 0) rows.push({ number, hidden: HIDDEN.test(attributes), cells });
  }
  return matchAt(DATA_END, xml, at) === null ? -1 : DATA_END.lastIndex;
}

/**
 * @param written the row's number as it stands in its tag.
 * @returns the position behind the row; −1 where something is not as it commonly is.
 */
function readCells(
  part: PartText,
  from: number,
  row: number,
  written: string,
  shared: WorkbookParts,
  covers: Covers | null,
  cells: Cell[],
): number {
  const { xml } = part;
  let at = from;
  let last = 0;
  for (let match = matchAt(CELL, xml, at); match !== null; match = matchAt(CELL, xml, at)) {
    at = CELL.lastIndex;
    const column = columnOf(match[1] ?? '');
    if (match[2] !== written || column <= last || column > MAX_COLUMN) return -1;
    last = column;
    const figure = match[6];
    const inline = match[8];
    const raw = figure ?? match[7] ?? inline;
    const isEmpty = raw === undefined || raw === '';
    const formula = match[5] !== undefined;
    if (isEmpty && !formula) continue;
    const code = codeOf(match[4]);
    if (isEmpty) {
      if (code === CODE.text || inline !== undefined || covers?.(row, column) === true) continue;
      const styled = formatOf(shared.formats, Number(match[3] ?? 0));
      cells.push(cellOf(row, column, CODE.unresolved, '', styled, true, shared.date1904));
      continue;
    }
    if (code < 0 || (code === CODE.inline) !== (inline !== undefined)) return -1;
    if (covers?.(row, column) === true) continue;
    const format = formatOf(shared.formats, Number(match[3] ?? 0));
    // Only few workbooks strike text out, raise or lower it: the scanner reads those.
    if (format.font !== null) return -1;
    if (code === CODE.number && figure !== undefined) {
      cells.push(numberCell(row, column, figure, format, formula, shared.date1904));
      continue;
    }
    if (code === CODE.shared && (shared.strings.marked || !(Number(figure) < shared.strings.count)))
      return -1;
    const text = code === CODE.shared ? shared.strings.text(Number(raw)) : textOf(raw, part.bytes);
    if (!saysNothing(code, text))
      cells.push(cellOf(row, column, code, text, format, formula, shared.date1904));
  }
  ROW_END.lastIndex = at;
  return ROW_END.test(xml) ? ROW_END.lastIndex : -1;
}

function matchAt(pattern: RegExp, xml: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(xml);
}

function codeOf(type: string | undefined): number {
  if (type === undefined || type === 'n') return CODE.number;
  return type === 's' ? CODE.shared : (TYPES.get(type) ?? -1);
}

/** The number of up to three capital letters. */
function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 0x40;
  return column;
}

function mergesFrom(xml: string, from: number): readonly Range[] {
  const merges: Range[] = [];
  for (let at = xml.indexOf('<mergeCell ', from); at >= 0; at = xml.indexOf('<mergeCell ', at + 1)) {
    const match = matchAt(MERGE, xml, at);
    const plain = match === null ? null : rangeOf(match);
    if (plain !== null) merges.push(plain);
    else addMerge(xml, at + '<mergeCell'.length, merges);
  }
  return merges;
}

/** A merge written from its top left to its bottom right; null for any other. */
function rangeOf([, left = '', top, right = '', bottom]: RegExpExecArray): Range | null {
  const range = { top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) };
  const isOne = range.top === range.bottom && range.left === range.right;
  const isInside = range.top >= 1 && range.bottom <= MAX_ROW && range.right <= MAX_COLUMN;
  return !isOne && isInside && range.top <= range.bottom && range.left <= range.right ? range : null;
}

function hiddenRanges(xml: string, before: number): readonly ColumnRange[] {
  const ranges: ColumnRange[] = [];
  if (!xml.slice(0, before).includes('hidden=')) return ranges;
  for (let at = xml.indexOf('<col '); at >= 0 && at < before; at = xml.indexOf('<col ', at + 1))
    scanColumn(xml, at + '<col'.length, ranges);
  return ranges;
}
