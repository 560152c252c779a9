import { tableById } from '../index.ts';
import type { Assessment, ListAssessment } from './assessment.ts';
import { investmentAssessments } from './investment.ts';
import { ledgerCounts } from './ledger.ts';
import { eventAssessments, innovationAssessments, targetAssessments, taskAssessments } from './lists.ts';
import { projectAssessments } from './project.ts';

/** Every assessment of the document that is computed, in its order. Adding one: its entry in its plan's file; a plan's file, a line here. */
export const assessments: readonly Assessment[] = [
  ...investmentAssessments,
  ...projectAssessments,
  ...innovationAssessments,
  ...taskAssessments,
  ...eventAssessments,
  ...targetAssessments,
  ...ledgerAssessments(),
];

/** The ledgers that there are a table and counts for. */
function ledgerAssessments(): readonly ListAssessment[] {
  return ledgerCounts
    .filter(({ table }) => tableById(table) !== undefined)
    .map(({ table, name }) => ({ of: 'ledger', table, name }));
}
