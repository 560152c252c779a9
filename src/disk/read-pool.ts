import type { Worker } from 'node:worker_threads';
import type { ReadFile } from '../model/dataset.ts';
import { unpackRead } from '../runs/packed.ts';
import { type SchemeOfReading, sentToThread } from '../runs/read-file.ts';
import type { FoundFile } from './files.ts';
import { startReader } from './start-reader.ts';

/** Files a thread takes at a time: enough to make a message worth sending, few enough to share out evenly. */
const BATCH = 8;

/** Reads the files in worker threads; results stand in the order of the files, whatever thread was first. */
export async function readInThreads(
  found: readonly FoundFile[],
  threads: number,
  scheme: SchemeOfReading,
  onProgress?: (done: number, all: number) => void,
): Promise<readonly ReadFile[]> {
  const batches = batchesOf(found).entries();
  const read = new Map<number, readonly ReadFile[]>();
  const readers = Array.from({ length: threads }, () => startReader({ workerData: sentToThread(scheme) }));
  let done = 0;
  const work = async (reader: Worker): Promise<void> => {
    // The threads share the one list of batches, so that none waits while there is work.
    for (const [index, batch] of batches) {
      const packed = await answer(reader, batch);
      read.set(index, packed.map(unpackRead));
      done += batch.length;
      onProgress?.(done, found.length);
    }
  };
  try {
    await Promise.all(readers.map(work));
  } finally {
    await Promise.all(readers.map((reader) => reader.terminate()));
  }
  return [...read].sort(([left], [right]) => left - right).flatMap(([, files]) => files);
}

/** @throws what ended the thread, should it end before it answers. */
function answer(reader: Worker, batch: readonly FoundFile[]): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const ended = (code: number): void => reject(new Error(`a reading thread ended with code ${code}`));
    reader.once('error', reject);
    reader.once('exit', ended);
    reader.once('message', (packed: readonly string[]) => {
      reader.off('error', reject);
      reader.off('exit', ended);
      resolve(packed);
    });
    reader.postMessage(batch);
  });
}

function batchesOf(found: readonly FoundFile[]): readonly (readonly FoundFile[])[] {
  return Array.from({ length: Math.ceil(found.length / BATCH) }, (_, index) =>
    found.slice(index * BATCH, (index + 1) * BATCH),
  );
}
