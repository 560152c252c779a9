import { MAX_COLUMN, parseA1 } from '../core/place.ts';
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
  const spots = Float64Array.from(findings, spot);
  const compare = (one: number, other: number): number => {
    const [left, right] = [findings[one], findings[other]];
    if (left === undefined || right === undefined) return 0;
    return (
      Number(isPassedOver(left)) - Number(isPassedOver(right)) ||
      place(left) - place(right) ||
      compareText(left.at.file ?? '', right.at.file ?? '') ||
      compareText(left.at.sheet ?? '', right.at.sheet ?? '') ||
      (spots[one] ?? 0) - (spots[other] ?? 0) ||
      compareText(left.code, right.code) ||
      compareText(identity(left), identity(right))
    );
  };
  // There may be hundreds of thousands: their numbers are sorted, which take less room than a pair for each.
  const order = Uint32Array.from(findings.keys()).sort(compare);
  const sorted: Finding[] = [];
  for (const index of order) {
    const finding = findings[index];
    if (finding !== undefined && !isRepeat(finding, sorted.at(-1))) sorted.push(finding);
  }
  return sorted;
}

/** The same, said of the same place. What a finding says is put into one text only where all else agrees. */
function isRepeat(finding: Finding, before: Finding | undefined): boolean {
  return (
    before !== undefined &&
    before.code === finding.code &&
    before.at.file === finding.at.file &&
    before.at.sheet === finding.at.sheet &&
    before.at.cell === finding.at.cell &&
    identity(before) === identity(finding)
  );
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

/** Row and column of its cell as one number, by rows first; 0 where it stands in none. */
function spot({ at: { cell } }: Finding): number {
  const range = cell === undefined ? null : parseA1(cell);
  return range === null ? 0 : range.top * (MAX_COLUMN + 1) + range.left;
}

function identity(finding: Finding): string {
  return JSON.stringify([finding.at.file, finding.at.sheet, finding.at.cell, finding.code, finding.params]);
}

/** Code-unit order: the same on every machine and locale. */
function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
