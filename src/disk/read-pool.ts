import type { Worker } from 'node:worker_threads';
import type { ReadFile } from '../model/dataset.ts';
import { makeUnpacker, type PackedReads } from '../runs/packed.ts';
import { type SchemeOfReading, sentToThread } from '../runs/read-file.ts';
import type { FoundFile } from './files.ts';
import { startReader } from './start-reader.ts';

/** Files a thread takes at a time: enough to make a message worth sending, few enough to share out evenly. */
const BATCH = 8;
/** Batches that a thread has in hand, so that it need not wait until this one has taken over what it read. */
const IN_HAND = 2;

/** Some files, by their number among the batches. */
export interface Batch {
  readonly index: number;
  readonly files: readonly FoundFile[];
}

/** What a thread read of a batch, packed. */
export interface BatchRead {
  readonly index: number;
  readonly packed: PackedReads;
}

/**
 * Reads the files in several threads, of which this one is the first: what it reads itself need not be handed over. Results stand in
 * the order of the files, whatever thread was first.
 *
 * @param threads at least 2.
 * @param readOne reads a file in this thread.
 */
export async function readInThreads(
  found: readonly FoundFile[],
  threads: number,
  scheme: SchemeOfReading,
  readOne: (file: FoundFile) => ReadFile,
  onProgress?: (done: number, all: number) => void,
): Promise<readonly ReadFile[]> {
  // All threads share the one list of batches, so that none waits while there is work.
  const batches = batchesOf(found).values();
  const read = new Map<number, readonly ReadFile[]>();
  const readers = Array.from({ length: threads - 1 }, () =>
    startReader({ workerData: sentToThread(scheme) }),
  );
  let done = 0;
  const take = (index: number, files: readonly ReadFile[]): void => {
    read.set(index, files);
    done += files.length;
    onProgress?.(done, found.length);
  };
  const readHere = async (): Promise<void> => {
    for (const { index, files } of batches) {
      take(index, files.map(readOne));
      // What the others read is taken over in between.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  try {
    await Promise.all([
      ...readers.map((reader) => {
        const unpack = makeUnpacker();
        return readThere(reader, batches, ({ index, packed }) => take(index, unpack(packed)));
      }),
      readHere(),
    ]);
  } finally {
    await Promise.all(readers.map((reader) => reader.terminate()));
  }
  return [...read].sort(([left], [right]) => left - right).flatMap(([, files]) => files);
}

/**
 * Keeps a thread in work until no batch is left.
 *
 * @throws what ended the thread, should it end before it answers.
 */
function readThere(reader: Worker, batches: Iterator<Batch>, take: (read: BatchRead) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let inHand = 0;
    const send = (): void => {
      const next = batches.next();
      if (next.done === true) {
        if (inHand === 0) resolve();
        return;
      }
      inHand += 1;
      reader.postMessage(next.value);
    };
    reader.once('error', reject);
    reader.once('exit', (code) => reject(new Error(`a reading thread ended with code ${code}`)));
    reader.on('message', (read: BatchRead) => {
      inHand -= 1;
      take(read);
      send();
    });
    for (let count = 0; count < IN_HAND; count += 1) send();
  });
}

function batchesOf(found: readonly FoundFile[]): readonly Batch[] {
  return Array.from({ length: Math.ceil(found.length / BATCH) }, (_, index) => ({
    index,
    files: found.slice(index * BATCH, (index + 1) * BATCH),
  }));
}
