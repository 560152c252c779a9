import type { Assessment } from './assessment.ts';
import { investmentAssessments } from './investment.ts';
import { innovationAssessments, taskAssessments } from './lists.ts';
import { projectAssessments } from './project.ts';

/** Every assessment of the document that is computed, in its order. Adding one: its entry in its plan's file; a plan's file, a line here. */
export const assessments: readonly Assessment[] = [
  ...investmentAssessments,
  ...projectAssessments,
  ...innovationAssessments,
  ...taskAssessments,
];
