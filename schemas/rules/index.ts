import { investmentRules } from './investment.ts';
import type { Rule } from './rule.ts';

/** Every rule of the document that is computed. Adding one: its entry in its plan's file; a plan's file, a line here. */
export const rules: readonly Rule[] = [...investmentRules];

export type { Action, Rule } from './rule.ts';
