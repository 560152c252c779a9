import { Worker } from 'node:worker_threads';
import type { SchemeOfReading } from '../runs/read-file.ts';

/**
 * Starts a thread that reads files. In the bundle this file gives way to one that hands the thread its code as text, for there
 * the whole program is one file and may lie inside an executable.
 */
export function startReader(scheme: SchemeOfReading): Worker {
  return new Worker(new URL('./read-worker.js', import.meta.url), { workerData: scheme });
}
