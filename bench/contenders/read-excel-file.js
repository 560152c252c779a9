import readXlsxFile from 'read-excel-file/node';
import { finish } from './finish.js';

let cells = 0;
for (const file of process.argv.slice(2)) {
  const read = await readXlsxFile(file);
  // Newer versions give every sheet with its data, older ones the first sheet's rows.
  const sheets = Array.isArray(read[0]) ? [read] : read.map(({ data }) => data);
  for (const rows of sheets) for (const row of rows) for (const value of row) if (value !== null) cells += 1;
}
finish(cells);
