import { mkdirSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { RollCallDocument } from '../../schemas/output/roll-call.ts';
import { dayie, newFolder } from '../support/cli.ts';
import { bookOf, put } from '../support/mutate.ts';

const HEADINGS = ['序号', '责任单位', '新签约项目完成（个）', '签约额完成（亿元）'];
const COUNTS = [
  ['应报', 'expected'],
  ['已报', 'received'],
  ['未报', 'missing'],
  ['退回', 'refused'],
  ['重复且不一致', 'contradicting'],
] as const;

describe('The roll-call of a sound return, a faulty one, a blank one and one sent twice with different figures', () => {
  const folder = newFolder();

  beforeAll(async () => {
    mkdirSync(path.join(folder, '收件'));
    const send = async (name: string, unit: string, ...figures: readonly (string | number | null)[]) =>
      put(
        folder,
        `收件/${name}.xlsx`,
        await bookOf([['招商引资完成情况（截至2023年6月30日）'], HEADINGS, [1, unit, ...figures]]),
      );
    await send('市教育局', '市教育局', 1, '约');
    await send('团市委', '团市委', 3, 2);
    await send('市档案馆', '市档案馆', null, null);
    await send('市残联', '市残联', 1, 1);
    await send('市残联（新）', '市残联', 2, 1);
  });

  const collect = (format: string) =>
    dayie(
      [
        'collect',
        '收件',
        '--month',
        '2023-06',
        '--date',
        '2023-07-03',
        '--out',
        '汇总.xlsx',
        '--force',
        '--format',
        format,
        '--fail-on',
        'never',
        '--lang',
        'zh',
      ],
      { cwd: folder },
    ).stdout;

  it('counts the same on the screen, in the sheet and in JSON, and as many lines as it counts', async () => {
    const screen = collect('table');
    const { counts, tables } = RollCallDocument.parse(JSON.parse(collect('json')));
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path.join(folder, '汇总.xlsx'));
    const sheet = book.getWorksheet('报送情况');
    const caption = sheet?.getCell('A2').text ?? '';
    for (const [word, key] of COUNTS) {
      const said = `${word}${counts[key]}份`;
      expect(screen).toContain(said);
      expect(caption).toContain(said);
    }
    const lines = tables.flatMap((table) => table.lines);
    const of = (...states: readonly string[]): number =>
      lines.filter(({ state }) => states.includes(state)).length;
    expect(of('missing')).toBe(counts.missing);
    expect(of('refused')).toBe(counts.refused);
    expect(counts.contradicting).toBeGreaterThan(0);
    expect(counts.missing + counts.received + counts.refused + counts.contradicting + counts.unfilled).toBe(
      counts.expected,
    );
    const states = Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) => sheet?.getCell(row + 1, 5).text);
    expect(states.filter((text) => text === '未报').length).toBe(counts.missing);
  });
});
