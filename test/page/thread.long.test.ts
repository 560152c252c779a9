import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, launchChromium, openFile } from '../browser/chromium.ts';
import { newFolder } from '../support/cli.ts';
import { choose, makePage, openPage, settled, toldBy } from './opened.ts';

const HEAD = '序号,项目名称,引进单位,投资方,是否省外,计划总投资（亿元）,签约日期\n';

/** A ledger whose checking takes a while; every hundredth row has no figure. */
function ledger(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, index) =>
      `${index + 1},项目${index + 1},市教育局,某公司${index + 1},是,${index % 100 === 0 ? '约3' : '3'},2023-03-0${(index % 9) + 1}\n`,
  );
  return `2023年签约项目台账\n${HEAD}${lines.join('')}`;
}

const SMALL = `2023年1—3月部门单位招商引资完成情况,,\n责任单位,签约额任务（亿元）,签约额完成（亿元）\n市教育局,10,约5\n`;

describe.skipIf(!hasChromium())('The self-check page checks in a thread of its own', () => {
  let browser: Browser;
  let file = '';
  let long = '';
  let small = '';
  beforeAll(async () => {
    browser = await launchChromium();
    const folder = newFolder();
    file = makePage(folder);
    long = path.join(folder, '签约项目台账.csv');
    writeFileSync(long, ledger(60_000));
    small = path.join(folder, '小.csv');
    writeFileSync(small, SMALL);
  });
  afterAll(() => browser.close());

  it('so that it stays alive, tells how far it is, and stops when it is told to', async () => {
    const { page, complaints, requests, close } = await openPage(browser, file);
    await page.locator('input[type=file]').setInputFiles([long]);
    await page.locator('button.stop').waitFor();
    // It answers and draws while the thread is at work.
    expect(await frames(page)).toBeGreaterThan(3);
    expect(await page.locator('.checking .progress').textContent()).toMatch(/正在(?:读取|核对)/u);
    await page.getByText('English').click();
    expect(await page.locator('.checking').textContent()).toMatch(/(?:Reading|Checking).* Stop$/u);
    await page.locator('button.stop').click();
    expect(await page.locator('.results').getAttribute('data-state')).toBe('nothing');
    // What comes next is checked as if nothing had been.
    await choose(page, [small]);
    expect((await toldBy(page)).map(([code]) => code)).toContain('VALUE-009');
    await page.locator('.picture').first().waitFor();
    expect([complaints, requests]).toEqual([[], []]);
    await close();
  });

  it('and drops what it was at when something else is dropped on it', async () => {
    const { page, close } = await openPage(browser, file);
    await page.locator('input[type=file]').setInputFiles([long]);
    await page.locator('button.stop').waitFor();
    await choose(page, [small]);
    expect(await page.locator('.checked h2').allTextContents()).toEqual(['小.csv']);
    await close();
  });

  it('which may ask for nothing on the network either, and make no code of texts', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.setHeader('access-control-allow-origin', '*').end('self.postMessage("loaded")');
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    const { page, close } = await openFile(browser, file);
    const tried = await page.evaluate(`new Promise((resolve) => {
      const script = \`
        const address = 'http://127.0.0.1:${port}/';
        const codes = [];
        try { new Function('1')(); codes.push('code'); } catch (error) {}
        try { importScripts(address); codes.push('script'); } catch (error) {}
        fetch(address).then(() => codes.push('fetched'), () => {}).then(() => postMessage(codes));\`;
      const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
      worker.onmessage = ({ data }) => resolve(data);
    })`);
    expect([tried, asked]).toEqual([[], 0]);
    await close();
    await new Promise((resolve) => server.close(resolve));
  });

  it.each([
    ['has no threads', 'delete globalThis.Worker;', (page: string) => page],
    [
      'refuses threads of blobs',
      'globalThis.Worker = class { constructor() { throw new DOMException("no", "SecurityError"); } };',
      (page: string) => page,
    ],
    ['does not load them', '', (page: string) => page.replace('worker-src blob:', "worker-src 'none'")],
  ])('but for a browser that %s: there the page itself does it', async (_, before, change) => {
    const other = path.join(newFolder(), 'page.html');
    writeFileSync(other, change(readFileSync(file, 'utf8')));
    const { page, close } = await openFile(browser, other, {}, before);
    await choose(page, [small]);
    expect(await page.locator('.results').getAttribute('data-state')).toBe('checked');
    expect((await toldBy(page)).map(([code]) => code)).toContain('VALUE-009');
    await page.locator('.picture').first().waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByText('下载标红的副本').click();
    expect((await downloading).suggestedFilename()).toBe('小-标注.xlsx');
    await settled(page);
    await close();
  });
});

/** How often the page draws in half a second. */
async function frames(page: Page): Promise<number> {
  return page.evaluate(`new Promise((resolve) => {
    let count = 0;
    const end = performance.now() + 500;
    const draw = () => { count += 1; if (performance.now() < end) requestAnimationFrame(draw); else resolve(count); };
    requestAnimationFrame(draw);
  })`);
}
