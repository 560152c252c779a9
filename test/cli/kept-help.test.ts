import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COMMANDS } from '../../src/cli/declarations/index.ts';
import { keptHelp } from '../../src/cli/kept-help.ts';
import type { HelpTexts, Kept } from '../../src/cli/kept-texts.ts';
import { main } from '../../src/cli/main.ts';
import { dayieProcess, newFolder, PROJECT } from '../support/cli.ts';

const PATHS: readonly (readonly string[])[] = [[], ...COMMANDS.map(({ path: name }) => name.split(' '))];

const BUILT = path.join(PROJECT, 'dist', 'program');
const Module = z.object({ default: z.record(z.string(), z.string()) });
const { load }: { readonly load: (name: string) => unknown } = createRequire(import.meta.url)(
  path.join(BUILT, 'load.cjs'),
);

/** What the build kept. */
function built(language: 'zh' | 'en', width: number): Kept {
  return {
    language,
    width,
    load: async () => Module.parse(load(`help-${language}-${width}.cjs`)),
  };
}

const KEPT: readonly Kept[] = [built('zh', 80), built('zh', 100), built('en', 80), built('en', 100)];

interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

type Environment = Readonly<Record<string, string>>;

/** What is printed without anything kept. */
async function laidOut(args: readonly string[], env: Environment, columns?: number): Promise<Said> {
  const said = { stdout: '', stderr: '' };
  const code = await main(args, {
    workingFolder: newFolder(),
    program: 'dayie',
    environment: env,
    stdout: {
      ...(columns === undefined ? {} : { columns }),
      write: (text) => {
        said.stdout += text;
      },
    },
    stderr: {
      write: (text) => {
        said.stderr += text;
      },
    },
  });
  return { code, ...said };
}

function taken(args: readonly string[], env: Environment, columns?: number): Promise<string | null> {
  return keptHelp(args, { env, stdout: columns === undefined ? {} : { columns } }, KEPT);
}

const printed = (stdout: string): Said => ({ code: 0, stdout, stderr: '' });

