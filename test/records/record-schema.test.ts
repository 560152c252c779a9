import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { TableDefinition } from '../../schemas/define-table.ts';
import { departments } from '../../schemas/investment/departments.ts';
import { funding } from '../../schemas/project/funding.ts';
import { infrastructure } from '../../schemas/project/infrastructure.ts';
import { ruralTasks } from '../../schemas/rural/tasks.ts';
import { recordJsonSchema } from '../../src/records/record-schema.ts';

/** What the published schema says of a row’s values: its kinds of right rows, then of any row. */
function kindsOf(table: TableDefinition): readonly {
  readonly title: string;
  readonly required?: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}[] {
  return JSON.parse(JSON.stringify(recordJsonSchema(table))).properties.values.anyOf;
}

/** Titles of the kinds of rows that the values are. */
function fits(table: TableDefinition, values: Readonly<Record<string, unknown>>): readonly string[] {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  return kindsOf(table)
    .filter((kind) => ajv.compile(kind)(values))
    .map(({ title }) => title);
}

describe('the published schema of a table’s records', () => {
  it('says which columns must be there and filled', () => {
    const [base, monthly, any] = kindsOf(departments).map(({ required }) => required);
    expect(base).toEqual(['unit', 'contract-value.target']);
    expect(monthly).toEqual(['unit', 'contract-value.actual']);
    expect(any).toBeUndefined();
  });

  it('says what a column takes in words, its range and its options', () => {
    const [right] = kindsOf(infrastructure);
    expect(right?.properties.projects).toMatchObject({
      anyOf: [{ pattern: '^\\d+$' }, { const: '/' }],
      description: '项目个数：数字，单位：个，整数，不小于0，必填',
    });
    expect(right?.properties.stage).toMatchObject({ anyOf: [{ enum: ['谋划', '新建', '续建'] }, {}] });
    const monthly = kindsOf(ruralTasks)[1];
    expect(monthly?.properties.done).toMatchObject({
      anyOf: [{ anyOf: [{ pattern: '^(100|\\d{1,2}(\\.\\d+)?)$' }, { const: '/' }] }, { type: 'null' }],
    });
  });

  const right = { unit: '市教育局', 'contract-value.target': '5', 'projects.target': '2' };

  it.each([
    ['as it should be', right, true],
    ['without a task', { ...right, 'contract-value.target': '/' }, true],
    ['with a blank target', { ...right, 'contract-value.target': null }, false],
    ['without a column that must be there', { unit: '市教育局', 'projects.target': '2' }, false],
    ['with a blank unit', { ...right, unit: null }, false],
    ['with a figure below 0', { ...right, 'contract-value.target': '-5' }, false],
    // Whether halves count is for the scheme to say.
    ['with half a project', { ...right, 'projects.target': '1.5' }, true],
    ['with a third of a project', { ...right, 'projects.target': '1.3' }, false],
  ])('tells a row %s by its kind, and takes every row', (_, values, isRight) => {
    expect(fits(departments, values)).toEqual([...(isRight ? ['right row of the table'] : []), 'any row']);
  });

  it('takes a blank result where a blank is no task', () => {
    const values = { unit: '市教育局', 'plan.actual': '5', 'reform.actual': null };
    expect(fits(funding, values)).toContain('right row of a month');
    expect(fits(funding, { ...values, 'plan.actual': null })).toEqual(['any row']);
  });

  it('takes no column that the table does not have', () => {
    expect(fits(departments, { ...right, colour: '红' })).toEqual([]);
  });
});
