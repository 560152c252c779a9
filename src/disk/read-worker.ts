import { workerData } from 'node:worker_threads';
import { readingFor, type SchemeOfReading } from '../runs/read-file.ts';
import type { FoundFile } from './files.ts';
import { packRead } from './packed.ts';
import { readFound } from './read-files.ts';

/** What a thread of readers is told when it starts; tinypool hands it over behind data of its own. */
const [, scheme]: readonly [unknown, SchemeOfReading] = workerData;
const settings = readingFor(scheme);

/** Reads some files one after another, so that only one of them is in the thread's memory. */
export default function readFiles(files: readonly FoundFile[]): readonly string[] {
  return files.map((file) => packRead(readFound(file, settings)));
}
