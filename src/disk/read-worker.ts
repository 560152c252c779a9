import { parentPort, workerData } from 'node:worker_threads';
import { packRead } from '../runs/packed.ts';
import { readingFor, type SchemeOfReading } from '../runs/read-file.ts';
import { readFound } from './read-files.ts';
import type { Batch, BatchRead } from './read-pool.ts';

/** What a thread of readers is told when it starts. */
const scheme: SchemeOfReading = workerData;
const settings = readingFor(scheme);

// Reads some files one after another, so that only one of them is in the thread's memory. An error ends the thread, which
// tells the pool.
parentPort?.on('message', ({ index, files }: Batch) => {
  const read: BatchRead = { index, packed: files.map((file) => packRead(readFound(file, settings))) };
  parentPort?.postMessage(read);
});
