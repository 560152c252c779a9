import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a thread that turns workbooks of other formats into .xlsx. In the bundle this file gives way to one that hands the thread
 * its code as text, as with the threads that read.
 */
export function startConverter(options: WorkerOptions): Worker {
  return new Worker(new URL('./convert-worker.js', import.meta.url), options);
}
