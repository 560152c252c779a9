import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../dist/src/formats/xlsx/read/index.js';
import { finish } from './finish.js';

let cells = 0;
for (const file of process.argv.slice(2)) {
  const { workbook } = readWorkbook(readFileSync(file), { file });
  for (const sheet of workbook.sheets)
    for (const row of sheet.rows()) for (const cell of row.cells) if (cell.value !== '') cells += 1;
}
finish(cells);
