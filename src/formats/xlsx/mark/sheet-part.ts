import { extremesOf } from '../../../core/extremes.ts';
import { type Range, rangeA1 } from '../../../core/place.ts';
import type { Sheet } from '../../../model/sheet.ts';
import {
  addComments,
  addShapes,
  commentedCells,
  EMPTY_COMMENTS,
  EMPTY_DRAWING,
  type Note,
} from './comments.ts';
import { MESSAGE_WIDTH, type SheetMarks } from './model.ts';
import type { Parts } from './parts.ts';
import { cellEdits } from './sheet-data.ts';
import type { MarkStyles } from './styles.ts';
import {
  applyEdits,
  attributesOf,
  childrenOf,
  closeOf,
  type Edit,
  type Element,
  rootOf,
  tagText,
  Unpatchable,
  withAttributes,
} from './xml.ts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Order of a worksheet's elements, as far as something is put between them. */
const ORDER = [
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios',
  'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations',
  'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches',
  'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls',
  'webPublishItems tableParts extLst',
].flatMap((line) => line.split(' '));

const STANDARD_WIDTH = 9;

/** A sheet of which only the list is to be the chosen one: two chosen sheets would be edited together. */
export function deselect(xml: string): string {
  const views = childrenOf(xml, rootOf(xml)).find(({ name }) => name === 'sheetViews');
  if (views === undefined) return xml;
  const edits = childrenOf(xml, views)
    .filter(({ name }) => name === 'sheetView')
    .map((view) => ({
      from: view.start,
      to: view.tag.end + 1,
      text: withAttributes(tagText(xml, view), { tabSelected: null }),
    }));
  return applyEdits(xml, edits);
}

/** What the workbook has to know of a marked sheet. */
export interface MarkedSheet {
  /** The range that is filtered, for the workbook's hidden name; null where there is no filter. */
  readonly filter: Range | null;
  /** The column 错误信息 and the rows with something in it, which a fixed print area must not leave out. */
  readonly added: Range;
}

/**
 * Marks one sheet: shades, 错误信息, notes, filter.
 *
 * @throws Unpatchable when the part is not laid out as office programs do.
 */
export function markSheet(
  parts: Parts,
  part: string,
  sheet: Sheet,
  marks: SheetMarks,
  styles: MarkStyles,
): MarkedSheet {
  const xml = parts.text(part);
  const root = rootOf(xml);
  const children = childrenOf(xml, root);
  const sheetData = children.find(({ name }) => name === 'sheetData');
  if (root.name !== 'worksheet' || sheetData === undefined) throw new Unpatchable(part);
  const merged = extremesOf(sheet.merges.map(({ right }) => right)).greatest;
  const messageColumn = 1 + Math.max(sheet.used?.right ?? 0, merged);
  const columns = columnsOf(xml, children);
  // A table of Excel's own (Ctrl+T) brings its filter; a second one over it would make the file unreadable.
  const filtered = marks.filter !== null && !children.some(({ name }) => name === 'tableParts');
  const filter = filtered && marks.filter !== null ? { ...marks.filter, right: messageColumn } : null;
  const edits: Edit[] = [
    ...cellEdits(xml, sheetData, marks, {
      styles,
      messageColumn,
      columnStyle: (column) => Number(columnAt(columns, column)?.get('style') ?? 0),
    }),
    ...columnEdits(xml, root, children, columns, messageColumn),
    ...dimensionEdits(children, sheet, marks, messageColumn),
    ...(filter === null ? [] : filterEdits(xml, root, children, filter)),
    ...noteEdits(parts, part, xml, root, children, marks, (column) =>
      Number(columnAt(columns, column)?.get('width') ?? STANDARD_WIDTH),
    ),
  ];
  parts.set(part, applyEdits(xml, edits));
  const rows = extremesOf([...marks.messages.keys(), ...marks.headings]);
  const [top, bottom] = [rows.least, Math.max(1, rows.greatest)];
  return { filter, added: { top: Math.min(top, bottom), bottom, left: messageColumn, right: messageColumn } };
}

type Columns = readonly ReadonlyMap<string, string>[];

function columnsOf(xml: string, children: readonly Element[]): Columns {
  const cols = children.find(({ name }) => name === 'cols');
  return cols === undefined
    ? []
    : childrenOf(xml, cols).map((col) => new Map(attributesOf(tagText(xml, col))));
}

function columnAt(columns: Columns, column: number): ReadonlyMap<string, string> | undefined {
  return columns.find((col) => Number(col.get('min')) <= column && column <= Number(col.get('max')));
}

