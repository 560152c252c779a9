import { readFileSync } from 'node:fs';
import { readWorkbook } from '../src/workbook/read/index.ts';

/** Reads one workbook to its last cell and says in one line what it saw. */
const file = process.argv[2] ?? '';
const { workbook, findings } = readWorkbook(readFileSync(file), { file });
if (workbook === null) {
  process.stdout.write(`refused ${findings.map(({ code }) => code).join(' ')}`);
} else {
  let cells = 0;
  for (const sheet of workbook.sheets) for (const row of sheet.rows()) cells += row.cells.length;
  const merges = workbook.sheets.reduce((count, sheet) => count + sheet.merges.length, 0);
  const codes = [...new Set(findings.map(({ code }) => code))];
  process.stdout.write([workbook.sheets.length, cells, merges, ...codes].join(' '));
}
