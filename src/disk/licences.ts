import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { unreadable } from './files.ts';

const NAME = 'LICENSES.txt';

/**
 * The licences that come with the program: inside an executable, else in dist/ beside what was started.
 *
 * @throws Failure where they have been taken away.
 */
export async function licencesText(program: string): Promise<string> {
  const inside = await insideExecutable();
  if (inside !== null) return inside;
  let file = program;
  try {
    // An installed command is a link into its package.
    file = path.resolve(path.dirname(await realpath(program)), '..', 'dist', NAME);
    return await readFile(file, 'utf8');
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** Null outside an executable, and in a Node that knows of none. */
async function insideExecutable(): Promise<string | null> {
  const { isBuiltin } = await import('node:module');
  if (!isBuiltin('node:sea')) return null;
  const sea = await import('node:sea');
  return sea.isSea() ? sea.getAsset(NAME, 'utf8') : null;
}
