import type { TableDefinition } from '../../schemas/define-table.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { figureKeys } from './check.ts';
import { type Addend, reckon, type SumRule, sumRule } from './sums.ts';

/**
 * A row's whole and its parts (发改口合计数 = 中央、省预算内 + 政策性银行贷款/基金 + 企业债), for targets, actuals and the month's
 * own figures, in total rows too. Not judged where a part has no column on the sheet, or where all parts are “no task”.
 */
export function sumsAcross(placed: PlacedTable, definition: TableDefinition): readonly SumRule[] {
  const rules = definition.rowSums ?? [];
  return placed.table.rows.flatMap((row) =>
    rules
      .filter(({ dataOnly }) => dataOnly !== true || row.class === 'data')
      .flatMap(({ whole, parts }) => {
        const keys = parts.map(figureKeys);
        return figureKeys(whole).flatMap((key, form) => {
          const cells = keys.flatMap((forms): Addend[] => {
            const partKey = forms[form] ?? '';
            const cell = row.cells.get(partKey);
            return cell === undefined ? [] : [{ cell, row, key: partKey }];
          });
          if (cells.length < parts.length || cells.every(({ cell }) => cell.value.kind === 'none')) return [];
          return sumRule('across', placed, { cell: row.cells.get(key), row, key }, [reckon(cells)]) ?? [];
        });
      }),
  );
}
