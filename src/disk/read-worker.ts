import { workerData } from 'node:worker_threads';
import { tables } from '../../schemas/index.ts';
import { createRoster } from '../roster/create-roster.ts';
import { readFound } from '../runs/read-file.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { FoundFile } from './files.ts';
import { packRead } from './packed.ts';

/** What a thread of readers is told when it starts; tinypool hands it over behind data of its own. */
export type WorkerSettings = Pick<Scheme, 'roster' | 'year' | 'issuer'>;

const [, { roster: units, year, issuer }]: readonly [unknown, WorkerSettings] = workerData;
const settings = { definitions: tables, roster: createRoster(units, issuer), year };

/** Reads some files one after another, so that only one of them is in the thread's memory. */
export default function readFiles(files: readonly FoundFile[]): readonly string[] {
  return files.map((file) => packRead(readFound(file, settings)));
}
