import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { countyTables } from '../dist/scripts/fixtures/county/index.js';
import { countyWorkbooks } from '../dist/scripts/fixtures/county/workbooks.js';
import { writeWorkbook } from '../dist/src/formats/xlsx/write/index.js';

/**
 * A whole county's year: every plan reported month by month, and each ledger with so many rows as the example county's data can be
 * drawn out to (2,000: eleven ledgers and lists with 13,400 together). Returns the folder.
 */
export async function makeYear(folder, { months, rows }) {
  const target = path.join(folder, `year-${months}-${rows}`);
  mkdirSync(target, { recursive: true });
  for (const { name, model } of countyWorkbooks(countyTables({ months, rows })))
    writeFileSync(path.join(target, name), writeWorkbook(model));
  return target;
}
