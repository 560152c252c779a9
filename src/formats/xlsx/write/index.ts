import type {
  Cell,
  CellValue,
  ConditionalFormattingRule,
  DataValidation,
  Workbook,
  Worksheet,
} from 'exceljs';
import { Decimal } from '../../../core/decimal.ts';
import { startsFormulaAmongFigures } from '../../../core/formula-start.ts';
import { columnLetters, rangeA1 } from '../../../core/place.ts';
import {
  type CellModel,
  type SheetModel,
  sheetName,
  type ValidationModel,
  type WorkbookModel,
} from '../../../model/workbook-model.ts';
import { cellText } from '../cell-text.ts';
import { WRITER } from './ownership.ts';
import { repack } from './repack.ts';
import { rowHeights } from './row-height.ts';
import { SHADES, STYLES } from './styles.ts';

declare module 'exceljs' {
  interface Worksheet {
    /** Left out of exceljs's own types. One rule for a range; cell by cell it writes them in pieces. */
    readonly dataValidations: { add(range: string, validation: DataValidation): void };
    /** Likewise left out: the merges so far, every one of which it holds each further one against. */
    _merges: Record<string, object>;
  }
}

/** Numbers of the sizes of paper. */
const PAPERS: Readonly<Record<'A4' | 'A3', number>> = { A4: 9, A3: 8 };
/** Characters a cell can hold. */
const LONGEST_TEXT = 32_767;
const EXCELJS_WIDTH = 9;

/** A model to the bytes of an .xlsx file; the same model gives the same bytes. */
export async function writeWorkbook(model: WorkbookModel): Promise<Uint8Array> {
  // exceljs is heavy: only writing needs it.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  const day = new Date(`${model.date}T00:00:00Z`);
  workbook.creator = WRITER;
  workbook.lastModifiedBy = WRITER;
  workbook.created = day;
  workbook.modified = day;
  workbook.title = cellText(model.title);
  workbook.calcProperties.fullCalcOnLoad = true;
  for (const sheet of model.sheets) await addSheet(workbook, sheet);
  // Only put together here: repacking compresses, and far faster than exceljs does.
  const written = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return repack(new Uint8Array(written), model);
}

async function addSheet(workbook: Workbook, model: SheetModel): Promise<void> {
  const taken = workbook.worksheets.map(({ name }) => name);
  const sheet = workbook.addWorksheet(sheetName(model.name, taken), {
    state: model.visibility ?? 'visible',
    // exceljs leaves out a column of its own default width, so the sheet's default must be the same.
    properties: { defaultColWidth: EXCELJS_WIDTH },
  });
  sheet.columns = model.widths.map((width) => ({ width }));
  const heights = rowHeights(model);
  model.rows.forEach((row, index) => {
    if (row === null) return;
    const line = sheet.getRow(index + 1);
    line.height = heights[index] ?? line.height;
    if (row.hidden === true) line.hidden = true;
    row.cells.forEach((cell, column) => {
      if (cell !== null) fillCell(line.getCell(column + 1), cell);
    });
  });
  const merges: Record<string, object> = {};
  for (const merge of model.merges) {
    const master = sheet.getCell(merge.top, merge.left);
    const style = master.style;
    sheet.mergeCells(merge.top, merge.left, merge.bottom, merge.right);
    master.style = style;
    // Ours never overlap, and a list of inputs has one a line.
    Object.assign(merges, sheet._merges);
    sheet._merges = {};
  }
  sheet._merges = merges;
  layOut(sheet, model);
  for (const validation of model.validations ?? []) addValidation(sheet, validation);
  if (model.locked === true) {
    await sheet.protect('', {
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatColumns: true,
      formatRows: true,
    });
  }
}

