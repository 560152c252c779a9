import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type CodeSplittingGroup,
  type InputOptions,
  type OutputBundle,
  type OutputOptions,
  rolldown,
} from 'rolldown';
import { SCORING } from '../load/loader.ts';
import { keptTexts } from './help-texts.ts';
import { inBrowser } from './in-browser.ts';
import { later, leaner, type Replacements, replacing } from './replaced.ts';

/** What a bundle consists of. */
export interface Bundled {
  readonly written: readonly { readonly name: string; readonly text: string }[];
  /** Every module something of which went in, by its path from the project's root. */
  readonly modules: readonly string[];
}

/**
 * Few files, for each costs time to open, and none that holds what a call can do without: asking for the version loads nothing
 * else, `--help` only the declarations, a thread that reads only what reading takes. A group takes along whatever it imports.
 */
const GROUPS: readonly CodeSplittingGroup[] = [
  { name: 'version', test: /src\/(?:core\/version|cli\/(?:context|kept-help))\.ts$/, priority: 4 },
  { name: 'start', test: /src\/cli\/main\.ts$/, priority: 3 },
  { name: 'reading', test: /src\/disk\/read-files\.ts$/, priority: 2 },
  { name: 'checking', test: /src\/cli\/commands\/validate\.ts$/, priority: 1 },
];

/** As `scripts/load` reads it: in ASCII, without what only people read; names stay, for those who look for a fault or for time. */
const PROGRAM_OUTPUT: OutputOptions = {
  format: 'cjs',
  dynamicImportInCjs: false,
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name].cjs',
  dir: 'dist/program',
  minify: { mangle: false },
  charset: 'ascii',
  paths: (id) => (id === THREADS ? './threads.cjs' : id),
  sourcemap: true,
  sourcemapExcludeSources: true,
};

/**
 * The command line: one file that loads the others only for the work that needs them, the threads that read with them, the one that
 * converts by itself, and what loads them all.
 */
export async function bundleProgram(project: string): Promise<Bundled> {
  const program = await bundle(
    project,
    {
      dayie: 'src/cli/run.ts',
      main: 'src/cli/main.ts',
      [READ_WORKER]: `src/disk/${READ_WORKER}.ts`,
    },
    { ...leaner, ...later, ...starting, ...(await keptTexts()) },
    { ...PROGRAM_OUTPUT, codeSplitting: { groups: [...GROUPS] } },
  );
  const missing = [...GROUPS.map(({ name }) => `${name}.cjs`), SCORING].filter(
    (name) => !program.written.some((file) => file.name === name),
  );
  if (missing.length > 0) throw new Error(`nothing is in ${missing.join(', ')}`);
  const scripts: readonly (readonly [name: string, source: string])[] = [
    [CONVERT_WORKER, `src/disk/${CONVERT_WORKER}.ts`],
    ['threads', 'scripts/load/threads-of-files.ts'],
    ['load', 'scripts/load/program-files.ts'],
  ];
  const others = await Promise.all(
    scripts.map(async ([name, source]) => ({
      name: `${name}.cjs`,
      ...(await bundleScript(project, name, source, PROGRAM_OUTPUT)),
    })),
  );
  return {
    written: [...program.written, ...others],
    modules: distinct([...program.modules, ...others.flatMap(({ modules }) => modules)]),
  };
}

/** What starts the program in an executable, its threads, and what loads the program in them. */
export async function bundleLauncher(
  project: string,
): Promise<{ readonly launch: string; readonly load: string; readonly threads: string }> {
  const scriptText = async (name: string): Promise<string> =>
    (await bundleScript(project, name, `scripts/package/${name}.ts`, PROGRAM_OUTPUT)).text;
  return {
    launch: await scriptText('launch'),
    load: await scriptText('program-assets'),
    threads: await scriptText('threads-of-assets'),
  };
}

/** The library's door as one module; it opens without a disk, and writes no workbooks. */
export function bundleLibrary(project: string): Promise<Bundled> {
  const output: OutputOptions = { format: 'esm', dir: 'dist/library', codeSplitting: false };
  return bundle(project, { index: 'src/index.ts' }, {}, output);
}

/** The script of the self-check page with its style, for browsers from 2020 on; nothing in it knows of Node or a disk. */
export async function bundlePage(project: string): Promise<PageBundle> {
  const { written, modules } = await bundle(
    project,
    { page: 'src/page/main.ts' },
    inBrowser(project),
    { format: 'iife', codeSplitting: false, minify: true },
    { platform: 'browser', transform: { target: PAGE_TARGET } },
  );
  const [script] = written;
  if (script === undefined || written.length > 1) throw new Error('the page must be one script');
  const style = await readFile(path.join(project, 'src/page/style.css'), 'utf8');
  return { script: script.text, style, modules };
}

export interface PageBundle {
  readonly script: string;
  readonly style: string;
  readonly modules: readonly string[];
}

/** What every browser in use understands: 360 and QQ are built on Chromium 86. */
const PAGE_TARGET = 'es2020';

const READ_WORKER = 'read-worker';
const CONVERT_WORKER = 'convert-worker';
/** What it is differs between files and an executable. */
const THREADS = 'dayie:threads';

/** Starts the threads with what loads their files: the program is few files, and in an executable there are none. */
const starting: Replacements = {
  'src/disk/start-reader.ts': startingFrom('startReader', READ_WORKER),
  'src/disk/start-converter.ts': startingFrom('startConverter', CONVERT_WORKER),
};

function startingFrom(name: string, thread: string): string {
  return `import { Worker } from 'node:worker_threads';
import { scriptOf } from '${THREADS}';
export const ${name} = (options) => new Worker(scriptOf('${thread}'), { ...options, eval: true });
`;
}

/** Something that is one file. */
async function bundleScript(
  project: string,
  name: string,
  source: string,
  options: OutputOptions,
): Promise<{ readonly text: string; readonly modules: readonly string[] }> {
  const output: OutputOptions = { ...options, codeSplitting: false, sourcemap: false };
  const { written, modules } = await bundle(project, { [name]: source }, {}, output);
  const [script] = written;
  if (script === undefined || written.length > 1) throw new Error(`${name} must be one script`);
  return { text: script.text, modules };
}

async function bundle(
  project: string,
  input: Readonly<Record<string, string>>,
  replacements: Replacements,
  output: OutputOptions,
  environment: Pick<InputOptions, 'platform' | 'transform'> = { platform: 'node' },
): Promise<Bundled> {
  const build = await rolldown({
    cwd: project,
    input: { ...input },
    ...environment,
    external: (id) => id === THREADS || (id.startsWith('node:') && !(id in replacements)),
    plugins: [replacing(project, replacements)],
    // How long it took is no fault of what was built: a busy machine would fail the build.
    checks: { bundlerTimings: false },
    onLog(_level, { message }) {
      throw new Error(message);
    },
  });
  const generated = await build.generate(output);
  await build.close();
  return { written: generated.output.map(textOf), modules: modulesOf(project, generated.output) };
}

function textOf(part: OutputBundle[string]): { readonly name: string; readonly text: string } {
  return {
    name: part.fileName,
    text: part.type === 'chunk' ? part.code : String(part.source),
  };
}

function modulesOf(project: string, parts: readonly OutputBundle[string][]): readonly string[] {
  const taken = parts.flatMap((part) =>
    part.type === 'chunk'
      ? Object.entries(part.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []))
      : [],
  );
  return distinct(
    taken
      .filter((id) => path.isAbsolute(id))
      .map((id) => path.relative(project, id).split(path.sep).join('/')),
  );
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}
