import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A process that takes longer is stopped. */
export const SECONDS = 60;

const NOTING = pathToFileURL(path.join(import.meta.dirname, 'noting.js')).href;

/**
 * One process from start to end. With `noted` it says what it took itself: its peak memory (KiB) and its user processor time
 * (ms); else these are 0, since noting takes time of its own.
 *
 * @param args of Node; an executable with its own ones as `{ file, args }`, which notes nothing.
 */
export function measure(args, { folder, noted, seconds = SECONDS }) {
  const note = path.join(folder, 'note.json');
  rmSync(note, { force: true });
  const [program, words] = Array.isArray(args)
    ? [process.execPath, noted ? ['--import', NOTING, ...args] : args]
    : [args.file, args.args];
  const start = process.hrtime.bigint();
  const run = spawnSync(program, words, {
    env: { ...process.env, BENCH_NOTE: note, DAYIE_LANG: 'zh' },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
  });
  const time = Number(process.hrtime.bigint() - start) / 1e6;
  const { memory, user } = existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')) : { memory: 0, user: 0 };
  const cells = /^\{"cells":(\d+)\}$/.exec(run.stdout ?? '')?.[1] ?? null;
  return { time, memory, user, cells, timedOut: run.signal === 'SIGKILL', failed: run.status !== 0 };
}
