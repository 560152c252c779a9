import { expect, test } from 'vitest';
import { Rule } from '../../schemas/rules/rule.ts';
import { conditions } from '../../src/assessment/metrics/index.ts';
import { ruleKindOf } from '../../src/assessment/rules/index.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { indicatorList } from '../../src/presets/daye-2023/indicator-list/index.ts';
import { rosterConflicts } from '../../src/roster/create-roster.ts';
import { sourceData } from '../support/document-data.ts';

const { roster, indicators, rules } = daye2023;

function count(property: 'kind' | 'class', value: string | null): number {
  return roster.filter((unit) => unit[property] === value).length;
}

test('The roster names the 123 organisations of the document, 73 of them with a task in 招商 附件2.', () => {
  expect(roster).toHaveLength(123);
  expect(new Set(roster.map(({ name }) => name)).size).toBe(123);
  expect([count('class', '市直部门'), count('class', '国有投融资公司'), count('class', '金融机构')]).toEqual([
    53, 4, 16,
  ]);
});

test('Of the townships only 高新区 and 临空经济区·还地桥镇 have a class, the rest is left open.', () => {
  const townships = roster.filter(({ kind }) => kind === 'township');
  expect(townships).toHaveLength(13);
  expect(townships.filter((unit) => unit.class !== null).map((unit) => [unit.name, unit.class])).toEqual([
    ['高新区', '高新区'],
    ['临空经济区·还地桥镇', '一类乡镇'],
  ]);
});

test('No spelling stands for two units, and no unit has a leader’s full name.', () => {
  expect(rosterConflicts(roster)).toEqual([]);
  expect(roster.filter(({ leader }) => leader !== null && !leader.includes('×'))).toEqual([]);
});

test('Units of 招商 附件2 stand in its order: its first, last and some between are where it prints them.', () => {
  const listed = roster
    .filter((unit) => unit.class !== null && unit.kind !== 'township')
    .map(({ name }) => name);
  const at = (number: number): string | undefined => listed[number - 1];
  expect([at(1), at(13), at(25), at(53), at(54), at(57), at(58), at(73)]).toEqual([
    '市委办公室',
    '市档案馆',
    '市发改局',
    '市供销社',
    '高新投公司',
    '临空建投公司',
    '人行大冶市支行',
    '泰隆村镇银行',
  ]);
});

test('Five measures of departments and ten of townships weigh the same, count up to 100% and rescale without a task.', () => {
  const of = (table: string): number => indicators.filter((indicator) => indicator.table === table).length;
  expect([of('investment/departments'), of('investment/townships'), of('project/funding')]).toEqual([
    5, 10, 3,
  ]);
  const investment = indicators.filter(({ table }) => table.startsWith('investment/'));
  for (const { weight, cap, scorer, noTarget, curve } of investment) {
    expect([weight.toString(), cap?.toString(), scorer.type, noTarget, curve]).toEqual([
      '1',
      '1',
      'linear',
      'rescale',
      null,
    ]);
  }
});

test('招-03 and 招-04: two months to 分管市领导, three to 市委市政府主要领导, a warning one month before.', () => {
  const steps = [
    { times: 2, list: 'interview', by: '分管市领导', whom: '主要负责人' },
    { times: 3, list: 'interview', by: '市委市政府主要领导', whom: '主要负责人' },
  ];
  const rows = rules.filter(({ kind }) => kind === 'in-a-row');
  expect(rows.map(({ rule, args, kinds }) => [rule, args.metric, kinds])).toEqual([
    ['招-03', 'last', ['township']],
    ['招-04', 'no-result', ['department', 'state-company', 'bank']],
  ]);
  for (const { steps: given, args } of rows) {
    expect([given, args.warnBefore, args.counts, args.anew]).toEqual([steps, 1, 'in-a-row', 'year']);
  }
});

test('Every rule of the document holds to the schema of rules and to that of its kind.', () => {
  for (const rule of rules) {
    expect(Rule.parse(rule)).toEqual(rule);
    expect(() => ruleKindOf(rule.kind).args.parse(rule.args)).not.toThrow();
  }
  for (const rule of rules.filter(({ kind }) => kind === 'in-a-row'))
    expect(conditions.map(({ id }) => id)).toContain(rule.args.metric);
});

test('The document sets 386 quantified targets that no table of its own holds, each named once in its plan.', () => {
  expect(indicatorList).toHaveLength(386);
  expect(new Set(indicatorList.map(({ plan, indicator }) => `${plan}/${indicator}`)).size).toBe(386);
  const fixture = sourceData('plan-indicators');
  const printed = indicatorList.map((row) => fixture.columns.map((id) => String(row[id] ?? '')));
  let plan: string | number | null = null;
  const rows = fixture.rows.map((row) => {
    plan = row[1] ?? plan;
    return row.map((cell, column) => String(column === 1 ? plan : cell));
  });
  expect(printed).toEqual(rows);
});

test('No leader is named in the list, and every place is a passage of its plan.', () => {
  for (const row of indicatorList) {
    expect(Object.values(row).join(''), String(row.indicator)).not.toContain('×');
    expect(row.place).toMatch(/^[一二三四附]/u);
  }
});
