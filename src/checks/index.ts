import type { Finding } from '../diagnostics/finding.ts';
import type { Check, CheckInput } from './check.ts';
import { cumulativeFigures, unitSlips } from './months.ts';
import { statedRanks, statedRates } from './stated-results.ts';
import { noTaskMarks, partsWithinWholes, targetsAgree } from './targets.ts';
import { totals } from './totals.ts';
import { duplicateUnits, foreignUnits, missingUnits } from './units.ts';

/** Every check, in the order of their codes. Adding one: its function, a line here, its catalogue entry, its tests. */
export const checks: readonly Check[] = [
  duplicateUnits,
  totals,
  cumulativeFigures,
  targetsAgree,
  noTaskMarks,
  missingUnits,
  foreignUnits,
  partsWithinWholes,
  statedRates,
  unitSlips,
  statedRanks,
];

export function runChecks(input: CheckInput): readonly Finding[] {
  return checks.flatMap((check) => check(input));
}