describe('Help that was kept when dayie was built', () => {
  it.each(['zh', 'en'])('is byte for byte what would be laid out, for every command (%s)', async (lang) => {
    for (const columns of [80, 100]) {
      for (const words of PATHS) {
        const args = [...words, '--help', '--lang', lang];
        const text = await taken(args, {}, columns);
        expect(text, args.join(' ')).not.toBeNull();
        expect(printed(text ?? ''), args.join(' ')).toEqual(await laidOut(args, {}, columns));
      }
    }
  });

  it.each([
    ['without a language', (words: readonly string[]) => [...words, '--help']],
    ['by -h', (words: readonly string[]) => [...words, '-h']],
    ['by the command help', (words: readonly string[]) => ['help', ...words]],
    ['by the command help, in a language', (words: readonly string[]) => ['help', ...words, '--lang=en']],
    ['the language before', (words: readonly string[]) => ['--lang', 'en', ...words, '--help']],
    ['the language between', (words: readonly string[]) => [...words, '--lang=zh', '--help']],
  ])('is taken however it is asked for: %s', async (_, asked) => {
    for (const words of PATHS) {
      const args = asked(words);
      const text = await taken(args, { DAYIE_LANG: 'zh' });
      expect(text, args.join(' ')).not.toBeNull();
      expect(printed(text ?? ''), args.join(' ')).toEqual(await laidOut(args, { DAYIE_LANG: 'zh' }));
    }
  });

  it.each<readonly [what: string, env: Environment, columns: number | undefined, title: string]>([
    ['DAYIE_LANG before the locale', { DAYIE_LANG: 'en', LANG: 'zh_CN.UTF-8' }, 80, 'Usage:'],
    ['LC_ALL before LANG', { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 80, '用法：'],
    ['the locale', { LANG: 'zh_CN.UTF-8' }, undefined, '用法：'],
    ['locale C', { LANG: 'C' }, undefined, 'Usage:'],
    ['a language there is none of', { DAYIE_LANG: 'fr', LANG: 'zh_CN.UTF-8' }, 0, '用法：'],
    ['no terminal', { DAYIE_LANG: 'zh' }, undefined, '用法：'],
    ['a terminal that does not know its size', { DAYIE_LANG: 'zh' }, 0, '用法：'],
    ['a wide terminal', { DAYIE_LANG: 'en' }, 237, 'Usage:'],
    ['no colours wanted', { DAYIE_LANG: 'en', NO_COLOR: '1' }, 100, 'Usage:'],
    ['colours wanted', { DAYIE_LANG: 'en', FORCE_COLOR: '1' }, 80, 'Usage:'],
  ])('is chosen by the surroundings: %s', async (_, env, columns, title) => {
    const text = await taken(['score', '--help'], env, columns);
    expect(text).toContain(title);
    expect(printed(text ?? '')).toEqual(await laidOut(['score', '--help'], env, columns));
  });

  it('is not taken for a terminal of another width', async () => {
    for (const columns of [1, 40, 79, 81, 99]) expect(await taken(['--help'], {}, columns)).toBeNull();
  });

  it('is not taken where GitHub’s runner reads along', async () => {
    expect(await taken(['--help'], { GITHUB_ACTIONS: 'true' })).toBeNull();
    expect(await taken(['--help'], { GITHUB_ACTIONS: 'false' })).not.toBeNull();
  });

  it.each([
    [[]],
    [['score']],
    [['scroe', '--help']],
    [['help', 'scroe']],
    [['help', 'tables', 'shwo']],
    [['tables show', '--help']],
    [['help', 'tables show']],
    [['', '--help']],
    [['constructor', '--help']],
    [['score', 'score', '--help']],
    [['score', '报送', '--help']],
    [['score', '--help', '--out', 'x']],
    [['--help', 'score']],
    [['--help', '--help']],
    [['--help', '--version']],
    [['help', '--version']],
    [['help', '--', 'score']],
    [['score', '--', '--help']],
    [['help', 'score', '--help']],
    [['score', '--unknown', '--help']],
    [['--unknown', '--help']],
    [['--quiet', '--help']],
    [['--help', '--lang']],
    [['--help', '--lang', 'fr']],
    [['--help', '--lang=']],
    [['--lang', '--help']],
    [['--lang', 'fr', '--lang', 'zh', '--help']],
    [['--lang', 'zh', '--lang', 'en', '--help']],
    [['--lang=fr', '--help', '--lang', 'zh']],
    [['--', '--help']],
    [['--HELP']],
    [['-help']],
  ])('is not taken for %j, which is answered as ever', async (args) => {
    expect(await taken(args, { DAYIE_LANG: 'zh' })).toBeNull();
  });

  it('is all that asking for it loads', () => {
    const folder = newFolder();
    cpSync(path.join(PROJECT, 'bin'), path.join(folder, 'bin'), { recursive: true });
    const program = path.join(folder, 'dist', 'program');
    mkdirSync(program, { recursive: true });
    const few = ['load', 'dayie', 'version', 'rolldown-runtime', 'help-zh-80', 'help-en-80'];
    for (const name of few) cpSync(path.join(BUILT, `${name}.cjs`), path.join(program, `${name}.cjs`));
    expect(existsSync(path.join(program, 'main.cjs'))).toBe(false);
    for (const args of [['--help'], ['help', 'score'], ['tables', 'show', '--help', '--lang', 'en']]) {
      const ran = dayieProcess(args, { program: path.join(folder, 'bin', 'dayie.js') });
      expect(ran).toEqual(dayieProcess(args));
      expect(ran).toMatchObject({ status: 0, stderr: '' });
      expect(ran.stdout).toMatch(/^(?:用法：|Usage: )dayie/);
    }
  });

  it('is not there in the source: what is laid out is what tests see', async () => {
    expect(await keptHelp(['--help'], { env: {}, stdout: {} })).toBeNull();
  });
});

it('a command that nothing was kept of is laid out', async () => {
  const texts: HelpTexts = { '': 'help\n' };
  const kept: readonly Kept[] = [{ language: 'zh', width: 80, load: async () => ({ default: texts }) }];
  const around = { env: { DAYIE_LANG: 'zh' }, stdout: {} };
  expect(await keptHelp(['--help'], around, kept)).toBe('help\n');
  expect(await keptHelp(['score', '--help'], around, kept)).toBeNull();
});
