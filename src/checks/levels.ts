import type { TableDefinition } from '../../schemas/define-table.ts';
import { isNumbered } from '../core/numbering.ts';
import { finding } from '../diagnostics/finding.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { dataRows, type ParsedCell } from '../model/table.ts';
import { type Check, known } from './check.ts';
import type { Marks } from './marks.ts';

/** A row of a statistics table that is no total by its label, and not numbered like the rows beside it: mostly a total misspelt. */
export const unknownLevels: Check = (input, marks) =>
  known(input).flatMap(({ placed, definition }) =>
    strayLabels(placed, definition)
      .filter((cell) => cell.value.kind === 'text' && !marks.has(cell))
      .map((cell) => {
        const options = (definition.totals?.nested?.levels ?? []).flatMap((level) => level.words ?? []);
        return finding('CHECK-026', cell.at, { row: cell.text.trim(), options });
      }),
  );

/** Which rows add up to which cannot be told while a label's level is unknown: sums and keys then say nothing. */
export function hasStrayLabels(placed: PlacedTable, definition: TableDefinition, marks: Marks): boolean {
  const nested = definition.totals?.nested;
  if (nested === undefined) return false;
  const spoilt = dataRows(placed.table).some((row) => marks.has(row.cells.get(nested.label)));
  return spoilt || strayLabels(placed, definition).length > 0;
}

function strayLabels({ table }: PlacedTable, definition: TableDefinition): readonly ParsedCell[] {
  const nested = definition.totals?.nested;
  const numbered = nested?.levels.at(-1)?.numbered;
  if (nested === undefined || numbered === undefined) return [];
  const cells = dataRows(table).flatMap((row) => row.cells.get(nested.label) ?? []);
  const stray = cells.filter(({ text }) => !isNumbered(text, numbered));
  return stray.length * 2 < cells.length ? stray : [];
}
