import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { executableAssets } from './executable.ts';
import { unreadable } from './files.ts';

/**
 * What comes with the program: inside an executable, else in dist/ beside what was started.
 *
 * @throws Failure where it has been taken away.
 */
export async function fileOfProgram(name: string, program: string): Promise<Uint8Array> {
  const asset = executableAssets();
  if (asset !== null) return asset(name);
  let file = program;
  try {
    // An installed command is a link into its package.
    file = path.resolve(path.dirname(await realpath(program)), '..', 'dist', name);
    return await readFile(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}
