import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Surroundings } from '../src/cli/main.ts';
import { loading, summed } from './load/flags.ts';

/**
 * `node --no-flush-bytecode --hash-seed=1 dist/scripts/keep-compiled.js [FOLDER]`, the last step of the build: runs what is run most, on the fixtures, and keeps
 * what V8 compiled for it beside the program, for the Node that runs this. Only what was run is in it: reading what a start does
 * not need would cost more than it saves.
 */
const PROJECT = path.resolve(import.meta.dirname, '..', '..');
const PROGRAM = path.join(PROJECT, 'dist', 'program');
const FIXTURES = path.join(PROJECT, 'fixtures', 'daye-2023');

const { load, compiled, keptFolder }: typeof import('./load/program-files.ts') = createRequire(
  import.meta.url,
)(path.join(PROGRAM, 'load.cjs'));

const inputs = ['monthly', 'targets', 'tables', 'progress', 'ledgers'].map((name) =>
  path.join(FIXTURES, name),
);
const day = ['--date', '2023-06-05', '--fail-on', 'never'];
const out = mkdtempSync(path.join(os.tmpdir(), 'dayie-kept-'));

try {
  await run('--help');
  await run('validate', ...inputs, ...day);
  await run('validate', path.join(FIXTURES, 'monthly'), '--brief', ...day);
  await run('score', ...inputs, '--out', out, ...day);
} finally {
  rmSync(out, { recursive: true });
}

const folder = process.argv[2] ?? keptFolder();
mkdirSync(folder);
// So that what is kept is not held to have been made under other flags than what is loaded later.
for (const flag of ['--flush-bytecode', '--hash-seed=0']) setFlagsFromString(flag);
for (const [name, script] of compiled) {
  const kept = loading(setFlagsFromString, () => summed(setFlagsFromString, () => script.createCachedData()));
  writeFileSync(path.join(folder, name), kept);
}

/** One command line, as somebody in the office types it. */
async function run(...args: readonly string[]): Promise<void> {
  const { main } = load('main.cjs') as typeof import('../src/cli/main.ts');
  const nowhere = { write: () => true };
  const surroundings: Surroundings = {
    workingFolder: PROJECT,
    program: path.join(PROJECT, 'bin', 'dayie.js'),
    environment: { DAYIE_LANG: 'zh' },
    stdout: nowhere,
    stderr: nowhere,
  };
  const code = await main(args, surroundings);
  if (code !== 0) throw new Error(`dayie ${args.join(' ')} ended with ${code}`);
}
