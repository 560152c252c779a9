import type { Range } from '../../../core/place.ts';
import type { Sheet, SheetRow } from '../../../model/sheet.ts';
import { LIST_TITLE, MESSAGE_HEADING, ORIGINAL_LABEL } from './model.ts';

/**
 * The sheets of a submission without what marking added, for a marked copy that was mended and comes back: the list is left
 * out, and the column 错误信息 is not seen. Other workbooks are given back as they are.
 */
export function withoutMarks(sheets: readonly Sheet[]): readonly Sheet[] {
  const own = sheets.filter((sheet) => !isList(sheet));
  return own.length === sheets.length ? sheets : own.map(withoutMessages);
}

/** Lines under the list's title. */
const GUIDE_ROWS = 8;

/** The fingerprint of the workbook that a marked copy was made of; null for any other workbook. */
export function markedFrom(sheets: readonly Sheet[]): string | null {
  for (const sheet of sheets.filter(isList)) {
    for (let row = 2; row <= GUIDE_ROWS; row += 1) {
      const text = sheet.cell(row, 1)?.value ?? '';
      if (text.startsWith(ORIGINAL_LABEL)) return text.slice(ORIGINAL_LABEL.length);
    }
  }
  return null;
}

function isList(sheet: Sheet): boolean {
  return sheet.name.startsWith(LIST_TITLE) && sheet.cell(1, 1)?.value === LIST_TITLE;
}

function withoutMessages(sheet: Sheet): Sheet {
  const { used } = sheet;
  if (used === null || !hasHeading(sheet, used.right)) return sheet;
  const column = used.right;
  const rows = (): readonly SheetRow[] =>
    [...sheet.rows()].flatMap((row) => {
      const cells = row.cells.filter((cell) => cell.column !== column);
      return cells.length === 0 ? [] : [{ ...row, cells }];
    });
  const left = rows();
  const shown: Sheet = {
    ...sheet,
    used: extent(left),
    cellCount: left.reduce((count, row) => count + row.cells.length, 0),
    hiddenColumns: sheet.hiddenColumns.filter((hidden) => hidden !== column),
    rows,
    cell: (row, at) => (at === column ? undefined : sheet.cell(row, at)),
  };
  // A copy that was marked twice has the column twice.
  return withoutMessages(shown);
}

function hasHeading(sheet: Sheet, column: number): boolean {
  for (const row of sheet.rows()) if (sheet.cell(row.number, column)?.value === MESSAGE_HEADING) return true;
  return false;
}

function extent(rows: readonly SheetRow[]): Range | null {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return null;
  let [left, right] = [Number.POSITIVE_INFINITY, 0];
  for (const { cells } of rows) {
    for (const { column } of cells) {
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return { top: first.number, left, bottom: last.number, right };
}
