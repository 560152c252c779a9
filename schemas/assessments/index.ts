import type { Assessment } from './assessment.ts';
import { investmentAssessments } from './investment.ts';

/** Every assessment of the document that is computed. Adding one: its entry in its plan's file; a plan's file, a line here. */
export const assessments: readonly Assessment[] = [...investmentAssessments];
