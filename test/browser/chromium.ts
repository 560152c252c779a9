import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Where Debian, other systems and CHROMIUM put the browser. */
const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].filter((place) => place !== undefined);

const SHORT = '/tmp';

/** The two widths that pages are looked at: an office's laptop and a telephone. */
export const LAPTOP = { width: 1366, height: 768 };
export const TELEPHONE = { width: 390, height: 844 };

/**
 * Whether a Chromium is here. Says loudly when there is none, because the tests that need it are then skipped; where `CI` is
 * set its absence is a fault.
 */
export function hasChromium(): boolean {
  if (PLACES.some((place) => existsSync(place))) return true;
  if (process.env.CI) throw new Error('Chromium is needed by these tests and not installed');
  process.stderr.write('\n*** SKIPPED: no Chromium is installed; no page was opened in a browser. ***\n\n');
  return false;
}

/** Starts it without a window; whoever starts it closes it. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = PLACES.find((place) => existsSync(place));
  if (executablePath === undefined) throw new Error('no Chromium is installed');
  // Its sandbox does not start for root, as whom containers run.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // The path of a socket has at most 107 characters, and that of the tests' temporary folder is too long for Chromium's.
  const folder = mkdtempSync(path.join(SHORT, 'dayie-'));
  const environment = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const browser = await chromium.launch({
    executablePath,
    args,
    headless: true,
    env: { ...Object.fromEntries(environment), TMPDIR: folder },
  });
  browser.on('disconnected', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return browser;
}

/** A page opened from a file, and all that it asked for or complained of since. */
export interface OpenedPage {
  readonly page: Page;
  /** The addresses asked for, the file itself left out. */
  readonly requests: readonly string[];
  /** Errors and warnings of the console (what the security policy refused is among them), uncaught errors, windows that popped up. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Opens a file as a double click does, in a browser profile of its own. The text at the file's place is not changed.
 *
 * @param before a script that runs before those of the page.
 */
export async function openFile(
  browser: Browser,
  file: string,
  options: BrowserContextOptions = {},
  before = '',
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: LAPTOP, ...options });
  if (before !== '') await context.addInitScript(before);
  const page = await context.newPage();
  const address = pathToFileURL(path.resolve(file)).href;
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => {
    const asked = request.url().replace(/#.*$/, '');
    if (asked !== address && !/^(?:data|blob):/.test(asked)) requests.push(request.url());
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => {
    complaints.push(`${dialog.type()}: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address);
  return { page, requests, complaints, close: () => context.close() };
}

/** By how many pixels the page is wider than its window: what a reader would have to push aside. */
export async function overhang(page: Page): Promise<number> {
  const width: number = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return width;
}
