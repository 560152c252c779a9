import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where Node and other programs look for the temporary folder. */
const VARIABLES = ['TMPDIR', 'TMP', 'TEMP'];

const NAME = /^dayie-tests-(\d+)-/;

/**
 * Gives a run of the tests one temporary folder, in which all others are made, by the tests and by the programs they start, and
 * takes it away at the end, whatever became of the run.
 *
 * @throws when something in it could not be removed.
 */
export default function oneTemporaryFolder(): () => void {
  const outside = tmpdir();
  removeOrphans(outside);
  const root = mkdtempSync(path.join(outside, `dayie-tests-${process.pid}-`));
  for (const name of VARIABLES) process.env[name] = root;
  process.env.DAYIE_TESTS = root;
  return () => {
    rmSync(root, { recursive: true, force: true, maxRetries: 3 });
    if (existsSync(root)) throw new Error(`the tests left ${root} behind`);
  };
}

/** What runs left that were killed before they could clear up: nobody waits for it any more. */
function removeOrphans(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(NAME.exec(name)?.[1] ?? process.pid);
    if (!isRunning(pid)) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, for somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
