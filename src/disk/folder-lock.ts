import { open, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from '../core/failure.ts';
import { LIMITS } from '../core/limits.ts';
import { systemCode } from './files.ts';

/** Stands in a folder while a run writes there, with the run's process and machine inside. */
const LOCK = '.dayie-lock';

/** Another run is waited for as long as the limit says: writing takes far less. */
const WAIT_MILLISECONDS = 100;
const WAITS = (LIMITS.lockSeconds * 1000) / WAIT_MILLISECONDS;
/** A lock that stays empty was left by a run that ended between making it and writing into it. */
const EMPTY_WAITS = 10;

/**
 * Does some work while no other run of dayie writes into the folders, which exist.
 *
 * @throws Failure where another run goes on writing there, or no lock can be made.
 */
export async function whileLocked<Result>(
  folders: readonly string[],
  work: () => Promise<Result>,
): Promise<Result> {
  const held: string[] = [];
  try {
    // In one order, so that two runs never wait for each other.
    for (const folder of [...new Set(folders)].sort()) {
      const lock = path.join(folder, LOCK);
      await acquire(lock, folder);
      held.push(lock);
    }
    return await work();
  } finally {
    for (const lock of held) await rm(lock, { force: true }).catch(() => undefined);
  }
}

async function acquire(lock: string, folder: string): Promise<void> {
  let empty = 0;
  for (let waited = 0; waited < WAITS; waited += 1) {
    if (await made(lock, folder)) return;
    const owner = await readFile(lock, 'utf8').catch(() => null);
    if (owner === null) continue;
    empty = owner === '' ? empty + 1 : 0;
    if (empty >= EMPTY_WAITS || hasEnded(owner)) await takeAway(lock, owner);
    else await wait(WAIT_MILLISECONDS);
  }
  throw new Failure({ kind: 'busy-folder', folder, lock });
}

/** @returns false where there is one already. */
async function made(lock: string, folder: string): Promise<boolean> {
  try {
    const file = await open(lock, 'wx');
    try {
      await file.writeFile(`${process.pid} ${hostname()}\n`);
    } catch (error) {
      await rm(lock, { force: true }).catch(() => undefined);
      throw error;
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST') return false;
    if (code === '') throw error;
    throw new Failure({ kind: 'unwritable', path: folder, code });
  }
}

/** Whether the run that a lock speaks of is known to have ended; of another machine's run nothing is known. */
function hasEnded(owner: string): boolean {
  const [, pid, machine] = /^(\d{1,10}) (.*)\n$/u.exec(owner) ?? [];
  if (pid === undefined || machine !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return systemCode(error) === 'ESRCH';
  }
}

/** A lock that was left; should another run have made a new one in between, that is put back. */
async function takeAway(lock: string, owner: string): Promise<void> {
  const aside = `${lock}-${process.pid}`;
  try {
    await rename(lock, aside);
    if ((await readFile(aside, 'utf8')) !== owner) await rename(aside, lock);
    else await rm(aside, { force: true });
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}
