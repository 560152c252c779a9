import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { run } from '../office/running.ts';
import { dayie, newFolder } from '../support/cli.ts';

const HEAD = '2023年1—5月部门单位招商引资完成情况表,,\n责任单位,签约额任务（亿元）,签约额完成（亿元）\n';
const table = (rows: Readonly<Record<string, string>>, month = '5'): string =>
  HEAD.replace('5月', `${month}月`) +
  Object.entries(rows)
    .map(([name, amount]) => `${name},10,${amount}\n`)
    .join('');

/** A folder with these files, in folders of their own. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = newFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

const At = z.strictObject({ before: z.string().nullable(), after: z.string().nullable() });
const Document = z.strictObject({
  before: z.string(),
  after: z.string(),
  changes: z.array(
    z.strictObject({
      sheet: z.string(),
      item: z.string(),
      change: z.enum(['added', 'removed', 'changed']),
      column: z.string().nullable(),
      before: z.string().nullable(),
      after: z.string().nullable(),
      at: At.optional(),
      whole: z.enum(['table', 'column']).optional(),
    }),
  ),
  files: z
    .strictObject({
      onlyBefore: z.array(z.string()),
      onlyAfter: z.array(z.string()),
      unrecognised: z.array(z.string()),
      alike: z.number(),
    })
    .optional(),
});

async function told(folder: string, ...args: readonly string[]) {
  const { stdout, exit } = await run(folder, ['diff', ...args, '--format', 'json']);
  expect(exit).toBe(0);
  const { changes, files } = Document.parse(JSON.parse(stdout));
  const line = ({ item, change, column, before, after, whole }: (typeof changes)[number]): string =>
    change === 'changed' ? `${item} ${column} ${before}→${after}` : `${change} ${whole ?? 'row'} ${item}`;
  return { lines: changes.map(line), changes, files };
}

describe('dayie diff of two folders', () => {
  it('pairs rows by table, month and unit, whatever files they stand in', async () => {
    const folder = folderOf({
      '旧/5月.csv': table({ 市教育局: '2', 市科技局: '1', 市商务局: '3' }),
      '新/教育.csv': table({ 市教育局: '2.0' }),
      '新/科技和商务.csv': table({ 市科技局: '1.5', 市商务局: '' }),
    });
    const { lines, files } = await told(folder, '旧', '新');
    // 2.0 is 2; a figure that is gone is a change.
    expect(lines).toEqual(['市科技局 签约额完成（亿元） 1→1.5', '市商务局 签约额完成（亿元） 3→']);
    expect(files).toEqual({
      onlyBefore: ['5月.csv'],
      onlyAfter: ['教育.csv', '科技和商务.csv'],
      unrecognised: [],
      alike: 0,
    });
  });

  it('says what only one side has: rows, columns, tables and files', async () => {
    const folder = folderOf({
      '旧/5月.csv': table({ 市教育局: '2', 市科技局: '1' }),
      '旧/4月.csv': table({ 市教育局: '2' }, '4'),
      '旧/说明.csv': '甲,乙\n一,二\n',
      '旧/相同.csv': '甲,乙\n一,二\n',
      '新/5月.csv': table({ 市教育局: '2', 市商务局: '1' })
        .replace('完成（亿元）\n', '完成（亿元）,新签约项目完成（个）\n')
        .replaceAll(/,([12])\n/gu, ',$1,1\n'),
      '新/说明.csv': '甲,乙\n一,三\n',
      '新/相同.csv': '甲,乙\n一,二\n',
    });
    const { lines, files } = await told(folder, '旧', '新');
    expect(lines).toEqual([
      'removed table 1',
      'added column 新签约项目完成（个）',
      'removed row 市科技局',
      'added row 市商务局',
    ]);
    expect(files).toEqual({ onlyBefore: ['4月.csv'], onlyAfter: [], unrecognised: ['说明.csv'], alike: 1 });
    const { stdout } = await run(folder, ['diff', '旧', '新']);
    expect(stdout).toContain('  只在前一边：市科技局（5月.csv 5月 A4）\n');
    expect(stdout).toContain('  只在前一边：整张表，1行（4月.csv）\n');
    expect(stdout).toContain('  只在后一边：“新签约项目完成（个）”一栏\n');
    expect(stdout).toContain('文件\n  只在前一边：4月.csv\n');
    expect(stdout).toContain('  内容不同，但没有认出其中的表，没有逐格比较：说明.csv\n  1个文件完全相同\n');
  });

  it('holds one month against another where each side has one', async () => {
    const folder = folderOf({
      '四月.csv': table({ 市教育局: '2' }, '4'),
      '五月.csv': table({ 市教育局: '3' }),
    });
    const { lines, changes } = await told(folder, '四月.csv', '五月.csv');
    expect(lines).toEqual(['市教育局 签约额完成（亿元） 2→3']);
    expect(changes[0]?.sheet).toMatch(/ 2023-04 → 2023-05$/u);
  });

  it('takes the same unit twice by the names of the files', async () => {
    const folder = folderOf({
      '旧/甲.csv': table({ 市教育局: '2' }),
      '旧/乙.csv': table({ 市教育局: '3' }),
      '新/甲.csv': table({ 市教育局: '4' }),
      '新/乙.csv': table({ 市教育局: '3' }),
    });
    expect((await told(folder, '旧', '新')).lines).toEqual(['市教育局 签约额完成（亿元） 2→4']);
  });

  it('says where nothing differs', async () => {
    const folder = folderOf({ '旧/5月.csv': table({ 市教育局: '2' }) });
    expect((await run(folder, ['diff', '旧', '旧'])).stdout).toBe(
      '旧 → 旧\n填的内容相同。\n\n文件\n  1个文件完全相同\n',
    );
  });
});

describe('dayie diff in a project', () => {
  it('compares its months, and two projects with their schemes', async () => {
    const folder = newFolder();
    await run(folder, ['init', '甲', '--date', '2023-06-05']);
    const project = path.join(folder, '甲');
    for (const [month, amount] of [
      ['4', '2'],
      ['5', '3'],
    ] as const) {
      mkdirSync(path.join(project, '月报', `2023-0${month}`), { recursive: true });
      writeFileSync(
        path.join(project, '月报', `2023-0${month}`, '汇总.csv'),
        table({ 市教育局: amount }, month),
      );
    }
    expect((await told(project, '2023-04', '2023-05')).lines).toEqual(['市教育局 签约额完成（亿元） 2→3']);
    cpSync(project, path.join(folder, '乙'), { recursive: true });
    writeFileSync(path.join(folder, '乙', '月报', '2023-05', '汇总.csv'), table({ 市教育局: '7' }));
    const both = await told(folder, '甲', '乙');
    expect(both.lines).toEqual(['市教育局 签约额完成（亿元） 3→7']);
    expect(both.files?.alike).toBe(1);
    expect((await told(folder, '甲', '乙', '--month', '2023-04')).lines).toEqual([]);
  });
});

describe('dayie diff refuses', () => {
  it.each([
    ['a folder that is not there', ['旧', '没有'], '找不到“没有”'],
    ['a folder without a workbook', ['旧', '空'], '没有工作簿'],
    ['a scheme against data', ['旧', '考核办法.xlsx'], '“旧”不是考核办法，另一边是。'],
    ['files that do not open', ['旧', '坏.xlsx'], '没有一个文件能打开'],
  ])('%s', async (_, pair, words) => {
    const folder = folderOf({ '旧/5月.csv': table({ 市教育局: '2' }), '空/说明.txt': '', '坏.xlsx': 'PK' });
    await run(folder, ['init', '.', '--date', '2023-06-05']);
    const ran = dayie(['diff', ...pair, '--lang', 'zh'], { cwd: folder });
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(words);
  });
});
