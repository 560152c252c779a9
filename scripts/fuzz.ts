import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { mutate, randomOf } from './fuzz-mutate.ts';

/**
 * Mutated workbooks through the whole reading path. A throw, a run over 2 s or a process over 512 MB fails, and the input is
 * kept under fixtures/fuzz.
 *
 *   npm run fuzz -- --runs N --seed S
 */
const SECONDS = 2;
const MEGABYTES = 512;
const PROJECT = path.resolve(import.meta.dirname, '..', '..');
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string' } },
});
const runs = Number(values.runs);
const seed = values.seed === undefined ? Math.floor(Math.random() * 1_000_000) : Number(values.seed);
const SOURCES = ['two-tables.xlsx', 'target-words.xlsx'].map((name) =>
  path.join(PROJECT, 'fixtures', 'small', 'fuzz-sources', name),
);

process.stdout.write(`fuzz: ${runs} runs, seed ${seed}\n`);
let next = 0;
let done = 0;
const failures: string[] = [];

function start(): Promise<void> {
  return new Promise((resolve) => {
    const child = fork(path.join(import.meta.dirname, 'fuzz-run.js'), [String(seed), ...SOURCES], {
      execArgv: [`--max-old-space-size=${MEGABYTES}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    feed(child, resolve);
  });
}

function feed(child: ChildProcess, finished: () => void): void {
  let run = -1;
  let errors = '';
  let timer: NodeJS.Timeout | undefined;
  let reason = '';
  const give = (): void => {
    if (next >= runs) {
      child.kill();
      finished();
      return;
    }
    run = next++;
    timer = setTimeout(() => {
      reason = `over ${SECONDS} s`;
      child.kill('SIGKILL');
    }, SECONDS * 1000);
    child.send({ run });
  };
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  child.on('message', () => {
    clearTimeout(timer);
    done += 1;
    if (done % 5000 === 0) process.stdout.write(`  ${done} done\n`);
    run = -1;
    give();
  });
  child.on('exit', () => {
    clearTimeout(timer);
    if (run < 0) return;
    keep(
      run,
      reason ||
        (errors
          .trim()
          .split('\n')
          .find((line) => /Error|heap/.test(line)) ??
          'ended without a word'),
    );
    if (next < runs) start().then(finished);
    else finished();
  });
  give();
}

/** The failing input, made again from seed and run, with what went wrong. */
function keep(run: number, reason: string): void {
  const source = SOURCES[run % SOURCES.length];
  if (source === undefined) return;
  const folder = path.join(PROJECT, 'fixtures', 'fuzz');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `seed-${seed}-run-${run}.xlsx`);
  writeFileSync(file, mutate(readFileSync(source), randomOf(seed * 1_000_003 + run)));
  failures.push(`${path.relative(PROJECT, file)}: ${reason}`);
}

await Promise.all(Array.from({ length: Math.max(1, os.availableParallelism()) }, start));
for (const failure of failures) process.stdout.write(`FAILED ${failure}\n`);
process.stdout.write(
  failures.length === 0
    ? `fuzz: ${done} runs passed, seed ${seed}\n`
    : `fuzz: ${failures.length} of ${runs} failed, seed ${seed}\n`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
