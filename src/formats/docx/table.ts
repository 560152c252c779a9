import type { TextCell, TextTable } from '../../model/text-model.ts';
import { columnWidths } from './column-widths.ts';
import type { Fonts } from './fonts.ts';
import { paragraphsOf } from './paragraph.ts';

/** A table as wide as the text, row by row: its columns share the width by what their longest line needs. */
export function* tablePieces(table: TextTable, width: number, fonts: Fonts): Generator<string> {
  const { rows, size } = table;
  const columns = columnWidths(table, width);
  const write = lettering(fonts.song, size);
  yield [
    '<w:tbl><w:tblPr>',
    `<w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/>`,
    `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('')}</w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/>',
    '<w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>',
    '</w:tblPr>',
    `<w:tblGrid>${columns.map((column) => `<w:gridCol w:w="${column}"/>`).join('')}</w:tblGrid>`,
    ...headerRows(table, columns, fonts),
  ].join('');
  for (const cells of rows)
    yield rowXml(
      cells.map((cell, column) => cellXml(cell, { width: columns[column] ?? 0, write })),
      false,
    );
  yield '</w:tbl>';
}

/** Headings that have none below them stand over both rows. */
function headerRows(
  { headers, size }: TextTable,
  columns: readonly number[],
  fonts: Fonts,
): readonly string[] {
  const two = headers.some(({ below }) => below !== undefined);
  const write = lettering(fonts.hei, size);
  const upper: string[] = [];
  const lower: string[] = [];
  let column = 0;
  for (const { text, below } of headers) {
    const across = below?.length ?? 1;
    const own = columns.slice(column, column + across);
    const cell = { width: own.reduce((total, item) => total + item, 0), write };
    const merged = two && below === undefined;
    upper.push(
      cellXml(
        { text, align: 'centre' },
        { ...cell, ...(across > 1 ? { across } : {}), ...(merged ? { merge: 'restart' as const } : {}) },
      ),
    );
    if (below === undefined)
      lower.push(cellXml({ text: '', align: 'centre' }, { ...cell, merge: 'continue' }));
    else
      lower.push(
        ...below.map((part, index) =>
          cellXml({ text: part, align: 'centre' }, { ...cell, width: own[index] ?? 0 }),
        ),
      );
    column += across;
  }
  return two ? [rowXml(upper, true), rowXml(lower, true)] : [rowXml(upper, true)];
}

/** By how a cell's text is aligned: what makes a paragraph of a line of it. */
type Lettering = Readonly<Record<TextCell['align'], (text: string) => string>>;

function lettering(font: string, size: number): Lettering {
  const line = Math.round(size * 20 * 1.25);
  const aligned = (align: 'left' | 'center' | 'right'): ((text: string) => string) =>
    paragraphsOf({ font, size, loose: true }, { align, line, before: 20, after: 20 });
  return { left: aligned('left'), centre: aligned('center'), right: aligned('right') };
}

interface CellFrame {
  readonly width: number;
  readonly write: Lettering;
  readonly across?: number;
  readonly merge?: 'restart' | 'continue';
}

function cellXml({ text, align }: TextCell, { width, write, across, merge }: CellFrame): string {
  const lines = text.includes('\n') ? text.split('\n').map(write[align]).join('') : write[align](text);
  const span = across === undefined ? '' : `<w:gridSpan w:val="${across}"/>`;
  const vertical = merge === undefined ? '' : `<w:vMerge w:val="${merge}"/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${vertical}<w:vAlign w:val="center"/></w:tcPr>${lines}</w:tc>`;
}

function rowXml(cells: readonly string[], header: boolean): string {
  return `<w:tr><w:trPr><w:cantSplit/>${header ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
}
