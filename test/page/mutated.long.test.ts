import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, launchChromium, type OpenedPage } from '../browser/chromium.ts';
import { rightBooks, type Spot, spotsOf, type Typed } from '../runs/mutating.ts';
import { SPOILS } from '../runs/spoils.ts';
import { FIXTURES, newFolder } from '../support/cli.ts';
import { choose, makePage, openPage, toldBy, toldByCommandLine } from './opened.ts';

interface Mutant {
  readonly what: string;
  readonly spot: Spot;
  readonly typed: Typed;
}

/** Of every right workbook some cells, each spoilt in another way. */
const MUTANTS_A_BOOK = 2;

const mutants = rightBooks('tables', 'targets', 'progress', 'monthly', 'ledgers')
  .filter(({ name }) => name.endsWith('.xlsx'))
  .flatMap((book, at) => {
    const spots = spotsOf(book);
    const all = SPOILS.flatMap(({ what, typed }, index): readonly Mutant[] => {
      const fitting = spots.filter((spot) => typed(spot) !== undefined);
      const spot = fitting[((at + index) * 31) % Math.max(1, fitting.length)];
      const value = spot === undefined ? undefined : typed(spot);
      return spot === undefined || value === undefined ? [] : [{ what, spot, typed: value }];
    });
    return Array.from({ length: MUTANTS_A_BOOK }, (_, index) => all[(at * 5 + index * 7) % all.length]);
  })
  .filter((mutant) => mutant !== undefined);

describe.skipIf(!hasChromium())('The page finds in a spoilt workbook what the command line finds', () => {
  let browser: Browser;
  let opened: OpenedPage;
  const folder = newFolder();
  beforeAll(async () => {
    browser = await launchChromium();
    opened = await openPage(browser, makePage(newFolder()));
  });
  afterAll(() => browser.close());

  async function expectAlike(name: string): Promise<readonly string[]> {
    await choose(opened.page, [path.join(folder, name)]);
    const told = await toldBy(opened.page);
    expect(told).toEqual(toldByCommandLine(folder, [name]));
    expect(opened.complaints).toEqual([]);
    return told.map(([code]) => code);
  }

  it.each(
    mutants.map(({ spot: { book, sheet, at }, what, ...rest }, index) => {
      const title = `${book.name} ${book.sheets[sheet]?.name ?? ''}!${at}: ${what}`;
      return [title, index, { spot: { book, sheet, at }, ...rest }] as const;
    }),
  )('%s', async (_, index, { spot: { book, sheet, at }, typed }) => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path.join(FIXTURES, book.name));
    const cell = workbook.getWorksheet(book.sheets[sheet]?.name ?? '')?.getCell(at);
    if (cell === undefined) throw new Error(`no cell ${at}`);
    cell.value = typed === null ? null : typed.kind === 'number' ? Number(typed.value) : typed.value;
    const name = `${index}-${path.basename(book.name)}`;
    await workbook.xlsx.writeFile(path.join(folder, name));
    await expectAlike(name);
  });

  it('where its bytes are damaged or cut short', async () => {
    const source = path.join(FIXTURES, 'monthly', '2023-05.xlsx');
    const bytes = readFileSync(source);
    const codes = new Set<string>();
    for (let part = 1; part < 24; part += 1) {
      const name = `damaged-${part}.xlsx`;
      const at = Math.floor((bytes.length * part) / 24);
      const damaged = Buffer.from(part % 4 === 0 ? bytes.subarray(0, at) : bytes);
      if (part % 4 !== 0) damaged[at] = (damaged[at] ?? 0) ^ 0x41;
      writeFileSync(path.join(folder, name), damaged);
      for (const code of await expectAlike(name)) codes.add(code);
    }
    expect([...codes].filter((code) => code.startsWith('READ-')).length).toBeGreaterThan(1);
  });

  it('where it is no workbook at all', async () => {
    const contents = ['', '%PDF-1.7', 'PK\u0003\u0004', '\u0000\u0001\u0002', '<html><table></table></html>'];
    for (const [index, content] of contents.entries()) {
      const name = `no-workbook-${index}.xlsx`;
      writeFileSync(path.join(folder, name), content);
      expect(await expectAlike(name), name).not.toEqual([]);
    }
    copyFileSync(import.meta.filename, path.join(folder, 'text.csv'));
    await expectAlike('text.csv');
  });
});
