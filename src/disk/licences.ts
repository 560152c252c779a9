import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { executableAssets } from './executable.ts';
import { unreadable } from './files.ts';

const NAME = 'LICENSES.txt';

/**
 * The licences that come with the program: inside an executable, else in dist/ beside what was started.
 *
 * @throws Failure where they have been taken away.
 */
export async function licencesText(program: string): Promise<string> {
  const assets = await executableAssets();
  if (assets !== null) return assets(NAME);
  let file = program;
  try {
    // An installed command is a link into its package.
    file = path.resolve(path.dirname(await realpath(program)), '..', 'dist', NAME);
    return await readFile(file, 'utf8');
  } catch (error) {
    throw unreadable(file, error);
  }
}
