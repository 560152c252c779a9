import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';
import { hasLibreOffice } from '../support/libre-office.ts';
import { put } from '../support/mutate.ts';
import {
  hasChromium,
  LAPTOP,
  launchChromium,
  type OpenedPage,
  openFile,
  overhang,
  TELEPHONE,
} from './chromium.ts';
import { FIGURES_OF_PAGE, notInJson, PageFigures } from './json-figures.ts';

const INPUTS = [
  'monthly',
  path.join('targets', '招商附件2-部门任务分解表.xlsx'),
  'tables',
  'progress',
  'ledgers',
].map((name) => path.join(FIXTURES, name));

interface Made {
  readonly file: string;
  readonly json: unknown;
}

/** The county of the fixtures with all its plans, and the JSON that the same run printed. */
function made(language: 'zh' | 'en'): Made {
  const out = newFolder();
  const ran = dayie([
    'score',
    ...INPUTS,
    '--out',
    out,
    '--date',
    '2023-06-05',
    '--format',
    'json',
    '--lang',
    language,
    '--fail-on',
    'never',
  ]);
  return { file: path.join(out, '2023-05-报告.html'), json: JSON.parse(ran.stdout) };
}

describe.skipIf(!hasChromium())('the report in Chromium', () => {
  let browser: Browser;
  let zh: Made;
  let en: Made;
  let opened: OpenedPage;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    zh = made('zh');
    en = made('en');
    opened = await openFile(browser, zh.file);
    page = opened.page;
  });
  afterAll(() => browser.close());

  it('asks for nothing and breaks none of its own policy, also when it is used', async () => {
    await page.locator('th[aria-sort] button').first().click();
    await page.fill('#filter', '市教育局');
    await page.fill('#filter', '');
    await page.locator('td[data-t]').first().click();
    await page.locator('#close').click();
    expect({ requests: opened.requests, complaints: opened.complaints }).toEqual({
      requests: [],
      complaints: [],
    });
    expect(readFileSync(zh.file, 'utf8')).not.toMatch(
      / style=| on[a-z]+=|javascript:|https?:\/\/(?!www\.w3\.org)/u,
    );
  });

  it.each(['zh', 'en'] as const)(
    'prints no figure that the JSON of the run does not have (%s)',
    async (language) => {
      const own = language === 'zh' ? zh : en;
      const { page: read, close } = await openFile(browser, own.file);
      const figures = PageFigures.parse(await read.evaluate(FIGURES_OF_PAGE));
      expect(figures.length).toBeGreaterThan(8000);
      expect(notInJson(figures, own.json).slice(0, 10)).toEqual([]);
      await close();
    },
  );

  it.each([
    ['a laptop', LAPTOP],
    ['a telephone', TELEPHONE],
  ])('is no wider than the window of %s', async (_, viewport) => {
    const { page: read, close } = await openFile(browser, zh.file, { viewport });
    expect(await overhang(read)).toBe(0);
    await close();
  });

  it('sorts a table by what its heads say, up and down, what is missing last', async () => {
    const table = page.locator('table', { hasText: '市直部门各项完成情况' }).first();
    const head = table.locator('th[data-c="10"]');
    const column = async (): Promise<readonly string[]> =>
      table.locator('tbody tr td:last-child').allInnerTexts();
    await head.locator('button').click();
    const up = await column();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    const figures = up.filter((text) => text !== '—').map((text) => Number.parseFloat(text));
    expect(figures.length).toBeGreaterThan(30);
    expect(figures).toEqual(figures.toSorted((one, other) => one - other));
    expect(up.slice(figures.length).every((text) => text === '—')).toBe(true);
    await head.locator('button').click();
    const down = (await column()).filter((text) => text !== '—').map((text) => Number.parseFloat(text));
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(down).toEqual(figures.toReversed());
    await table.locator('th[data-c="1"] button').click();
    // In the order of the roster.
    expect((await table.locator('tbody th').allInnerTexts()).slice(0, 3)).toEqual([
      '市委办公室',
      '市人大常委会办公室',
      '市政府办公室',
    ]);
    expect(await head.getAttribute('aria-sort')).toBe('none');
  });

  it('shows a unit alone where it is filtered by', async () => {
    const rows = page.locator('table[data-f] tbody tr:visible');
    const all = await rows.count();
    await page.fill('#filter', '市教育局');
    const names = z
      .array(z.string())
      .parse(
        await page.evaluate(
          `Array.from(document.querySelectorAll('table[data-f] tbody tr')).filter((row) => row.offsetParent !== null).map((row) => row.getAttribute('data-u') || '')`,
        ),
      );
    expect(names.length).toBeGreaterThan(5);
    expect(names.every((name) => name.split('|').includes('市教育局'))).toBe(true);
    expect(await page.locator('#shown').innerText()).toBe(`显示${names.length}行`);
    await page.fill('#filter', '');
    expect(await rows.count()).toBe(all);
  });

  it('tells from a figure on which cells it rests, with what was typed there', async () => {
    // 签约额 of 市水利和湖泊局: 10 to be done by 附件2!D40, 7 done by 部门单位!F40 of May, read off the workbooks.
    const row = page
      .locator('table', { hasText: '市直部门各项完成情况' })
      .first()
      .locator('tbody tr', { hasText: '市水利和湖泊局' });
    await row.locator('td', { hasText: '70.00%' }).click();
    const trace = await page.locator('#trace').innerText();
    expect(trace).toContain('市水利和湖泊局 · 签约额（亿元） 完成率 · 70.00%');
    expect(trace).toMatch(/招商附件2-部门任务分解表\.xlsx · 附件2!D40 · 签约额（亿元） · 填写为 ?10/u);
    expect(trace).toMatch(/2023-05\.xlsx · 部门单位!F40 · .*完成 · 填写为 ?7/u);
    await page.locator('#close').click();
  });

  it('opens all figures of a unit from the keyboard and gives the focus back', async () => {
    const button = page.locator('button.row', { hasText: '市水利和湖泊局' }).first();
    await button.focus();
    await page.keyboard.press('Enter');
    const trace = await page.locator('#trace').innerText();
    expect(trace).toContain('市水利和湖泊局');
    expect(trace).toContain('总分 = 各项得分之和');
    await page.keyboard.press('Escape');
    expect(await page.locator('#trace').isVisible()).toBe(false);
    expect(await page.evaluate(`document.activeElement.textContent`)).toBe('市水利和湖泊局');
  });

  it('prints on A4 pages, upright and across', async () => {
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)];
    const sizes = boxes.map(([, width, height]) =>
      [Number(width), Number(height)].map(Math.round).toSorted((one, other) => one - other),
    );
    expect(sizes.length).toBeGreaterThan(20);
    expect(new Set(sizes.map(String))).toEqual(new Set(['595,842']));
  });

  it.skipIf(!hasLibreOffice())('repeats the heads of a table on every page it goes on to', async () => {
    const pdf = put(newFolder(), '报告.pdf', await page.pdf({ preferCSSPageSize: true }));
    const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f');
    // The heads of the course of ranks, on a page that does not have its caption.
    const continued = pages.filter(
      (text) => /^\s*单位\s+名次走势/u.test(text) && !text.includes('全年名次和总分'),
    );
    expect(continued.length).toBeGreaterThan(0);
  });

  it('shows its charts where no script runs', async () => {
    const { page: read, close } = await openFile(browser, zh.file, { javaScriptEnabled: false });
    expect(await read.locator('svg.bars').count()).toBeGreaterThan(20);
    expect(await read.locator('svg.bars').first().isVisible()).toBe(true);
    await close();
  });

  it('stands in English where the run does', async () => {
    const { page: read, close } = await openFile(browser, en.file);
    expect(await read.locator('html').getAttribute('lang')).toBe('en');
    const chrome = await read.locator('h1, h2, thead th, .bar, .legend, footer').allInnerTexts();
    const foreign = chrome.filter((text) => /[\u4e00-\u9fff]/u.test(text));
    // Names of the county and of its indicators stay.
    expect(
      foreign.filter(
        (text) => !/^大冶市: report|（|项目|额|资|规模|率|主体|企业|计划|合计|乡镇|开工|争取/u.test(text),
      ),
    ).toEqual([]);
    await close();
  });
});
