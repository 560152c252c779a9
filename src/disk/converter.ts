import type { Worker } from 'node:worker_threads';
import { LIMITS } from '../core/limits.ts';
import type { Converted } from '../formats/legacy/converted.ts';
import { startConverter } from './start-converter.ts';

/** What one workbook may take: none that an office sends takes a tenth of it. */
const RESOURCES = { maxOldGenerationSizeMb: LIMITS.otherFormatMegabytes, stackSizeMb: 4 };

/** The thread that converts, kept from one workbook to the next, for starting it takes longer than converting one. */
let kept: Worker | null = null;

/** A workbook of another format as an .xlsx. Never throws for what is in it: a thread that fails or does not end is given up. */
export async function convert(bytes: Uint8Array): Promise<Converted> {
  const worker = kept ?? started();
  kept = worker;
  // The program ends without waiting for it.
  worker.unref();
  try {
    return await answer(worker, bytes);
  } catch {
    kept = null;
    await worker.terminate();
    return { kind: 'slow' };
  }
}

function started(): Worker {
  const worker = startConverter({ resourceLimits: RESOURCES });
  // One that runs out of memory while it is being given up says so late: nobody asks any more, and unheard it would end the program.
  worker.on('error', () => undefined);
  return worker;
}

/** @throws Error where the thread ends, or takes too long, before it answers. */
function answer(worker: Worker, bytes: Uint8Array): Promise<Converted> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => ended(), LIMITS.otherFormatSeconds * 1_000);
    const ended = (): void => {
      settle();
      reject(new Error('no answer'));
    };
    const answered = (converted: Converted): void => {
      settle();
      resolve(converted);
    };
    const settle = (): void => {
      clearTimeout(late);
      worker.off('error', ended).off('exit', ended).off('message', answered);
    };
    worker.once('error', ended).once('exit', ended).once('message', answered);
    worker.postMessage(bytes);
  });
}
