import { investmentRules } from './investment.ts';
import { clausesOf, type DocumentRule, type Rule } from './rule.ts';

/** Every rule of the document. Adding one: its entry in its plan's file; a plan's file, a line here. */
export const documentRules: readonly DocumentRule[] = [
  ...investmentRules.map((entry): DocumentRule => ({ ...entry, plan: 'investment' })),
];

/** What of them is worked out, clause by clause. */
export const rules: readonly Rule[] = documentRules.flatMap(clausesOf);

export type { Action, DocumentRule, Rule } from './rule.ts';
