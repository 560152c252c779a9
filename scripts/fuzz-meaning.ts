import { fork } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { LIMITS } from '../src/core/limits.ts';
import { kinds } from './fuzz/kinds.ts';
import { randomOf } from './fuzz-mutate.ts';

/**
 * Everything that reads or merges, over inputs that say something else than what was meant: months, targets and ledgers with cells
 * emptied, swapped, negated, multiplied and moved, rows shuffled and doubled, sheets renamed and months shifted; schemes, letters'
 * texts, collected workbooks, CSV, other formats, archives, baselines and states spoilt.
 *
 * Nothing throws or hangs, findings are worded whole, the figures of whoever is not concerned by a change stay as they were, and
 * rows and files in another order give the same result.
 *
 *   npm run fuzz:meaning -- --runs N --seed S [--kind NAME]
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '2023' },
    from: { type: 'string', default: '0' },
    kind: { type: 'string' },
  },
});
const [runs, seed, from] = [Number(values.runs), Number(values.seed), Number(values.from)];
const FIXTURES = path.resolve(import.meta.dirname, '..', '..', 'fixtures');
/** What one run may take; a process that gives no sign for longer is stopped. */
const PATIENCE = 3 * LIMITS.otherFormatSeconds * 1000;
const MOST_FAILURES = 20;

if (process.send === undefined) await watch();
else await work(process.send.bind(process));

/** Runs the fuzzer in a process that can be stopped, and starts another behind a run that ended it. */
async function watch(): Promise<void> {
  process.stdout.write(`fuzz: ${runs} runs of meaning, seed ${seed}\n`);
  const failures: string[] = [];
  const fail = (failure: string): void => {
    failures.push(failure);
    process.stdout.write(`FAILED ${failure}\n`);
  };
  let next = from;
  while (next < from + runs && failures.length < MOST_FAILURES) {
    next = await new Promise<number>((resolve) => {
      let done = next;
      let reason = '';
      const args = ['--runs', String(from + runs - next), '--seed', String(seed), '--from', String(next)];
      const child = fork(
        process.argv[1] ?? '',
        [...args, ...(values.kind === undefined ? [] : ['--kind', values.kind])],
        // Readers of old formats print what they do not know; only what ends the process is of interest.
        { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] },
      );
      let words = '';
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        words = `${words}${text}`.slice(-2_000);
      });
      const late = (): NodeJS.Timeout =>
        setTimeout(() => {
          reason = 'hangs';
          child.kill('SIGKILL');
        }, PATIENCE);
      let timer = late();
      child.on('message', (message: { readonly run?: number; readonly failure?: string }) => {
        clearTimeout(timer);
        timer = late();
        if (message.run === undefined) return;
        done = message.run + 1;
        if (message.failure !== undefined) fail(`run ${message.run}: ${message.failure}`);
        if (done % 10_000 === 0) process.stdout.write(`  ${done} done\n`);
      });
      child.on('exit', (code) => {
        clearTimeout(timer);
        if (done >= from + runs) return resolve(done);
        fail(`run ${done}: ${reason || `the process ended with ${code}: ${words}`}`);
        resolve(done + 1);
      });
    });
  }
  process.stdout.write(
    failures.length === 0
      ? `fuzz: ${runs} runs of meaning passed, seed ${seed}\n`
      : `fuzz: ${failures.length} failures up to run ${next}, seed ${seed}\n`,
  );
  process.exitCode = failures.length === 0 ? 0 : 1;
}

async function work(send: (message: object) => unknown): Promise<void> {
  const all = Object.entries(await kinds(FIXTURES)).filter(
    ([name]) => values.kind === undefined || name === values.kind,
  );
  // Making ready is no part of a run.
  send({});
  for (let run = from; run < from + runs; run += 1) {
    const [name, kind] = all[run % all.length] ?? [];
    if (name === undefined || kind === undefined) throw new RangeError('no such kind');
    const failure = await kind(randomOf(seed * 1_000_003 + run)).then(
      () => undefined,
      (error: unknown) =>
        `${name}: ${error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' ') : String(error)}`,
    );
    send(failure === undefined ? { run } : { run, failure });
  }
  process.disconnect();
}
