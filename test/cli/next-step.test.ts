import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';

const DATE = ['--date', '2023-06-05'] as const;
let folder = '';
let project = '';

beforeAll(() => {
  folder = newFolder();
  cpSync(path.join(FIXTURES, 'monthly', '2023-04.xlsx'), path.join(folder, '2023-04.xlsx'));
  cpSync(path.join(FIXTURES, 'monthly', '2023-05.xlsx'), path.join(folder, '五月 报表.xlsx'));
  project = path.join(newFolder(), '2023考核');
  dayie(['init', project, ...DATE]);
  cpSync(
    path.join(FIXTURES, 'monthly', '2023-05.xlsx'),
    path.join(project, '月报', '2023-05', '汇总表.xlsx'),
  );
});

const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';
const FILES = ['2023-04.xlsx', '五月 报表.xlsx'];

describe('The last line of a command says what to type next', () => {
  it.each([
    [['inspect', '2023-04.xlsx'], 'dayie validate 2023-04.xlsx'],
    [['validate', ...FILES, ...DATE], 'dayie score 2023-04.xlsx "五月 报表.xlsx"'],
    [['collect', ...FILES, '--month', '2023-05', '--out', '汇总.xlsx', ...DATE], 'dayie score 汇总.xlsx'],
    [
      ['score', ...FILES, '--month', '2023-05', '--out', 'out', ...DATE],
      'dayie letters 2023-04.xlsx "五月 报表.xlsx" --month 2023-05',
    ],
    [['warn', ...FILES, ...DATE], 'dayie letters 2023-04.xlsx "五月 报表.xlsx" --kind interview'],
    [['why', '市教育局', ...FILES, ...DATE], 'dayie warn 2023-04.xlsx "五月 报表.xlsx"'],
    [
      ['letters', ...FILES, '--out', '函件', '--force', ...DATE],
      'dayie validate 2023-04.xlsx "五月 报表.xlsx"',
    ],
    [['compare', ...FILES, '--set', '指标.签约额.权重=2', ...DATE], 'dayie why '],
    [['rules', ...FILES], 'dayie explain '],
    [['template', 'investment/departments', '--out', '表样', '--force', ...DATE], 'dayie validate 报送/'],
  ])('%j', (args, next) => {
    const zh = dayie(args, { cwd: folder });
    expect(lastLine(zh.stderr), zh.stderr).toMatch(/^下一步：dayie /u);
    expect(lastLine(zh.stderr)).toContain(`下一步：${next}`);
    const en = dayie(
      [...args, '--force'].filter((arg, index, all) => all.indexOf(arg) === index || arg !== '--force'),
      { cwd: folder, env: { DAYIE_LANG: 'en' } },
    );
    if (!en.stderr.includes('--force')) expect(lastLine(en.stderr)).toContain(`Next: ${next}`);
    expect(dayie([...args, '--quiet'], { cwd: folder }).stderr).not.toContain('下一步');
  });

  it.each([
    ['validate', 'dayie month'],
    ['score', 'dayie letters（'],
    ['letters', 'dayie validate（'],
    ['collect', 'dayie score（'],
  ])('%s in a project folder needs no file named', (command, next) => {
    const { stderr } = dayie([command, ...DATE], { cwd: project });
    expect(lastLine(stderr), stderr).toContain(`下一步：${next}`);
  });

  it('leaves out what programs read', () => {
    for (const format of ['json', 'github', 'junit', 'sarif'])
      expect(
        dayie(['validate', ...FILES, ...DATE, '--format', format], { cwd: folder }).stderr,
      ).not.toContain('下一步');
    for (const command of ['warn', 'rules'])
      expect(dayie([command, ...FILES, '--format', 'json'], { cwd: folder }).stderr).not.toContain('下一步');
  });
});

describe('The screen says by which scheme', () => {
  it('the built-in one', () => {
    expect(dayie(['warn', ...FILES, ...DATE], { cwd: folder }).stderr).toMatch(/^考核办法：.+（内置）\n/u);
  });

  it('or the file that was given', () => {
    const scheme = path.join(project, '考核办法.xlsx');
    const { stderr } = dayie(['warn', ...FILES, ...DATE, '--scheme', scheme], { cwd: folder });
    expect(stderr).toContain(`（${scheme}）`);
  });

  it('in a project its own, once, and nothing where a program reads', () => {
    const { stderr } = dayie(['warn', ...DATE], { cwd: project });
    expect(stderr).toContain('考核办法.xlsx，任务表');
    expect(stderr).not.toContain('考核办法：');
    expect(dayie(['warn', ...FILES, '--format', 'json'], { cwd: folder }).stderr).not.toContain('考核办法：');
  });
});

describe('Marked copies are proposed', () => {
  const BROKEN = ['报送.xlsx', 'PK'] as const;
  const ran = (files: Readonly<Record<string, string>>, ...options: readonly string[]): string => {
    const place = newFolder();
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(place, name), text);
    return lastLine(dayie(['validate', '.', ...options, ...DATE], { cwd: place }).stderr);
  };
  const RIGHT =
    '2023年1—5月部门招商引资完成情况,,\n责任单位,签约额任务（亿元）,签约额完成（亿元）\n市教育局,10,5.5\n';

  it('where a workbook that was opened has a fault', () => {
    expect(ran({ '5月.csv': RIGHT.replace('5.5', '待定'), [BROKEN[0]]: BROKEN[1] })).toContain(
      '--marked 退改',
    );
  });

  it('not where only files that could not be opened are at fault: there is nothing to mark', () => {
    const words = '下一步：dayie validate .（照上面所列改好或重报后再核对）';
    expect(ran({ '5月.csv': RIGHT, [BROKEN[0]]: BROKEN[1] })).toBe(words);
    expect(ran({ '5月.csv': RIGHT, [BROKEN[0]]: BROKEN[1] }, '--marked', '退改')).toBe(words);
  });
});
