import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleProgram } from './bundle/build.ts';
import { licencesOf } from './bundle/licences.ts';

/** Writes the program as few files into dist/, with the licences of everything that went into it. */
const PROJECT = path.resolve(import.meta.dirname, '..', '..');
const OUT = path.join(PROJECT, 'dist', 'program');

const files = await bundleProgram(PROJECT);
await mkdir(OUT, { recursive: true });
for (const { name, text } of files.written) await writeFile(path.join(OUT, name), text);
await writeFile(path.join(OUT, 'LICENSES.txt'), await licencesOf(PROJECT, files.modules));
