import { type FoundFile, loadFile } from '../disk/files.ts';
import { readFiles } from '../disk/read-files.ts';
import type { ReadFile } from '../model/dataset.ts';
import type { SchemeOfReading } from '../runs/read-file.ts';
import type { Context } from './context.ts';
import { progressOf } from './progress.ts';

/** Reads the files found, with a counter on the terminal. */
export function readInputs(
  found: readonly FoundFile[],
  scheme: SchemeOfReading,
  jobs: (files: number) => number,
  context: Context,
): Promise<readonly ReadFile[]> {
  const onProgress = progressOf(context);
  return readFiles(found, scheme, { jobs: jobs(found.length), ...(onProgress ? { onProgress } : {}) });
}

/** The bytes of a file that was found, by the path that outputs name it by. */
export function bytesOf(found: readonly FoundFile[]): (path: string) => Uint8Array | null {
  return (path) => {
    const file = found.find((item) => item.path === path);
    return file === undefined ? null : loadFile(file).bytes;
  };
}
