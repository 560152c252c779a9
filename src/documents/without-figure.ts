import { isDisbelieved } from '../assessment/figures.ts';
import { type IndicatorResult, type UnitResult, whyUnscored } from '../assessment/standing.ts';
import { type Fact, NO_TASK as NOTHING_ASKED } from '../facts/fact.ts';
import { DOUBTFUL, NO_TASK, UNREPORTED } from './score-formulas.ts';

/** What is printed where a target or an actual has no figure: — for no task, 待核实 for one that does not count, else 未报. */
export function wordInstead(fact: Fact): string {
  if (fact.value === NOTHING_ASKED) return NO_TASK;
  return isDisbelieved(fact) ? DOUBTFUL : UNREPORTED;
}

const WORDS: Readonly<Record<IndicatorResult['state'], string>> = {
  scored: NO_TASK,
  'no-target': NO_TASK,
  unreported: UNREPORTED,
  doubtful: DOUBTFUL,
};

/** What stands in place of an indicator's rate and points. */
export function wordWithoutRate({ state }: IndicatorResult): string {
  return WORDS[state];
}

/** What stands in place of a unit's score. */
export function wordWithoutScore(unit: UnitResult): string {
  return WORDS[whyUnscored(unit) ?? 'no-target'];
}
