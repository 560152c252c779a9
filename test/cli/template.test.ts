import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tables } from '../../schemas/index.ts';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';

const DATE = ['--date', '2023-06-05'] as const;

function workbooks(folder: string): readonly string[] {
  return readdirSync(folder)
    .map((name) => name.normalize('NFC'))
    .filter((name) => name.endsWith('.xlsx'))
    .sort();
}

describe('dayie template', () => {
  it('writes a form for every table, the same bytes on every run of a day', () => {
    const folder = newFolder();
    const [one, two] = ['一', '二'].map((name) => path.join(folder, name));
    for (const out of [one, two]) expect(dayie(['template', '--out', out ?? '', ...DATE]).status).toBe(0);
    const names = workbooks(one ?? '');
    expect(names).toHaveLength(tables.length);
    expect(workbooks(two ?? '')).toEqual(names);
    for (const name of names)
      expect(readFileSync(path.join(one ?? '', name)).equals(readFileSync(path.join(two ?? '', name)))).toBe(
        true,
      );
  });

  it('takes all monthly tables for a month, and names them by it', () => {
    const folder = newFolder();
    expect(dayie(['template', '--month', '2023-06', '--out', folder, ...DATE]).status).toBe(0);
    expect(workbooks(folder)).toHaveLength(19);
    expect(workbooks(folder).every((name) => name.endsWith('-2023-06.xlsx'))).toBe(true);
  });

  it.each([
    [['investment/liaison', '--month', '2023-06'], '不按月报进度：investment/liaison'],
    [['investment/events', '--per-unit'], '分不到各单位：investment/events'],
    [['rural/tasks', '--month', '2023-06', '--per-unit'], '分不到各单位：rural/tasks'],
    [['investment/event'], '没有名为“investment/event”的表'],
    [['investment/events', '--rows', 'many'], '--rows'],
  ])('says plainly why %j cannot be made, and writes nothing', (args, words) => {
    const out = path.join(newFolder(), '模板');
    const run = dayie(['template', ...args, '--out', out]);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(words);
    expect(existsSync(out)).toBe(false);
  });

  it('writes no form on the word of a faulty target table', () => {
    const out = path.join(newFolder(), '模板');
    const targets = path.join(FIXTURES, 'tables', '招商附件3-产业链对口联系表.xlsx');
    const run = dayie(['template', 'investment/chains', '--targets', targets, '--out', out]);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('VALUE-011');
    expect(run.stderr).toContain('没有写出模板');
    expect(existsSync(out)).toBe(false);
    // What is wrong is named also where nothing else is said.
    const quiet = ['template', 'investment/chains', '--targets', targets, '--out', out, '--quiet'];
    expect(dayie(quiet).stderr).toContain('VALUE-011');
  });

  it('explains itself in both languages', () => {
    expect(dayie(['template', '--help']).stdout).toContain('生成空白报表');
    expect(dayie(['template', '--help', '--lang', 'en']).stdout).toContain('Makes blank forms');
  });
});
