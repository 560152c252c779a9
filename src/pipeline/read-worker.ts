import { workerData } from 'node:worker_threads';
import { tables } from '../../schemas/index.ts';
import { Failure } from '../core/failure.ts';
import { createRoster } from '../roster/create-roster.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { type FoundFile, loadFile } from './files.ts';
import { packRead } from './packed.ts';
import { readSubmission } from './read-file.ts';

/** What a thread of readers is told when it starts; tinypool hands it over behind data of its own. */
export type WorkerSettings = Pick<Scheme, 'roster' | 'year'>;

/** A file's packed reading, or why its bytes could not be had. */
export type WorkerResult = { readonly packed: string } | { readonly failure: Failure['reason'] };

const [, { roster: units, year }]: readonly [unknown, WorkerSettings] = workerData;
const settings = { definitions: tables, roster: createRoster(units), year };

/** Reads some files one after another, so that only one of them is in the thread's memory. */
export default function readFiles(files: readonly FoundFile[]): readonly WorkerResult[] {
  return files.map(readOne);
}

function readOne(file: FoundFile): WorkerResult {
  try {
    const { input, bytes } = loadFile(file);
    return { packed: packRead(readSubmission(input, bytes, settings)) };
  } catch (error) {
    if (error instanceof Failure) return { failure: error.reason };
    throw error;
  }
}
