import { isDisbelieved } from '../assessment/figures.ts';
import { type IndicatorResult, type UnitResult, whyUnscored } from '../assessment/standing.ts';
import type { Language } from '../diagnostics/wording.ts';
import { type Fact, NO_TASK as NOTHING_ASKED } from '../facts/fact.ts';
import { SHORTFALL_WORDS } from '../words/roll-call.ts';
import { NO_TASK } from './score-formulas.ts';

/**
 * What is printed where a target or an actual has no figure: — for no task, 待核实 for one that does not count, else how the unit
 * stands whose figure it is: 未报 where nothing came, 退回, 空表 …, 未填 in a report that came.
 */
export function wordInstead(fact: Fact, unit: UnitResult, language: Language = 'zh'): string {
  if (fact.value === NOTHING_ASKED) return NO_TASK;
  return isDisbelieved(fact) ? SHORTFALL_WORDS.doubtful[language] : wordOfSilence(unit, language);
}

/** What stands in place of an indicator's rate and points. */
export function wordWithoutRate(
  { state }: IndicatorResult,
  unit: UnitResult,
  language: Language = 'zh',
): string {
  if (state === 'doubtful') return SHORTFALL_WORDS.doubtful[language];
  return state === 'unreported' ? wordOfSilence(unit, language) : NO_TASK;
}

/** What stands in place of a unit's score. */
export function wordWithoutScore(unit: UnitResult, language: Language = 'zh'): string {
  const why = whyUnscored(unit);
  return why === null ? NO_TASK : SHORTFALL_WORDS[why][language];
}

/** Of a unit that has sent figures, what is not there was left blank. */
function wordOfSilence(unit: UnitResult, language: Language): string {
  const silent = whyUnscored({
    ...unit,
    indicators: unit.indicators.filter(({ state }) => state === 'unreported'),
  });
  const came = unit.indicators.some(({ state }) => state === 'scored' || state === 'doubtful');
  return SHORTFALL_WORDS[came || silent === null ? 'blank' : silent][language];
}
