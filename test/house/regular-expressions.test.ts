import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseAst } from 'rolldown/parseAst';
import { analyse } from 'scslre';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PROJECT } from '../support/cli.ts';
import { sourcesOf } from './sources.ts';

interface Expression {
  readonly source: string;
  readonly flags: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Every regular expression written out in a source file. */
function literalsIn(code: string, file: string): readonly Expression[] {
  const found: Expression[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) walk(one);
    if (!isRecord(node) || Array.isArray(node)) return;
    if (node.type === 'Literal' && isRecord(node.regex))
      found.push({ source: String(node.regex.pattern), flags: String(node.regex.flags) });
    else for (const value of Object.values(node)) walk(value);
  };
  walk(parseAst(code, { lang: 'ts' }, file));
  return found;
}

/**
 * The parts of an expression that take more than linear time over some text: two quantifiers that can trade letters, or one that
 * starts anew at every letter of a run.
 */
function slowParts({ source, flags }: Expression): readonly string[] {
  return analyse({ source, flags }).reports.map(({ type }) => `${type}: /${source}/${flags}`);
}

const sources = sourcesOf(['src', 'schemas']);

describe('Regular expressions take linear time over text of any length', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('where they are written out', () => {
    const found = sources.flatMap(({ text, path: file }) => literalsIn(text, file));
    expect(found.length).toBeGreaterThan(300);
    expect(found.flatMap(slowParts)).toEqual([]);
  });

  it('where a module puts them together', async () => {
    const built: Expression[] = [];
    class Recorded extends RegExp {
      constructor(pattern: string | RegExp, flags?: string) {
        super(pattern, flags);
        built.push({ source: this.source, flags: this.flags });
      }
    }
    vi.stubGlobal('RegExp', Recorded);
    vi.resetModules();
    for (const { path: file, code } of sources)
      if (code.includes('new RegExp(')) await import(pathToFileURL(path.join(PROJECT, file)).href);
    vi.unstubAllGlobals();
    expect(built.length).toBeGreaterThan(15);
    expect(built.flatMap(slowParts)).toEqual([]);
  });

  it('knows a slow one when it sees it', () => {
    expect(slowParts({ source: '^(\\d+\\.?\\d*)+$', flags: 'u' })).not.toEqual([]);
    expect(slowParts({ source: '\\s+$', flags: 'u' })).toEqual(['Move: /\\s+$/u']);
  });
});