/** Gives the new column its width; a stretch of columns it lies in is divided. */
function columnEdits(
  xml: string,
  root: Element,
  children: readonly Element[],
  columns: Columns,
  column: number,
): readonly Edit[] {
  const cols = children.find(({ name }) => name === 'cols');
  const own = new Map(Object.entries({ min: column, max: column, width: MESSAGE_WIDTH, customWidth: 1 }));
  const divided = columns.flatMap((col) => {
    const [min, max] = [Number(col.get('min')), Number(col.get('max'))];
    if (column < min || column > max) return [col];
    const piece = (from: number, to: number): Columns =>
      from > to ? [] : [new Map([...col, ['min', String(from)], ['max', String(to)]])];
    return [...piece(min, column - 1), ...piece(column + 1, max)];
  });
  const all = [...divided, new Map([...own].map(([name, value]) => [name, String(value)]))].sort(
    (left, right) => Number(left.get('min')) - Number(right.get('min')),
  );
  const written = all
    .map((col) => `<col ${[...col].map(([name, value]) => `${name}="${value}"`).join(' ')}/>`)
    .join('');
  return [put(xml, root, children, cols, 'cols', `<cols>${written}</cols>`)];
}

function dimensionEdits(
  children: readonly Element[],
  sheet: Sheet,
  marks: SheetMarks,
  messageColumn: number,
): readonly Edit[] {
  const dimension = children.find(({ name }) => name === 'dimension');
  if (dimension === undefined) return [];
  const rows = extremesOf([
    ...marks.messages.keys(),
    ...marks.headings,
    ...marks.cells.map(({ row }) => row),
  ]);
  const columns = extremesOf(marks.cells.map(({ column }) => column));
  const used = sheet.used ?? { top: 1, left: 1, bottom: 1, right: 1 };
  const ref = rangeA1({
    top: Math.min(used.top, rows.least),
    left: Math.min(used.left, columns.least),
    bottom: Math.max(used.bottom, rows.greatest),
    right: messageColumn,
  });
  return [{ from: dimension.start, to: dimension.end, text: `<dimension ref="${ref}"/>` }];
}

/** The filter, and on a protected sheet the leave to use it. */
function filterEdits(
  xml: string,
  root: Element,
  children: readonly Element[],
  filter: Range,
): readonly Edit[] {
  const present = children.find(({ name }) => name === 'autoFilter');
  const protection = children.find(({ name }) => name === 'sheetProtection');
  const allowed =
    protection === undefined
      ? []
      : [
          {
            from: protection.start,
            to: protection.tag.end + 1,
            text: withAttributes(tagText(xml, protection), { autoFilter: '0' }),
          },
        ];
  return [
    ...allowed,
    put(xml, root, children, present, 'autoFilter', `<autoFilter ref="${rangeA1(filter)}"/>`),
  ];
}

/** Replaces an element, or puts it where the order of elements wants it. */
function put(
  xml: string,
  root: Element,
  children: readonly Element[],
  present: Element | undefined,
  name: string,
  text: string,
): Edit {
  if (present !== undefined) return { from: present.start, to: present.end, text };
  const own = ORDER.indexOf(name);
  const next = children.find((child) => ORDER.indexOf(child.name) > own);
  const at = next?.start ?? closeOf(xml, root);
  return { from: at, to: at, text };
}

function noteEdits(
  parts: Parts,
  part: string,
  xml: string,
  root: Element,
  children: readonly Element[],
  marks: SheetMarks,
  widthOf: (column: number) => number,
): readonly Edit[] {
  const all = marks.cells
    .filter(({ note }) => note !== '')
    .map(({ row, column, note }): Note => ({ row, column, text: note }));
  if (all.length === 0) return [];
  const relations = parts.relationsOf(part);
  const comments = relations.find(({ type }) => type === 'comments')?.part;
  const present = comments === undefined ? EMPTY_COMMENTS : parts.text(comments);
  const boxed = commentedCells(present);
  const fresh = all.filter(
    ({ row, column }) => !boxed.has(rangeA1({ top: row, left: column, bottom: row, right: column })),
  );
  // A discussion (threaded comment) is more than its note: cells that have one keep it as it is.
  const discussed = relations.some(({ type }) => type === 'threadedComment');
  const written = addComments(present, discussed ? fresh : all);
  if (comments === undefined) {
    const name = parts.freeName('xl/comments#.xml');
    parts.set(name, written);
    parts.declare(name, COMMENTS_TYPE);
    parts.relate(part, 'comments', name);
  } else parts.set(comments, written);
  if (fresh.length === 0) return [];
  const legacy = children.find(({ name }) => name === 'legacyDrawing');
  if (legacy !== undefined) {
    const id = [...attributesOf(tagText(xml, legacy))].find(([name]) => name.endsWith(':id'))?.[1];
    const drawing = relations.find((relation) => relation.id === id)?.part;
    if (drawing === undefined) throw new Unpatchable('legacyDrawing leads nowhere');
    parts.set(drawing, addShapes(parts.text(drawing), fresh, widthOf));
    return [];
  }
  const drawing = parts.freeName('xl/drawings/vmlDrawing#.vml');
  parts.set(drawing, addShapes(EMPTY_DRAWING, fresh, widthOf));
  parts.declareEnding('vml', DRAWING_TYPE);
  const id = parts.relate(part, 'vmlDrawing', drawing);
  return [
    put(
      xml,
      root,
      children,
      undefined,
      'legacyDrawing',
      `<legacyDrawing xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`,
    ),
  ];
}
