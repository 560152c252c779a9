import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, launchChromium, type OpenedPage, overhang, TELEPHONE } from '../browser/chromium.ts';
import { dayie, newFolder, PROJECT } from '../support/cli.ts';
import { choose, makePage, openPage, settled, toldBy, toldByCommandLine } from './opened.ts';

const MONTHLY = path.join(PROJECT, 'fixtures', 'daye-2023', 'monthly');

/** What a unit does with the page that the office sent it. */
describe.skipIf(!hasChromium())('The self-check page', () => {
  let browser: Browser;
  /** A project with January and February, and a page for March. */
  let folder = '';
  let file = '';
  beforeAll(async () => {
    browser = await launchChromium();
    folder = newFolder();
    dayie(['init', '.', '--date', '2023-03-31'], { cwd: folder });
    for (const month of ['2023-01', '2023-02']) {
      mkdirSync(path.join(folder, '月报', month), { recursive: true });
      copyFileSync(
        path.join(folder, '示例', `${month}.xlsx`),
        path.join(folder, '月报', month, `${month}.xlsx`),
      );
    }
    copyFileSync(path.join(folder, '示例', '年度任务.xlsx'), path.join(folder, '任务表', '年度任务.xlsx'));
    file = makePage(folder, ['--month', '2023-03']);
  });
  afterAll(() => browser.close());

  const open = (options: Parameters<typeof openPage>[2] = {}): Promise<OpenedPage> =>
    openPage(browser, file, options);

  /** March’s workbook with some cells changed, in the project’s folder. */
  async function march(name: string, change: (sheet: ExcelJS.Worksheet) => void): Promise<string> {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path.join(folder, '示例', '2023-03.xlsx'));
    const sheet = workbook.getWorksheet('部门单位');
    if (sheet === undefined) throw new Error('the example has no sheet 部门单位');
    change(sheet);
    const target = path.join(folder, name);
    await workbook.xlsx.writeFile(target);
    return target;
  }

  it('compares what is dropped with the targets and the month before, as the command line does', async () => {
    const name = '市直三月.xlsx';
    await march(name, (sheet) => {
      // Less than February’s, no figure, and another target than was given.
      sheet.getCell('D5').value = 0;
      sheet.getCell('F6').value = '约5';
      sheet.getCell('E7').value = 11;
    });
    const { page, complaints, requests, close } = await open();
    await choose(page, [path.join(folder, name)]);
    const told = await toldBy(page);
    const args = ['任务表', '月报', name, '--scheme', '考核办法.xlsx', '--month', '2023-03'];
    expect(told).toEqual(toldByCommandLine(folder, [name], args));
    expect(new Set(told.map(([, , , cell]) => cell))).toEqual(new Set(['D5', 'F6', 'E7']));
    expect([complaints, requests]).toEqual([[], []]);
    await close();
  });

  it('takes a file that is dragged onto it from a folder', async () => {
    const { page, complaints, close } = await open();
    await drag(page, [path.join(folder, '示例', '2023-03.xlsx')]);
    await settled(page);
    expect(await page.locator('.checked').getAttribute('data-verdict')).toBe('ready');
    expect(complaints).toEqual([]);
    await close();
  });

  it('says in words that a folder cannot be read', async () => {
    const { page, complaints, close } = await open();
    await drag(page, [path.join(folder, '示例')]);
    await settled(page);
    expect(await page.locator('.failed').textContent()).toContain('把里面的表格文件拖进来');
    expect(complaints).toEqual([]);
    await close();
  });

  it('has a slip for what can be sent: unit, table, file with its SHA-256, result, time; and prints it alone', async () => {
    const { page, close } = await open();
    const source = path.join(folder, '示例', '2023-03.xlsx');
    await choose(page, [source]);
    const slip = page.locator('.slip');
    const text = (await slip.textContent()) ?? '';
    expect(text).toContain(createHash('sha256').update(readFileSync(source)).digest('hex'));
    for (const part of ['2023-03.xlsx', '2023年3月', '可以报送', 'dayie 0.', '大冶市2023年'])
      expect(text).toContain(part);
    expect(text).toMatch(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}/);
    await page.evaluate('window.print = () => { window.printed = true; }');
    await page.getByText('打印自检单').click();
    expect(await page.evaluate('window.printed')).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await slip.isVisible()).toBe(true);
    for (const other of ['header', '.drop', '.verdict', '.actions'])
      expect(await page.locator(other).isVisible(), other).toBe(false);
    await close();
  });

  it.each(['faulty.xlsx', 'faulty.csv'])(
    'hands out the marked copy that the command line writes of %s',
    async (name) => {
      if (name.endsWith('.csv')) writeFileSync(path.join(folder, name), CSV);
      else await march(name, (sheet) => Object.assign(sheet.getCell('F6'), { value: '约5' }));
      const marked = path.join(newFolder(), '标注');
      dayie(['validate', name, '--month', '2023-03', '--marked', marked], { cwd: folder });
      const [copy = ''] = readdirSync(marked).filter((one) => one.endsWith('.xlsx'));
      const { page, complaints, close } = await openPage(
        browser,
        makePage(newFolder(), ['--month', '2023-03']),
      );
      await choose(page, [path.join(folder, name)]);
      const downloading = page.waitForEvent('download');
      await page.getByText('下载标红的副本').click();
      const download = await downloading;
      expect(download.suggestedFilename()).toBe('faulty-标注.xlsx');
      const made = readFileSync(await download.path());
      expect(made.equals(readFileSync(path.join(marked, copy)))).toBe(true);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it('shows names and texts that would be code, or turn others, as what they are', async () => {
    const name = '<img src=x onerror=alert(1)>&.xlsx';
    const target = await march(name, (sheet) => {
      sheet.getCell('F6').value = '</script><script>alert(2)</script>';
      sheet.getCell('F7').value = '\u202e5.3';
      sheet.getCell('B8').value = '<b onclick="alert(3)">市\u200b某局</b>';
      sheet.name = '<svg onload=alert(4)>';
    });
    const { page, complaints, requests, close } = await open();
    await choose(page, [target]);
    const text = (await page.locator('.results').textContent()) ?? '';
    for (const shown of [
      name,
      '</script><script>alert(2)</script>',
      '⟨U+202E⟩',
      '⟨U+200B⟩',
      '<svg onload=alert(4)>',
    ])
      expect(text, shown).toContain(shown);
    expect(
      await page.locator('.results').locator('img, svg, script, iframe, [onclick], [onload], a').count(),
    ).toBe(0);
    expect([complaints, requests]).toEqual([[], []]);
    await close();
  });

  it('says of another unit’s report that the page is not for it, and of another table that it is not asked for', async () => {
    const own = makePage(newFolder(), ['--month', '2023-03', '--unit', '市教育局', 'investment/departments']);
    const { page, close } = await openPage(browser, own);
    const verdict = (): Promise<string | null> => page.locator('.checked').getAttribute('data-verdict');
    const forms = newFolder();
    const form = ['template', 'investment/departments', '--month', '2023-03', '--per-unit', '--out', forms];
    expect(dayie(form).status).toBe(0);
    const filled = async (unit: string): Promise<string> => {
      const found = readdirSync(forms).find((one) => one.includes(unit)) ?? '';
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.readFile(path.join(forms, found));
      workbook.worksheets[0]?.eachRow((row) =>
        row.eachCell({ includeEmpty: true }, (cell) => {
          if (cell.protection?.locked === false) cell.value = 1;
        }),
      );
      const target = path.join(forms, `填好-${found}`);
      await workbook.xlsx.writeFile(target);
      return target;
    };
    await choose(page, [await filled('市科技局')]);
    expect(await verdict()).toBe('other-unit');
    expect(await page.locator('.verdict').textContent()).toContain(
      '本页供市教育局使用，这个文件是市科技局的',
    );
    await choose(page, [
      path.join(PROJECT, 'fixtures', 'daye-2023', 'progress', '2023-03-志愿服务统计.xlsx'),
    ]);
    expect(await verdict()).toBe('nothing-asked-for');
    await close();
  });

  it('speaks English when asked to, of what is already there, too', async () => {
    const { page, close } = await open();
    await choose(page, [path.join(MONTHLY, '2023-03.xlsx')]);
    const before = (await toldBy(page)).length;
    await page.getByText('English').click();
    const messages = (await toldBy(page)).map(([, , , , message]) => message);
    expect(messages).toHaveLength(before);
    expect(messages.join(' ')).toMatch(/ is /);
    expect(await page.locator('h1').textContent()).toBe('Check a report before sending it');
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('English');
    await close();
  });

  it('can be read on a telephone and used with the keyboard alone', async () => {
    const { page, close } = await open({ viewport: TELEPHONE });
    await choose(page, [path.join(MONTHLY, '2023-03.xlsx')]);
    expect(await toldBy(page)).not.toEqual([]);
    expect(await overhang(page)).toBe(0);
    await page.keyboard.press('Tab');
    const reached: string[] = [];
    for (let press = 0; press < 8; press += 1) {
      reached.push(
        String(await page.evaluate('document.activeElement.type || document.activeElement.className')),
      );
      await page.keyboard.press('Tab');
    }
    expect(reached.slice(0, 4)).toEqual(['button', 'button', 'file', 'button']);
    const chooser = page.waitForEvent('filechooser');
    await page.locator('input[type=file]').focus();
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(path.join(MONTHLY, '2023-02.xlsx'));
    await page.getByText('2023-02.xlsx').first().waitFor();
    await close();
  });
});

const CSV = `2023年1—3月部门单位招商引资完成情况,,,,,,,
序号,责任单位,新签约项目任务（个）,新签约项目完成（个）,签约额任务（亿元）,签约额完成（亿元）,新开工入库项目任务（个）,新开工入库项目完成（个）
1,市教育局,2,1,10,约5,1,0
`;

/** Drags files from the system’s desktop onto the page, as Chromium itself is told of it. */
async function drag(page: Page, files: readonly string[]): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 180, data });
}
