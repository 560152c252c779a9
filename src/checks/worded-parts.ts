import type { ColumnDefinition } from '../../schemas/define-table.ts';
import { sum } from '../core/decimal.ts';
import { fold } from '../core/fold.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { rowName } from '../facts/subjects.ts';
import { dataRows, measureKey } from '../model/table.ts';
import type { NumberPart, NumberValue } from '../model/value.ts';
import { convert } from '../values/measure-unit.ts';
import { cellsHolding } from './cells-holding.ts';
import { type Check, headingOf, known, number } from './check.ts';

/**
 * 42（其中工业项目40个；…）: the parts named in a cell come to no more than its figure. Parts may overlap, so only one
 * that is larger by itself is certainly wrong; parts of different breakdowns are not added to each other.
 */
export const wordedParts: Check = (input) =>
  known(input).flatMap(({ placed, definition }) =>
    cellsHolding(placed).parts.flatMap(({ row, cell }) => {
      const { value } = cell;
      if (value.kind !== 'number') return [];
      const parts = partsOf(value);
      if (parts.length === 0) return [];
      const whole = value.upper ?? value.number;
      const [name, column] = [rowName(row, definition), headingOf(cell)];
      const above = parts.find((part) => part.number.greaterThan(whole));
      if (above !== undefined) {
        return [
          finding('CHECK-011', cell.at, {
            row: name,
            part: above.label,
            stated: number(above.number),
            whole: column,
            otherStated: number(whole),
          }),
        ];
      }
      const breakdowns = [...new Set(parts.map(({ breakdown }) => breakdown))].map((one) =>
        sum(parts.filter(({ breakdown }) => breakdown === one).map((part) => part.number)),
      );
      const added = breakdowns.find((amount) => amount.greaterThan(whole));
      if (added === undefined) return [];
      return [
        finding('CHECK-019', cell.at, {
          row: name,
          column,
          stated: number(whole),
          expected: number(added),
        }),
      ];
    }),
  );

/**
 * 合计 628（含30亿元产业基金）: a part that bears another column's name is the sum of that column's targets. Left to the rows
 * where one of them carries a finding.
 */
export const wordedTotals: Check = (input, marks) =>
  known(input).flatMap(({ placed, definition }) => {
    const rows = dataRows(placed.table);
    return placed.table.rows
      .filter((row) => row.class === 'total')
      .flatMap((row) => [...row.cells.values()].map((cell) => ({ row, cell })))
      .flatMap(({ row, cell }): readonly Finding[] => {
        if (cell.value.kind !== 'number' || marks.has(cell)) return [];
        return (cell.value.parts ?? []).flatMap((part): readonly Finding[] => {
          const named = definition.columns.find((column) => bears(column, part.label));
          const cells = rows.flatMap((one) => one.cells.get(measureKey(named?.id ?? '', 'target')) ?? []);
          const { content } = named ?? {};
          if (cells.length === 0 || cells.some((one) => marks.has(one)) || content?.type !== 'measure')
            return [];
          const stated = convert(part.number, part.unit ?? content.unit, content.unit);
          const computed = sum(
            cells.flatMap((one) => (one.value.kind === 'number' ? [one.value.number] : [])),
          );
          if (stated === null || stated.equals(computed)) return [];
          const params = {
            row: rowName(row, definition),
            column: headingOf(cell),
            part: part.label,
            stated: number(stated),
            expected: number(computed),
          };
          return [finding('CHECK-041', cell.at, params)];
        });
      });
  });

/** Whether a part's words are a column's heading or one of its other spellings. */
function bears({ header, aliases = [] }: ColumnDefinition, label: string): boolean {
  const words = fold(label).replace(/^(?:其中)?[含为]?/u, '');
  return [header, ...aliases].flat().some((spelling) => fold(spelling) === words);
}

type Part = Pick<NumberPart, 'label' | 'number' | 'breakdown'>;

/** The parts in the measure unit of the whole; one measured otherwise is no part of it. */
function partsOf({ parts, unit }: NumberValue): readonly Part[] {
  return (parts ?? []).flatMap((part) => {
    const number =
      unit === undefined || part.unit === undefined ? part.number : convert(part.number, part.unit, unit);
    return number === null ? [] : [{ label: part.label, number, breakdown: part.breakdown }];
  });
}
