import type { Cell } from '../../../model/sheet.ts';
import { CODE, FORMULA } from './cell-code.ts';
import type { CellStore } from './cell-store.ts';
import type { CellText } from './cell-text.ts';
import { elementText } from './characters.ts';
import type { FontMark, VisibleText } from './left-out.ts';
import type { PartText } from './scan.ts';
import { isoOf, serialToIso } from './serial-date.ts';
import { inlineText, type SharedStrings, visibleInline } from './strings.ts';
import { type CellFormat, formatOf } from './styles.ts';

/** What the cells of all sheets share. */
export interface WorkbookParts {
  readonly strings: SharedStrings;
  readonly formats: readonly CellFormat[];
  readonly date1904: boolean;
}

/** Whether a shared string says nothing. */
export function isEmptyString(index: number, strings: SharedStrings): boolean {
  return strings.text(index) === '' && !(strings.marked && leavesOut(strings.visible(index, null)));
}

/** The same of a value in the part. Looks at the first character where that is enough to tell. */
export function isEmpty(code: number, value: number, part: PartText): boolean {
  if (code === CODE.unresolved) return false;
  const inline = code === CODE.inline;
  const { xml } = part;
  const first = xml.charCodeAt(inline && xml.startsWith('<t>', value) ? value + 3 : value);
  // White space, <, & and _ may all come to nothing.
  if (first > 0x20 && first !== 0x3c && first !== 0x26 && first !== 0x5f) return false;
  if (inline) return inlineText(part, value) === '' && !leavesOut(visibleInline(part, value, null));
  return saysNothing(code, elementText(part, value));
}

function leavesOut({ leftOut }: VisibleText): boolean {
  return leftOut !== undefined;
}

/** Says whether a cell that is written like this holds nothing. */
export function saysNothing(code: number, text: string): boolean {
  const isText = code === CODE.text || code === CODE.shared || code === CODE.inline;
  return (isText ? text : text.trim()) === '';
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The cell of a code and the text that is written in it, entities resolved; a shared string's is the string itself. */
export function cellOf(
  row: number,
  column: number,
  code: number,
  text: string,
  cellFormat: CellFormat,
  formula: boolean,
  date1904: boolean,
): Cell {
  const { kind: format, code: formatCode } = cellFormat;
  switch (code) {
    case CODE.unresolved:
      return { row, column, kind: 'unresolved', value: '', format, formatCode, formula };
    case CODE.shared:
    case CODE.inline:
    case CODE.text:
      return { row, column, kind: 'text', value: text, format, formatCode, formula };
    case CODE.boolean: {
      const said = text.trim();
      const value = said === '1' || said.toLowerCase() === 'true' ? 'TRUE' : 'FALSE';
      return { row, column, kind: 'boolean', value, format, formatCode, formula };
    }
    case CODE.error:
      return { row, column, kind: 'error', value: text.trim(), format, formatCode, formula };
    case CODE.isoDate:
      return { row, column, kind: 'date', value: isoOf(text), format, formatCode, formula };
    default: {
      const value = text.trim();
      if (!NUMBER.test(value)) return { row, column, kind: 'text', value: text, format, formatCode, formula };
      return numberCell(row, column, value, cellFormat, formula, date1904);
    }
  }
}

/** A figure, or the date that its format makes of it. */
export function numberCell(
  row: number,
  column: number,
  value: string,
  { kind: format, code: formatCode }: CellFormat,
  formula: boolean,
  date1904: boolean,
): Cell {
  const iso = format === 'date' ? serialToIso(value, date1904) : null;
  return iso === null
    ? { row, column, kind: 'number', value, format, formatCode, formula }
    : { row, column, kind: 'date', value: iso, format, formatCode, formula };
}

/** A stored cell, its value taken out of the piece of the sheet's text that holds it. */
export function makeCell(
  row: number,
  index: number,
  part: CellText,
  cells: CellStore,
  shared: WorkbookParts,
): Cell {
  const stored = cells.codes[index] ?? 0;
  const code = stored & ~FORMULA;
  const formula = (stored & FORMULA) !== 0;
  const column = cells.columns[index] ?? 0;
  const value = cells.values[index] ?? 0;
  const position = code === CODE.shared ? value : value - part.start;
  const format = formatOf(shared.formats, cells.styles[index] ?? 0);
  if (format.font !== null || mayLeaveOut(code, position, part, shared)) {
    const text = setApart(code, position, part, shared, format.font);
    if (text !== null) return partlyRead(row, column, text, format, formula);
  }
  const figure = code === CODE.number ? plainNumber(part.xml, position) : null;
  if (figure !== null) return numberCell(row, column, figure, format, formula, shared.date1904);
  return cellOf(
    row,
    column,
    code,
    storedText(code, position, part, shared),
    format,
    formula,
    shared.date1904,
  );
}

function mayLeaveOut(code: number, position: number, part: PartText, { strings }: WorkbookParts): boolean {
  return code === CODE.shared
    ? strings.marked
    : code === CODE.inline && !part.xml.startsWith('<t>', position);
}

/** A cell in which something is left out: what is left is a figure where it is written as one. */
export function partlyRead(
  row: number,
  column: number,
  { text, leftOut }: VisibleText,
  { kind: format, code: formatCode }: CellFormat,
  formula: boolean,
): Cell {
  const figure = text.trim();
  const cell: Cell = NUMBER.test(figure)
    ? { row, column, kind: 'number', value: figure, format: 'general', formatCode: 'General', formula }
    : { row, column, kind: 'text', value: text, format, formatCode, formula };
  return leftOut === undefined ? cell : { ...cell, leftOut };
}

/** What is left of a cell in which something is left out, by fonts of its own or the cell's; null for any other cell. */
export function setApart(
  code: number,
  position: number,
  part: PartText,
  { strings }: WorkbookParts,
  font: FontMark | null,
): VisibleText | null {
  if (code === CODE.shared || code === CODE.inline) {
    const own = code === CODE.shared ? strings.visible(position, font) : visibleInline(part, position, font);
    return own.leftOut === undefined ? null : own;
  }
  if (font !== 'struck' || code === CODE.unresolved) return null;
  return { text: '', leftOut: { struck: elementText(part, position).trim(), raised: '' } };
}

function storedText(code: number, position: number, part: PartText, { strings }: WorkbookParts): string {
  if (code === CODE.shared) return strings.text(position);
  return code === CODE.inline ? inlineText(part, position) : elementText(part, position);
}

/** The figure of a `v` that holds up to twelve digits with at most one point among them; null for any other. */
function plainNumber(xml: string, from: number): string | null {
  let points = 0;
  for (let at = from; at - from <= 12; at += 1) {
    const code = xml.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) continue;
    if (code === 0x2e && at > from && points === 0) points = 1;
    else return code === 0x3c && at > from && xml.charCodeAt(at + 1) === 0x2f ? xml.slice(from, at) : null;
  }
  return null;
}
