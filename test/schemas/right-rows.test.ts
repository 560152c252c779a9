import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { NO_TASK } from '../../schemas/cell-data.ts';
import type { CellMeta, TableDefinition } from '../../schemas/define-table.ts';
import { tables } from '../../schemas/index.ts';
import { parseDecimal } from '../../src/core/decimal.ts';
import { MEASURE_PARTS } from '../../src/model/table.ts';
import { cultureTargets } from './made-up-table.ts';

/** Rows tried of every table. */
const ROWS = 400;

/** Numbers that look like chance and are the same every time. */
function chances(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

const FIGURES = ['0', '1', '12', '100', '100.5', '-1', '0.5', '2.5', '3.3', '1e20'].map(parseDecimal);

/** What reading may make of a cell, right or wrong. */
function valuesFor(content: CellMeta): readonly unknown[] {
  const figures = [...FIGURES, NO_TASK];
  switch (content.type) {
    case 'unit': {
      const [own = 'bank', other = 'school'] = [content.kinds?.[0], 'school'];
      const units = [
        { name: '甲', kind: own },
        { name: '乙', kind: other },
      ];
      return content.many === true
        ? [units.slice(0, 1), units, []].map((some) => ({ units: some, groups: [], others: false }))
        : units;
    }
    case 'worded-target':
      return [NO_TASK, '稳中有进', { kind: 'number', number: FIGURES[2], relation: '>=' }];
    case 'deadline':
      return [NO_TASK, { due: '2023-12-31', standing: false, text: '年底' }];
    case 'months':
      return [[1], [1, 12], [], [0], [13], [1.5]];
    case 'choice':
      return [...content.options, '别的'];
    case 'enterprise':
      return [{ name: '甲公司', markers: [] }];
    case 'number':
      return figures;
    default:
      return ['', '一', '𠮷𠮷𠮷𠮷', '长'.repeat(500), '1'];
  }
}

/** What no cell of the type comes to: the two must agree on that as well. */
const STRANGE: readonly unknown[] = [null, 7, 'x', {}, [], FIGURES[1]];

function rowFor(definition: TableDefinition, chance: (below: number) => number): Record<string, unknown> {
  const pick = (values: readonly unknown[]): unknown =>
    chance(30) === 0 ? STRANGE[chance(STRANGE.length)] : values[chance(values.length)];
  const row: Record<string, unknown> = {};
  for (const { id, content } of definition.columns) {
    if (content.type === 'composite' || chance(8) === 0) continue;
    if (chance(12) === 0) row[id] = null;
    else if (content.type !== 'measure') row[id] = pick(valuesFor(content));
    else
      row[id] = Object.fromEntries(
        MEASURE_PARTS.filter(() => chance(4) > 0).map((part) => [
          part,
          chance(8) === 0 ? null : pick([...FIGURES, NO_TASK]),
        ]),
      );
  }
  return row;
}

/** What zod finds wrong with what there is; a column that is missing is the sheet's affair. */
function faults(type: z.ZodType, row: Record<string, unknown>): { fields: string[]; above: string[] } {
  const { success, error } = type.safeParse(row, { reportInput: true });
  const found: { fields: string[]; above: string[] } = { fields: [], above: [] };
  for (const issue of success ? [] : error.issues) {
    if (issue.input === undefined) continue;
    const isAbove = issue.code === 'custom' && issue.params?.fault === 'above-whole';
    found[isAbove ? 'above' : 'fields'].push(issue.path.join('.'));
  }
  return found;
}

describe('Fields are right, and parts not above their wholes, exactly where zod finds nothing wrong with them', () => {
  it.each(
    [...tables, cultureTargets].map((definition, index) => [definition.id, definition, index] as const),
  )('%s', (_, definition, index) => {
    const chance = chances(index + 1);
    let wrong = 0;
    for (let count = 0; count < ROWS; count += 1) {
      const row = rowFor(definition, chance);
      const { fields, above } = faults(definition.row, row);
      expect({ row, right: definition.areFieldsRight(row) }).toEqual({ row, right: fields.length === 0 });
      expect(definition.partsAbove(row).map(({ path }) => path.join('.'))).toEqual(above);
      expect({ row, right: definition.areSumsRight(row) }).toEqual({
        row,
        right: faults(definition.sumsRow, row).fields.length === 0,
      });
      if (fields.length > 0) wrong += 1;
    }
    expect(wrong).toBeGreaterThan(20);
  });

  it('comes upon both kinds of rows', () => {
    const chance = chances(99);
    const rows = Array.from({ length: ROWS }, () => rowFor(cultureTargets, chance));
    const right = rows.filter(cultureTargets.areFieldsRight).length;
    expect(right).toBeGreaterThan(5);
    expect(right).toBeLessThan(ROWS - 5);
  });
});
