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

/** How many expressions a file puts together in a function, which importing it does not make. */
function builtInFunctions(code: string, file: string): number {
  let count = 0;
  const walk = (node: unknown, inside: boolean): void => {
    if (Array.isArray(node)) for (const one of node) walk(one, inside);
    if (!isRecord(node) || Array.isArray(node)) return;
    const called = node.type === 'NewExpression' || node.type === 'CallExpression';
    if (inside && called && isRecord(node.callee) && node.callee.name === 'RegExp') count += 1;
    const within = inside || /Function/u.test(String(node.type));
    for (const value of Object.values(node)) walk(value, within);
  };
  walk(parseAst(code, { lang: 'ts' }, file), false);
  return count;
}

/** Calls that make them, by the file; every file that has some must be here. */
const BUILDERS: Readonly<Record<string, () => Promise<number>>> = {
  'src/assessment/scores.ts': async () => {
    const { isSpan } = await import('../../src/assessment/scores.ts');
    isSpan('2023年3季', { year: 2023, unit: 'quarter', index: 1 });
    return 1;
  },
  'src/core/code-units.ts': async () => {
    const { anyOf, anyUnit } = await import('../../src/core/code-units.ts');
    return [anyOf('<&>'), anyUnit([[0x00, 0x1f]])].length;
  },
  'src/records/record-schema.ts': async () => {
    const { recordJsonSchema } = await import('../../src/records/record-schema.ts');
    const { tables } = await import('../../schemas/index.ts');
    for (const table of tables) recordJsonSchema(table);
    return tables.length;
  },
  'src/tables/form-labels.ts': async () => {
    const { formVocabularyOf } = await import('../../src/tables/form-labels.ts');
    const { tables } = await import('../../schemas/index.ts');
    return tables.filter((table) => formVocabularyOf(table) !== null).length;
  },
};

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

  /** What is put together while a class that records it stands in RegExp's place. */
  function recording(): Expression[] {
    const built: Expression[] = [];
    class Recorded extends RegExp {
      constructor(pattern: string | RegExp, flags?: string) {
        super(pattern, flags);
        built.push({ source: this.source, flags: this.flags });
      }
    }
    vi.stubGlobal('RegExp', Recorded);
    vi.resetModules();
    return built;
  }

  it('where a module puts them together', async () => {
    const built = recording();
    for (const { path: file, code } of sources)
      if (code.includes('RegExp(')) await import(pathToFileURL(path.join(PROJECT, file)).href);
    vi.unstubAllGlobals();
    expect(built.length).toBeGreaterThan(15);
    expect(built.flatMap(slowParts)).toEqual([]);
  });

  it('where a function puts them together', async () => {
    const dynamic = sources.filter(({ text, path: file }) => builtInFunctions(text, file) > 0);
    expect(dynamic.map(({ path: file }) => file)).toEqual(Object.keys(BUILDERS));
    for (const build of Object.values(BUILDERS)) {
      const built = recording();
      expect(await build()).toBeGreaterThan(0);
      expect(built.length).toBeGreaterThan(0);
      expect(built.flatMap(slowParts)).toEqual([]);
    }
  });

  it('sees one that a function puts together, with new or without', () => {
    const made = 'const known = new RegExp("a"); const make = (b: string) => [new RegExp(b), RegExp(b)];';
    expect(builtInFunctions(made, 'made-up.ts')).toBe(2);
  });

  it('knows a slow one when it sees it', () => {
    expect(slowParts({ source: '^(\\d+\\.?\\d*)+$', flags: 'u' })).not.toEqual([]);
    expect(slowParts({ source: '\\s+$', flags: 'u' })).toEqual(['Move: /\\s+$/u']);
  });
});
