import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, launchChromium, type OpenedPage } from '../browser/chromium.ts';
import { newFolder, PROJECT } from '../support/cli.ts';
import { choose, makePage, openPage, toldBy, toldByCommandLine } from './opened.ts';

const WORKBOOK = /\.(?:xlsx|xlsm|xltm|xls|et|xlsb|ods|csv)$/;

/** Every folder of fixtures with workbooks in it. */
const folders = readdirSync(path.join(PROJECT, 'fixtures'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && WORKBOOK.test(entry.name))
  .reduce(
    (all, { parentPath, name }) => all.set(parentPath, [...(all.get(parentPath) ?? []), name].sort()),
    new Map<string, readonly string[]>(),
  );

describe.skipIf(!hasChromium())('The page finds in the workbooks of', () => {
  let browser: Browser;
  let opened: OpenedPage;
  beforeAll(async () => {
    browser = await launchChromium();
    opened = await openPage(browser, makePage(newFolder()));
  });
  afterAll(() => browser.close());

  it.each([...folders].map(([folder, files]) => [path.relative(PROJECT, folder), files] as const))(
    '%s what the command line finds, in its words',
    async (folder, files) => {
      await choose(
        opened.page,
        files.map((file) => path.join(PROJECT, folder, file)),
      );
      const told = await toldBy(opened.page);
      expect(told).toEqual(toldByCommandLine(path.join(PROJECT, folder), files));
      expect(opened.requests).toEqual([]);
      expect(opened.complaints).toEqual([]);
    },
  );
});
