import { type ChildProcess, fork } from 'node:child_process';

/** Runs to be made in processes that can be stopped. */
export interface Fuzzing {
  /** What a process is started with; it takes its runs by `work` of work.ts. */
  readonly script: string;
  readonly args: readonly string[];
  readonly execArgv: readonly string[];
  readonly from: number;
  readonly runs: number;
  /** Processes at a time. */
  readonly processes: number;
  /** Seconds on the clock that one run may take on a machine however busy. */
  readonly patience: number;
  /** Told of every run that failed, with the reason. */
  readonly failed: (run: number, reason: string) => void;
}

interface Batch {
  readonly from: number;
  readonly to: number;
}

/** Runs given at a time: one message each would cost more than many of the runs. */
const BATCH = 100;
const MOST_FAILURES = 20;

/**
 * Makes the runs, many given at a time. Where a process ends or is silent for too long, the runs it was given are made once more, one
 * by one, so that what ended it is found; where each passes alone, they failed together.
 *
 * @returns how many runs were made.
 */
export async function watch(fuzzing: Fuzzing): Promise<number> {
  const { from, runs, failed } = fuzzing;
  const end = from + runs;
  let next = from;
  let done = 0;
  let failures = 0;
  const fail = (run: number, reason: string): void => {
    failures += 1;
    failed(run, reason);
  };
  const give = (): Batch | null => {
    if (next >= end || failures >= MOST_FAILURES) return null;
    const batch = { from: next, to: Math.min(end, next + BATCH) };
    next = batch.to;
    return batch;
  };
  const made = (batch: Batch): void => {
    const before = done;
    done += batch.to - batch.from;
    if (Math.floor(before / 10_000) < Math.floor(done / 10_000)) process.stdout.write(`  ${done} done\n`);
  };
  const lane = async (): Promise<void> => {
    for (;;) {
      const broken = await untilEnd(fuzzing, give, made, fail);
      if (broken === null) return;
      await oneByOne(fuzzing, broken.batch, broken.reason, fail);
      made(broken.batch);
    }
  };
  await Promise.all(Array.from({ length: fuzzing.processes }, lane));
  return done;
}

interface Broken {
  readonly batch: Batch;
  readonly reason: string;
}

async function oneByOne(
  fuzzing: Fuzzing,
  whole: Batch,
  reason: string,
  fail: (run: number, reason: string) => void,
): Promise<void> {
  let next = whole.from;
  let failures = 0;
  const give = (): Batch | null => {
    if (next >= whole.to) return null;
    next += 1;
    return { from: next - 1, to: next };
  };
  const count = (run: number, words: string): void => {
    failures += 1;
    fail(run, words);
  };
  for (;;) {
    const broken = await untilEnd(fuzzing, give, () => undefined, count);
    if (broken === null) break;
    count(broken.batch.from, broken.reason);
  }
  // A busy machine makes many runs late together; more memory than allowed, or an end, is another matter.
  if (failures === 0 && reason !== LATE)
    fail(whole.from, `together with the runs to ${whole.to - 1}: ${reason}`);
}

const LATE = 'hangs';

/** One process to the end of all runs, or to its own: null, or what it was at. */
function untilEnd(
  { script, args, execArgv, patience }: Fuzzing,
  give: () => Batch | null,
  made: (batch: Batch) => void,
  fail: (run: number, reason: string) => void,
): Promise<Broken | null> {
  return new Promise((resolve) => {
    // Readers of old formats print what they do not know; only what ends the process is of interest.
    const child: ChildProcess = fork(script, [...args], {
      execArgv: [...execArgv],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let batch: Batch | null = null;
    let words = '';
    let reason = '';
    let timer: NodeJS.Timeout | undefined;
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      words = `${words}${text}`.slice(-4_000);
    });
    child.on('message', (message: { readonly failures: readonly (readonly [number, string])[] }) => {
      clearTimeout(timer);
      for (const [run, failure] of message.failures) fail(run, failure);
      if (batch !== null) made(batch);
      batch = give();
      if (batch === null) {
        child.kill();
        return;
      }
      timer = setTimeout(
        () => {
          reason = LATE;
          child.kill('SIGKILL');
        },
        (patience + batch.to - batch.from - 1) * 1000,
      );
      child.send(batch);
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (batch === null && code !== null && code !== 0) throw new Error(`a process did not start: ${words}`);
      const ended = words.split('\n').find((line) => /^\w*Error\b|FATAL/.test(line)) ?? `${code ?? signal}`;
      resolve(batch === null ? null : { batch, reason: reason || `ended: ${ended}` });
    });
  });
}
