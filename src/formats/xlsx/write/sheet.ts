import { escapeXml } from '../../../core/escape-xml.ts';
import { a1, rangeA1 } from '../../../core/place.ts';
import { strung } from '../../../core/strung.ts';
import { isLong, rowsOf } from '../../../model/long-rows.ts';
import type { SheetModel } from '../../../model/workbook-model.ts';
import { bytesOf, longText } from '../../long-text.ts';
import type { PartInPieces } from '../../zip.ts';
import { type Book, type Found, type OnCell, rowPieces } from './cells.ts';
import { type Merged, mergedCells } from './merges.ts';
import { DECLARATION, MAIN, RELATIONSHIPS, type Relationship, relationshipsXml } from './names.ts';
import { commentsXml, noteBoxesXml } from './notes.ts';
import { fittingXml, printXml } from './print.ts';
import { shadesXml } from './styles.ts';
import { validationsXml } from './validations.ts';

/** A sheet with what is found of it while it is written. */
interface Written {
  readonly model: SheetModel;
  readonly found: Found;
}

/** The parts of one sheet; what hangs on its cells comes to nothing where there is none of it. */
export interface SheetParts {
  readonly parts: readonly PartInPieces[];
  /** Whether any cell has a note, once the sheet is written. */
  readonly noted: () => boolean;
}

/** Columns of this width need not be stated. */
const DEFAULT_WIDTH = 9;

/** @param number from 1. */
export function sheetParts(model: SheetModel, number: number, book: Book): SheetParts {
  const found: Found = { notes: [], links: [], lastRow: 0, lastColumn: 0 };
  const later = (name: string, xml: () => string): PartInPieces => ({
    name,
    content: bytesOf(made(xml)),
    last: true,
  });
  const noted = (): boolean => found.notes.length > 0;
  return {
    noted,
    parts: [
      { name: `xl/worksheets/sheet${number}.xml`, content: sheetBytes([{ model, found }], book) },
      later(`xl/worksheets/_rels/sheet${number}.xml.rels`, () => sheetRelationships(found, number)),
      later(`xl/comments${number}.xml`, () => (noted() ? commentsXml(found.notes) : '')),
      later(`xl/drawings/vmlDrawing${number}.vml`, () => (noted() ? noteBoxesXml(found.notes) : '')),
    ],
  };
}

/** A text that is made when it is asked for. */
function* made(xml: () => string): Generator<string> {
  yield xml();
}

/** @param waiting the sheet, which is let go of once it is written. */
function* sheetBytes(waiting: Written[], book: Book): Generator<Buffer> {
  const sheet = waiting.pop();
  if (sheet !== undefined) yield* isLong(sheet.model) ? longBytes(sheet, book) : shortBytes(sheet, book);
}

/** Its head says how far the cells reach, which is known when all of them are written. */
function shortBytes({ model, found }: Written, book: Book): readonly Buffer[] {
  const merged = mergedCells(model.merges, rowsOf(model), model.widths.length);
  const xml = longText();
  for (const row of rowPieces(model, merged, book, found)) xml.add(row);
  const head = headXml(model, found.lastRow, found.lastColumn);
  return [Buffer.from(head, 'utf8'), ...xml.bytes(), Buffer.from(tailXml(model, merged, found), 'utf8')];
}

/** How far long rows reach is known beforehand. */
function longBytes({ model, found }: Written, book: Book): Generator<Buffer> {
  const rows = rowsOf(model);
  const merged = mergedCells(model.merges, rows, model.widths.length);
  return bytesOf(
    (function* () {
      yield headXml(model, rows.count, rows.columns);
      yield* rowPieces(model, merged, book, found);
      yield tailXml(model, merged, found);
    })(),
  );
}

function headXml(model: SheetModel, lastRow: number, lastColumn: number): string {
  return [
    `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    fittingXml(model),
    `<dimension ref="A1${lastRow === 0 ? '' : `:${a1(lastRow, lastColumn)}`}"/>`,
    frozenXml(model),
    `<sheetFormatPr defaultRowHeight="15" defaultColWidth="${DEFAULT_WIDTH}"/>`,
    columnsXml(model),
    '<sheetData>',
  ].join('');
}

function tailXml(model: SheetModel, { ranges }: Merged, { notes, links }: Found): string {
  const { lights = [], filter, validations = [], locked } = model;
  const outside = outsideOf(links);
  return strung([
    '</sheetData>',
    locked === true ? '<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>' : '',
    filter === undefined ? '' : `<autoFilter ref="${rangeA1(filter)}"/>`,
    ranges.length === 0
      ? ''
      : `<mergeCells count="${ranges.length}">${ranges.map((range) => `<mergeCell ref="${rangeA1(range)}"/>`).join('')}</mergeCells>`,
    ...lights.map((range) => shadesXml(rangeA1(range))),
    validationsXml(validations),
    linksXml(links, outside),
    printXml(model),
    notes.length > 0 ? `<legacyDrawing r:id="${boxesOf(outside)}"/>` : '',
    '</worksheet>',
  ]);
}

/** Links out of the workbook, each of which is a relationship. */
function outsideOf(links: readonly OnCell[]): readonly OnCell[] {
  return links.filter(({ text }) => !text.startsWith('#'));
}

/** The relationship of the boxes in which notes stand, behind the links and the notes. */
function boxesOf(outside: readonly OnCell[]): string {
  return `rId${outside.length + 2}`;
}

function sheetRelationships({ notes, links }: Found, number: number): string {
  const outside = outsideOf(links);
  const relationships: readonly Relationship[] = [
    ...outside.map(({ text }, index) => ({
      id: `rId${index + 1}`,
      type: `${RELATIONSHIPS}/hyperlink`,
      target: escapeXml(text),
      external: true,
    })),
    ...(notes.length > 0
      ? [
          {
            id: `rId${outside.length + 1}`,
            type: `${RELATIONSHIPS}/comments`,
            target: `../comments${number}.xml`,
          },
          {
            id: boxesOf(outside),
            type: `${RELATIONSHIPS}/vmlDrawing`,
            target: `../drawings/vmlDrawing${number}.vml`,
          },
        ]
      : []),
  ];
  return relationships.length === 0 ? '' : relationshipsXml(relationships);
}

function frozenXml({ freeze }: SheetModel): string {
  if (freeze === undefined) return '';
  const { rows, columns } = freeze;
  const pane = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight';
  const across = columns === 0 ? '' : ` xSplit="${columns}"`;
  const down = rows === 0 ? '' : ` ySplit="${rows}"`;
  return [
    '<sheetViews><sheetView workbookViewId="0" zoomScale="100">',
    `<pane${across}${down} topLeftCell="${a1(rows + 1, columns + 1)}" activePane="${pane}" state="frozen"/>`,
    `<selection pane="${pane}"/>`,
    '</sheetView></sheetViews>',
  ].join('');
}

function columnsXml({ widths }: SheetModel): string {
  const columns = widths.flatMap((width, index) =>
    width === DEFAULT_WIDTH
      ? []
      : [`<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`],
  );
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

/** Links, those to places in the workbook by the place alone. */
function linksXml(links: readonly OnCell[], outside: readonly OnCell[]): string {
  if (links.length === 0) return '';
  const items = links.map((link) =>
    link.text.startsWith('#')
      ? `<hyperlink ref="${link.ref}" location="${escapeXml(link.text.slice(1))}"/>`
      : `<hyperlink ref="${link.ref}" r:id="rId${outside.indexOf(link) + 1}"/>`,
  );
  return `<hyperlinks>${items.join('')}</hyperlinks>`;
}
