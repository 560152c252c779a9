import { planIndicators } from '../../schemas/plan/indicators.ts';
import { rowsSheet } from '../formats/xlsx/read/rows-sheet.ts';
import type { Cell, SheetRow } from '../model/sheet.ts';
import { dataRows, type ParsedRow } from '../model/table.ts';
import { daye2023 } from '../presets/daye-2023/index.ts';
import { indicatorList } from '../presets/daye-2023/indicator-list/index.ts';
import { createRoster } from '../roster/create-roster.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { readTables } from '../tables/read-tables.ts';
import { headingLine } from '../words/headings.ts';

/**
 * The indicators that the year's document sets, as rows of 量化指标任务清单 with the units of the scheme's roster; none for another year,
 * whose document sets others.
 */
export function listedIndicators({ year, roster, issuer }: Scheme): readonly ParsedRow[] {
  if (year !== daye2023.year) return [];
  const columns = planIndicators.columns.filter(({ progress }) => progress !== true);
  const rows = [
    columns.map(headingLine),
    ...indicatorList.map((row) => columns.map(({ id }) => String(row[id] ?? ''))),
  ].map(sheetRow);
  const sheet = rowsSheet(
    {
      name: planIndicators.title,
      position: 1,
      visibility: 'visible',
      merges: [],
      hiddenColumns: [],
      mergeAt: () => undefined,
      leavesOut: false,
    },
    rows,
  );
  const context = {
    file: planIndicators.title,
    definitions: [planIndicators],
    roster: createRoster(roster, issuer),
    year,
  };
  return readTables(sheet, context).tables.flatMap(dataRows);
}

function sheetRow(texts: readonly string[], index: number): SheetRow {
  const cells = texts.flatMap((value, column): readonly Cell[] =>
    value === ''
      ? []
      : [
          {
            row: index + 1,
            column: column + 1,
            kind: 'text',
            value,
            format: 'general',
            formatCode: 'General',
            formula: false,
          },
        ],
  );
  return { number: index + 1, hidden: false, cells };
}
