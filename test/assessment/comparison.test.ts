import { describe, expect, test } from 'vitest';
import { compareResults } from '../../src/assessment/comparison.ts';
import type { Assessed } from '../../src/assessment/results.ts';
import { Decimal } from '../../src/core/decimal.ts';
import { comparisonJson, comparisonMarkdown, comparisonText } from '../../src/reporters/comparison.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { assessed, indicator, type Month, noResultRule, scheme, unit } from '../documents/assessed.ts';

const UNITS = ['甲局', '乙局', '丙局'];

function rulesWith(weight: string, times: number): Scheme {
  const steps = [{ times, list: 'interview' as const, by: '分管市领导', whom: '主要负责人' }];
  return scheme(
    [indicator('项目', { weight: new Decimal(weight) }), indicator('金额', { measureUnit: '亿元' })],
    UNITS.map((name) => unit(name, '市直部门')),
    { rules: [noResultRule({ steps }, { warnBefore: 0 })] },
  );
}

/** 甲: projects alone; 乙: amounts alone; 丙: nothing, in both months. */
const MONTHS: readonly Month[] = [
  {
    甲局: { 项目: '4:2', 金额: '10:0' },
    乙局: { 项目: '4:0', 金额: '10:6' },
    丙局: { 项目: '4:0', 金额: '10:0' },
  },
  {
    甲局: { 项目: '4:3', 金额: '10:0' },
    乙局: { 项目: '4:0', 金额: '10:7' },
    丙局: { 项目: '4:0', 金额: '10:0' },
  },
];

function run(rules: Scheme, months = MONTHS): readonly Assessed[] {
  return months.map((_, index) => assessed(rules, months.slice(0, index + 1)));
}

const WORDS = { language: 'zh', sides: ['旧办法', '新办法'], decimals: 2 } as const;

describe('Two schemes over the same months', () => {
  // Weights 1:1: January 甲 25, 乙 30; February 甲 37.5, 乙 35. Weights 3:1: January 甲 37.5, 乙 15; February 甲 56.25, 乙 17.5.
  const comparison = compareResults(run(rulesWith('1', 2)), run(rulesWith('3', 3)));

  test('change ranks and scores where weights differ, each month by itself.', () => {
    const moved = comparison.units.map(({ span, unit: name, first, second }) => [
      span.index,
      name,
      first?.rank,
      first?.score?.toFixed(2),
      second?.rank,
      second?.score?.toFixed(2),
    ]);
    expect(moved).toEqual([
      [1, '乙局', 1, '30.00', 2, '15.00'],
      [1, '甲局', 2, '25.00', 1, '37.50'],
      [2, '甲局', 1, '37.50', 1, '56.25'],
      [2, '乙局', 2, '35.00', 2, '17.50'],
    ]);
  });

  test('gain and lose entries of lists where a step differs.', () => {
    expect(
      comparison.entries.map(({ span, list, entry, change }) => [span.index, list, entry.about.unit, change]),
    ).toEqual([[2, 'interview', '丙局', 'lost']]);
  });

  test('are told alike on the screen, in Markdown and in JSON.', () => {
    const text = comparisonText(comparison, WORDS, 80);
    expect(text).toContain('2023-01 名次和得分（旧办法 → 新办法）');
    expect(text).toContain('甲局（部门招商引资，市直部门）：第2名（25.00，绿） → 第1名（37.50，绿）');
    expect(text).toContain('− 约谈（分管市领导） 1个，招-04 连续无招商实效：丙局');
    expect(comparisonMarkdown(comparison, WORDS)).toContain('## 2023-02 名单（旧办法 → 新办法）');
    const json: unknown = JSON.parse(comparisonJson(comparison, WORDS));
    expect(json).toMatchObject({
      sides: ['旧办法', '新办法'],
      months: ['2023-01', '2023-02'],
      lists: [{ month: '2023-02', change: 'lost', list: 'interview', rule: '招-04', unit: '丙局' }],
    });
  });
});

test('A mended return changes its unit and whoever it overtakes, and nothing else.', () => {
  const rules = rulesWith('1', 2);
  const mended = MONTHS.map((month, index) =>
    index === 1 ? { ...month, 丙局: { 项目: '4:4', 金额: '10:0' } } : month,
  );
  const { units, entries } = compareResults(run(rules), run(rules, mended));
  expect(
    units.map(({ span, unit: name, first, second }) => [span.index, name, first?.rank, second?.rank]),
  ).toEqual([
    [2, '甲局', 1, 2],
    [2, '乙局', 2, 3],
    [2, '丙局', 3, 1],
  ]);
  expect(entries.map(({ entry, change }) => [entry.about.unit, change])).toEqual([['丙局', 'lost']]);
});

test('The same twice is said to be the same, and a month that one side lacks is said to be missing there.', () => {
  const rules = rulesWith('1', 2);
  expect(comparisonText(compareResults(run(rules), run(rules)), WORDS, 80)).toBe(
    '比较了2个月：名次、得分和名单都一样。\n',
  );
  const shorter = compareResults(run(rules), run(rules).slice(0, 1));
  expect(shorter.units.map(({ span, second }) => [span.index, second])).toEqual([
    [2, null],
    [2, null],
    [2, null],
  ]);
});
