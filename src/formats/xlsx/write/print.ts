import { escapeXml } from '../../../core/escape-xml.ts';
import { columnLetters, MAX_COLUMN, MAX_ROW } from '../../../core/place.ts';
import { rowsOf } from '../../../model/long-rows.ts';
import { type SheetModel, sheetReference } from '../../../model/workbook-model.ts';

/** Numbers of the sizes of paper. */
const PAPERS: Readonly<Record<'A4' | 'A3', number>> = { A4: 9, A3: 8 };

/** Fitted to the width of a page, unless pages begin at columns of its own. */
function isFitted({ print }: SheetModel): boolean {
  return print.columnBreaks === undefined;
}

/** What stands before a sheet's cells of how it is printed. */
export function fittingXml(model: SheetModel): string {
  return isFitted(model) ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '';
}

/** Paper, margins, footer and breaks. */
export function printXml(model: SheetModel): string {
  const {
    paper = 'A4',
    orientation,
    onePage = false,
    scale = 100,
    columnBreaks = [],
    rowBreaks = [],
  } = model.print;
  const size = isFitted(model) ? `fitToWidth="1" fitToHeight="${onePage ? 1 : 0}"` : `scale="${scale}"`;
  return [
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.25" footer="0.25"/>',
    `<pageSetup paperSize="${PAPERS[paper]}" orientation="${orientation}" ${size}/>`,
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>',
    breaksXml('rowBreaks', rowBreaks, MAX_COLUMN),
    breaksXml('colBreaks', columnBreaks, MAX_ROW),
  ].join('');
}

function breaksXml(name: 'rowBreaks' | 'colBreaks', after: readonly number[], most: number): string {
  if (after.length === 0) return '';
  const breaks = after.map((at) => `<brk id="${at}" max="${most - 1}" man="1"/>`).join('');
  return `<${name} count="${after.length}" manualBreakCount="${after.length}">${breaks}</${name}>`;
}

/** The names by which a workbook keeps what of a sheet is printed and what is repeated on every page. */
export function printNames(model: SheetModel, name: string, index: number): string {
  const sheet = sheetReference(name);
  const { columns, repeatColumns, repeatRows } = model.print;
  const area =
    columns === undefined ? [] : [`${sheet}$A$1:$${columnLetters(columns)}$${rowsOf(model).count}`];
  const titles = [
    ...(repeatColumns === undefined
      ? []
      : [`${sheet}${repeatColumns.map((column) => `$${columnLetters(column)}`).join(':')}`]),
    ...(repeatRows === undefined ? [] : [`${sheet}${repeatRows.map((row) => `$${row}`).join(':')}`]),
  ];
  return named('_xlnm.Print_Area', area, index) + named('_xlnm.Print_Titles', titles, index);
}

function named(name: string, refs: readonly string[], index: number): string {
  return refs.length === 0
    ? ''
    : `<definedName name="${name}" localSheetId="${index}">${escapeXml(refs.join(','))}</definedName>`;
}
