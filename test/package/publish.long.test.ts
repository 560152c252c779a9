import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FIXTURES, newFolder, PROJECT } from '../support/cli.ts';
import { installPackage } from './installing.ts';

const Published = z.record(
  z.string(),
  z.object({ size: z.number(), files: z.array(z.object({ path: z.string() })) }),
);

/** A registry that nobody answers at: nothing may be needed of one, and nothing can be published by a mistake. */
const NOWHERE = ['--registry=http://127.0.0.1:9', '--fetch-retries=0'];

function npm(cwd: string, command: string, ...args: readonly string[]) {
  return spawnSync(command, [...args], { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
}

describe('npm', () => {
  it('would publish the package without a warning about what is in it', () => {
    const ran = npm(PROJECT, 'npm', 'publish', '--dry-run', '--ignore-scripts', '--json', ...NOWHERE);
    const warnings = ran.stderr.split('\n').filter((line) => /\b(?:warn|error)\b/iu.test(line));
    // Of the machine, not of the package: nobody is logged in here.
    expect(warnings.filter((line) => !line.includes('logged in'))).toEqual([]);
    expect(ran.status).toBe(0);
    const published = Published.parse(JSON.parse(ran.stdout));
    expect(Object.keys(published)).toEqual(['dayie']);
    const { files = [], size = 0 } = published.dayie ?? {};
    expect(size).toBeLessThan(6_000_000);
    const names = files.map((file) => file.path);
    for (const name of [
      'bin/dayie.js',
      'bin/package.json',
      'dist/program/dayie.cjs',
      'dist/library/index.js',
      'README.zh-CN.md',
    ])
      expect(names).toContain(name);
    expect(names.filter((name) => /^(?:src|test|scripts|node_modules)\//u.test(name))).toEqual([]);
  });

  it('says of the package what a registry shows, and all that it names is in it', () => {
    const manifest = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8'));
    expect(manifest.bin).toEqual({ dayie: 'bin/dayie.js' });
    expect(manifest.keywords).toContain('xlsx');
    for (const name of manifest.files.filter((file: string) => !file.includes('*')))
      expect(existsSync(path.join(PROJECT, name)), name).toBe(true);
  });
});

describe('npx', () => {
  it('runs the packed archive in an empty folder without a network', () => {
    const { tarball } = installPackage();
    const folder = newFolder();
    copyFileSync(tarball, path.join(folder, path.basename(tarball)));
    copyFileSync(path.join(FIXTURES, 'monthly', '2023-05.xlsx'), path.join(folder, '五月.xlsx'));
    const npx = (...args: readonly string[]) =>
      npm(
        folder,
        'npx',
        '--yes',
        '--offline',
        `--cache=${newFolder()}`,
        `./${path.basename(tarball)}`,
        ...args,
      );
    expect(npx('--version').stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/u);
    const checked = npx('validate', '五月.xlsx', '--lang=zh');
    expect(checked.stdout).toContain('核对了1个工作簿');
    expect(checked.status).toBe(0);
  });
});
