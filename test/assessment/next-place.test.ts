import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessed } from '../../src/assessment/results.ts';
import type { UnitResult } from '../../src/assessment/standing.ts';
import { storyOf } from '../../src/assessment/unit-story.ts';
import { Decimal } from '../../src/core/decimal.ts';
import type { Indicator, Scheme } from '../../src/scheme/scheme.ts';
import { assessed, indicator, type Month, scheme, unit } from '../documents/assessed.ts';

const NAMES = ['甲局', '乙局', '丙局', '丁局', '戊局', '己局'] as const;

/** Figures by unit and measure; every unit has a task on every measure. */
type Figures = Readonly<
  Record<string, Readonly<Record<string, { readonly target: string; readonly actual: string }>>>
>;

function monthOf(figures: Figures): Month {
  return Object.fromEntries(
    Object.entries(figures).map(([name, row]) => [
      name,
      Object.fromEntries(
        Object.entries(row).map(([measure, { target, actual }]) => [measure, `${target}:${actual}`]),
      ),
    ]),
  );
}

function run(rules: Scheme, figures: Figures): Assessed {
  return assessed(rules, [monthOf(figures)], 5);
}

function raised(figures: Figures, name: string, measure: string, amount: Decimal): Figures {
  const row = figures[name] ?? {};
  const cell = row[measure];
  if (cell === undefined) throw new Error(`${name} has no ${measure}`);
  const actual = new Decimal(cell.actual).plus(amount).toFixed();
  return { ...figures, [name]: { ...row, [measure]: { ...cell, actual } } };
}

function resultOf(results: Assessed, name: string): UnitResult {
  const found = results.assessments
    .flatMap(({ current }) => current.classes.flatMap((group) => group.units))
    .find((item) => item.unit === name);
  if (found === undefined) throw new Error(`${name} was lost`);
  return found;
}

const SCORERS: readonly Partial<Indicator>[] = [
  {},
  { cap: new Decimal('1.2'), weight: new Decimal(3) },
  { cap: null },
  {
    scorer: {
      type: 'tiers',
      tiers: [
        { floor: new Decimal('0.5'), share: new Decimal('0.5') },
        { floor: new Decimal(1), share: new Decimal(1) },
      ],
    },
  },
  {
    scorer: {
      type: 'all-or-nothing',
      base: new Decimal('0.6'),
      bonus: new Decimal('0.05'),
      most: new Decimal(1),
    },
  },
];

describe('What is missing for the next place', () => {
  const rulesWith = (more: Partial<Indicator>): Scheme =>
    scheme(
      [indicator('项目', more), indicator('金额', { measureUnit: '亿元' })],
      NAMES.map((name) => unit(name, '市直部门')),
    );

  test.each(SCORERS)('is found there when it is done, and not with one step less (%#)', (more) => {
    const rules = rulesWith(more);
    const cell = fc.record({
      target: fc.integer({ min: 1, max: 9 }).map(String),
      actual: fc.integer({ min: 0, max: 9 }).map(String),
    });
    const figures: fc.Arbitrary<Figures> = fc.record(
      Object.fromEntries(NAMES.map((name) => [name, fc.record({ 项目: cell, 金额: cell })])),
    );
    let advances = 0;
    fc.assert(
      fc.property(figures, (given) => {
        const results = run(rules, given);
        for (const name of NAMES) {
          const before = resultOf(results, name);
          for (const item of storyOf(results, name).places[0]?.next?.advances ?? []) {
            advances += 1;
            const after = resultOf(run(rules, raised(given, name, item.name, item.amount)), name);
            expect([after.rank, after.tied, after.score?.toFixed(2)]).toEqual([
              item.rank,
              item.tied,
              item.score.toFixed(2),
            ]);
            expect(item.rank).toBeLessThan(before.rank ?? 0);
            const step = new Decimal(item.measureUnit === '个' ? 1 : '0.01');
            const short = resultOf(run(rules, raised(given, name, item.name, item.amount.minus(step))), name);
            expect(short.rank).toBe(before.rank);
          }
        }
      }),
      { numRuns: 12, seed: 2023 },
    );
    expect(advances).toBeGreaterThan(10);
  });

  test('names the unit just above and the points it is ahead; the first needs nothing.', () => {
    // 甲 4/4 and 10/10: 100; 乙 2/4 and 5/10: 50; the others 0. One project more gives 乙 62.5, which is still second.
    const zero = { 项目: { target: '4', actual: '0' }, 金额: { target: '10', actual: '0' } };
    const given: Figures = {
      ...Object.fromEntries(NAMES.map((name) => [name, zero])),
      甲局: { 项目: { target: '4', actual: '4' }, 金额: { target: '10', actual: '10' } },
      乙局: { 项目: { target: '4', actual: '2' }, 金额: { target: '10', actual: '5' } },
    };
    const results = run(rulesWith({}), given);
    expect(storyOf(results, '甲局').places[0]?.next).toBeNull();
    const second = storyOf(results, '乙局').places[0]?.next;
    expect([second?.above, second?.short.toFixed(2), second?.advances]).toEqual(['甲局', '50.00', []]);
    // 丙 with 2 projects: 25; with 4: 50 = 乙, tied second. By 10 亿元: 50 as well.
    const third = storyOf(results, '丙局').places[0]?.next?.advances.map((item) => [
      item.name,
      item.amount.toFixed(),
      item.rank,
      item.tied,
    ]);
    expect(third).toEqual([
      ['项目', '4', 2, true],
      ['金额', '10', 2, true],
    ]);
  });

  test('is not told of what is compared with the others or is to be kept down.', () => {
    const rules = scheme(
      [
        indicator('名次', {
          scorer: {
            type: 'rank-points',
            first: new Decimal(100),
            step: new Decimal(3),
            floor: new Decimal(60),
          },
        }),
        indicator('事故', { scorer: { type: 'inverse' } }),
      ],
      NAMES.map((name) => unit(name, '市直部门')),
    );
    const given: Figures = Object.fromEntries(
      NAMES.map((name, index) => [
        name,
        { 名次: { target: '9', actual: `${index}` }, 事故: { target: '9', actual: '1' } },
      ]),
    );
    expect(storyOf(run(rules, given), '甲局').places[0]?.next?.advances).toEqual([]);
  });
});
