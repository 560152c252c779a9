import { Tinypool } from 'tinypool';
import type { ReadFile } from '../model/dataset.ts';
import type { SchemeOfReading } from '../runs/read-file.ts';
import type { FoundFile } from './files.ts';
import { unpackRead } from './packed.ts';

/** Files a thread takes at a time: enough to make a message worth sending, few enough to share out evenly. */
const BATCH = 8;

/** Reads the files in worker threads; results stand in the order of the files, whatever thread was first. */
export async function readInThreads(
  found: readonly FoundFile[],
  threads: number,
  scheme: SchemeOfReading,
  onProgress?: (done: number, all: number) => void,
): Promise<readonly ReadFile[]> {
  const pool = new Tinypool({
    filename: new URL('./read-worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    workerData: { roster: scheme.roster, issuer: scheme.issuer, year: scheme.year },
  });
  try {
    let done = 0;
    const batches = await Promise.all(
      batchesOf(found).map(async (batch) => {
        const packed: readonly string[] = await pool.run(batch);
        const read = packed.map(unpackRead);
        done += batch.length;
        onProgress?.(done, found.length);
        return read;
      }),
    );
    return batches.flat();
  } finally {
    await pool.destroy();
  }
}

function batchesOf(found: readonly FoundFile[]): readonly (readonly FoundFile[])[] {
  return Array.from({ length: Math.ceil(found.length / BATCH) }, (_, index) =>
    found.slice(index * BATCH, (index + 1) * BATCH),
  );
}
