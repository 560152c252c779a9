import { parseA1 } from '../core/place.ts';
import { doubtfulPlaces } from '../diagnostics/doubtful.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { Sheet, SheetRow } from '../model/sheet.ts';
import type { ParsedCell, ParsedTable } from '../model/table.ts';
import { DOUBT } from './doubts.ts';

/**
 * What the sheet 数据来源 of a collected workbook says to be doubtful (待核实), each at the cell where the figure stands now: some doubts
 * show in the cell it was sent in alone (struck-out text, more digits than Excel keeps). A figure that somebody has changed since is
 * another one, and what still shows in the collected cell is said there.
 */
export function readDoubts(
  sources: Sheet,
  sheets: readonly Sheet[],
  tables: readonly ParsedTable[],
  said: readonly Finding[],
): readonly Finding[] {
  const doubted = doubtfulPlaces(said);
  const cells = new Map(tables.flatMap(cellsOf).map((cell) => [keyOf(cell.at.sheet, cell.at.cell), cell]));
  let columns: ReadonlyMap<string, number> | null = null;
  const found: Finding[] = [];
  for (const row of sources.rows()) {
    if (columns === null) {
      const headings = new Map(row.cells.map(({ value, column }) => [value.trim(), column]));
      if (['数值', '汇总位置', '核实'].every((heading) => headings.has(heading))) columns = headings;
      continue;
    }
    const said = (heading: string): string => textAt(row, columns?.get(heading));
    const [doubt, where, was] = [said('核实'), said('汇总位置'), said('数值')];
    const end = where.lastIndexOf('!');
    if (!doubt.startsWith(DOUBT) || end < 0) continue;
    const [sheet, at] = [where.slice(0, end), where.slice(end + 1)];
    const cell = cells.get(keyOf(sheet, at));
    if (cell === undefined || doubted(cell.at) || storedAt(sheets, sheet, at) !== was) continue;
    found.push(finding('CHECK-053', cell.at, { text: cell.text.trim(), reason: doubt.slice(DOUBT.length) }));
  }
  return found;
}

function cellsOf({ rows }: ParsedTable): readonly ParsedCell[] {
  return rows.flatMap(({ cells }) => [...cells.values()]);
}

function storedAt(sheets: readonly Sheet[], name: string, at: string): string | undefined {
  const place = parseA1(at);
  const sheet = sheets.find((one) => one.name === name);
  return place === null ? undefined : sheet?.cell(place.top, place.left)?.value.trim();
}

function textAt({ cells }: SheetRow, column: number | undefined): string {
  return cells.find((cell) => cell.column === column)?.value.trim() ?? '';
}

function keyOf(sheet: string | undefined, cell: string | undefined): string {
  return JSON.stringify([sheet, cell]);
}