function layOut(sheet: Worksheet, model: SheetModel): void {
  sheet.pageSetup = {
    paperSize: PAPERS[model.print.paper ?? 'A4'],
    orientation: model.print.orientation,
    ...(model.print.columnBreaks === undefined
      ? { fitToPage: true, fitToWidth: 1, fitToHeight: model.print.onePage === true ? 1 : 0 }
      : { scale: model.print.scale ?? 100 }),
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.25, footer: 0.25 },
    ...(model.print.repeatRows === undefined ? {} : { printTitlesRow: model.print.repeatRows.join(':') }),
    ...(model.print.columns === undefined
      ? {}
      : { printArea: `A$1:${columnLetters(model.print.columns)}$${model.rows.length}` }),
    ...(model.print.repeatColumns === undefined
      ? {}
      : { printTitlesColumn: model.print.repeatColumns.map(columnLetters).join(':') }),
  };
  sheet.headerFooter = { oddFooter: '&C第 &P 页，共 &N 页' };
  if (model.freeze !== undefined) {
    sheet.views = [
      { state: 'frozen', xSplit: model.freeze.columns, ySplit: model.freeze.rows, zoomScale: 100 },
    ];
  }
  for (const range of model.lights ?? []) shadeLights(sheet, rangeA1(range));
  if (model.filter !== undefined) sheet.autoFilter = rangeA1(model.filter);
}

/** Shades follow the word in the cell, so they stay true when a formula gives another one. */
function shadeLights(sheet: Worksheet, ref: string): void {
  const rules = Object.entries(SHADES).map(
    ([word, argb], index): ConditionalFormattingRule => ({
      type: 'cellIs',
      operator: 'equal',
      formulae: [`"${word}"`],
      priority: index + 1,
      style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb } } },
    }),
  );
  sheet.addConditionalFormatting({ ref, rules });
}

function fillCell(target: Cell, model: CellModel): void {
  target.value = cellValue(model);
  const style = STYLES[model.style];
  const format =
    typeof target.value === 'string' && startsFormulaAmongFigures(target.value) ? '@' : model.format;
  target.style = format === undefined ? style : { ...style, numFmt: format };
  if (model.note !== undefined)
    target.note = { texts: [{ text: cellText(model.note) }], margins: { insetmode: 'auto' } };
}

function cellValue(model: CellModel): CellValue {
  const value = plainValue(model.value);
  if (model.formula !== undefined) return { formula: model.formula, result: value ?? '' };
  if (model.link !== undefined) return { text: String(value ?? ''), hyperlink: cellText(model.link) };
  return value;
}

function plainValue(value: CellModel['value']): string | number | null {
  if (typeof value === 'string') return cellText(value);
  return Decimal.isDecimal(value) ? value.toNumber() : value;
}

function addValidation(sheet: Worksheet, model: ValidationModel): void {
  const { rule } = model;
  const validation: DataValidation = {
    ...validationRule(rule),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: model.strictness,
    ...(model.errorTitle === undefined ? {} : { errorTitle: cellText(model.errorTitle) }),
    ...(model.error === undefined ? {} : { error: cellText(model.error) }),
    ...(model.prompt === undefined
      ? {}
      : {
          showInputMessage: true,
          prompt: cellText(model.prompt),
          promptTitle: cellText(model.promptTitle ?? ''),
        }),
  };
  sheet.dataValidations.add(rangeA1(model.range), validation);
}

type ValidationRule = Pick<DataValidation, 'type' | 'formulae' | 'operator'>;

function validationRule(rule: ValidationModel['rule']): ValidationRule {
  switch (rule.type) {
    case 'list':
      return { type: 'list', formulae: [rule.source] };
    case 'formula':
      return { type: 'custom', formulae: [rule.formula] };
    case 'any':
      // Longer than a cell's text can be: nothing is refused, and the prompt is shown.
      return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [LONGEST_TEXT] };
    case 'text-length':
      return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [rule.max] };
    case 'date':
      return { type: 'date', operator: 'greaterThan', formulae: [new Date('2000-01-01T00:00:00Z')] };
    case 'decimal':
    case 'whole': {
      const { type, min, max } = rule;
      if (min !== undefined && max !== undefined)
        return { type, operator: 'between', formulae: [Number(min), Number(max)] };
      if (max !== undefined) return { type, operator: 'lessThanOrEqual', formulae: [Number(max)] };
      return { type, operator: 'greaterThanOrEqual', formulae: [Number(min ?? 0)] };
    }
  }
}
