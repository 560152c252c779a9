import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWorkbook } from '../src/formats/xlsx/write/index.ts';
import { COUNTY, exampleCounty, fixtureWorkbooks } from './fixtures/all.ts';

/** `npm run fixtures` writes the fixture workbooks that are laid out from data files. */
for (const { path: file, model } of fixtureWorkbooks()) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, writeWorkbook(model));
}

// The county's tables as plain rows, one a line, for whoever reckons it up without reading a workbook.
const lines = exampleCounty().map((table) => JSON.stringify(table));
await writeFile(path.join(COUNTY, 'tables.jsonl'), `${lines.join('\n')}\n`);
