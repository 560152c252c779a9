import { addTo } from '../core/group-by.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { rowName } from '../facts/subjects.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { dataRows } from '../model/table.ts';
import { cellsHolding } from './cells-holding.ts';
import { type Check, type CheckInput, headingOf, known, shown } from './check.ts';
import { timeOf } from './duplicates.ts';

/** A unit that a cell names twice: one of the two was meant to be another. */
export const repeatedNames: Check = (input, marks) =>
  known(input).flatMap(({ placed, definition }) =>
    cellsHolding(placed).units.flatMap(({ row, cell }): readonly Finding[] => {
      if (cell.value.kind !== 'units' || marks.has(cell)) return [];
      const units = cell.value.names.flatMap(({ unit }) => unit ?? []);
      const twice = [...new Set(units.filter((unit, index) => units.indexOf(unit) < index))];
      if (twice.length === 0) return [];
      const params = { row: rowName(row, definition), column: headingOf(cell), units: shown(twice) };
      return [finding('CHECK-035', cell.at, params)];
    }),
  );

/** A deadline before the year the table is for: mostly last year's table, copied. */
export const bygoneDeadlines: Check = (input, marks) =>
  known(input).flatMap(({ placed, definition }) => {
    const year = placed.period?.year ?? Number(definition.edition);
    return cellsHolding(placed).deadlines.flatMap(({ row, cell }): readonly Finding[] => {
      if (cell.value.kind !== 'deadline') return [];
      const { due } = cell.value;
      if (due === null || Number(due.slice(0, 4)) >= year || marks.has(cell)) return [];
      const params = {
        row: rowName(row, definition),
        column: headingOf(cell),
        stated: cell.text.trim(),
        due,
        year,
      };
      return [finding('CHECK-036', cell.at, params)];
    });
  });

const MONTHS = 12;

/**
 * Months or quarters of the year for which a schedule has no row, where it has one for most of them. Whether the rows go by
 * months or by quarters is told from the rows themselves.
 */
export const scheduleGaps: Check = (input) =>
  wholeSchedules(input).flatMap((parts): readonly Finding[] => {
    const rows = parts.flatMap(({ table }) => dataRows(table));
    const cells = rows.flatMap((row) =>
      [...row.cells.values()].filter(({ value }) => value.kind === 'months').slice(0, 1),
    );
    // A row whose month is blank or not understood may be the one that seems missing.
    if (cells.length < rows.length) return [];
    const spans = cells.flatMap(({ value }) => (value.kind === 'months' ? [value.months] : []));
    const named = new Set(spans.flat());
    const first = cells[0];
    if (first === undefined) return [];
    const quarterly = spans.filter((months) => months.length === 3).length * 2 > spans.length;
    const length = quarterly ? 3 : 1;
    const all = Array.from({ length: MONTHS / length }, (_, index) => index + 1);
    const missing = all.filter((span) =>
      Array.from({ length }, (_, month) => (span - 1) * length + month + 1).every(
        (month) => !named.has(month),
      ),
    );
    if (missing.length === 0 || missing.length * 2 >= all.length) return [];
    const spansMissing = missing.map((span) =>
      quarterly
        ? { zh: `${'一二三四'.charAt(span - 1)}季度`, en: `quarter ${span}` }
        : { zh: `${span}月`, en: `month ${span}` },
    );
    return [
      finding('CHECK-037', parts[0]?.table.at ?? {}, { column: headingOf(first), spans: spansMissing }),
    ];
  });

/** The parts of every schedule: it may be printed over several pages or sheets of a workbook. */
function wholeSchedules(input: CheckInput): readonly (readonly PlacedTable[])[] {
  const schedules = new Map<string, PlacedTable[]>();
  for (const { placed, definition } of known(input)) {
    if (definition.kind !== 'schedule') continue;
    const key = JSON.stringify([placed.file.path, definition.id, timeOf(placed)]);
    addTo(schedules, key, placed);
  }
  return [...schedules.values()];
}
