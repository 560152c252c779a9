import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rules } from '../../schemas/rules/index.ts';
import { PROJECT } from '../support/cli.ts';
import { linesOf, reckon } from './oracle/reckon.ts';
import { County, SOON, UNVERIFIED, WARNING } from './oracle/rows.ts';
import { casesOf, scored } from './product.ts';

const FOLDER = path.join(PROJECT, 'fixtures', 'example-county');

const Table = z.object({
  table: z.string(),
  month: z.number().nullable(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.union([z.string(), z.number()]))),
});

const county = new County(
  readFileSync(path.join(FOLDER, 'tables.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => Table.parse(JSON.parse(line))),
);

describe('the lists of the example county at the end of June', () => {
  it('name whom the independent reckoning names, case by case: fires, is about to, or nobody can tell', () => {
    expect(linesOf(casesOf(scored([FOLDER], '2023-06')))).toEqual(linesOf(reckon(county, 6)));
  });
});

describe('the example county, from January to June', () => {
  const cases = [1, 2, 3, 4, 5, 6].flatMap((month) => reckon(county, month));
  const LISTING = new Set(
    rules.filter(({ kind }) => kind !== 'ranking' && kind !== 'weighted').map(({ rule }) => rule),
  );
  /** What comes to something at the year's end alone. */
  const YEARLY = ['招-09', '招-10', '招-11', '招-12', '村-01', '科-04', '党-05', '党-07'];
  const HALF = [...LISTING].filter((rule) => !YEARLY.includes(rule));

  it.each(HALF)('has a case for which %s fires', (rule) => {
    const fired = cases.filter(
      ({ rule: own, list }) => own === rule && list !== WARNING && list !== SOON && list !== UNVERIFIED,
    );
    expect(fired).not.toEqual([]);
  });

  // Tiers go by what is to be done, which the document gives; points follow from interviews, which are to be verified themselves.
  const KNOWN = ['招-14', '招-05', '企-06'];
  it.each(HALF.filter((rule) => !KNOWN.includes(rule)))(
    'has a case of which nobody can tell whether %s fires',
    (rule) => {
      expect(cases.filter(({ rule: own, list }) => own === rule && list === UNVERIFIED)).not.toEqual([]);
    },
  );
});
