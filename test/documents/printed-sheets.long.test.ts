import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Assessed, isAssessed } from '../../src/assessment/results.ts';
import { readFiles } from '../../src/disk/read-files.ts';
import { listsWorkbook } from '../../src/documents/lists-workbook.ts';
import { overviewWorkbook } from '../../src/documents/overview-workbook.ts';
import { interviewWorkbook, scoreWorkbook } from '../../src/documents/score-workbook.ts';
import { writeWorkbook } from '../../src/formats/xlsx/write/index.ts';
import type { WorkbookModel } from '../../src/model/workbook-model.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { runScore } from '../../src/runs/score.ts';
import { hasLibreOffice, type PrintedSheet, printedSheets } from '../support/libre-office.ts';

const DAY = '2023-06-05';
const A3_WIDTH = 1190;
const A4 = 842;

async function fixtureResults(parts: readonly string[] = ['monthly', 'targets']): Promise<Assessed> {
  const folder = fileURLToPath(new URL('../../fixtures/daye-2023/', import.meta.url));
  const found = parts.flatMap((part) =>
    readdirSync(path.join(folder, part))
      .filter((name) => name.endsWith('.xlsx'))
      .sort()
      .map((name) => ({ absolute: path.join(folder, part, name), path: `${part}/${name}` })),
  );
  const files = await readFiles(found, daye2023);
  const { results } = runScore({ files, scheme: daye2023, schemeFindings: [], month: null });
  if (!isAssessed(results)) throw new Error('nothing was assessed');
  return results;
}

async function printed(model: WorkbookModel): Promise<readonly PrintedSheet[]> {
  return printedSheets(writeWorkbook(model));
}

const under = (pages: readonly PrintedSheet[], words: string): readonly PrintedSheet[] =>
  pages.filter(({ lines }) => lines[0]?.replaceAll(' ', '').includes(words));

describe.skipIf(!hasLibreOffice())('Printed by LibreOffice, the five months of 86 units', () => {
  let results: Assessed;
  let pages: readonly PrintedSheet[];

  beforeAll(async () => {
    results = await fixtureResults();
    pages = await printed(scoreWorkbook(results, DAY));
  }, 120_000);

  test('take one page of the overview for the townships, the departments, and the companies and banks.', () => {
    expect(under(pages, '考核总览').length).toBe(3);
  });

  test('take one page for the departments and one for the companies and banks, on A4.', () => {
    const departments = under(pages, '部门单位及金融机构招商引资评分表');
    expect(departments.length).toBe(2);
    for (const { width, height } of departments) expect(Math.max(width, height)).toBeLessThan(A4 + 1);
  });

  test('take one A3 page for the thirteen townships with their ten indicators.', () => {
    const townships = under(pages, '乡镇招商引资评分表');
    expect(townships.map(({ width }) => Math.floor(width))).toEqual([A3_WIDTH]);
    const text = townships[0]?.lines.join('\n') ?? '';
    for (const name of ['高新区', '茗山乡', '金湖街道', '临空经济区·还地桥镇']) expect(text).toContain(name);
  });

  test('show every figure of at least 9 points, none of them as ###.', () => {
    for (const page of [...under(pages, '评分表'), ...under(pages, '考核总览')]) {
      // Measured in thirds of a point.
      expect(page.leastSize).toBeGreaterThanOrEqual(9);
      expect(page.lines.join('\n')).not.toContain('##');
    }
  });

  test('print neither what reckons nor what proves them.', () => {
    const text = pages.map(({ lines }) => lines.join('\n')).join('\n');
    expect(text).not.toContain('来源写作');
    expect(text).not.toContain('基础得分　');
    // 53 before the figures that lie on the desk were parted from those behind them.
    expect(pages.length).toBeLessThanOrEqual(14);
  });

  test('print of ledgers, indicators and tasks no cell that their figures come from, and no row made tall by them.', async () => {
    const whole = await fixtureResults(['monthly', 'targets', 'tables', 'progress', 'ledgers']);
    const sheets = await printed(scoreWorkbook(whole, DAY));
    // The list of findings names cells: they are what it is about.
    const tables = ['情况', '逐项', '牵头单位'].flatMap((words) => under(sheets, words));
    const text = tables.map(({ lines }) => lines.join('\n')).join('\n');
    expect(under(sheets, '外出招商情况').length).toBe(1);
    // Seven while the cells stood in the rows.
    const contracts = under(sheets, '签约项目开工、入库情况').length;
    expect([contracts > 0, contracts <= 3]).toEqual([true, true]);
    expect(text).toContain('逐项');
    expect(text.match(/\.xlsx!\S+![A-Z]+\d+/gu)).toBeNull();
  });

  test('list about twenty units a page to be interviewed, with a line to sign, and no evidence.', async () => {
    const list = await printed(interviewWorkbook(results, DAY));
    const units = interviewWorkbook(results, DAY).sheets[0]?.rows.length ?? 0;
    expect(list.length).toBe(Math.ceil((units - 4) / 22));
    expect(list.at(-1)?.lines.some((line) => /拟稿：\s+审核：\s+签批：/.test(line))).toBe(true);
    for (const page of list) expect(page.leastSize).toBeGreaterThanOrEqual(9);
  });

  test('print every list on its own pages, each with a line to sign.', async () => {
    const model = listsWorkbook(results, DAY);
    const lists = await printed(model);
    const signed = lists.filter(({ lines }) => lines.some((line) => /拟稿：\s+审核：/.test(line)));
    expect(signed.length).toBe(model.sheets.filter(({ visibility }) => visibility !== 'hidden').length);
  });

  test('print the overview on one page a class, legibly, without a column or a unit of which nothing is said.', async () => {
    const all = await fixtureResults(['monthly', 'targets', 'tables', 'progress', 'ledgers']);
    const model = overviewWorkbook(all, DAY);
    const overview = await printed(model);
    expect(overview.length).toBe(model.sheets.length);
    for (const [index, { lines, leastSize, width, height }] of overview.entries()) {
      expect(leastSize).toBeGreaterThanOrEqual(9);
      expect([A4, A3_WIDTH]).toContain(Math.round(Math.max(width, height)));
      expect(width).toBeGreaterThan(height);
      const [, , heads, ...units] = model.sheets[index]?.rows ?? [];
      const texts = units.map((row) => row?.cells.map((cell) => `${cell?.value ?? ''}`) ?? []);
      for (const [, ...said] of texts)
        expect(said.slice(1).some((text) => !['', '—'].includes(text))).toBe(true);
      for (const column of heads?.cells.keys() ?? [])
        expect(texts.some((row) => !['', '—', undefined].includes(row[column]))).toBe(true);
      // The name may go on in the next line.
      for (const [, name = ''] of texts)
        expect(lines.join('').replaceAll(' ', '')).toContain(name.replaceAll(' ', '').slice(0, 5));
    }
    const names = model.sheets.map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['乡镇街道园区', '市直部门']);
  });
});
