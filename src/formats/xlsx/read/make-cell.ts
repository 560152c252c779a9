import type { Cell } from '../../../model/sheet.ts';
import { CODE, FORMULA } from './cell-code.ts';
import type { CellStore } from './cell-store.ts';
import { elementText } from './characters.ts';
import type { PartText } from './scan.ts';
import { isoOf, serialToIso } from './serial-date.ts';
import { inlineText, type SharedStrings } from './strings.ts';
import { type CellFormat, formatOf } from './styles.ts';

/** What the cells of all sheets share. */
export interface WorkbookParts {
  readonly strings: SharedStrings;
  readonly formats: readonly CellFormat[];
  readonly date1904: boolean;
}

/** Looks at the first character where that is enough to tell. */
export function isEmpty(code: number, value: number, part: PartText, { strings }: WorkbookParts): boolean {
  if (code === CODE.shared) return strings.text(value) === '';
  const inline = code === CODE.inline;
  const { xml } = part;
  const first = xml.charCodeAt(inline && xml.startsWith('<t>', value) ? value + 3 : value);
  // White space, <, & and _ may all come to nothing.
  if (first > 0x20 && first !== 0x3c && first !== 0x26 && first !== 0x5f) return false;
  if (inline) return inlineText(part, value) === '';
  return saysNothing(code, elementText(part, value));
}

/** Says whether a cell that is written like this holds nothing. */
export function saysNothing(code: number, text: string): boolean {
  const isText = code === CODE.text || code === CODE.shared || code === CODE.inline;
  return (isText ? text : text.trim()) === '';
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

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

/** A stored cell, its text taken out of the sheet's part. */
export function makeCell(
  row: number,
  index: number,
  part: PartText,
  cells: CellStore,
  shared: WorkbookParts,
): Cell {
  const stored = cells.codes[index] ?? 0;
  const code = stored & ~FORMULA;
  const formula = (stored & FORMULA) !== 0;
  const column = cells.columns[index] ?? 0;
  const position = cells.values[index] ?? 0;
  const format = formatOf(shared.formats, cells.styles[index] ?? 0);
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
