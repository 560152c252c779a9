import { tables } from '../../dist/schemas/index.js';
import { readSubmissions } from '../../dist/src/disk/submissions.js';
import { daye2023 } from '../../dist/src/presets/daye-2023/index.js';
import { finish } from './finish.js';

/** Read, recognised and parsed to typed rows, as every command begins; the first argument is the number of threads. */
const [jobs, ...files] = process.argv.slice(2);
const found = files.map((file) => ({ absolute: file, path: file }));
const read = await readSubmissions(found, { scheme: daye2023, month: null, jobs: Number(jobs) });
if (tables.length === 0 || read.files.some(({ opened }) => !opened)) process.exitCode = 1;
finish(
  read.tables.reduce((sum, { table }) => table.rows.reduce((count, { cells }) => count + cells.size, sum), 0),
);
