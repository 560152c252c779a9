import type { CalledLine } from '../model/roll-call.ts';
import type { Sheet, SheetRow } from '../model/sheet.ts';
import { stateOfWord } from '../words/roll-call.ts';

/**
 * What the sheet 报送情况 of a collected workbook says of each report, found by its headings. A line whose state somebody has put
 * into other words says nothing.
 */
export function readRollCall(sheet: Sheet): readonly CalledLine[] {
  let columns: ReadonlyMap<string, number> | null = null;
  const lines: CalledLine[] = [];
  for (const row of sheet.rows()) {
    if (columns === null) {
      const headings = new Map(row.cells.map(({ value, column }) => [value.trim(), column]));
      if (['报表', '单位', '情况'].every((heading) => headings.has(heading))) columns = headings;
      continue;
    }
    const said = (heading: string): string => textAt(row, columns?.get(heading));
    const state = stateOfWord(said('情况'));
    const [source, unit] = [said('报表'), said('单位')];
    if (state === null || source === '' || unit === '') continue;
    const reasons = said('原因')
      .split('；')
      .filter((reason) => reason !== '');
    lines.push({ source, unit, subject: said('企业'), ...state, reasons });
  }
  return lines;
}

function textAt({ cells }: SheetRow, column: number | undefined): string {
  return cells.find((cell) => cell.column === column)?.value.trim() ?? '';
}
