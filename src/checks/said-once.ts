import type { Finding } from '../diagnostics/finding.ts';
import { oneNoticeEach } from './confirmed.ts';
import { withoutReplaced } from './last-months-figure.ts';

/** What reading and the checks found together: what a check says better, and a confirmation of one figure, is said once. */
export function saidOnce(findings: readonly Finding[]): readonly Finding[] {
  return oneNoticeEach(withoutReplaced(findings));
}
