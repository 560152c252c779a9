import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from './files.ts';

/**
 * Makes a folder and those above it. Step by step, for Node's own recursive way never returns where a folder is refused though its
 * parent is there.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = systemCode(error);
    if (code !== 'ENOENT') {
      if (await isFolder(folder)) return;
      throw error;
    }
    const parent = path.dirname(folder);
    if (parent === folder) throw error;
    await makeFolder(parent);
    await mkdir(folder).catch(async (again: unknown) => {
      if (!(await isFolder(folder))) throw again;
    });
  }
}

async function isFolder(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
