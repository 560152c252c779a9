import { createRequire } from 'node:module';
import path from 'node:path';
import { finish } from './finish.js';

/**
 * Read, recognised and parsed to typed rows, as every command begins; the first argument is the number of threads. With the program as
 * it is run, whose code was compiled beforehand: it exports nothing by name, but names of functions stay in it.
 */
const PROGRAM = path.join(import.meta.dirname, '..', '..', 'dist', 'program');
const { load } = createRequire(import.meta.url)(path.join(PROGRAM, 'load.cjs'));
const parts = ['start', 'reading', 'checking'].flatMap((name) => Object.values(load(`${name}.cjs`)));

const readFiles = called('readFiles');
const placeSubmissions = called('placeSubmissions');
const scheme = parts.find((part) => part?.year === 2023 && part.roster !== undefined);
if (scheme === undefined) throw new Error('the program has no scheme of 2023');

const [jobs, ...files] = process.argv.slice(2);
const found = files.map((file) => ({ absolute: file, path: file }));
const read = await readFiles(found, scheme, { jobs: Number(jobs) });
const submissions = placeSubmissions(read, scheme, null);
if (read.some(({ opened }) => !opened)) process.exitCode = 1;
finish(
  submissions.tables.reduce(
    (sum, { table }) => table.rows.reduce((count, { cells }) => count + cells.size, sum),
    0,
  ),
);

function called(name) {
  const found = parts.find((part) => typeof part === 'function' && part.name === name);
  if (found === undefined) throw new Error(`the program has no function called ${name}`);
  return found;
}
