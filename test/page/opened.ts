import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { shown } from '../../src/page/inert-text.ts';
import { type OpenedPage, openFile } from '../browser/chromium.ts';
import { WITHOUT_NEWER_APIS } from '../browser/older-chromium.ts';
import { dayie } from '../support/cli.ts';

/** What is told of a finding: code, place and message. */
export type Told = readonly [code: string, file: string, sheet: string, cell: string, message: string];

/** Opens a self-check page in a Chromium that has nothing that came after 86. */
export function openPage(
  browser: Browser,
  file: string,
  options: Parameters<typeof openFile>[2] = {},
): Promise<OpenedPage> {
  return openFile(browser, file, options, WITHOUT_NEWER_APIS);
}

/** Chooses files and waits for what comes of them. */
export async function choose(page: Page, files: readonly string[]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles([...files]);
  await settled(page);
}

export async function settled(page: Page): Promise<void> {
  await page.locator('.results[data-state=checked], .results[data-state=failed]').waitFor();
}

const Tolds = z.array(z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()]));

/** All findings as the page shows them. */
export async function toldBy(page: Page): Promise<readonly Told[]> {
  for (const more of await page.locator('button.more:visible').all())
    while (await more.isVisible()) await more.click();
  return Tolds.parse(
    await page.evaluate(`[...document.querySelectorAll('.finding')].map((item) => [
      item.dataset.code, item.dataset.file, item.dataset.sheet, item.dataset.cell,
      item.querySelector('.message').textContent])`),
  );
}

const Reported = z.object({
  findings: z.array(
    z.object({
      code: z.string(),
      file: z.string().nullable(),
      sheet: z.string().nullable(),
      cell: z.string().nullable(),
      message: z.string(),
      related: z.array(z.object({ file: z.string().nullable() })),
    }),
  ),
});

/**
 * What the command line says of the same files: of each in turn what is found in it, or in comparing another with it.
 *
 * @param files by their names in the folder; the others that `args` name are compared with.
 */
export function toldByCommandLine(
  folder: string,
  files: readonly string[],
  args: readonly string[] = files,
): readonly Told[] {
  const { stdout, stderr } = dayie(['validate', ...args, '--format', 'json', '--date', today()], {
    cwd: folder,
  });
  if (stdout === '') throw new Error(stderr);
  const { findings } = Reported.parse(JSON.parse(stdout));
  return files.flatMap((file) =>
    findings
      .filter(
        (one) => one.file === file || (one.file !== null && one.related.some((place) => place.file === file)),
      )
      .map((one): Told => [one.code, one.file ?? '', one.sheet ?? '', one.cell ?? '', shown(one.message)]),
  );
}

/** As the browser's clock has it. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Makes a page in the folder. */
export function makePage(folder: string, args: readonly string[] = []): string {
  const { status, stderr } = dayie(['page', ...args, '--out', 'page.html'], { cwd: folder });
  if (status !== 0) throw new Error(stderr);
  return path.join(folder, 'page.html');
}
