import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isAssessed } from '../../src/assessment/results.ts';
import { Decimal } from '../../src/core/decimal.ts';
import { a1 } from '../../src/core/place.ts';
import { readFiles } from '../../src/disk/read-files.ts';
import { scoreWorkbook } from '../../src/documents/score-workbook.ts';
import { writeWorkbook } from '../../src/formats/xlsx/write/index.ts';
import type { WorkbookModel } from '../../src/model/workbook-model.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { runScore } from '../../src/runs/score.ts';
import type { Indicator } from '../../src/scheme/scheme.ts';
import { hasLibreOffice, recalculate } from '../support/libre-office.ts';
import { assessed, indicator, type Month, scheme, unit } from './assessed.ts';

const d = (text: string): Decimal => new Decimal(text);

const DAY = '2023-06-05';

interface Difference {
  readonly at: string;
  readonly formula: string;
  readonly cached: string;
  readonly recalculated: string;
}

/** Every formula cell whose recalculated value is not dayie's cached one; figures to 12 significant digits. */
async function differences(
  model: WorkbookModel,
): Promise<{ readonly compared: number; readonly wrong: readonly Difference[] }> {
  const sheets = recalculate(writeWorkbook(model));
  const wrong: Difference[] = [];
  let compared = 0;
  for (const sheet of model.sheets) {
    const values = sheets.get(sheet.name);
    sheet.rows.forEach((row, index) => {
      row?.cells.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        compared += 1;
        const cached = Decimal.isDecimal(cell.value) ? cell.value.toFixed() : String(cell.value);
        const recalculated = values?.[index]?.[column] ?? '';
        if (!same(cached, recalculated))
          wrong.push({
            at: `${sheet.name}!${a1(index + 1, column + 1)}`,
            formula: cell.formula,
            cached,
            recalculated,
          });
      });
    });
  }
  return { compared, wrong };
}

function same(cached: string, recalculated: string): boolean {
  if (!/^-?[\d.]+$/.test(cached)) return cached === recalculated;
  if (!/^-?[\d.]+(E[-+]?\d+)?$/.test(recalculated)) return false;
  const difference = d(cached).minus(recalculated).abs();
  return difference.lessThanOrEqualTo(Decimal.max(d(cached).abs(), 1).times('1e-12'));
}

/** Two classes; ties, nothing done, over-fulfilled, no task, not reported, and fractions equal only in exact arithmetic. */
const UNITS = [
  unit('一局', '甲类'),
  unit('二局', '甲类'),
  unit('三局', '甲类'),
  unit('四局', '甲类'),
  unit('五局', '甲类'),
  unit('六局', '甲类'),
  unit('七局', '甲类'),
  unit('独局', '乙类'),
];
const FIGURES: Month = {
  一局: { 项目: '3:1', 金额: '0.3:0.1' },
  二局: { 项目: '6:2', 金额: '3:1' },
  三局: { 项目: '4:4', 金额: '/:/' },
  四局: { 项目: '5:0', 金额: '20:0' },
  五局: { 项目: '2:5', 金额: '10:11' },
  六局: { 项目: '7:3', 金额: '9:' },
  七局: { 项目: '/:/', 金额: '/:/' },
  独局: { 项目: '8:3', 金额: '1000:999.95' },
};

const SCORERS: readonly Indicator['scorer'][] = [
  { type: 'linear' },
  {
    type: 'tiers',
    tiers: [
      { floor: d('0.6'), share: d('0.5') },
      { floor: d('1'), share: d('1') },
      { floor: d('0.33'), share: d('0.25') },
    ],
  },
  { type: 'efficacy', base: d('60') },
  { type: 'rank-points', first: d('100'), step: d('7.5'), floor: d('80') },
  { type: 'all-or-nothing', base: d('0.8'), bonus: d('0.05'), most: d('1.2') },
  { type: 'inverse' },
];

