import type { Plan } from '../../schemas/define-table.ts';
import { PLANS } from '../../schemas/plans.ts';
import { markRankings } from '../assessment/mark-rankings.ts';
import type { Results, SettingLine } from '../assessment/results.ts';
import type { Period } from '../core/period.ts';
import { lastMonthOf } from '../core/span.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { planOf, schemeOfPlans } from '../scheme/of-plans.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { describeSettings } from '../settings/describe.ts';
import { describeChanges } from '../settings/describe-changes.ts';
import { describeConfirmations } from '../settings/describe-confirmations.ts';
import { describeRules } from '../settings/describe-rules.ts';

/** The plans something was found out of, in the document's order. */
export function plansOf({
  assessments,
  indicators,
  tasks,
  ledgers,
  composites,
  verdicts,
  rules,
}: Results): readonly Plan[] {
  const named = new Set<string | null>([
    ...[...assessments, ...tasks, ...ledgers].map(({ table }) => planOf(table)),
    ...indicators.map(({ plan }) => plan),
    ...composites.map(({ plan }) => plan),
    ...markRankings(rules).map(({ plan }) => plan),
    ...verdicts.map(({ rule }) => rule.plan),
  ]);
  return PLANS.filter((plan) => named.has(plan));
}

/** What of the results is one plan's: its own documents say nothing of the others. */
export function resultsOfPlan(results: Results, plan: Plan): Results {
  const own = ({ table }: { readonly table: string }): boolean => planOf(table) === plan;
  const scheme = schemeOfPlans(results.scheme, [plan]);
  const others = new Set(
    results.inputs
      .filter(({ plans }) => plans.length > 0 && !plans.includes(plan))
      .map(({ file }) => file.path),
  );
  return {
    ...results,
    scheme,
    assessments: results.assessments.filter(own),
    indicators: results.indicators.filter((standing) => standing.plan === plan),
    tasks: results.tasks.filter(own),
    ledgers: results.ledgers.filter(own),
    composites: results.composites.filter((standing) => standing.plan === plan),
    verdicts: results.verdicts.filter(({ rule }) => rule.plan === plan),
    rules: results.rules.filter(({ rule }) => rule.plan === plan),
    lists: results.lists.flatMap(({ id, entries }) => {
      const mine = entries.filter((entry) => entry.plan === plan);
      return mine.length === 0 ? [] : [{ id, entries: mine }];
    }),
    findings: results.findings.filter(({ at }) => at.file === undefined || !others.has(at.file)),
    inputs: results.inputs.filter(({ file }) => !others.has(file.path)),
    settings: settingsOf(scheme, results.span === null ? null : lastMonthOf(results.span), results.findings),
  };
}

/** Every setting of a scheme, what it changes up to a month of the year, and which of its confirmations the findings say to hold. */
export function settingsOf(
  scheme: Scheme,
  until: Period | null,
  findings: readonly Finding[],
): readonly SettingLine[] {
  return [
    ...describeSettings(scheme),
    ...describeRules(scheme),
    ...describeChanges(scheme, until),
    ...describeConfirmations(scheme, findings, until?.month ?? null),
  ];
}
