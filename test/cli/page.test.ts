import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dayie, newFolder, type Ran } from '../support/cli.ts';

const Data = z.object({
  month: z.object({ year: z.number(), month: z.number() }).nullable(),
  unit: z.string().nullable(),
  tables: z.array(z.string()),
  scheme: z.object({ path: z.string(), base64: z.string() }).nullable(),
  context: z.string(),
});

/** The example county’s project with January to March. */
let project = '';

const inside = (...args: readonly string[]): Ran => dayie(args, { cwd: project });

beforeAll(() => {
  project = path.join(newFolder(), '2023 考核');
  dayie(['init', project, '--date', '2023-03-31']);
  for (const month of ['2023-01', '2023-02', '2023-03']) {
    mkdirSync(path.join(project, '月报', month), { recursive: true });
    copyFileSync(
      path.join(project, '示例', `${month}.xlsx`),
      path.join(project, '月报', month, `${month}.xlsx`),
    );
  }
  copyFileSync(path.join(project, '示例', '年度任务.xlsx'), path.join(project, '任务表', '年度任务.xlsx'));
});

function dataOf(file: string): z.infer<typeof Data> {
  const [, json = ''] =
    /<script id="data" type="application\/json">(.*?)<\/script>/s.exec(readFileSync(file, 'utf8')) ?? [];
  return Data.parse(JSON.parse(json));
}

/** What a page carries to compare with, as text. */
function contextOf(file: string): string {
  const inflated = inflateRawSync(Buffer.from(dataOf(file).context, 'base64')).toString('utf8');
  return z.object({ text: z.string(), numbers: z.array(z.int()) }).parse(JSON.parse(inflated)).text;
}

/** Those of the words that a text holds: the text itself is too long to be shown. */
function heldBy(text: string, words: readonly string[]): readonly string[] {
  return words.filter((word) => text.includes(word));
}

describe('dayie page', () => {
  it('takes scheme, targets and the months before from the project, and puts the page among the month’s results', () => {
    const ran = inside('page');
    expect(ran).toMatchObject({ status: 0, stdout: '' });
    expect(ran.stderr).toBe(
      `项目“2023 考核”，2023-03：考核办法.xlsx，任务表1个文件，以前月份2个，台账0个。\n结果文件：\n  ${path.join('结果', '2023-03', '自检.html')}\n`,
    );
    const file = path.join(project, '结果', '2023-03', '自检.html');
    expect(dataOf(file)).toMatchObject({
      month: { year: 2023, month: 3 },
      unit: null,
      tables: [],
      scheme: { path: '考核办法.xlsx' },
    });
    expect(
      heldBy(contextOf(file), [
        '任务表/年度任务.xlsx',
        '月报/2023-02/2023-02.xlsx',
        '2023-03.xlsx',
        '市教育局',
        '市科技局',
      ]),
    ).toEqual(['任务表/年度任务.xlsx', '月报/2023-02/2023-02.xlsx', '市教育局', '市科技局']);
  });

  it('replaces its own page, and not one that somebody else put there', () => {
    const file = path.join(project, '结果', '2023-01', '自检.html');
    expect(inside('page', '--month', '2023-01').status).toBe(0);
    expect(inside('page', '--month', '2023-01').status).toBe(0);
    copyFileSync(path.join(project, '任务表', '说明.txt'), file);
    expect(inside('page', '--month', '2023-01').status).toBe(2);
    expect(inside('page', '--month', '2023-01', '--force').status).toBe(0);
  });

  it('has under 3 MB and the same bytes each time', () => {
    const [one, two] = ['a.html', 'b.html'].map((name) => {
      inside('page', '--month', '2023-03', '--out', name);
      return readFileSync(path.join(project, name));
    });
    expect(one?.length).toBeLessThan(3_000_000);
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  });

  it('carries of one unit’s page no other’s figures', () => {
    expect(inside('page', '--month', '2023-03', '--unit', '教育局', '--out', 'unit.html').status).toBe(0);
    const file = path.join(project, 'unit.html');
    expect(dataOf(file).unit).toBe('市教育局');
    const names = ['市教育局', '市科技局', '市发改局', '市委办公室', '工行'];
    expect(heldBy(contextOf(file), names)).toEqual(['市教育局']);
  });

  it('makes a page for every unit that reports on the tables named', () => {
    const args = ['page', 'investment/departments', '--month', '2023-03', '--per-unit', '--out', '各单位'];
    expect(inside(...args).status).toBe(0);
    const names = readdirSync(path.join(project, '各单位')).filter((name) => name.endsWith('.html'));
    expect(names).toContain('自检-市教育局.html');
    // A township has another table, and a department without a class no targets.
    expect(names).not.toContain('自检-灵乡镇.html');
    expect(names).not.toContain('自检-市委深改办.html');
    expect(dataOf(path.join(project, '各单位', '自检-市教育局.html'))).toMatchObject({
      unit: '市教育局',
      tables: ['investment/departments'],
    });
  });

  it('names files by what tells them apart, and not by where they lie in the office', () => {
    const elsewhere = newFolder();
    const files = [path.join(project, '任务表', '年度任务.xlsx'), path.join(project, '月报', '2023-02')];
    expect(dayie(['page', ...files, '--month', '2023-03'], { cwd: elsewhere }).status).toBe(0);
    const context = contextOf(path.join(elsewhere, '自检.html'));
    expect(context.match(/"path":"[^"]+"/g)).toEqual([
      '"path":"任务表/年度任务.xlsx"',
      '"path":"月报/2023-02/2023-02.xlsx"',
    ]);
    expect(context.includes(path.basename(project))).toBe(false);
  });

  it('is made without a project and without files, too: for the built-in scheme', () => {
    const folder = newFolder();
    expect(dayie(['page'], { cwd: folder })).toMatchObject({
      status: 0,
      stderr: '结果文件：\n  自检.html\n',
    });
    expect(dataOf(path.join(folder, '自检.html'))).toMatchObject({ month: null, scheme: null });
    expect(JSON.parse(contextOf(path.join(folder, '自检.html')))).toMatchObject({ contents: [], files: [] });
  });

  it('refuses a unit or a table that is not known, and to write over what it was made of', () => {
    expect(inside('page', '--unit', '市教育')).toMatchObject({ status: 2 });
    expect(inside('page', '--unit', '市教育').stderr).toContain('市教育局');
    expect(inside('page', 'investment/nothing').status).toBe(2);
    for (const own of ['考核办法.xlsx', '任务表/年度任务.xlsx'])
      expect(inside('page', '--month', '2023-03', '--out', own, '--force')).toMatchObject({
        status: 2,
        stdout: '',
      });
  });
});
