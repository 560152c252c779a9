import { parseA1 } from '../core/place.ts';
import { SEVERITIES, type Severity } from './entry.ts';
import type { Finding } from './finding.ts';

/** File, sheet, cell (top to bottom, then left to right), then code; exact repeats dropped. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const keyed = findings.map((finding) => ({ finding, key: identity(finding), spot: spot(finding) }));
  keyed.sort(
    (left, right) =>
      compareText(left.finding.at.file ?? '', right.finding.at.file ?? '') ||
      compareText(left.finding.at.sheet ?? '', right.finding.at.sheet ?? '') ||
      left.spot.top - right.spot.top ||
      left.spot.left - right.spot.left ||
      compareText(left.finding.code, right.finding.code) ||
      compareText(left.key, right.key),
  );
  return keyed.filter((item, index) => item.key !== keyed[index - 1]?.key).map((item) => item.finding);
}

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Whether a severity reaches the threshold of `--fail-on`. */
export function reaches(severity: Severity, threshold: Severity | 'never'): boolean {
  return threshold !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}

function spot(finding: Finding): { top: number; left: number } {
  return (finding.at.cell === undefined ? null : parseA1(finding.at.cell)) ?? { top: 0, left: 0 };
}

function identity(finding: Finding): string {
  return JSON.stringify([finding.at.file, finding.at.sheet, finding.at.cell, finding.code, finding.params]);
}

/** Code-unit order: the same on every machine and locale. */
function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
