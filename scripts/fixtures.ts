import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { WorkbookModel } from '../src/core/document.ts';
import { writeWorkbook } from '../src/workbook/write/index.ts';
import { FOLDER } from './fixtures/data.ts';
import { enterpriseReturnFixtures } from './fixtures/enterprise-return.ts';
import { fuzzSources } from './fixtures/fuzz-sources.ts';
import { infrastructureFixtures } from './fixtures/infrastructure.ts';
import { tableFixtures } from './fixtures/tables.ts';
import { townshipFixtures } from './fixtures/townships.ts';

/**
 * Writes the fixture workbooks that are laid out from data files. The monthly workbooks, 招商附件2 and those under `office` were
 * made by another program and are kept as they came: that is what offices send.
 */
const fixtures = [
  ...townshipFixtures(),
  ...infrastructureFixtures(),
  ...tableFixtures(),
  ...enterpriseReturnFixtures(),
];
for (const fixture of fixtures) {
  await write(path.join(FOLDER, ...fixture.path.split('/')), fixture.model);
}
for (const { name, model } of fuzzSources()) {
  await write(path.join('fixtures', 'small', 'fuzz-sources', name), model);
}

async function write(file: string, model: WorkbookModel): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, await writeWorkbook(model));
}
