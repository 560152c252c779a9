import { tables as definitions } from '../../schemas/index.ts';
import { wrongMonth } from '../checks/submissions.ts';
import type { Period } from '../core/period.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { strayReports } from '../facts/strays.ts';
import type { Submissions } from './submissions.ts';

/**
 * Last month's form sent again says nothing of this month, and nothing against last month's figures: it is said to be for the
 * wrong month, and nothing else is looked for in it.
 */
export function withoutStrays(
  all: Submissions,
  month: Period | null,
): { readonly submissions: Submissions; readonly findings: readonly Finding[] } {
  if (month === null) return { submissions: all, findings: [] };
  const strays = strayReports(all.files, all.tables, definitions, all.roster, month);
  const astray = new Set(strays.flatMap((stray) => stray.tables));
  return {
    submissions: { ...all, tables: all.tables.filter((placed) => !astray.has(placed)) },
    findings: [...astray].map((placed) => wrongMonth(placed, month)),
  };
}
