import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { mutate, randomOf } from './fuzz/mutate.ts';
import { sourcesIn } from './fuzz/sources.ts';
import { watch } from './fuzz/watch.ts';

/**
 * Mutated workbooks through the whole reading path. A throw, a run over 2 s or a process over 512 MB fails, and the input is
 * kept under fixtures/fuzz. The 2 s are processor time, so that a busy machine fails no run; one that never ends is stopped.
 *
 *   npm run fuzz -- --runs N --seed S [--from N] [--processes N]
 */
const SECONDS = 2;
const MEGABYTES = 512;
const PROJECT = path.resolve(import.meta.dirname, '..', '..');
const FIXTURES = path.join(PROJECT, 'fixtures');
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string' },
    from: { type: 'string', default: '0' },
    processes: { type: 'string', default: String(Math.max(1, os.availableParallelism())) },
  },
});
const runs = Number(values.runs);
const seed = values.seed === undefined ? Math.floor(Math.random() * 1_000_000) : Number(values.seed);

process.stdout.write(`fuzz: ${runs} runs, seed ${seed}\n`);
const failures: string[] = [];
const done = await watch({
  script: path.join(import.meta.dirname, 'fuzz', 'reader-run.js'),
  args: [String(seed), String(SECONDS), String(MEGABYTES), FIXTURES],
  execArgv: [`--max-old-space-size=${MEGABYTES}`, '--single-threaded', '--max-semi-space-size=64'],
  from: Number(values.from),
  runs,
  processes: Number(values.processes),
  patience: 30 * SECONDS,
  failed: keep,
});

/** The failing input, made again from seed and run, with what went wrong. */
function keep(run: number, reason: string): void {
  const folder = path.join(FIXTURES, 'fuzz');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `seed-${seed}-run-${run}.xlsx`);
  writeFileSync(file, mutate(sourcesIn(FIXTURES)(run), randomOf(seed * 1_000_003 + run)));
  failures.push(`${path.relative(PROJECT, file)}: ${reason}`);
}

for (const failure of failures) process.stdout.write(`FAILED ${failure}\n`);
process.stdout.write(
  failures.length === 0
    ? `fuzz: ${done} runs passed, seed ${seed}\n`
    : `fuzz: ${failures.length} of ${done} failed, seed ${seed}\n`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
