import { byUnits } from './by-unit.ts';
import { interviews } from './in-a-row.ts';
import { byLedgers } from './ledgers.ts';
import { byMarks } from './marks.ts';
import { byReports } from './reports.ts';
import type { Case, County } from './rows.ts';

/** Whom the rules name at the end of a month: fires, is about to, or nobody can tell. */
export function reckon(county: County, month: number): readonly Case[] {
  return [
    ...interviews(county, month),
    ...byLedgers(county, month),
    ...byUnits(county, month),
    ...byReports(county, month),
    ...byMarks(county, month),
  ];
}

/** One line a case, in an order that is the same whoever made it. */
export function linesOf(cases: readonly Case[]): readonly string[] {
  return cases
    .map(({ rule, list, unit, item, amount }) =>
      [rule, list, unit ?? '—', item ?? '—', amount ?? ''].join(' | ').trim(),
    )
    .sort();
}
