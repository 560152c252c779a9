import { createHash } from 'node:crypto';
import { remembering } from '../core/remembering.ts';
import type { LoadedFile } from '../model/dataset.ts';

/** A file's bytes under the name that every output gives it, with `/` between its parts. */
export function loadedFile(path: string, bytes: Uint8Array): LoadedFile {
  const sha256 = sameSum(createHash('sha256').update(bytes).digest('hex'));
  return { input: { path, sha256, size: bytes.length }, bytes };
}

/** The same text for the same sum: what was sent again is kept until the end of a run, too. */
const sameSum = remembering((sum: string) => sum);
