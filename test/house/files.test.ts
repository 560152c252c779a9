import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../scripts/docs/generated.ts';
import { VERSION } from '../../src/core/version.ts';
import { PROJECT } from '../support/cli.ts';
import { sourcesOf } from './sources.ts';

const MOST_LINES = 400;

const sources = sourcesOf(['src', 'schemas', 'scripts', 'test', 'bench', 'bin'], ['.ts', '.js']);

describe('a source file', () => {
  it(`has at most ${MOST_LINES} lines`, () => {
    const long = sources
      .map(({ path: name, text }) => ({ name, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > MOST_LINES)
      .map(({ name, lines }) => `${name} has ${lines} lines: split it by subject`);
    expect(long).toEqual([]);
  });

  it('switches no check off and leaves nothing for later', () => {
    const marks = [
      'biome-' + 'ignore',
      '@ts-' + 'ignore',
      '@ts-' + 'expect-error',
      '@ts-' + 'nocheck',
      'TO' + 'DO',
      'FIX' + 'ME',
    ];
    const found = sources.flatMap(({ path: name, text }) =>
      marks
        .filter((mark) => text.includes(mark))
        .map((mark) => `${name} holds ${mark}: mend what it hides, or do it now`),
    );
    expect(found).toEqual([]);
  });

  it('leaves any, non-null assertions and console to the linter, which must refuse them', () => {
    const { linter } = JSON.parse(read('biome.json'));
    expect(linter.rules).toMatchObject({
      preset: 'recommended',
      suspicious: { noExplicitAny: 'error', noConsole: 'error' },
      style: { noNonNullAssertion: 'error' },
    });
  });

  it('lies in no drawer of odds and ends', () => {
    const drawers = sources
      .filter(({ path: name }) => /(?:^|[/-])(?:utils?|helpers?|common|misc)(?:[./-]|$)/.test(name))
      .map(({ path: name }) => `${name}: name it for its subject and put it into that room`);
    expect(drawers).toEqual([]);
  });
});

describe('the project', () => {
  it('states one version: in src/core/version.ts and in package.json', () => {
    expect(VERSION).toBe(JSON.parse(read('package.json')).version);
  });

  it('has its generated documentation up to date; if not, run `npm run docs`', () => {
    const stale = generatedFiles().filter(({ path: name, text }) => read(name) !== text);
    expect(stale.map(({ path: name }) => name)).toEqual([]);
  });

  it('names no place on somebody’s own machine', () => {
    const place = new RegExp(
      ['/work/', '/home/', '/root/', '/Users/', '\\.\\./shared/'].map((at) => `(?<![\\w/.])${at}`).join('|'),
    );
    const files = execFileSync('git', ['ls-files', '-z', '*.ts', '*.js', '*.md', '*.json', '.ci/*'], {
      cwd: PROJECT,
      encoding: 'utf8',
    });
    const found = files
      .split('\0')
      .filter((name) => name !== '' && name !== 'test/house/files.test.ts')
      .filter((name) => place.test(read(name)))
      .map((name) => `${name} holds a path of one machine: ${place.exec(read(name))?.[0]}`);
    expect(found).toEqual([]);
  });
});

function read(name: string): string {
  return readFileSync(path.join(PROJECT, name), 'utf8');
}
