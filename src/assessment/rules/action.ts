import type { Action, Rule } from '../../../schemas/rules/rule.ts';
import type { Roster } from '../../roster/roster.ts';

/** Whoever is in charge of the unit (分管领导 in 单位名录) is named where the step means him, and nowhere else. */
export function actionOf(step: Rule['steps'][number], unit: string | undefined, roster: Roster): Action {
  const action = withoutTimes(step);
  const leader = unit === undefined ? null : (roster.byName(unit)?.leader ?? null);
  const { by } = action;
  return leader !== null && IN_CHARGE.test(by) ? { ...action, by: `${by}（${leader}）` } : action;
}

/** 分管市领导, 市分管领导, 分管领导: the one of 单位名录.分管领导. */
const IN_CHARGE = /^(?:市)?分管(?:市)?领导$/u;

/** One for all verdicts of a step: a ledger may have a hundred thousand. */
function withoutTimes(step: Rule['steps'][number]): Action {
  const known = actions.get(step);
  if (known !== undefined) return known;
  const { times: _, ...action } = step;
  actions.set(step, action);
  return action;
}

const actions = new WeakMap<Rule['steps'][number], Action>();
