import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWorkbook } from '../src/formats/xlsx/write/index.ts';
import { fixtureWorkbooks } from './fixtures/all.ts';

/** `npm run fixtures` writes the fixture workbooks that are laid out from data files. */
for (const { path: file, model } of fixtureWorkbooks()) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, await writeWorkbook(model));
}
