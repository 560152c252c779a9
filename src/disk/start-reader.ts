import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a thread that reads files. In the bundle this file gives way to one that hands the thread its code as text, for there
 * the whole program is one file and may lie inside an executable.
 */
export function startReader(options: WorkerOptions): Worker {
  return new Worker(new URL('./read-worker.js', import.meta.url), options);
}
