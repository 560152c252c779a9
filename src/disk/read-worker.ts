import { parentPort, workerData } from 'node:worker_threads';
import { makePacker } from '../runs/packed.ts';
import { readingFor, type SchemeOfReading } from '../runs/read-file.ts';
import { readFound } from './read-files.ts';
import type { Batch, BatchRead } from './read-pool.ts';

/** What a thread of readers is told when it starts. */
const scheme: SchemeOfReading = workerData;
const settings = readingFor(scheme);
const pack = makePacker();

// Reads some files at a time. An error ends the thread, which tells the pool.
parentPort?.on('message', ({ index, files }: Batch) => {
  const packed = pack(files.map((file) => readFound(file, settings)));
  const read: BatchRead = { index, packed };
  parentPort?.postMessage(read, [packed.numbers.buffer]);
});
