import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayieProcess, FIXTURES, newFolder, type Ran } from '../support/cli.ts';
import { type Installed, installPackage } from './installing.ts';

describe('the package', () => {
  let installed: Installed;
  beforeAll(() => {
    installed = installPackage();
  });

  it('installs without a network and brings no other package', () => {
    expect(namesIn(path.join(installed.home, 'node_modules'))).toEqual(['dayie']);
    expect(existsSync(path.join(installed.root, 'node_modules'))).toBe(false);
    const manifest = JSON.parse(readFileSync(path.join(installed.root, 'package.json'), 'utf8'));
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('bundleDependencies');
  });

  it('holds nothing that only serves to build or to test it', () => {
    expect(namesIn(installed.root)).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'README.zh-CN.md',
      'SECURITY.md',
      'bin',
      'dist',
      'docs',
      'fixtures',
      'package.json',
      'schemas',
    ]);
    expect(namesIn(path.join(installed.root, 'dist'))).toEqual([
      'LICENSES.txt',
      'library',
      'page.json.br',
      'program',
    ]);
    expect(namesIn(path.join(installed.root, 'fixtures'))).toEqual(['README.md', 'daye-2023']);
  });

  it.each([
    ['score', 'score targets monthly --date 2023-06-05 --fail-on never --format json --out out'],
    ['validate with two threads', 'validate . --date 2023-06-05 --format json --jobs 2'],
    ['page', 'page targets --month 2023-03 --out out/自检.html'],
    ['template', 'template investment/townships --month 2023-03 --date 2023-03-01 --out out'],
  ])('runs %s on its own samples as the project does', (_, line) => {
    const here = runOn(FIXTURES, line, undefined);
    const there = runOn(
      path.join(installed.root, 'fixtures', 'daye-2023'),
      line,
      path.join(installed.root, 'bin', 'dayie.js'),
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
  const ran = dayieProcess(line.split(' '), { cwd, ...(program === undefined ? {} : { program }) });
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
