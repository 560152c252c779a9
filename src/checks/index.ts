import type { Finding } from '../diagnostics/finding.ts';
import type { Check, CheckInput } from './check.ts';
import { duplicateRows } from './duplicates.ts';
import { createMarks } from './marks.ts';
import { cumulativeFigures, unitSlips } from './months.ts';
import { serialNumbers } from './serials.ts';
import { statedRanks, statedRates } from './stated-results.ts';
import { noTaskMarks, partsWithinWholes, targetsAgree } from './targets.ts';
import { totals } from './totals.ts';
import { foreignUnits, missingUnits } from './units.ts';
import { wordedParts } from './worded-parts.ts';

/**
 * Every check, causes before what may follow from them: which rows there are, then single figures, then sums, rates and
 * ranks. Adding one: its function, a line here, its catalogue entry, its tests.
 */
export const checks: readonly Check[] = [
  duplicateRows,
  foreignUnits,
  missingUnits,
  serialNumbers,
  unitSlips,
  cumulativeFigures,
  targetsAgree,
  noTaskMarks,
  partsWithinWholes,
  wordedParts,
  totals,
  statedRates,
  statedRanks,
];

export function runChecks(input: CheckInput): readonly Finding[] {
  const marks = createMarks(input.found ?? []);
  return checks.flatMap((check) => {
    const findings = check(input, marks);
    marks.add(findings);
    return findings;
  });
}
