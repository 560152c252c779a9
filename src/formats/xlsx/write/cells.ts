import { Decimal, nearly } from '../../../core/decimal.ts';
import { escapeXml } from '../../../core/escape-xml.ts';
import { startsFormulaAmongFigures } from '../../../core/formula-start.ts';
import { columnLetters } from '../../../core/place.ts';
import { rowsOf } from '../../../model/long-rows.ts';
import type { LeftOut } from '../../../model/sheet.ts';
import type { CellModel, RowModel, SheetModel } from '../../../model/workbook-model.ts';
import { cellText } from '../cell-text.ts';
import type { Merged } from './merges.ts';
import { rowHeights } from './row-height.ts';
import { type SharedStrings, textXml } from './shared-strings.ts';
import type { StyleSheet } from './styles.ts';

/** What the sheets of a workbook share. */
export interface Book {
  readonly styles: StyleSheet;
  readonly strings: SharedStrings;
}

/** A note or a link on a cell. */
export interface OnCell {
  /** From 1. */
  readonly row: number;
  readonly column: number;
  readonly ref: string;
  readonly text: string;
}

/** What was found of a sheet while its rows were written. */
export interface Found {
  readonly notes: OnCell[];
  readonly links: OnCell[];
  /** How far the cells reach; 0 without any. */
  lastRow: number;
  lastColumn: number;
}

/** The rows of a sheet one by one. */
export function* rowPieces(model: SheetModel, merged: Merged, book: Book, found: Found): Generator<string> {
  const { styles } = book;
  const heightOf = rowHeights(model);
  const letters: string[] = [];
  let number = 0;
  for (const row of rowsOf(model).each()) {
    number += 1;
    const under = merged.cellsIn(number, row);
    if (row === null && under === undefined) continue;
    const width = Math.max(row?.cells.length ?? 0, ...(under?.keys() ?? []));
    const cells: string[] = [];
    for (let column = 1; column <= width; column += 1) {
      const master = under?.get(column);
      const cell = master === undefined ? (row?.cells[column - 1] ?? null) : master;
      if (cell === null) continue;
      letters[column] ??= columnLetters(column);
      const ref = `${letters[column]}${number}`;
      found.lastRow = number;
      if (column > found.lastColumn) found.lastColumn = column;
      if (master !== undefined) {
        cells.push(`<c r="${ref}" s="${styles.idOf(cell.style, formatOf(cell))}"/>`);
        continue;
      }
      cells.push(cellXml(ref, cell, book));
      const { note, link, formula } = cell;
      if (note !== undefined) found.notes.push({ row: number, column, ref, text: cellText(note) });
      if (link !== undefined && formula === undefined)
        found.links.push({ row: number, column, ref, text: cellText(link) });
    }
    yield rowXml(number, row, heightOf(row, number), cells.join(''));
  }
}

function rowXml(number: number, row: RowModel | null, height: number | null, cells: string): string {
  const high = height === null ? '' : ` ht="${height}" customHeight="1"`;
  const hidden = row?.hidden === true ? ' hidden="1"' : '';
  return `<row r="${number}"${high}${hidden}>${cells}</row>`;
}

function cellXml(ref: string, cell: CellModel, { styles, strings }: Book): string {
  const { value, style, format, formula, link, beside } = cell;
  if (formula !== undefined && cell.unresolved === true)
    return `<c r="${ref}" s="${styles.idOf(style, format)}"><f>${escapeXml(formula)}</f></c>`;
  if (formula !== undefined) return formulaXml(ref, styles.idOf(style, format), formula, value);
  if (beside !== undefined) {
    const runs = runsXml(String(value ?? ''), beside);
    return `<c r="${ref}" s="${styles.idOf(style, TEXT_FORMAT)}" t="inlineStr"><is>${runs}</is></c>`;
  }
  if (link !== undefined) {
    const { index } = strings.add(String(numberOf(value) ?? ''));
    return `<c r="${ref}" s="${styles.idOf(style, format)}" t="s"><v>${index}</v></c>`;
  }
  if (typeof value === 'string') {
    const { index, guarded } = strings.add(value);
    return `<c r="${ref}" s="${styles.idOf(style, guarded ? TEXT_FORMAT : format)}" t="s"><v>${index}</v></c>`;
  }
  const id = styles.idOf(style, format);
  return value === null
    ? `<c r="${ref}" s="${id}"/>`
    : `<c r="${ref}" s="${id}"><v>${numberOf(value)}</v></c>`;
}

function runsXml(text: string, { struck, raised }: LeftOut): string {
  const run = (part: string, font: string): string =>
    part === '' ? '' : `<r>${font === '' ? '' : `<rPr>${font}</rPr>`}${textXml(cellText(part))}</r>`;
  return run(text, '') + run(struck, '<strike/>') + run(raised, '<vertAlign val="superscript"/>');
}

/** A formula with its cached result; one without any is a text, as an empty cell's is. */
function formulaXml(ref: string, id: number, formula: string, value: CellModel['value']): string {
  const code = `<f>${escapeXml(formula)}</f>`;
  if (value === null || typeof value === 'string')
    return `<c r="${ref}" s="${id}" t="str">${code}<v>${escapeXml(cellText(value ?? ''))}</v></c>`;
  return `<c r="${ref}" s="${id}">${code}<v>${numberOf(value)}</v></c>`;
}

/** What says of a cell that it holds a text, whatever it looks like. */
const TEXT_FORMAT = '@';

function formatOf({ value, format, formula, link }: CellModel): string | undefined {
  const plain = typeof value === 'string' && formula === undefined && link === undefined;
  return plain && startsFormulaAmongFigures(cellText(value)) ? TEXT_FORMAT : format;
}

function numberOf(value: CellModel['value']): string | number | null {
  return Decimal.isDecimal(value) ? nearly(value) : value;
}
