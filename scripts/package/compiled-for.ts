import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { named, run, runnerOf } from '../package-check/runners.ts';
import { binaryOf } from './runtime.ts';
import type { Target } from './targets.ts';

/** The same order in every table of V8's, so that the same is kept each time. */
const KEEPING = ['--no-flush-bytecode', '--hash-seed=1'];

/**
 * What the Node that goes into a target's executable compiles of the program in dist/, by the names of its files: it runs the program
 * here, under Wine or in an emulator where need be. Null where nothing runs it.
 */
export function compiledFor(
  project: string,
  target: Target,
  folder: string,
): ReadonlyMap<string, Buffer> | null {
  mkdirSync(folder, { recursive: true });
  const node = binaryOf(project, target);
  const runner = runnerOf(target, node, folder);
  if (runner === null) return null;
  const files = [path.join(project, 'dist', 'scripts', 'keep-compiled.js'), path.join(folder, 'compiled')];
  const args = [...KEEPING, ...files.map((file) => named(runner, file))];
  const { status, stderr } = run(runner, node, args, { cwd: project, log: path.join(folder, 'keeping') });
  if (status !== 0) throw new Error(`${target.name}: nothing could be kept: ${stderr}`);
  const names = readdirSync(path.join(folder, 'compiled')).sort();
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, 'compiled', name))]));
}
