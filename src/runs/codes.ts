import type { Code } from '../diagnostics/catalogue/index.ts';

/** Raised only where a month is scored. */
export const ONLY_SCORING: readonly Code[] = ['PERIOD-006', 'PERIOD-007'];

/** Raised only where it is said which month is collected. */
export const ONLY_COLLECTING: readonly Code[] = ['PERIOD-010', 'PERIOD-012'];
