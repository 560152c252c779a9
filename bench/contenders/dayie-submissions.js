import { tables } from '../../dist/schemas/index.js';
import { readFiles } from '../../dist/src/disk/read-files.js';
import { daye2023 } from '../../dist/src/presets/daye-2023/index.js';
import { placeSubmissions } from '../../dist/src/runs/submissions.js';
import { finish } from './finish.js';

/** Read, recognised and parsed to typed rows, as every command begins; the first argument is the number of threads. */
const [jobs, ...files] = process.argv.slice(2);
const found = files.map((file) => ({ absolute: file, path: file }));
const read = await readFiles(found, daye2023, { jobs: Number(jobs) });
const submissions = placeSubmissions(read, daye2023, null);
if (tables.length === 0 || read.some(({ opened }) => !opened)) process.exitCode = 1;
finish(
  submissions.tables.reduce(
    (sum, { table }) => table.rows.reduce((count, { cells }) => count + cells.size, sum),
    0,
  ),
);
