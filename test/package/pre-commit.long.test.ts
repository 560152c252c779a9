import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { FIXTURES, newFolder, PROJECT, type Ran } from '../support/cli.ts';
import { type Installed, installPackage } from './installing.ts';

const [hook, ...others] = z
  .array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      description: z.string(),
      entry: z.string(),
      args: z.array(z.string()),
      language: z.literal('node'),
      files: z.string(),
      exclude: z.string(),
      require_serial: z.literal(true),
    }),
  )
  .parse(parse(readFileSync(path.join(PROJECT, '.pre-commit-hooks.yaml'), 'utf8')));

const present = spawnSync('pre-commit', ['--version']).status === 0;
if (!present)
  process.stdout.write('*** NOT TESTED: the hook in pre-commit itself, which is not installed ***\n');

function git(cwd: string, ...args: readonly string[]): string {
  const { stdout } = spawnSync('git', ['-c', 'core.quotepath=off', ...args], { cwd, encoding: 'utf8' });
  return stdout;
}

/** A repository in which a right workbook, a faulty one, a lock file and a text are staged. */
function staged(faulty: boolean): string {
  const folder = newFolder();
  git(folder, 'init', '--quiet');
  copyFileSync(path.join(FIXTURES, 'monthly', '2023-05.xlsx'), path.join(folder, '五月 招商.XLSX'));
  if (faulty)
    writeFileSync(
      path.join(folder, '2023年5月 市教育局.csv'),
      '责任单位,签约额（亿元）完成\n市教育局,五个\n',
    );
  writeFileSync(path.join(folder, '~$五月 招商.xlsx'), 'x');
  writeFileSync(path.join(folder, '说明.md'), '说明');
  git(folder, 'add', '.');
  return folder;
}

/** As pre-commit chooses: Python's (?i) stands for a flag here. */
function chosen(names: readonly string[], { files, exclude }: { files: string; exclude: string }) {
  const pattern = new RegExp(files.replace('(?i)', ''), 'iu');
  return names.filter((name) => pattern.test(name) && !new RegExp(exclude, 'u').test(name));
}

describe('.pre-commit-hooks.yaml', () => {
  let installed: Installed;
  beforeAll(() => {
    installed = installPackage();
  });

  /** As pre-commit runs a hook: its entry and its arguments, with the files that it chose behind them. */
  function commit(folder: string, args: readonly string[]): Ran {
    if (hook === undefined) throw new Error('there is no hook');
    const names = git(folder, 'diff', '--staged', '--name-only', '-z').split('\0').filter(Boolean);
    const files = chosen(names, hook);
    const bin = path.join(installed.home, 'node_modules', '.bin');
    const [program = '', ...words] = hook.entry.split(' ');
    const { status, stdout, stderr } = spawnSync(program, [...words, ...args, ...files], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: `${bin}${path.delimiter}${process.env.PATH}`, DAYIE_LANG: 'zh' },
    });
    return { status, stdout, stderr };
  }

  it('stops a commit with a faulty workbook, and names the cell’s file', () => {
    const ran = commit(staged(true), hook?.args ?? []);
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('2023年5月 市教育局.csv');
    expect(ran.stdout).toContain('核对了2个工作簿');
  });

  it('lets a commit of right workbooks pass, and takes options in place of its own', () => {
    expect(commit(staged(false), hook?.args ?? [])).toMatchObject({ status: 0 });
    const english = commit(staged(true), ['--lang=en', '--fail-on=never', '--']);
    expect([english.status, english.stdout.includes('2 workbooks checked')]).toEqual([0, true]);
  });

  it('has one hook, whose files are the workbooks of offices and not their locks', () => {
    expect(others).toEqual([]);
    const names = [
      'a.xls',
      'b/c.XLSM',
      'd.et',
      'e.ods',
      '~$f.xlsx',
      'g/~$h.xlsx',
      'i.docx',
      'xlsx',
      'j.xlsx.bak',
    ];
    expect(hook === undefined ? [] : chosen(names, hook)).toEqual(['a.xls', 'b/c.XLSM', 'd.et', 'e.ods']);
  });

  it('prints nothing but the archive’s name when it is packed, which is what pre-commit installs', () => {
    const manifest = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8'));
    const packed = newFolder();
    writeFileSync(
      path.join(packed, 'package.json'),
      JSON.stringify({ name: 'packed', version: '1.0.0', scripts: { prepack: 'echo built' } }),
    );
    expect(manifest.scripts).toHaveProperty('prepack');
    copyFileSync(path.join(PROJECT, '.npmrc'), path.join(packed, '.npmrc'));
    const { stdout } = spawnSync('npm', ['pack'], {
      cwd: packed,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(stdout.trim()).toBe('packed-1.0.0.tgz');
  });

  it.skipIf(!present)('is a manifest that pre-commit takes, and runs there', () => {
    const manifest = path.join(PROJECT, '.pre-commit-hooks.yaml');
    expect(spawnSync('pre-commit', ['validate-manifest', manifest]).status).toBe(0);
    const folder = staged(true);
    writeFileSync(
      path.join(folder, '.pre-commit-config.yaml'),
      // The hook as it stands, with the program that is installed here in place of one that pre-commit would build.
      JSON.stringify({ repos: [{ repo: 'local', hooks: [{ ...hook, language: 'system' }] }] }),
    );
    const bin = path.join(installed.home, 'node_modules', '.bin');
    const ran = spawnSync('pre-commit', ['run', '--color=never'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}`, DAYIE_LANG: 'zh' },
    });
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('2023年5月 市教育局.csv');
    expect(ran.stdout).toContain('核对了2个工作簿');
  });
});
