import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fixtureWorkbooks } from '../../scripts/fixtures/all.ts';
import { writeWorkbook } from '../../src/formats/xlsx/write/index.ts';
import { PROJECT } from '../support/cli.ts';

it('the fixture workbooks are those that their data lay out; if not, run `npm run fixtures`', async () => {
  const stale: string[] = [];
  for (const { path: file, model } of fixtureWorkbooks()) {
    const committed = readFileSync(path.resolve(PROJECT, file));
    if (!committed.equals(writeWorkbook(model))) stale.push(file);
  }
  expect(stale).toEqual([]);
});
