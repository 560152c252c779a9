import { describe, expect, test } from 'vitest';
import { planIndicators } from '../../schemas/plan/indicators.ts';
import type { WorkbookModel } from '../../src/model/workbook-model.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { makeTemplates } from '../../src/runs/template.ts';
import { formsOf, found, MAY } from './forms.ts';

/** The texts of a sheet's numbered rows. */
function rowsOf(model: WorkbookModel | undefined): readonly (readonly string[])[] {
  const rows = (model?.sheets[0]?.rows ?? []).map((row) =>
    (row?.cells ?? []).map((cell) => String(cell?.value ?? '')),
  );
  return rows.filter(([serial]) => /^\d+$/.test(serial ?? ''));
}

describe('The form of 量化指标任务清单', () => {
  test('has the 386 indicators of the document, filled in and right as it is.', async () => {
    const [model] = await formsOf(planIndicators);
    const rows = rowsOf(model);
    expect(rows).toHaveLength(386);
    expect(rows[1]?.slice(0, 6)).toEqual(['2', '招商引资', '新签约亿元以上项目数', '不少于135个', '', '个']);
    if (model !== undefined) expect(await found(model)).toEqual([]);
  });

  test('for a month asks what has been done of each, and says that nobody has filled it in.', async () => {
    const [model] = await formsOf(planIndicators, { month: MAY });
    expect(rowsOf(model)).toHaveLength(386);
    if (model === undefined) throw new Error('no form');
    expect((await found(model)).map((line) => line.slice(0, 10))).toEqual(['PERIOD-014']);
  });

  test('of a unit has the indicators that it leads, and no other.', async () => {
    const forms = await formsOf(planIndicators, { month: MAY, perUnit: true });
    const education = forms.find(({ metadata }) => metadata.unit === '市教育局');
    const leads = rowsOf(education).map((row) => row[6]);
    expect(leads.length).toBeGreaterThan(3);
    expect(leads.every((lead) => lead?.includes('市教育局'))).toBe(true);
    expect(forms.length).toBeGreaterThan(30);
  });

  test('of another year is blank: its document sets others.', () => {
    const { files } = makeTemplates({
      definitions: [planIndicators],
      named: true,
      scheme: { ...daye2023, year: 2024 },
      month: null,
      perUnit: false,
      targets: [],
      layout: null,
      sending: { due: null, contact: null },
      blankRows: 3,
      date: '2024-01-05',
    });
    const texts = JSON.stringify(files[0]?.model.sheets[0]?.rows);
    expect(texts).not.toContain('新签约亿元以上项目数');
  });
});
