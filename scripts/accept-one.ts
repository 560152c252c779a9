import { readFileSync } from 'node:fs';
import { convertWorkbook } from '../src/formats/legacy/convert.ts';
import { readWorkbook } from '../src/formats/xlsx/read/index.ts';
import type { ReadWorkbook } from '../src/model/sheet.ts';
import { openedFrom, refusedForFormat } from '../src/runs/other-format.ts';

/** Reads one workbook to its last cell and says in one line what it saw; the code is 3 when that took more memory than allowed, 4 when more time. */
const [, , file = '', megabytes, seconds] = process.argv;
const { workbook, findings } = opened(readFileSync(file));
if (workbook === null) {
  process.stdout.write(`refused ${findings.map(({ code }) => code).join(' ')}`);
} else {
  let cells = 0;
  for (const sheet of workbook.sheets) for (const row of sheet.rows()) cells += row.cells.length;
  const merges = workbook.sheets.reduce((count, sheet) => count + sheet.merges.length, 0);
  const codes = [...new Set(findings.map(({ code }) => code))];
  process.stdout.write([workbook.sheets.length, cells, merges, ...codes].join(' '));
}
// All memory of the process, not only the heap, which has a limit of its own: archives and large sheets lie outside it.
if (process.resourceUsage().maxRSS / 1024 > Number(megabytes)) process.exitCode = 3;
const { user, system } = process.cpuUsage();
if ((user + system) / 1_000_000 > Number(seconds)) process.exitCode = 4;

/** A workbook in another format as it is read: converted first. */
function opened(bytes: Uint8Array): ReadWorkbook {
  const read = readWorkbook(bytes, { file });
  const format = refusedForFormat(read.findings);
  if (format === undefined) return read;
  const loaded = { input: { path: file, sha256: '', size: bytes.length }, bytes };
  const converted = openedFrom(loaded, format, convertWorkbook(bytes));
  return converted.file === null
    ? { workbook: null, findings: converted.findings }
    : readWorkbook(converted.file.bytes, { file });
}
