import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundlePage } from '../../scripts/bundle/build.ts';
import { sourcesOf } from '../house/sources.ts';
import { dayieProcess, newFolder, PROJECT } from '../support/cli.ts';

const PROGRAM = path.join(PROJECT, 'dist', 'program');
const scripts = readdirSync(PROGRAM).filter((name) => name.endsWith('.cjs'));
const read = (...parts: readonly string[]): string => readFileSync(path.join(...parts), 'utf8');

describe('the bundle', () => {
  it('is what bin/dayie.js loads, and needs nothing but itself and Node', () => {
    const bin = read(PROJECT, 'bin', 'dayie.js');
    expect([...bin.matchAll(/require\('([^']+)'\)/g)].map(([, target]) => target)).toEqual([
      '../dist/program/load.cjs',
      '../dist/program/dayie.cjs',
    ]);
    const targets = scripts.flatMap((name) =>
      [...read(PROGRAM, name).matchAll(/\brequire\(["'`]([^"'`]+)["'`]\)/g)].map(([, target]) => target),
    );
    const foreign = targets.filter(
      (target = '') => !isBuiltin(target) && !existsSync(path.join(PROGRAM, target)),
    );
    expect(targets.length).toBeGreaterThan(100);
    expect(foreign).toEqual([]);
    expect(scripts.filter((name) => /\bimport\(|^import /mu.test(read(PROGRAM, name)))).toEqual([]);
  });

  it('passes on the licence of every package of which something is in it, or in the self-check page', async () => {
    const licences = read(PROJECT, 'dist', 'LICENSES.txt');
    const maps = readdirSync(PROGRAM).filter((name) => name.endsWith('.map'));
    const sources: readonly string[] = maps.flatMap((name) => JSON.parse(read(PROGRAM, name)).sources);
    const { modules } = await bundlePage(PROJECT);
    const folders = [...sources, ...modules].flatMap(
      (source) => /node_modules\/(?:\S*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(source)?.[0] ?? [],
    );
    expect(folders).not.toContain('node_modules/exceljs');
    expect(folders).toContain('node_modules/zod');
    expect(folders).toContain('node_modules/pako');
    const titles = new Set<string>();
    for (const folder of new Set(folders)) {
      const { name, version, license } = JSON.parse(read(PROJECT, folder, 'package.json'));
      titles.add(`${name} ${version} (${license})`);
      const texts = readdirSync(path.join(PROJECT, folder)).filter((file) => /licen[cs]e/i.test(file));
      expect(texts.length, `${name} has a licence`).toBeGreaterThan(0);
      for (const file of texts)
        expect(licences).toContain(read(PROJECT, folder, file).replaceAll('\r\n', '\n').trim());
    }
    const listed = licences.match(/^(?<=={80}\n)\S+ \S+ \(.*\)$/gm) ?? [];
    expect(listed).toEqual([...titles].sort());
  });

  it('leads whoever sets DAYIE_DEBUG to the place in the source', () => {
    // An error where no cell and no option can cause one: no text can be composed any more.
    const broken = `--import=data:text/javascript,${encodeURIComponent('String.prototype.normalize = () => { throw new Error("broken"); };')}`;
    const args = ['validate', path.join(PROJECT, 'fixtures', 'daye-2023', 'monthly')];
    const run = (env: Record<string, string>) =>
      dayieProcess(args, { cwd: newFolder(), env: { NODE_OPTIONS: broken, ...env } });
    const plain = run({});
    expect(plain).toMatchObject({ status: 2, stdout: '' });
    expect(plain.stderr).not.toContain('.ts:');
    const { stderr, status } = run({ DAYIE_DEBUG: '1' });
    expect(status).toBe(2);
    const [, file = '', line = ''] =
      /\((?:file:\/\/)?([^()\n]*src\/[^()\n]+\.ts):(\d+):\d+\)/.exec(stderr) ?? [];
    expect(read(file).split('\n')[Number(line) - 1]).toContain('.normalize(');
  });

  it('has neither awaits at the top of its files nor paths beside them in its source, so that one file can hold it', () => {
    const source = sourcesOf(['src', 'schemas']);
    const awaits = source.filter(({ code }) => /^(?:const .* = )?await |^for await/m.test(code));
    expect(awaits.map(({ path: name }) => name)).toEqual([]);
    const beside = source.filter(({ code }) => /import\.meta|createRequire|__dirname/.test(code));
    expect(beside.map(({ path: name }) => name)).toEqual([
      'src/disk/start-converter.ts',
      'src/disk/start-reader.ts',
    ]);
    const worker = /new URL\(['"]\.\/\w+-worker\.js/;
    expect(scripts.filter((name) => worker.test(read(PROGRAM, name)))).toEqual([]);
  });
});
