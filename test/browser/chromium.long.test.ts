import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder } from '../support/temporary.ts';
import { hasChromium, launchChromium, openFile, overhang, TELEPHONE } from './chromium.ts';

/** What is wrong with a page must be seen by the tests of pages, or they would pass whatever it does. */
describe.skipIf(!hasChromium())('a page opened in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('is seen asking for a picture, breaking its policy, failing and popping up', async () => {
    const { page, requests, complaints, close } = await openFile(
      browser,
      written(`<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline'">
        <img src="http://127.0.0.1:9/x.png"><script>alert('hello')</script>
        <button onclick="eval('1')">eval</button><button onclick="missing()">missing</button>`),
    );
    await page.getByText('eval').click();
    await page.getByText('missing').click();
    expect(requests).toEqual(['http://127.0.0.1:9/x.png']);
    expect(complaints.join('\n')).toMatch(/alert: hello/);
    expect(complaints.join('\n')).toMatch(/Content Security Policy/);
    expect(complaints.join('\n')).toMatch(/missing is not defined/);
    await close();
  });

  it('is seen hanging over its window', async () => {
    const { page, close } = await openFile(
      browser,
      written(`<body style="margin:0"><p style="width:500px">wide`),
      { viewport: TELEPHONE },
    );
    expect(await overhang(page)).toBe(110);
    await close();
  });

  it('has nothing said of it where nothing is wrong', async () => {
    const { requests, complaints, close } = await openFile(
      browser,
      written('<title>大冶</title><p>通报</p>'),
    );
    expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
    await close();
  });
});

function written(html: string): string {
  const file = path.join(newFolder(), '页面.html');
  writeFileSync(file, `<!doctype html><meta charset="utf-8">${html}`);
  return file;
}
