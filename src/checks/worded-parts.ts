import { sum } from '../core/decimal.ts';
import { finding } from '../diagnostics/finding.ts';
import { rowName } from '../facts/subjects.ts';
import { dataRows } from '../model/table.ts';
import type { NumberPart, NumberValue } from '../model/value.ts';
import { convert } from '../values/measure-unit.ts';
import { type Check, headingOf, known, number } from './check.ts';

/**
 * 42（其中工业项目40个；…）: the parts named in a cell come to no more than its figure. Parts may overlap, so only one
 * that is larger by itself is certainly wrong; parts of different breakdowns are not added to each other.
 */
export const wordedParts: Check = (input) =>
  known(input).flatMap(({ placed, definition }) =>
    dataRows(placed.table).flatMap((row) =>
      [...row.cells.values()].flatMap((cell) => {
        const { value } = cell;
        if (value.kind !== 'number' || cell.filled) return [];
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
    ),
  );

type Part = Pick<NumberPart, 'label' | 'number' | 'breakdown'>;

/** The parts in the measure unit of the whole; one measured otherwise is no part of it. */
function partsOf({ parts, unit }: NumberValue): readonly Part[] {
  return (parts ?? []).flatMap((part) => {
    const number =
      unit === undefined || part.unit === undefined ? part.number : convert(part.number, part.unit, unit);
    return number === null ? [] : [{ label: part.label, number, breakdown: part.breakdown }];
  });
}
