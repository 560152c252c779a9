import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { validate } from 'dockerfile-utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { FIXTURES, PROJECT } from '../support/cli.ts';
import { buildHere, DOCKERFILE, here, type Image, sent } from './dockerfile.ts';

process.stdout.write(
  '*** The image is not built: the Dockerfile’s instructions are carried out one by one on this machine ***\n',
);

describe('The Dockerfile', () => {
  it('is faultless to a linter, and every image that it begins from has a version', () => {
    expect(validate(DOCKERFILE)).toEqual([]);
    const bases = [...DOCKERFILE.matchAll(/^FROM (\S+)/gmu)].map(([, base]) => base);
    expect(bases.length).toBeGreaterThan(0);
    for (const base of bases) expect(base).toMatch(/^node:\d+-\w/u);
  });

  it('is sent what the build needs, and neither the repository’s history nor what was built here', () => {
    for (const name of sent()) expect(existsSync(path.join(PROJECT, name)), name).toBe(true);
    for (const name of ['.git', 'node_modules', 'dist', 'out', 'test']) expect(sent()).not.toContain(name);
  });

  describe('carried out', () => {
    let image: Image;
    beforeAll(() => {
      image = buildHere();
    });

    const start = (args: readonly string[], folder = image.folder) => {
      const [program = '', ...words] = image.entrypoint;
      const own = Object.entries(image.environment).map(([name, value]) => [
        name,
        here(value, image.root).replace('$PATH', process.env.PATH ?? ''),
      ]);
      return spawnSync(program, [...words, ...args], {
        cwd: path.join(image.root, folder),
        encoding: 'utf8',
        env: Object.fromEntries(own),
      });
    };

    it('shows help where nothing is asked, in Chinese', () => {
      const ran = start(image.command);
      expect([ran.status, ran.stdout.startsWith('用法：dayie')]).toEqual([0, true]);
    });

    it('checks what lies in the folder that is mounted', () => {
      mkdirSync(path.join(image.root, image.folder), { recursive: true });
      copyFileSync(
        path.join(FIXTURES, 'monthly', '2023-05.xlsx'),
        path.join(image.root, image.folder, '五月.xlsx'),
      );
      const ran = start(['validate', '.']);
      expect(ran.stdout).toContain('核对了1个工作簿');
      expect(ran.status).toBe(0);
    });

    it('holds the package and nothing that served to build it, and does not run as root', () => {
      const modules = path.join(image.root, 'opt', 'dayie', 'lib', 'node_modules');
      expect(existsSync(path.join(modules, 'dayie', 'bin', 'dayie.js'))).toBe(true);
      for (const name of ['src', 'package']) expect(existsSync(path.join(image.root, name))).toBe(false);
      expect(image.user).toBe('node');
    });
  });
});
