import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayie, FIXTURES, newFolder, PROJECT, type Ran } from '../support/cli.ts';

describe('the package', () => {
  const home = newFolder();
  const installed = path.join(home, 'node_modules', 'dayie');

  beforeAll(() => {
    const npm = (...args: readonly string[]): string =>
      execFileSync('npm', [...args, '--offline', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: home,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      });
    // The tests run after a build; building again would take the program away from those that run beside.
    const tarball = npm('pack', PROJECT, '--ignore-scripts').trim();
    writeFileSync(path.join(home, 'package.json'), '{ "private": true }');
    npm('install', `./${tarball}`);
  });

  it('installs without a network and brings no other package', () => {
    expect(namesIn(path.join(home, 'node_modules'))).toEqual(['dayie']);
    expect(existsSync(path.join(installed, 'node_modules'))).toBe(false);
    const manifest = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('bundleDependencies');
  });

  it('holds nothing that only serves to build or to test it', () => {
    expect(namesIn(installed)).toEqual([
      'LICENSE',
      'README.md',
      'README.zh-CN.md',
      'bin',
      'dist',
      'docs',
      'fixtures',
      'package.json',
      'schemas',
    ]);
    expect(namesIn(path.join(installed, 'dist'))).toEqual(['program']);
    expect(namesIn(path.join(installed, 'fixtures'))).toEqual(['README.md', 'daye-2023']);
  });

  it.each([
    ['score', 'score targets monthly --date 2023-06-05 --fail-on never --format json --out out'],
    ['validate with two threads', 'validate . --date 2023-06-05 --format json --jobs 2'],
    ['template', 'template investment/townships --month 2023-03 --date 2023-03-01 --out out'],
  ])('runs %s on its own samples as the project does', (_, line) => {
    const here = runOn(FIXTURES, line, undefined);
    const there = runOn(
      path.join(installed, 'fixtures', 'daye-2023'),
      line,
      path.join(installed, 'bin', 'dayie.js'),
    );
    expect(here.ran.stdout + here.ran.stderr).not.toBe('');
    expect([0, 1]).toContain(here.ran.status);
    expect(there).toEqual(here);
  });
});

/** What a command says and writes in a folder of its own that has the samples. */
function runOn(
  samples: string,
  line: string,
  program: string | undefined,
): { readonly ran: Ran; readonly written: Readonly<Record<string, string>> } {
  const cwd = newFolder();
  cpSync(samples, cwd, { recursive: true });
  const ran = dayie(line.split(' '), { cwd, ...(program === undefined ? {} : { program }) });
  const out = path.join(cwd, 'out');
  const names = existsSync(out) ? namesIn(out) : [];
  const written = names.map((name) => [name, readFileSync(path.join(out, name)).toString('base64')]);
  return { ran, written: Object.fromEntries(written) };
}

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name !== '.bin' && name !== '.package-lock.json')
    .sort();
}
