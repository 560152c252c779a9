import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openArchive } from '../../src/formats/xlsx/read/archive.ts';
import { DEFAULT_LIMITS } from '../../src/formats/xlsx/read/limits.ts';
import { writeZip } from '../../src/formats/zip.ts';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';
import { put } from '../support/mutate.ts';
import { hasChromium, launchChromium, openFile } from './chromium.ts';
import { hostileMonth, SHEET, TYPED } from './hostile.ts';

function scored(paths: readonly string[], date: string, ...more: readonly string[]): Buffer {
  const out = newFolder();
  const ran = dayie([
    'score',
    ...paths,
    '--out',
    out,
    '--date',
    date,
    '--format',
    'none',
    '--fail-on',
    'never',
    ...more,
  ]);
  if (ran.status !== 0) throw new Error(ran.stderr);
  const month = date < '2024' ? '2023-05' : '2023-12';
  return readFileSync(path.join(out, `${month}-报告.html`));
}

/** The fixture of May under the titles of all twelve months: 86 units, 13 of them with ten indicators. */
function wholeYear(): string {
  const folder = newFolder();
  const archive = openArchive(
    readFileSync(path.join(FIXTURES, 'monthly', '2023-05.xlsx')),
    '',
    DEFAULT_LIMITS,
  );
  for (let month = 1; month <= 12; month += 1) {
    const until = month === 1 ? '1月' : `1—${month}月`;
    const parts = archive.names.map((name) => {
      const content = archive.part(name) ?? Buffer.alloc(0);
      const text = content
        .toString('utf8')
        .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
        .replaceAll('1—5月', until)
        .replaceAll('5月31日', `${month}月28日`);
      return { name, content: name.endsWith('.xml') ? Buffer.from(text, 'utf8') : content };
    });
    put(folder, `2023-${String(month).padStart(2, '0')}.xlsx`, writeZip(parts));
  }
  return folder;
}

describe('a report', () => {
  it('has fewer than 2 MB for all units over twelve months', () => {
    const page = scored([wholeYear(), path.join(FIXTURES, 'targets')], '2024-01-05');
    expect(page.length).toBeGreaterThan(1_000_000);
    expect(page.length).toBeLessThan(2_000_000);
  });

  it('is the same to the last byte for the same files', () => {
    const paths = [path.join(FIXTURES, 'monthly'), path.join(FIXTURES, 'targets')];
    expect(scored(paths, '2023-06-05').equals(scored(paths, '2023-06-05'))).toBe(true);
  });

  it('is not written where it is left out', () => {
    expect(() => scored([path.join(FIXTURES, 'monthly')], '2023-06-05', '--no-report')).toThrow(/ENOENT/u);
  });
});

describe.skipIf(!hasChromium())('what was submitted, in a report opened in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it.each(['zh', 'en'])(
    'is text whatever it is: nothing of it runs, loads or turns round (%s)',
    async (language) => {
      const html = scored([await hostileMonth()], '2023-06-05', '--lang', language);
      const { page, requests, complaints, close } = await openFile(
        browser,
        put(newFolder(), '报告.html', html),
      );
      // Every trace is opened: what stands in it is put in by the script.
      for (const button of await page.locator('button.row').all()) {
        await button.click();
        await page.locator('#close').click();
      }
      expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
      expect(await page.locator('img, iframe, object, embed, b[onclick], svg[onload], link').count()).toBe(0);
      expect(await page.locator('script').count()).toBe(2);
      const text = await page.locator('body').innerText();
      expect(text).toContain('[U+202E]');
      expect(text).not.toContain('\u202e');
      await page
        .locator('tr', { has: page.locator('th', { hasText: '市科技局' }) })
        .locator('td[data-t]')
        .first()
        .click();
      const trace = await page.locator('#trace-body').innerText();
      expect(trace).toContain(SHEET);
      expect(trace).toContain(TYPED.replace('\u202e', '[U+202E]'));
      await close();
    },
  );

  it('stays under its policy: a script that somebody adds does not run', async () => {
    const html = scored([await hostileMonth()], '2023-06-05').toString('utf8');
    const added = html.replace('</main>', '<script>document.title="run"</script><img src="x.png"></main>');
    const { page, complaints, close } = await openFile(browser, put(newFolder(), '报告.html', added));
    expect(await page.title()).not.toBe('run');
    expect(complaints.join('\n')).toMatch(/Content Security Policy/u);
    await close();
  });

  it('is a page of headings, tables with captions and heads for a screen reader', async () => {
    const html = scored([await hostileMonth()], '2023-06-05');
    const { page, close } = await openFile(browser, put(newFolder(), '报告.html', html));
    const session = await page.context().newCDPSession(page);
    const { nodes } = Tree.parse(await session.send('Accessibility.getFullAXTree'));
    const named = (role: string): readonly string[] =>
      nodes
        .filter((node) => node.role?.value === role && node.ignored !== true)
        .map((node) => node.name?.value ?? '');
    expect(named('heading').slice(0, 4)).toEqual([
      '大冶市2023年1—5月工作情况报告',
      '摘要',
      '招商引资',
      '部门单位及金融机构招商引资',
    ]);
    expect(named('table').every((name) => name !== '')).toBe(true);
    expect(named('table')).toContainEqual(
      expect.stringMatching(/^部门单位及金融机构招商引资：市直部门排名/u),
    );
    expect(named('columnheader')).toEqual(expect.arrayContaining(['名次', '单位', '总分', '亮灯']));
    expect(named('rowheader')).toContain('市教育局');
    expect(named('button').every((name) => name !== '')).toBe(true);
    // A field with proposals.
    expect(named('combobox')).toEqual(['筛选单位']);
    expect(named('navigation')).toEqual(['目录']);
    expect(named('image').every((name) => name !== '')).toBe(true);
    await close();
  });
});

const Named = z.object({ value: z.unknown().transform((value) => String(value)) }).optional();
const Tree = z.object({
  nodes: z.array(z.object({ role: Named, name: Named, ignored: z.boolean().optional() })),
});
