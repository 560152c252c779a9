import { civicRules } from './civic.ts';
import { clausesOf } from './clauses.ts';
import { enterpriseRules } from './enterprise.ts';
import { environmentRules } from './environment.ts';
import { innovationRules } from './innovation.ts';
import { investmentRules } from './investment.ts';
import { partyRules } from './party.ts';
import { projectRules } from './project.ts';
import type { DocumentRule, Rule, RulePlan, Stated } from './rule.ts';
import { ruralRules } from './rural.ts';

/** Every rule of the document, plan by plan in its order. Adding one: its entry in its plan's file; a plan's file, a line here. */
export const documentRules: readonly DocumentRule[] = [
  ...of('investment', investmentRules),
  ...of('project', projectRules),
  ...of('enterprise', enterpriseRules),
  ...of('innovation', innovationRules),
  ...of('environment', environmentRules),
  ...of('rural', ruralRules),
  ...of('civic', civicRules),
  ...of('party', partyRules),
];

function of(plan: RulePlan, entries: readonly Stated[]): readonly DocumentRule[] {
  return entries.map((entry): DocumentRule => ({ ...entry, plan }));
}

const clauses = documentRules.flatMap(clausesOf);

/** What of them is worked out, clause by clause: months in a row first, which have a sheet of their own in the scheme's workbook. */
export const rules: readonly Rule[] = [
  ...clauses.filter(({ kind }) => kind === 'in-a-row'),
  ...clauses.filter(({ kind }) => kind !== 'in-a-row'),
];

export type { Action, DocumentRule, Rule } from './rule.ts';
