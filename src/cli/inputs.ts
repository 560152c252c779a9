import { Failure } from '../core/failure.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { type FoundFile, loadFile } from '../disk/files.ts';
import { readFiles } from '../disk/read-files.ts';
import type { LoadedFile, ReadFile } from '../model/dataset.ts';
import { openFile } from '../runs/inspect.ts';
import { refusedForFormat } from '../runs/other-format.ts';
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

/**
 * The bytes of a workbook that was read, by the path that outputs name it by; of one in another format, those it was converted to.
 *
 * @throws Failure where it was changed since it was read.
 */
export function bytesOf(
  found: readonly FoundFile[],
  read: readonly ReadFile[],
): (path: string) => Promise<Uint8Array | null> {
  const files = new Map(found.map((file) => [file.path, file]));
  const hashes = new Map(read.map(({ input }) => [input.path, input.sha256]));
  return async (path) => {
    const file = files.get(path);
    if (file === undefined) return null;
    const { bytes, input } = await openInput(file);
    if ((hashes.get(path) ?? input.sha256) !== input.sha256)
      throw new Failure({ kind: 'changed-meanwhile', path });
    return bytes;
  };
}

/** A file's bytes as they are read, with what is to be said of it. */
export async function openInput(
  found: FoundFile,
): Promise<LoadedFile & { readonly findings: readonly Finding[] }> {
  const loaded = loadFile(found);
  const refused = refusedForFormat(openFile(loaded).findings);
  if (refused === undefined) return { ...loaded, findings: [] };
  const { openOtherFormat } = await import('../disk/other-formats.ts');
  const { file, findings } = await openOtherFormat(loaded, refused);
  return { ...(file ?? loaded), findings };
}
