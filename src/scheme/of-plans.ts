import type { Plan } from '../../schemas/define-table.ts';
import { tableById } from '../../schemas/index.ts';
import type { Scheme } from './scheme.ts';

/** What of a scheme concerns some of the plans: their assessments, indicators, rules, changes and confirmations. */
export function schemeOfPlans(scheme: Scheme, plans: readonly Plan[]): Scheme {
  const concerns = (table: string): boolean => {
    const plan = planOf(table);
    // A list of all plans concerns each of them.
    return plan === 'all' || (plan !== null && plans.includes(plan));
  };
  return {
    ...scheme,
    assessments: scheme.assessments.filter(({ table }) => concerns(table)),
    indicators: scheme.indicators.filter(({ table }) => concerns(table)),
    changes: scheme.changes.filter((change) => change.kind !== 'target' || concerns(change.table)),
    confirmations: scheme.confirmations.filter(({ table }) => concerns(table)),
    rules: scheme.rules.filter(({ plan }) => plans.some((mine) => mine === plan)),
  };
}

/** The plan a table belongs to; null for one that dayie does not know. */
export function planOf(table: string): Plan | null {
  return tableById(table)?.plan ?? null;
}
