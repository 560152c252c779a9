import { describe, expect, it } from 'vitest';
import { tables } from '../../schemas/index.ts';
import { writeWorkbook } from '../../src/formats/xlsx/write/index.ts';
import { assess, readSubmissions } from '../../src/index.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { filled } from './filling.ts';
import { formsOf, MAY } from './forms.ts';

const assessed = new Set(daye2023.assessments.map(({ table }) => table));
const ruled = new Set(daye2023.rules.map(({ table }) => table));
/**
 * A visit is one of a pair: without the table of pairs nobody is asked for any. Rules pick tasks of 文明 and marks by what they are
 * called (农贸市场, 拉练), and a form filled in with 内容5 names none of them.
 */
const BESIDE = new Set(['enterprise/visits', 'civic/tasks', 'assessment/scores']);

const fed = tables
  .filter(({ id }) => assessed.has(id) || ruled.has(id))
  .map((table) => [table.id, table] as const);

describe('A form filled in with right values is worked out: its figures stand somewhere, or its rules are asked', () => {
  it.each(fed)('%s', async (id, table) => {
    const [form] = await formsOf(table, table.progress === true ? { month: MAY } : {});
    if (form === undefined) throw new Error('no form');
    const bytes = writeWorkbook(filled(form, table));
    const results = assess(readSubmissions([{ name: 'form.xlsx', bytes }]), { month: MAY });
    const standings = [
      ...results.assessments,
      ...results.indicators,
      ...results.tasks,
      ...results.ledgers,
    ].filter((own) => own.table === id);
    if (assessed.has(id)) expect(standings).not.toEqual([]);
    const asked = results.rules
      .filter(({ rule }) => rule.table === id)
      .reduce((sum, outcome) => sum + outcome.asked, 0);
    if (ruled.has(id) && !BESIDE.has(id)) expect(asked).toBeGreaterThan(0);
  });
});

describe('What no rule and no assessment takes', () => {
  it('is what units are paired by, where things stand, and what is planned for the year', () => {
    const others = tables.map(({ id }) => id).filter((id) => !assessed.has(id) && !ruled.has(id));
    expect(others.toSorted()).toEqual([
      'enterprise/departments',
      'enterprise/leaders',
      'investment/chains',
      'investment/liaison',
      'project/infrastructure',
    ]);
  });
});
