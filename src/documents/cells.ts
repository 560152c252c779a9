import type { Decimal } from '../core/decimal.ts';
import type { Place } from '../core/place.ts';
import type { CellModel, CellStyle, RowModel } from '../model/workbook-model.ts';

/** A cell of a document. */
export function cell(value: CellModel['value'], style: CellStyle): CellModel {
  return { value, style };
}

/** Cells of words that stand in many rows, each made once. */
export function cellsOfWords(): (words: string, style: CellStyle) => CellModel {
  const known = new Map<string, CellModel>();
  return (words, style) => {
    const name = `${style} ${words}`;
    const made = known.get(name) ?? cell(words, style);
    known.set(name, made);
    return made;
  };
}

/** A cell with a live formula and its cached result. */
export function live(formula: string, value: string | number | Decimal, style: CellStyle): CellModel {
  return { formula, value, style };
}

type Figure = Decimal | string;

/** A figure as it was submitted, with all its decimals. */
export function figureCell(value: Decimal): CellModel {
  return cell(value, 'number');
}

/** A score: so many decimals; words (—, 未报) stand as they are. */
export function decimalCell(value: Figure, decimals: number, formula?: string): CellModel {
  return formatted(value, 'decimal', places(decimals), formula);
}

/** A figure that is already in percent. */
export function percentCell(value: Figure, style: CellStyle, decimals: number, formula?: string): CellModel {
  return formatted(value, style, `${places(decimals)}"%"`, formula);
}

/** A difference in 百分点, with its sign. */
export function signedCell(
  value: Figure,
  decimals: number,
  formula?: string,
  style: CellStyle = 'signed',
): CellModel {
  const digits = places(decimals);
  return formatted(value, style, `+${digits};-${digits};${digits}`, formula);
}

function formatted(value: Figure, style: CellStyle, format: string, formula: string | undefined): CellModel {
  return { value, style, format, ...(formula === undefined ? {} : { formula }) };
}

function places(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

export function row(cells: RowModel['cells'], height?: number): RowModel {
  return height === undefined ? { cells } : { cells, height };
}

/** A title row followed by a right-aligned caption, both across `width` columns. */
export function heading(title: string, caption: string): readonly RowModel[] {
  return [row([cell(title, 'title')], 36), row([cell(caption, 'caption')], 20)];
}

/** 5月.xlsx!部门单位!D5、F5；4月.xlsx!部门单位!D5: the cells of one sheet together. */
export function sourcesText(places: readonly Place[], separator = '；'): string {
  const bySheet = new Map<string, Set<string>>();
  let last: Place = {};
  let cells = new Set<string>();
  for (const place of places) {
    // Cells of one sheet mostly come together, by the thousand.
    if (bySheet.size === 0 || place.file !== last.file || place.sheet !== last.sheet) {
      const where = [place.file, place.sheet].filter((part) => part !== undefined).join('!');
      cells = bySheet.get(where) ?? new Set();
      bySheet.set(where, cells);
      last = place;
    }
    if (place.cell !== undefined) cells.add(place.cell);
  }
  return [...bySheet].map(([where, own]) => `${where}!${[...own].join('、')}`).join(separator);
}
