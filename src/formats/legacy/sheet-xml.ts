import type { CellObject, WorkSheet } from '@e965/xlsx';
import { escapeXml } from '../../core/escape-xml.ts';
import { a1, rangeA1 } from '../../core/place.ts';

/** Gives a number format its style in the workbook; one style for each format. */
export type StyleOf = (format: string) => number;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Errors by the numbers that old formats know them by. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/** A sheet as it was read, as a worksheet part: values, formulas, number formats, merges, hidden rows and columns, widths. */
export function sheetXml(sheet: WorkSheet, styleOf: StyleOf): string {
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) =>
    rangeA1({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${MAIN}">`,
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews>',
    columnsXml(sheet),
    `<sheetData>${rowsXml(sheet, styleOf)}</sheetData>`,
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '</worksheet>',
  ].join('');
}

/** Widths of characters, as a column states them. */
function columnsXml(sheet: WorkSheet): string {
  const columns: string[] = [];
  sheet['!cols']?.forEach((column, index) => {
    const width = column?.width;
    const wide = typeof width === 'number' && width > 0 && width <= 255;
    if (!wide && column?.hidden !== true) return;
    const hidden = column?.hidden === true ? ' hidden="1"' : '';
    columns.push(
      `<col min="${index + 1}" max="${index + 1}" width="${wide ? width : 9}" customWidth="1"${hidden}/>`,
    );
  });
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

function rowsXml(sheet: WorkSheet, styleOf: StyleOf): string {
  const hidden = new Set<number>();
  sheet['!rows']?.forEach((row, index) => {
    if (row?.hidden === true) hidden.add(index);
  });
  const rows: string[] = [];
  // Neither callback is called for what is not there.
  sheet['!data']?.forEach((row, index) => {
    const cells: string[] = [];
    row.forEach((cell, column) => {
      cells.push(cellXml(cell, a1(index + 1, column + 1), styleOf));
    });
    const text = cells.join('');
    if (text === '') return;
    rows.push(`<row r="${index + 1}"${hidden.has(index) ? ' hidden="1"' : ''}>${text}</row>`);
  });
  return rows.join('');
}

function cellXml({ t, v, f, z }: CellObject, ref: string, styleOf: StyleOf): string {
  // A formula that the reader could not put into words may be no text.
  const formula = typeof f !== 'string' || f === '' ? '' : `<f>${escapeXml(f)}</f>`;
  const style = typeof z === 'string' ? ` s="${styleOf(z)}"` : '';
  const open = (type: string): string => `<c r="${ref}"${style}${type}>${formula}`;
  if (v === undefined || v === null || t === 'z') return formula === '' ? '' : `${open('')}</c>`;
  if (t === 'e') return `${open(' t="e"')}<v>${ERRORS[Number(v)] ?? '#VALUE!'}</v></c>`;
  if (typeof v === 'boolean') return `${open(' t="b"')}<v>${v ? 1 : 0}</v></c>`;
  if (typeof v === 'number')
    return Number.isFinite(v) ? `${open('')}<v>${v}</v></c>` : `${open(' t="e"')}<v>#NUM!</v></c>`;
  const text = escapeXml(String(v));
  return formula === ''
    ? `<c r="${ref}"${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
    : `${open(' t="str"')}<v>${text}</v></c>`;
}
