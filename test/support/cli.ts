import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { z } from 'zod';

export { newFolder } from './temporary.ts';

export const PROJECT = path.resolve(import.meta.dirname, '..', '..');
export const FIXTURES = path.join(PROJECT, 'fixtures', 'daye-2023');

const PROGRAM = path.join(PROJECT, 'bin', 'dayie.js');
const BUILT = path.join(PROJECT, 'dist', 'src', 'cli', 'main.js');

const Answer = z.object({ stdout: z.string(), stderr: z.string(), status: z.number().nullable() });

export type Ran = Readonly<z.infer<typeof Answer>>;

interface Where {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** In Chinese and without colour unless a test says otherwise; nothing else of the surroundings is passed on. */
const ENVIRONMENT = { NO_COLOR: '1', DAYIE_LANG: 'zh' };

const LONGEST = 170_000;

let thread: Worker | undefined;

/**
 * Runs the built command line once. It runs in a thread that is kept for the next time, which is many times faster than a
 * process: what belongs to the process itself is for `dayieProcess`.
 */
export function dayie(args: readonly string[], { cwd = PROJECT, env = {} }: Where = {}): Ran {
  thread ??= startThread();
  thread.unref();
  const { port1, port2 } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const environment = { ...ENVIRONMENT, ...env };
  thread.postMessage({ args, workingFolder: cwd, environment, port: port2, done }, [port2]);
  const waited = Atomics.wait(done, 0, 0, LONGEST);
  const answer = receiveMessageOnPort(port1);
  port1.close();
  if (answer === undefined) throw new Error(`no answer to ${args.join(' ')} (${waited})`);
  return Answer.parse(answer.message);
}

function startThread(): Worker {
  if (!existsSync(BUILT)) throw new Error('the program is not built: npm run build');
  return new Worker(new URL('program-thread.js', import.meta.url));
}

/** Runs the built command line as a process of its own, as a user does. */
export function dayieProcess(
  args: readonly string[],
  options: Where & {
    /** Runs as another user, for folders that root may write whatever their mode. */
    readonly uid?: number;
    /** Another copy of the program than the one built here. */
    readonly program?: string;
  } = {},
): Ran {
  const { PATH = '', TMPDIR = '' } = process.env;
  const ran = spawnSync(process.execPath, [options.program ?? PROGRAM, ...args], {
    cwd: options.cwd ?? PROJECT,
    env: { PATH, TMPDIR, ...ENVIRONMENT, ...options.env },
    ...(options.uid === undefined ? {} : { uid: options.uid }),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { stdout: ran.stdout, stderr: ran.stderr, status: ran.status };
}
