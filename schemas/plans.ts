import type { Plan } from './define-table.ts';

/** The document's plans, in its order. */
export const PLANS = [
  'investment',
  'project',
  'enterprise',
  'innovation',
  'environment',
  'rural',
  'civic',
  'party',
] as const satisfies readonly Plan[];
