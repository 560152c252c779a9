import type { Range } from '../../core/place.ts';
import type { Cell, CellKind, Sheet, SheetRow, Visibility } from '../../core/sheet.ts';
import { CODE, FORMULA } from './cell-store.ts';
import { indexMerges } from './merge-index.ts';
import { decodeText, type PartText, textFrom } from './scan.ts';
import type { ScannedSheet } from './scan-sheet.ts';
import { serialToIso } from './serial-date.ts';
import { richText, type SharedStrings } from './strings.ts';
import { type CellFormat, formatOf } from './styles.ts';

/** What the cells of all sheets share. */
export interface WorkbookParts {
  readonly strings: SharedStrings;
  readonly formats: readonly CellFormat[];
  readonly date1904: boolean;
}

/** The Sheet model over a scanned part; cells are made when they are walked or asked for. */
export function compactSheet(
  name: string,
  position: number,
  visibility: Visibility,
  part: PartText,
  scanned: ScannedSheet,
  shared: WorkbookParts,
): Sheet {
  const { cells, merges } = scanned;
  const mergeAt = indexMerges(merges);
  const covered = (row: number, column: number): boolean => {
    const merge = merges.length === 0 ? undefined : mergeAt(row, column);
    return merge !== undefined && (merge.top !== row || merge.left !== column);
  };
  const make = (row: number, index: number): Cell | null => {
    const column = cells.columns[index] ?? 0;
    return covered(row, column) ? null : toCell(row, column, index, part, cells, shared);
  };
  const hiddenRows = new Set(cells.hiddenRows);

  function* rows(): Iterable<SheetRow> {
    for (let at = 0; at < cells.rowNumbers.length; at += 1) {
      const number = cells.rowNumbers[at] ?? 0;
      const found: Cell[] = [];
      for (let index = cells.rowFirst[at] ?? 0; index < (cells.rowFirst[at + 1] ?? 0); index += 1) {
        const cell = make(number, index);
        if (cell !== null) found.push(cell);
      }
      if (found.length > 0) yield { number, hidden: hiddenRows.has(number), cells: found };
    }
  }

  const extent = measure(scanned, covered, part, shared);
  return {
    name,
    position,
    visibility,
    used: extent.used,
    cellCount: extent.count,
    merges,
    hiddenRows: cells.hiddenRows,
    hiddenColumns: hiddenInside(scanned, extent.used),
    rows,
    cell(row, column) {
      const at = indexOf(cells.rowNumbers, row, 0, cells.rowNumbers.length);
      if (at < 0) return undefined;
      const index = indexOf(cells.columns, column, cells.rowFirst[at] ?? 0, cells.rowFirst[at + 1] ?? 0);
      return index < 0 ? undefined : (make(row, index) ?? undefined);
    },
    mergeAt,
  };
}

/** Extent and number of the cells that hold something: not covered by a merge, not an empty text. */
function measure(
  { cells }: ScannedSheet,
  covered: (row: number, column: number) => boolean,
  part: PartText,
  shared: WorkbookParts,
): { readonly used: Range | null; readonly count: number } {
  let [top, left, bottom, right, count] = [0, Number.POSITIVE_INFINITY, 0, 0, 0];
  for (let at = 0; at < cells.rowNumbers.length; at += 1) {
    const row = cells.rowNumbers[at] ?? 0;
    for (let index = cells.rowFirst[at] ?? 0; index < (cells.rowFirst[at + 1] ?? 0); index += 1) {
      const column = cells.columns[index] ?? 0;
      if (covered(row, column) || isEmptyText(index, part, cells, shared)) continue;
      if (top === 0) top = row;
      bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
      count += 1;
    }
  }
  return { used: count === 0 ? null : { top, left, bottom, right }, count };
}

function isEmptyText(
  index: number,
  part: PartText,
  cells: ScannedSheet['cells'],
  { strings }: WorkbookParts,
): boolean {
  const code = (cells.codes[index] ?? 0) & ~FORMULA;
  const value = cells.values[index] ?? 0;
  if (code === CODE.shared) return strings.text(value) === '';
  return code === CODE.inline && richText(part, value, INLINE) === '';
}

function hiddenInside({ hiddenColumns }: ScannedSheet, used: Range | null): readonly number[] {
  const columns = new Set<number>();
  if (used === null) return [];
  for (const { from, to } of hiddenColumns) {
    for (let column = Math.max(from, used.left); column <= Math.min(to, used.right); column += 1)
      columns.add(column);
  }
  return [...columns].sort((left, right) => left - right);
}

function toCell(
  row: number,
  column: number,
  index: number,
  part: PartText,
  cells: ScannedSheet['cells'],
  shared: WorkbookParts,
): Cell | null {
  const stored = cells.codes[index] ?? 0;
  const format = formatOf(shared.formats, cells.styles[index] ?? 0);
  const content = contentOf(stored & ~FORMULA, cells.values[index] ?? 0, part, format, shared);
  if (content === null) return null;
  return {
    row,
    column,
    kind: content.kind,
    value: content.value,
    format: format.kind,
    formatCode: format.code,
    formula: (stored & FORMULA) !== 0,
  };
}

const INLINE = ['is'];
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

function contentOf(
  code: number,
  value: number,
  part: PartText,
  format: CellFormat,
  { strings, date1904 }: WorkbookParts,
): { readonly kind: CellKind; readonly value: string } | null {
  if (code === CODE.shared) return worded(strings.text(value));
  if (code === CODE.inline) return worded(richText(part, value, INLINE));
  const raw = textFrom(part.xml, value, part.bytes);
  if (code === CODE.text) return worded(decodeText(raw, part.bytes));
  const text = raw.trim();
  if (text === '') return null;
  if (code === CODE.boolean)
    return { kind: 'boolean', value: text === '1' || text.toLowerCase() === 'true' ? 'TRUE' : 'FALSE' };
  if (code === CODE.error) return { kind: 'error', value: text };
  if (code === CODE.isoDate) return { kind: 'date', value: text.replace(/T00:00:00(?:\.0+)?Z?$|Z$/, '') };
  if (!NUMBER.test(text)) return worded(decodeText(raw, part.bytes));
  const iso = format.kind === 'date' ? serialToIso(text, date1904) : null;
  return iso === null ? { kind: 'number', value: text } : { kind: 'date', value: iso };
}

function worded(text: string): { readonly kind: 'text'; readonly value: string } | null {
  return text === '' ? null : { kind: 'text', value: text };
}

function indexOf(numbers: Uint32Array | Uint16Array, wanted: number, from: number, to: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = numbers[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
