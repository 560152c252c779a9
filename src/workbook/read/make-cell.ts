import type { Cell } from '../../core/sheet.ts';
import { type CellStore, CODE, FORMULA } from './cell-store.ts';
import { elementText } from './characters.ts';
import type { PartText } from './scan.ts';
import { serialToIso } from './serial-date.ts';
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
  const text = elementText(part, value);
  return (code === CODE.text ? text : text.trim()) === '';
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

export function makeCell(
  row: number,
  index: number,
  part: PartText,
  cells: CellStore,
  shared: WorkbookParts,
): Cell {
  const column = cells.columns[index] ?? 0;
  const stored = cells.codes[index] ?? 0;
  const position = cells.values[index] ?? 0;
  const { kind: format, code: formatCode } = formatOf(shared.formats, cells.styles[index] ?? 0);
  const formula = (stored & FORMULA) !== 0;
  switch (stored & ~FORMULA) {
    case CODE.shared: {
      const value = shared.strings.text(position);
      return { row, column, kind: 'text', value, format, formatCode, formula };
    }
    case CODE.inline: {
      const value = inlineText(part, position);
      return { row, column, kind: 'text', value, format, formatCode, formula };
    }
    case CODE.text: {
      const value = elementText(part, position);
      return { row, column, kind: 'text', value, format, formatCode, formula };
    }
    case CODE.boolean: {
      const text = elementText(part, position).trim();
      const value = text === '1' || text.toLowerCase() === 'true' ? 'TRUE' : 'FALSE';
      return { row, column, kind: 'boolean', value, format, formatCode, formula };
    }
    case CODE.error: {
      const value = elementText(part, position).trim();
      return { row, column, kind: 'error', value, format, formatCode, formula };
    }
    case CODE.isoDate: {
      const value = elementText(part, position)
        .trim()
        .replace(/T00:00:00(?:\.0+)?Z?$|Z$/, '');
      return { row, column, kind: 'date', value, format, formatCode, formula };
    }
    default: {
      const plain = plainNumber(part.xml, position);
      const text = plain ?? elementText(part, position);
      const value = text.trim();
      if (plain === null && !NUMBER.test(value))
        return { row, column, kind: 'text', value: text, format, formatCode, formula };
      const iso = format === 'date' ? serialToIso(value, shared.date1904) : null;
      return iso === null
        ? { row, column, kind: 'number', value, format, formatCode, formula }
        : { row, column, kind: 'date', value: iso, format, formatCode, formula };
    }
  }
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
