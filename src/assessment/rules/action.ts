import type { Action, Rule } from '../../../schemas/rules/rule.ts';
import type { Roster } from '../../roster/roster.ts';

/** Whoever is in charge of the unit (分管领导 in 单位名录) is named where the step means him, and nowhere else. */
export function actionOf(
  { times: _, ...action }: Rule['steps'][number],
  unit: string | undefined,
  roster: Roster,
): Action {
  const leader = unit === undefined ? null : (roster.byName(unit)?.leader ?? null);
  const { by } = action;
  return leader !== null && IN_CHARGE.test(by) ? { ...action, by: `${by}（${leader}）` } : action;
}

/** 分管市领导, 市分管领导, 分管领导: the one of 单位名录.分管领导. */
const IN_CHARGE = /^(?:市)?分管(?:市)?领导$/u;
