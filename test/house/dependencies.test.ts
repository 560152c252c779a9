import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PROJECT } from '../support/cli.ts';

const Manifest = z.looseObject({
  dependencies: z.record(z.string(), z.string()).optional(),
  devDependencies: z.record(z.string(), z.string()).optional(),
});

const Lock = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
    }),
  ),
});

const read = (...steps: readonly string[]): string => readFileSync(path.join(PROJECT, ...steps), 'utf8');

const EXACT = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/u;

describe('what is installed', () => {
  it.each(['.', 'bench'])('is named by its exact version (%s)', (folder) => {
    const { dependencies = {}, devDependencies = {} } = Manifest.parse(
      JSON.parse(read(folder, 'package.json')),
    );
    const named = Object.entries({ ...dependencies, ...devDependencies });
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(([, version]) => !EXACT.test(version))).toEqual([]);
  });

  it('by whoever uses dayie is dayie alone: what it uses is bundled', () => {
    expect(Manifest.parse(JSON.parse(read('package.json'))).dependencies).toBeUndefined();
  });

  it.each(['.', 'bench'])(
    'is held by the lock file to its bytes and comes from the registry (%s)',
    (folder) => {
      const { packages } = Lock.parse(JSON.parse(read(folder, 'package-lock.json')));
      const locked = Object.entries(packages).filter(([name]) => name !== '');
      expect(locked.length).toBeGreaterThan(0);
      // An address is only noted where it is not the registry’s.
      const loose = locked.filter(
        ([, { integrity, resolved }]) => integrity?.startsWith('sha512-') !== true || resolved !== undefined,
      );
      expect(loose.map(([name]) => name)).toEqual([]);
    },
  );
});

describe('SECURITY.md', () => {
  it('speaks of the versions that are bundled', () => {
    const { packages } = Lock.parse(JSON.parse(read('package-lock.json')));
    const locked = new Set(
      Object.entries(packages).map(
        ([folder, { version }]) => `${folder.replace(/^.*node_modules\//u, '')} ${version}`,
      ),
    );
    const rows = read('SECURITY.md')
      .split('\n')
      .filter((line) => line.startsWith('| '));
    const named = rows.flatMap((row) => row.split(' | ')[1]?.match(/@?[\w/.-]+ \d+\.\d+\.\d+/gu) ?? []);
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((name) => !locked.has(name))).toEqual([]);
  });

  it('is shipped and linked', () => {
    expect(read('package.json')).toContain('"SECURITY.md"');
    for (const readme of ['README.md', 'README.zh-CN.md']) expect(read(readme)).toContain('](SECURITY.md');
  });
});
