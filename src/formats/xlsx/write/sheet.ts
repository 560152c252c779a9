import { escapeXml } from '../../../core/escape-xml.ts';
import { a1, rangeA1 } from '../../../core/place.ts';
import { strung } from '../../../core/strung.ts';
import type { SheetModel } from '../../../model/workbook-model.ts';
import { type Book, type OnCell, rowsXml } from './cells.ts';
import { DECLARATION, MAIN, RELATIONSHIPS, type Relationship, relationshipsXml } from './names.ts';
import { commentsXml, noteBoxesXml } from './notes.ts';
import { fittingXml, printXml } from './print.ts';
import { shadesXml } from './styles.ts';
import { validationsXml } from './validations.ts';

/** The parts of one sheet, by their names in the package. */
export interface SheetParts {
  readonly parts: readonly (readonly [name: string, xml: string | readonly Buffer[]])[];
  readonly noted: boolean;
}

/** Columns of this width need not be stated. */
const DEFAULT_WIDTH = 9;

/** @param number from 1. */
export function sheetParts(model: SheetModel, number: number, book: Book): SheetParts {
  const { xml, merges, notes, links, lastRow, lastColumn } = rowsXml(model, book);
  const outside = links.filter(({ text }) => !text.startsWith('#'));
  const noted = notes.length > 0;
  const boxes = `rId${outside.length + 2}`;
  const { lights = [], filter, validations = [], locked } = model;
  const head = [
    `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    fittingXml(model),
    `<dimension ref="A1${lastRow === 0 ? '' : `:${a1(lastRow, lastColumn)}`}"/>`,
    frozenXml(model),
    `<sheetFormatPr defaultRowHeight="15" defaultColWidth="${DEFAULT_WIDTH}"/>`,
    columnsXml(model),
    '<sheetData>',
  ];
  const tail = [
    '</sheetData>',
    locked === true ? '<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>' : '',
    filter === undefined ? '' : `<autoFilter ref="${rangeA1(filter)}"/>`,
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${rangeA1(range)}"/>`).join('')}</mergeCells>`,
    ...lights.map((range) => shadesXml(rangeA1(range))),
    validationsXml(validations),
    linksXml(links, outside),
    printXml(model),
    noted ? `<legacyDrawing r:id="${boxes}"/>` : '',
    '</worksheet>',
  ];
  const relationships: readonly Relationship[] = [
    ...outside.map(({ text }, index) => ({
      id: `rId${index + 1}`,
      type: `${RELATIONSHIPS}/hyperlink`,
      target: escapeXml(text),
      external: true,
    })),
    ...(noted
      ? [
          {
            id: `rId${outside.length + 1}`,
            type: `${RELATIONSHIPS}/comments`,
            target: `../comments${number}.xml`,
          },
          { id: boxes, type: `${RELATIONSHIPS}/vmlDrawing`, target: `../drawings/vmlDrawing${number}.vml` },
        ]
      : []),
  ];
  return {
    noted,
    parts: [
      [
        `xl/worksheets/sheet${number}.xml`,
        [Buffer.from(head.join(''), 'utf8'), ...xml, Buffer.from(strung(tail), 'utf8')],
      ],
      ...(relationships.length === 0
        ? []
        : [[`xl/worksheets/_rels/sheet${number}.xml.rels`, relationshipsXml(relationships)] as const]),
      ...(noted
        ? [
            [`xl/comments${number}.xml`, commentsXml(notes)] as const,
            [`xl/drawings/vmlDrawing${number}.vml`, noteBoxesXml(notes)] as const,
          ]
        : []),
    ],
  };
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
