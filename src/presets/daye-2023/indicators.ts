import type { TableDefinition } from '../../../schemas/define-table.ts';
import { departments } from '../../../schemas/investment/departments.ts';
import { townships } from '../../../schemas/investment/townships.ts';
import { Decimal } from '../../core/decimal.ts';
import type { Indicator } from '../../scheme/scheme.ts';
import { headingName } from '../../words/headings.ts';

/**
 * 指标: one for every measure of the two investment tables, all of weight 1. The document sets neither weights nor a method
 * (招-01), so each counts alike, in proportion to its completion and at most in full.
 */
export const indicators: readonly Indicator[] = [...indicatorsOf(departments), ...indicatorsOf(townships)];

function indicatorsOf(table: TableDefinition): readonly Indicator[] {
  return table.columns.flatMap((column): readonly Indicator[] => {
    if (column.content.type !== 'measure') return [];
    return [
      {
        id: `${table.id}#${column.id}`,
        table: table.id,
        columns: [{ measure: column.id, share: new Decimal(1) }],
        name: headingName(column),
        measureUnit: column.content.unit,
        weight: new Decimal(1),
        scorer: { type: 'linear' },
        cap: new Decimal(1),
        noTarget: 'rescale',
        curve: null,
        appliesTo: [],
      },
    ];
  });
}
