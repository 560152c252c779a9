import { COMMANDS } from '../../src/cli/declarations/index.ts';
import { WIDEST_HELP } from '../../src/cli/help-width.ts';
import type { HelpTexts } from '../../src/cli/kept-texts.ts';
import { main } from '../../src/cli/main.ts';
import type { Language } from '../../src/diagnostics/wording.ts';
import type { Replacements } from './replaced.ts';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** A terminal as it opens, or none at all; and every wide one. */
const WIDTHS: readonly number[] = [80, WIDEST_HELP];

/** What the program prints for `--help`, kept so that asking for it needs none of what makes it. */
export async function keptTexts(): Promise<Replacements> {
  const kept = LANGUAGES.flatMap((language) =>
    WIDTHS.map((width) => ({ language, width, name: `help-${language}-${width}` })),
  );
  const entries = kept.map(
    ({ language, width, name }) =>
      `{ language: '${language}', width: ${width}, load: () => import('${name}') }`,
  );
  const texts = await Promise.all(
    kept.map(
      async ({ language, width, name }): Promise<readonly [string, string]> => [
        name,
        `export default ${JSON.stringify(await helpTexts(language, width))};`,
      ],
    ),
  );
  return {
    'src/cli/kept-texts.ts': `export const KEPT = [${entries.join(', ')}];`,
    ...Object.fromEntries(texts),
  };
}

/** What is printed for every command on a terminal of so many columns. */
async function helpTexts(language: Language, columns: number): Promise<HelpTexts> {
  const paths = ['', ...COMMANDS.map(({ path }) => path)];
  const texts = paths.map(async (path) => [path, await printedHelp(path, language, columns)] as const);
  return Object.fromEntries(await Promise.all(texts));
}

async function printedHelp(path: string, language: Language, columns: number): Promise<string> {
  const printed: string[] = [];
  const args = [...path.split(' ').filter((word) => word !== ''), '--help', '--lang', language];
  const code = await main(args, {
    workingFolder: '.',
    program: 'dayie',
    environment: {},
    stdout: { columns, write: (text) => printed.push(text) },
    stderr: {
      write: (text) => {
        throw new Error(`dayie ${args.join(' ')}: ${text}`);
      },
    },
  });
  if (code !== 0) throw new Error(`dayie ${args.join(' ')} ended with ${code}`);
  return printed.join('');
}
