import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scorerParamsText } from '../../src/assessment/scorers/index.ts';
import { Decimal } from '../../src/core/decimal.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import type { Indicator, Scheme, Scorer } from '../../src/scheme/scheme.ts';
import { schemeWorkbook } from '../../src/settings/to-workbook.ts';
import {
  capText,
  columnsText,
  curveText,
  listText,
  noTargetText,
  parseCap,
  parseColumns,
  parseCurve,
  parseList,
  parseNoTarget,
  parseScorer,
} from '../../src/settings/words.ts';
import { readBack } from './reading.ts';

const decimal = (text: string): Decimal => new Decimal(text);

test('The preset, written as a workbook and read again, is the preset, without an error or a warning.', async () => {
  const { scheme, findings, readFindings } = await readBack(schemeWorkbook(daye2023, '2023-06-05'));
  expect(scheme).toEqual(daye2023);
  expect(findings).toEqual([]);
  expect(readFindings.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

test('A scheme that uses every choice comes back from its workbook as it was.', async () => {
  const [first] = daye2023.indicators;
  if (first === undefined) throw new Error('The preset has indicators.');
  const scorers: readonly Scorer[] = [
    { type: 'linear' },
    {
      type: 'tiers',
      tiers: [
        { floor: decimal('0.5'), share: decimal('0.3') },
        { floor: decimal('1'), share: decimal('1') },
      ],
    },
    { type: 'efficacy', base: decimal('60') },
    { type: 'rank-points', first: decimal('100'), step: decimal('2.5'), floor: decimal('60') },
    { type: 'all-or-nothing', base: decimal('0.6'), bonus: decimal('0.05'), most: decimal('1.2') },
    { type: 'inverse' },
  ];
  const noTarget = ['rescale', 'full', 'zero', { points: decimal('5') }, 'rescale', 'rescale'] as const;
  const curve = ['2', '5', '12', '20', '30', '40', '50', '60', '70', '82', '95', '100'].map((percent) =>
    decimal(percent).dividedBy(100),
  );
  const indicators = scorers.map(
    (scorer, index): Indicator => ({
      ...first,
      id: `${first.table}#指标${index}`,
      name: `指标${index}`,
      columns: [
        { measure: 'projects', share: decimal('0.5') },
        { measure: 'contract-value', share: decimal('0.5') },
      ],
      measureUnit: '%',
      scorer,
      weight: decimal(`${index}.5`),
      cap: index === 1 ? null : decimal('1.2'),
      noTarget: noTarget[index] ?? 'rescale',
      curve: index === 2 ? curve : null,
      headline: index === 2,
      appliesTo: index === 3 ? ['市直部门', '金融机构'] : [],
    }),
  );
  const changed: Scheme = {
    ...daye2023,
    decimals: 1,
    ranking: 'dense',
    incomplete: 'score-known',
    bonusCap: decimal('5'),
    deductionCap: decimal('2.5'),
    lights: { green: decimal('-2'), yellow: decimal('-15.5') },
    roster: daye2023.roster.map((unit) => (unit.name === '灵乡镇' ? { ...unit, leader: '郝××' } : unit)),
    indicators,
    assessments: daye2023.assessments.filter(({ table }) => table === first.table),
    rules: daye2023.rules.map((rule) => ({
      ...rule,
      on: rule.rule !== '招-07',
      args:
        rule.kind === 'in-a-row'
          ? { ...rule.args, exemptWhenComplete: true, counts: 'nth', anew: 'never' }
          : rule.args,
      exemptUnits: ['市委党校（市行政学校、市社会主义学校）', '市档案馆'],
    })),
    adjustments: [
      {
        unit: '市委党校（市行政学校、市社会主义学校）',
        table: 'investment/departments',
        month: 3,
        points: decimal('-0.5'),
        reason: '被约谈',
      },
      { unit: '市档案馆', table: 'investment/departments', month: 4, points: decimal('2'), reason: '表扬' },
    ],
  };
  const { scheme, findings, readFindings } = await readBack(schemeWorkbook(changed, '2023-06-05'));
  expect(findings).toEqual([]);
  expect(readFindings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(scheme).toEqual(changed);
});

test('The same scheme and date give the same workbook.', () => {
  expect(schemeWorkbook(daye2023, '2023-06-05')).toEqual(schemeWorkbook(daye2023, '2023-06-05'));
});

describe('Whatever a choice is, its wording reads back as the choice.', () => {
  const hundredth = fc.integer({ min: 0, max: 100 }).map((number) => new Decimal(number).dividedBy(100));
  const points = fc.integer({ min: 0, max: 1000 }).map((number) => new Decimal(number).dividedBy(10));

  test('Caps.', () => {
    fc.assert(
      fc.property(fc.option(hundredth.map((share) => share.plus(0.01))), (cap) => {
        expect(parseCap(capText(cap))).toEqual(cap);
      }),
    );
  });

  test('What no target means.', () => {
    fc.assert(
      fc.property(points, (number) => {
        expect(parseNoTarget(noTargetText({ points: number }))).toEqual({ points: number });
      }),
    );
    for (const rule of ['rescale', 'full', 'zero'] as const)
      expect(parseNoTarget(noTargetText(rule))).toBe(rule);
  });

  test('Curves.', () => {
    fc.assert(
      fc.property(fc.array(hundredth, { minLength: 12, maxLength: 12 }), (shares) => {
        const curve = shares.toSorted((left, right) => left.comparedTo(right));
        expect(parseCurve(curveText(curve))).toEqual(curve);
      }),
    );
    expect(parseCurve(curveText(null))).toBeNull();
  });

  test('Scorers.', () => {
    const scorer = fc.oneof(
      points.map((base): Scorer => ({ type: 'efficacy', base })),
      fc.tuple(points, points, points).map(([a, step, b]): Scorer => {
        const [floor, first] = [Decimal.min(a, b), Decimal.max(a, b)];
        return { type: 'rank-points', first, step, floor };
      }),
      fc.tuple(hundredth, hundredth, hundredth).map(
        ([a, bonus, b]): Scorer => ({
          type: 'all-or-nothing',
          base: Decimal.min(a, b),
          bonus,
          most: Decimal.max(a, b),
        }),
      ),
    );
    fc.assert(
      fc.property(scorer, (value) => {
        expect(parseScorer(value.type, scorerParamsText(value))).toEqual(value);
      }),
    );
  });

  test('Composites of columns.', () => {
    const columns = [
      { measure: '新签约项目', share: decimal('0.35') },
      { measure: '签约额', share: decimal('0.65') },
    ];
    expect(parseColumns(columnsText(columns, (measure) => measure))).toEqual([
      { heading: '新签约项目', share: decimal('0.35') },
      { heading: '签约额', share: decimal('0.65') },
    ]);
  });

  test('Lists, also of names that have the divider inside brackets.', () => {
    const names = daye2023.roster.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(parseList(listText(names))).toEqual(names);
  });
});
