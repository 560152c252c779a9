import { parseA1 } from '../core/place.ts';
import { SEVERITIES, type Severity } from './entry.ts';
import type { Finding } from './finding.ts';

/** Units in the order of the scheme. */
export type Units = readonly { readonly name: string }[];

/**
 * By unit in the order of the roster, then file, sheet, cell (top to bottom, then left to right), then code; exact repeats dropped.
 * A file is its unit's where all that is found in it is; files of several units, and of nobody known, come first.
 *
 * @param roster the units in their order.
 * @param senders whose a file is, by its path, where that is known.
 */
export function sortFindings(
  findings: readonly Finding[],
  roster: Units,
  senders: ReadonlyMap<string, string> = new Map(),
): readonly Finding[] {
  const places = placesOf(findings, roster, senders);
  const place = ({ at }: Finding): number => places.get(at.file ?? '') ?? -1;
  const keyed = findings.map((finding) => ({ finding, key: identity(finding), spot: spot(finding) }));
  keyed.sort(
    (left, right) =>
      Number(isPassedOver(left.finding)) - Number(isPassedOver(right.finding)) ||
      place(left.finding) - place(right.finding) ||
      compareText(left.finding.at.file ?? '', right.finding.at.file ?? '') ||
      compareText(left.finding.at.sheet ?? '', right.finding.at.sheet ?? '') ||
      left.spot.top - right.spot.top ||
      left.spot.left - right.spot.left ||
      compareText(left.finding.code, right.finding.code) ||
      compareText(left.key, right.key),
  );
  return keyed.filter((item, index) => item.key !== keyed[index - 1]?.key).map((item) => item.finding);
}

/**
 * Says of a file that dayie wrote it itself. It comes after all others, and no document has it: results are the same whether earlier
 * ones lie beside what was sent or not.
 */
export function isPassedOver({ code }: Finding): boolean {
  return code === 'PERIOD-008';
}

/** Files by the place of their unit in the roster. */
export function placesOf(
  findings: readonly Finding[],
  roster: Units,
  senders: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> {
  const units = new Map<string, string | null>(senders);
  for (const { at, about } of findings) {
    if (at.file === undefined || about?.unit === undefined || senders.has(at.file)) continue;
    const known = units.get(at.file);
    units.set(at.file, known === undefined || known === about.unit ? about.unit : null);
  }
  const positions = new Map(roster.map(({ name }, index) => [name, index]));
  return new Map([...units].map(([file, unit]) => [file, unit === null ? -1 : (positions.get(unit) ?? -1)]));
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
