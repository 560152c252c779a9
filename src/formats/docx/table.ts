import type { TextCell, TextTable } from '../../model/text-model.ts';
import { columnWidths } from './column-widths.ts';
import type { Fonts } from './fonts.ts';
import { paragraph } from './paragraph.ts';

const ALIGN = { left: 'left', centre: 'center', right: 'right' } as const;

/** A table as wide as the text: its columns share the width by what their longest line needs. */
export function tableXml(table: TextTable, width: number, fonts: Fonts): string {
  const { rows, size } = table;
  const columns = columnWidths(table, width);
  const body = rows.map((cells) =>
    rowXml(
      cells.map((cell, column) => cellXml(cell, { width: columns[column] ?? 0, font: fonts.song, size })),
      false,
    ),
  );
  return [
    '<w:tbl><w:tblPr>',
    `<w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/>`,
    `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('')}</w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/>',
    '<w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>',
    '</w:tblPr>',
    `<w:tblGrid>${columns.map((column) => `<w:gridCol w:w="${column}"/>`).join('')}</w:tblGrid>`,
    ...headerRows(table, columns, fonts),
    ...body,
    '</w:tbl>',
  ].join('');
}

/** Headings that have none below them stand over both rows. */
function headerRows(
  { headers, size }: TextTable,
  columns: readonly number[],
  fonts: Fonts,
): readonly string[] {
  const two = headers.some(({ below }) => below !== undefined);
  const upper: string[] = [];
  const lower: string[] = [];
  let column = 0;
  for (const { text, below } of headers) {
    const across = below?.length ?? 1;
    const own = columns.slice(column, column + across);
    const cell = { width: own.reduce((total, item) => total + item, 0), font: fonts.hei, size };
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

interface CellFrame {
  readonly width: number;
  readonly font: string;
  readonly size: number;
  readonly across?: number;
  readonly merge?: 'restart' | 'continue';
}

function cellXml({ text, align }: TextCell, { width, font, size, across, merge }: CellFrame): string {
  const line = Math.round(size * 20 * 1.25);
  const lines = text.split('\n').map((part) =>
    paragraph([{ text: part, font, size, loose: true }], {
      align: ALIGN[align],
      line,
      before: 20,
      after: 20,
    }),
  );
  const span = across === undefined ? '' : `<w:gridSpan w:val="${across}"/>`;
  const vertical = merge === undefined ? '' : `<w:vMerge w:val="${merge}"/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${vertical}<w:vAlign w:val="center"/></w:tcPr>${lines.join('')}</w:tc>`;
}

function rowXml(cells: readonly string[], header: boolean): string {
  return `<w:tr><w:trPr><w:cantSplit/>${header ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
}
