import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { finish } from './finish.js';

let cells = 0;
for (const file of process.argv.slice(2)) {
  const workbook = await readXlsx(readFileSync(file));
  for (const sheet of workbook.sheets)
    for (const row of sheet.rows)
      for (const value of row) if (value !== null && value !== undefined && value !== '') cells += 1;
}
finish(cells);
