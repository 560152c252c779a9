import { escapeXml } from '../../../core/escape-xml.ts';
import { a1, columnNumber } from '../../../core/place.ts';
import { textWidth } from '../../../core/text-width.ts';
import { cellText } from '../cell-text.ts';
import { type MarkLevel, MESSAGE_HEADING, MESSAGE_WIDTH, type SheetMarks } from './model.ts';
import type { MarkStyles } from './styles.ts';
import {
  attributesOf,
  childrenOf,
  closeOf,
  type Edit,
  type Element,
  tagText,
  withAttributes,
} from './xml.ts';

/** What is to be done with one cell: shaded where it stands, or written anew. */
type Work =
  | { readonly kind: 'shade'; readonly level: MarkLevel }
  | { readonly kind: 'write'; readonly text: string; readonly style: number };

type RowWork = Map<number, Work>;

/** What the edits go by besides the marks. */
export interface CellContext {
  readonly styles: MarkStyles;
  /** Column of 错误信息. */
  readonly messageColumn: number;
  /** Number of the style a column gives its empty cells. */
  readonly columnStyle: (column: number) => number;
}

/** The edits of a sheet's cells: faulty ones shaded, the column 错误信息 filled. No value that is there is touched. */
export function cellEdits(
  xml: string,
  sheetData: Element,
  marks: SheetMarks,
  context: CellContext,
): readonly Edit[] {
  const pending = [...rowWork(marks, context)].sort(([left], [right]) => left - right);
  const newRow = ([row, work]: readonly [number, RowWork]): string =>
    `${withAttributes(`<row r="${row}">`, heightFor(work, null))}${inOrder(work)
      .map((item) => newCell(row, item, null, context))
      .join('')}</row>`;
  if (sheetData.tag.selfClosing) {
    const rows = pending.map(newRow).join('');
    return [{ from: sheetData.start, to: sheetData.end, text: `<sheetData>${rows}</sheetData>` }];
  }
  const edits: Edit[] = [];
  let number = 0;
  for (const element of childrenOf(xml, sheetData)) {
    const stated = Number(attributesOf(tagText(xml, element)).get('r') ?? Number.NaN);
    number = Number.isInteger(stated) ? stated : number + 1;
    for (let next = pending[0]; next !== undefined && next[0] <= number; next = pending[0]) {
      pending.shift();
      if (next[0] < number) edits.push({ from: element.start, to: element.start, text: newRow(next) });
      else edits.push(...rowEdits(xml, element, number, next[1], context));
    }
  }
  const end = closeOf(xml, sheetData);
  return [...edits, { from: end, to: end, text: pending.map(newRow).join('') }];
}

function rowWork(marks: SheetMarks, { styles, messageColumn }: CellContext): Map<number, RowWork> {
  const work = new Map<number, RowWork>();
  const at = (row: number): RowWork => {
    const known: RowWork = work.get(row) ?? new Map();
    work.set(row, known);
    return known;
  };
  for (const { row, column, level } of marks.cells) {
    const known = at(row).get(column);
    if (known?.kind !== 'shade' || known.level !== 'error') at(row).set(column, { kind: 'shade', level });
  }
  for (const [row, text] of marks.messages)
    at(row).set(messageColumn, { kind: 'write', text, style: styles.added.message });
  for (const row of marks.headings)
    at(row).set(messageColumn, { kind: 'write', text: MESSAGE_HEADING, style: styles.added.heading });
  return work;
}

const LINE_HEIGHT = 15;

/** High enough for its message, where the row is not: office programs don't measure rows of files they did not write. */
function heightFor(work: RowWork, height: number | null): Readonly<Record<string, string>> {
  const texts = [...work.values()].flatMap((item) => (item.kind === 'write' ? item.text.split('\n') : []));
  const lines = texts.reduce(
    (count, text) => count + Math.max(1, Math.ceil(textWidth(text) / (MESSAGE_WIDTH - 2))),
    0,
  );
  const needed = Math.min(MOST_HEIGHT, lines * LINE_HEIGHT + 4);
  return lines <= 1 || needed <= (height ?? 0) ? {} : { ht: String(needed), customHeight: '1' };
}

/** Points; no program takes more. */
const MOST_HEIGHT = 409;

function inOrder(work: RowWork): (readonly [column: number, work: Work])[] {
  return [...work].sort(([left], [right]) => left - right);
}

/** A cell that is not in the sheet yet; the row's style, where it has one, goes before the column's. */
function newCell(
  row: number,
  [column, work]: readonly [number, Work],
  rowStyle: number | null,
  { styles, columnStyle }: CellContext,
): string {
  if (work.kind === 'write') return textCell(row, column, work.text, work.style);
  return `<c r="${a1(row, column)}" s="${styles.shaded(rowStyle ?? columnStyle(column), work.level)}"/>`;
}

function rowEdits(
  xml: string,
  row: Element,
  number: number,
  work: RowWork,
  context: CellContext,
): readonly Edit[] {
  const attributes = attributesOf(tagText(xml, row));
  const open = withAttributes(tagText(xml, row), {
    spans: null,
    ...heightFor(work, Number(attributes.get('ht') ?? 0)),
  });
  const rowStyle = attributes.get('customFormat') === '1' ? Number(attributes.get('s') ?? 0) : null;
  const wanted = inOrder(work);
  const fresh = (item: readonly [number, Work]): string => newCell(number, item, rowStyle, context);
  if (row.tag.selfClosing) {
    const cells = wanted.map(fresh).join('');
    return [{ from: row.start, to: row.end, text: `${open.replace(/\s{0,8}\/>$/, '>')}${cells}</row>` }];
  }
  const edits: Edit[] = [{ from: row.start, to: row.tag.end + 1, text: open }];
  let column = 0;
  for (const cell of childrenOf(xml, row)) {
    if (cell.name !== 'c') continue;
    const tag = tagText(xml, cell);
    const own = attributesOf(tag);
    const letters = /^[A-Za-z]+/.exec(own.get('r') ?? '')?.[0];
    column = letters === undefined ? column + 1 : columnNumber(letters);
    for (let next = wanted[0]; next !== undefined && next[0] <= column; next = wanted[0]) {
      wanted.shift();
      const [at, todo] = next;
      if (at < column) {
        edits.push({ from: cell.start, to: cell.start, text: fresh(next) });
      } else if (todo.kind === 'write') {
        edits.push({ from: cell.start, to: cell.end, text: fresh(next) });
      } else {
        const style = context.styles.shaded(Number(own.get('s') ?? 0), todo.level);
        edits.push({
          from: cell.start,
          to: cell.tag.end + 1,
          text: withAttributes(tag, { s: String(style) }),
        });
      }
    }
  }
  const end = closeOf(xml, row);
  edits.push({ from: end, to: end, text: wanted.map(fresh).join('') });
  return edits;
}

/** A cell with its text inside, so that the shared strings stay as they are. */
export function textCell(row: number, column: number, text: string, style: number): string {
  return `<c r="${a1(row, column)}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cellText(text))}</t></is></c>`;
}
