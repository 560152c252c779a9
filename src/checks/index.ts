import type { Finding } from '../diagnostics/finding.ts';
import { contractsAgainstLedger, returnsAgainstLedger } from './against-ledgers.ts';
import { blankReports } from './blank-reports.ts';
import { branchRegions } from './branch-offices.ts';
import { changedClasses, changedTargets, idleTargets, unitsNotInForce } from './changes.ts';
import type { Check, CheckInput } from './check.ts';

import { classesOfTheRoster } from './classes.ts';

import { confirm, confirmedIn, idleConfirmations, oneNoticeEach } from './confirmed.ts';

import { liaisonCoverage, unitsOnOneList } from './coverage.ts';
import { duplicateRows } from './duplicates.ts';
import { eventStates, eventsGoingBack } from './event-states.ts';
import { indicatorTargets } from './indicator-targets.ts';
import { itemScores } from './item-scores.ts';
import { blankCumulatives, sameAsLastMonth } from './last-months-figure.ts';
import { contradictingLedgers, ledgerDays, ledgerStates, ledgerTwins } from './ledgers.ts';
import { unknownLevels } from './levels.ts';
import { bygoneDeadlines, repeatedNames, scheduleGaps } from './list-contents.ts';
import { createMarks } from './marks.ts';
import { cumulativeFigures } from './months.ts';
import { contradictingPairings, missingReturns, unlistedEnterprises } from './pairings.ts';
import { implausibleFigures, implausibleReturns, implausiblySmallFigures } from './plausible.ts';
import { serialNumbers } from './serials.ts';
import { statedRanks, statedRates } from './stated-results.ts';
import { duplicateSubmissions, lateSubmissions, wrongMonths } from './submissions.ts';
import { actualsWithoutTargets, markedActuals, partsWithinWholes, targetsAgree } from './targets.ts';
import { taskStates, tasksGoingBack, tasksPastDeadline, unreportedTasks } from './task-states.ts';
import { deadlinesInTexts, ratesInTexts } from './task-texts.ts';
import { templateContents } from './templates.ts';
import { totals } from './totals.ts';
import { missingUnits } from './units.ts';
import { untargetedMeasures } from './untargeted.ts';
import { wordedParts, wordedTotals } from './worded-parts.ts';
import { fallingWords, wordedActuals, wordedUnits } from './worded-progress.ts';

/**
 * Every check, causes before what may follow from them: which forms and rows there are, then single figures, then sums,
 * rates and ranks, then tables against each other. Adding one: its function, a line here, its catalogue entry, its tests.
 */
export const checks: readonly Check[] = [
  templateContents,
  wrongMonths,
  lateSubmissions,
  blankReports,
  duplicateSubmissions,
  unknownLevels,
  duplicateRows,
  missingUnits,
  unitsNotInForce,
  serialNumbers,
  untargetedMeasures,
  targetsAgree,
  changedTargets,
  idleTargets,
  classesOfTheRoster,
  changedClasses,
  implausibleFigures,
  implausibleReturns,
  partsWithinWholes,
  cumulativeFigures,
  blankCumulatives,
  sameAsLastMonth,
  markedActuals,
  wordedParts,
  wordedTotals,
  wordedUnits,
  wordedActuals,
  fallingWords,
  totals,
  itemScores,
  actualsWithoutTargets,
  implausiblySmallFigures,
  statedRates,
  statedRanks,
  unlistedEnterprises,
  contradictingPairings,
  missingReturns,
  liaisonCoverage,
  branchRegions,
  ratesInTexts,
  deadlinesInTexts,
  unitsOnOneList,
  indicatorTargets,
  repeatedNames,
  bygoneDeadlines,
  scheduleGaps,
  unreportedTasks,
  taskStates,
  tasksGoingBack,
  tasksPastDeadline,
  eventStates,
  eventsGoingBack,
  contradictingLedgers,
  ledgerDays,
  ledgerStates,
  ledgerTwins,
  contractsAgainstLedger,
  returnsAgainstLedger,
];

export function runChecks(input: CheckInput): readonly Finding[] {
  const confirmed = confirmedIn(input);
  const marks = createMarks(input.found ?? []);
  const findings = checks.flatMap((check) => {
    // What is confirmed explains nothing else away.
    const found = confirm(check(input, marks), confirmed);
    marks.add(found);
    return found;
  });
  const weighed = oneNoticeEach(findings.map(marks.weigh));
  return [...weighed, ...idleConfirmations([...(input.found ?? []), ...weighed], confirmed)];
}
