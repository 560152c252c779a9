import type { Check } from '../../src/checks/check.ts';
import { cellOf, figure, headingOf, known, measuresOf, number } from '../../src/checks/check.ts';
import { finding } from '../../src/diagnostics/finding.ts';
import { rowName } from '../../src/facts/subjects.ts';
import { dataRows } from '../../src/model/table.ts';

/** A check that dayie does not have: what was done in the month is more than all that has been done. */
export const monthAboveYear: Check = (input, marks) =>
  known(input).flatMap(({ placed, definition }) =>
    dataRows(placed.table).flatMap((row) =>
      measuresOf(definition).flatMap((measure) => {
        const [month, actual] = [cellOf(row, measure, 'month'), cellOf(row, measure, 'actual')];
        const [own, whole] = [figure(month), figure(actual)];
        if (month === undefined || own === null || whole === null || marks.has(month)) return [];
        if (!own.greaterThan(whole)) return [];
        const params = {
          row: rowName(row, definition),
          part: headingOf(month),
          stated: number(own),
          whole: headingOf(actual ?? month),
          otherStated: number(whole),
        };
        return [finding('CHECK-011', month.at, params)];
      }),
    ),
  );