describe.skipIf(!hasLibreOffice())(
  'Recalculated by LibreOffice, every formula gives dayie’s cached value',
  () => {
    test.each(SCORERS.map((scorer) => [scorer.type, scorer] as const))(
      'with the scorer %s.',
      async (_, scorer) => {
        const rules = scheme(
          [
            indicator('项目', { scorer, weight: d('30') }),
            indicator('金额', { scorer, weight: d('70'), measureUnit: '亿元' }),
          ],
          UNITS,
        );
        const { compared, wrong } = await differences(scoreWorkbook(assessed(rules, [FIGURES], 5), DAY));
        expect(wrong).toEqual([]);
        expect(compared).toBeGreaterThan(100);
      },
    );

    test.each<Indicator['noTarget']>(['rescale', 'full', 'zero', { points: d('0.65') }])(
      'with no task counted as %j, an unreported actual scored on what is known, dense ranks and no cap.',
      async (noTarget) => {
        const rules = scheme(
          [indicator('项目', { noTarget, cap: null }), indicator('金额', { noTarget, cap: d('1.2') })],
          UNITS,
          {
            ranking: 'dense',
            incomplete: 'score-known',
          },
        );
        const { wrong } = await differences(scoreWorkbook(assessed(rules, [FIGURES], 5), DAY));
        expect(wrong).toEqual([]);
      },
    );

    test('with a composite, a curve of its own, bonus and deduction, other lights and one decimal.', async () => {
      const composite = indicator('签约', {
        columns: [
          { measure: '项目', share: d('0.5') },
          { measure: '金额', share: d('0.5') },
        ],
        curve: Array.from({ length: 12 }, (_, month) => d('0.05').times(month + 1)),
      });
      const rules = scheme([composite, indicator('项目', { appliesTo: ['甲类'] })], UNITS, {
        decimals: 1,
        lights: { green: d('5'), yellow: d('-4.5') },
        deductionCap: d('3'),
        adjustments: [
          { unit: '一局', table: 'investment/departments', month: 3, points: d('2.25'), reason: '争先' },
          { unit: '四局', table: 'investment/departments', month: 4, points: d('-9'), reason: '迟报' },
        ],
      });
      const { wrong } = await differences(scoreWorkbook(assessed(rules, [FIGURES], 5), DAY));
      expect(wrong).toEqual([]);
    });

    test('where a score lies exactly between two printed values: both go up, as half-up says.', async () => {
      // 一: 201 ÷ 20000 = 1.005%; 二: 107 ÷ 4000 = 2.675%; both are a little less in binary.
      // 三: (1/3 + 20003/30000) ÷ 2 = 50.005%; 四: (1/7 + 60007/70000) ÷ 2 = 50.005%, of parts that never end.
      const rules = scheme(
        ['甲', '乙'].map((name) => indicator(name)),
        ['一', '二', '三', '四'].map((name) => unit(name, '类')),
      );
      const month: Month = {
        一: { 甲: '20000:201', 乙: '/:/' },
        二: { 甲: '4000:107', 乙: '/:/' },
        三: { 甲: '0.3:0.1', 乙: '30000:20003' },
        四: { 甲: '0.7:0.1', 乙: '70000:60007' },
      };
      const result = assessed(rules, [month], 5);
      const scores = result.assessments[0]?.current.classes[0]?.units.map(
        ({ unit: name, score, rank }) => `${name} ${score?.toFixed(2)} ${rank}`,
      );
      expect(scores).toEqual(['三 50.01 1', '四 50.01 1', '二 2.68 3', '一 1.01 4']);
      expect((await differences(scoreWorkbook(result, DAY))).wrong).toEqual([]);
    });

    test('when a figure that was missing is filled in, its unit is scored and the others move down.', async () => {
      const rules = scheme([indicator('项目'), indicator('金额')], UNITS);
      const model = scoreWorkbook(assessed(rules, [FIGURES], 5), DAY);
      const filled: WorkbookModel = {
        ...model,
        sheets: model.sheets.map((sheet) => ({
          ...sheet,
          rows: sheet.rows.map((row) =>
            row === null
              ? null
              : {
                  cells: row.cells.map((cell) =>
                    cell?.value === '未填' && cell.formula === undefined
                      ? { ...cell, value: d('4.5') }
                      : cell,
                  ),
                },
          ),
        })),
      };
      const sheets = recalculate(writeWorkbook(filled));
      const overview = new Map((sheets.get('总览') ?? []).map((row) => [row[4], [row[2], row[5], row[7]]]));
      // 六局: (3/7 + 4.5/9) ÷ 2 = 46.43, behind 三局 and 五局 with 100 each.
      expect(overview.get('六局')).toEqual(['3', '46.43', '绿']);
      expect(overview.get('三局')).toEqual(['并列1', '100', '绿']);
      expect(overview.get('一局')).toEqual(['并列4', '33.33', '黄']);
      expect(overview.get('七局')).toEqual(['—', '—', '—']);
    });

    test('on the five months of the fixtures.', async () => {
      const folder = fileURLToPath(new URL('../../fixtures/daye-2023/', import.meta.url));
      const found = ['monthly', 'targets'].flatMap((part) =>
        readdirSync(path.join(folder, part))
          .filter((name) => name.endsWith('.xlsx'))
          .sort()
          .map((name) => ({ absolute: path.join(folder, part, name), path: `${part}/${name}` })),
      );
      const files = await readFiles(found, daye2023);
      const { results } = runScore({ files, scheme: daye2023, schemeFindings: [], month: null });
      if (!isAssessed(results)) expect.fail();
      const { compared, wrong } = await differences(scoreWorkbook(results, DAY));
      expect(wrong).toEqual([]);
      expect(compared).toBeGreaterThan(2000);
    });
  },
);
