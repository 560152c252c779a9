import path from 'node:path';
import { parseArgs } from 'node:util';
import { LIMITS } from '../src/core/limits.ts';
import { watch } from './fuzz/watch.ts';

/**
 * Everything that reads or merges, over inputs that say something else than what was meant: months, targets and ledgers with cells
 * emptied, swapped, negated, multiplied and moved, rows shuffled and doubled, sheets renamed and months shifted; project folders with
 * returns that come, go and are renamed; schemes, letters' texts, collected workbooks, marked copies, CSV, other formats, archives,
 * baselines and states spoilt.
 *
 * Nothing throws or hangs, findings are worded whole, the figures of whoever is not concerned by a change stay as they were, rows and
 * files in another order give the same result, and what is made of returns says what they said.
 *
 *   npm run fuzz:meaning -- --runs N --seed S [--from N] [--kind NAME] [--processes N]
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '2023' },
    from: { type: 'string', default: '0' },
    kind: { type: 'string', default: '' },
    processes: { type: 'string', default: '1' },
  },
});
/** Spoilt inputs of every sort go through one process; what one run may take is as much as any command may. */
const MEGABYTES = 512;
const SECONDS = 20;

process.stdout.write(`fuzz: ${values.runs} runs of meaning, seed ${values.seed}\n`);
const failures: string[] = [];
const done = await watch({
  script: path.join(import.meta.dirname, 'fuzz', 'meaning-run.js'),
  args: [
    values.seed,
    String(SECONDS),
    String(MEGABYTES),
    path.resolve(import.meta.dirname, '..', '..', 'fixtures'),
    values.kind,
  ],
  execArgv: [`--max-old-space-size=${MEGABYTES}`, '--single-threaded', '--max-semi-space-size=64'],
  from: Number(values.from),
  runs: Number(values.runs),
  processes: Number(values.processes),
  patience: 3 * LIMITS.otherFormatSeconds,
  failed: (run, reason) => {
    failures.push(reason);
    process.stdout.write(`FAILED run ${run}: ${reason}\n`);
  },
});
process.stdout.write(
  failures.length === 0
    ? `fuzz: ${done} runs of meaning passed, seed ${values.seed}\n`
    : `fuzz: ${failures.length} failures in ${done} runs of meaning, seed ${values.seed}\n`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
