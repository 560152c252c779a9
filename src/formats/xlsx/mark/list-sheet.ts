import { escapeXml } from '../../../core/escape-xml.ts';
import { a1, rangeA1 } from '../../../core/place.ts';
import { textWidth } from '../../../core/text-width.ts';
import { sheetReference } from '../../../model/workbook-model.ts';
import { LIST_TITLE, type ListedFinding } from './model.ts';
import { textCell } from './sheet-data.ts';
import type { AddedStyle, MarkStyles } from './styles.ts';

const HEADERS = ['序号', '级别', '工作表', '单元格', '列', '问题和改法', '编号'];
const WIDTHS = [6, 8, 18, 12, 24, 80, 14];
const LINK_COLUMN = 4;

/** 问题清单 as a worksheet part: title, what to do, one row a finding, its cell a link. */
export function listSheetXml(
  guide: readonly string[],
  findings: readonly ListedFinding[],
  { added }: MarkStyles,
): string {
  const right = HEADERS.length;
  const headerRow = guide.length + 2;
  const line = (row: number, text: string, style: AddedStyle, height: number): string =>
    `<row r="${row}" ht="${height}" customHeight="1">${textCell(row, 1, text, added[style])}</row>`;
  const rows = [
    line(1, LIST_TITLE, 'title', 36),
    ...guide.map((text, index) => line(index + 2, text, 'guide', 20)),
    `<row r="${headerRow}" ht="24" customHeight="1">${HEADERS.map((text, index) => textCell(headerRow, index + 1, text, added.header)).join('')}</row>`,
    ...findings.map((finding, index) => findingRow(headerRow + 1 + index, index + 1, finding, added)),
  ];
  const links = findings.flatMap(({ sheet, cell }, index) => {
    if (sheet === '') return [];
    const at = a1(headerRow + 1 + index, LINK_COLUMN);
    const to = `${sheetReference(sheet)}${cell === '' ? 'A1' : cell}`;
    return [`<hyperlink ref="${at}" location="${escapeXml(to)}"/>`];
  });
  const last = headerRow + findings.length;
  const merges = Array.from({ length: headerRow - 1 }, (_, index) =>
    rangeA1({ top: index + 1, bottom: index + 1, left: 1, right }),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${a1(last, right)}"/>`,
    `<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="18"/>',
    `<cols>${WIDTHS.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    `<autoFilter ref="A${headerRow}:${a1(last, right)}"/>`,
    `<mergeCells count="${merges.length}">${merges.map((merge) => `<mergeCell ref="${merge}"/>`).join('')}</mergeCells>`,
    links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '</worksheet>',
  ].join('');
}

/** The range of the list's filter, for its hidden name. */
export function listFilter(guide: readonly string[], findings: readonly ListedFinding[]): string {
  const top = guide.length + 2;
  return rangeA1({ top, bottom: top + findings.length, left: 1, right: HEADERS.length });
}

function findingRow(
  row: number,
  number: number,
  { level, word, sheet, cell, heading, message, code }: ListedFinding,
  added: MarkStyles['added'],
): string {
  const jump = cell === '' ? (sheet === '' ? '' : '转到该表') : cell;
  const cells: readonly (readonly [text: string, style: AddedStyle])[] = [
    [String(number), 'centre'],
    [word, level === 'info' ? 'centre' : level],
    [sheet === '' ? '（整个文件）' : sheet, 'body'],
    [jump, sheet === '' ? 'centre' : 'link'],
    [heading, 'body'],
    [message, 'body'],
    [code, 'centre'],
  ];
  const written = cells.map(([text, style], index) => textCell(row, index + 1, text, added[style]));
  return `<row r="${row}" ht="${height(cells.map(([text]) => text))}" customHeight="1">${written.join('')}</row>`;
}

const LINE = 16;

/** Points for the lines the texts wrap to: office programs don't measure rows of files they did not write. */
function height(texts: readonly string[]): number {
  const lines = texts.map((text, index) =>
    Math.ceil(textWidth(text) / Math.max(1, (WIDTHS[index] ?? 1) - 2)),
  );
  return Math.max(1, ...lines) * LINE + 4;
}
