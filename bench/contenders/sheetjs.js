import { readFileSync } from 'node:fs';
import { read } from 'xlsx';
import { finish } from './finish.js';

let cells = 0;
for (const file of process.argv.slice(2)) {
  const workbook = read(readFileSync(file), { dense: true });
  for (const name of workbook.SheetNames)
    for (const row of workbook.Sheets[name])
      if (row) for (const cell of row) if (cell && cell.v !== '') cells += 1;
}
finish(cells);
