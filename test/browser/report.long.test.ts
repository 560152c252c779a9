import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';
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
  let opened: OpenedPage;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    zh = made('zh');
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
      const own = language === 'zh' ? zh : made(language);
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
});
