import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where Node and other programs look for the temporary folder. */
const VARIABLES = ['TMPDIR', 'TMP', 'TEMP'];

/**
 * Gives a run of the tests one temporary folder, in which all others are made, by the tests and by the programs they start, and
 * takes it away at the end, whatever became of the run.
 *
 * @throws when something in it could not be removed.
 */
export default function oneTemporaryFolder(): () => void {
  const root = mkdtempSync(path.join(tmpdir(), 'dayie-tests-'));
  for (const name of VARIABLES) process.env[name] = root;
  process.env.DAYIE_TESTS = root;
  return () => {
    rmSync(root, { recursive: true, force: true, maxRetries: 3 });
    if (existsSync(root)) throw new Error(`the tests left ${root} behind`);
  };
}
