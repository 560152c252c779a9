import path from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { ScoreDocument } from '../../schemas/output/score.ts';
import { LIST_WORDS, OWN_LIST_WORDS } from '../../src/words/lists.ts';
import { dayie, FIXTURES, newFolder, PROJECT } from '../support/cli.ts';

/** The screen tells interviews and warnings, and what is to be verified for them, apart from the other lists. */
const TOLD_APART: readonly string[] = ['interview', 'warning', 'unverified'];

const WORDS = new Map(Object.entries({ ...LIST_WORDS, ...OWN_LIST_WORDS }));

it('Every list counts the same on the screen, in its sheet and in JSON', async () => {
  const out = newFolder();
  const warn = (format: string): string =>
    dayie([
      'warn',
      path.join(PROJECT, 'fixtures', 'example-county'),
      path.join(FIXTURES, 'targets'),
      ...[
        '--date',
        '2023-07-03',
        '--out',
        out,
        '--force',
        '--format',
        format,
        '--fail-on',
        'never',
        '--lang',
        'zh',
      ],
    ]).stdout;
  const screen = warn('table');
  const { lists } = ScoreDocument.parse(JSON.parse(warn('json')));
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path.join(out, '2023-06-名单.xlsx'));
  expect(lists.length).toBeGreaterThan(15);
  for (const { id, number, entries } of lists) {
    const words = WORDS.get(id);
    expect(number).toBeLessThanOrEqual(entries.length);
    expect(number).toBeGreaterThan(0);
    expect(book.getWorksheet(words?.met.zh)?.getCell('A2').text, id).toContain(`共${number}项`);
    if (!TOLD_APART.includes(id)) expect(screen).toContain(`${words?.title.zh}（${number}项）`);
  }
}, 120_000);
