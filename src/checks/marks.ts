import type { Place } from '../core/place.ts';
import { type PlaceMap, placeMap } from '../core/place-map.ts';
import { type Code, entryOf } from '../diagnostics/catalogue/index.ts';
import { SEVERITIES, type Severity } from '../diagnostics/entry.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { ParsedCell, ParsedRow } from '../model/table.ts';

/** Places that carry a finding, so that a fault that only follows from another is left out. */
export interface Marks {
  add(findings: readonly Finding[]): void;
  /** An error or a warning stands at the cell (of one of `codes`, where they are given). */
  has(cell: ParsedCell | undefined, ...codes: readonly Code[]): boolean;
  /** A finding besides those of `codes`. */
  hasBut(cell: ParsedCell | undefined, codes: readonly Code[]): boolean;
  /**
   * A finding of this code, raised at the cell or about it, need not be said: it only follows from what stands there already.
   * A lesser finding hides it only where it explains it, and is then as grave: a warning must not hide an error.
   */
  hides(code: Code, cell: ParsedCell | undefined): boolean;
  /** The finding with the gravity it has by what it has hidden. */
  weigh(finding: Finding): Finding;
  /** One of the row's cells carries one of the codes. */
  onRow(row: ParsedRow, ...codes: readonly Code[]): boolean;
  /** A finding of one of the codes stands in the place's file. */
  inFile(file: string, ...codes: readonly Code[]): boolean;
}

/** Sums over a figure that is doubtful prove nothing more: whatever stands at it explains them. */
const SUMS: readonly Code[] = ['CHECK-002', 'CHECK-003'];

/** A figure that is out of all measure, too large or too small, is the cause of whatever it contradicts in its row. */
const SLIPS: readonly Code[] = ['CHECK-013', 'CHECK-042'];

/**
 * Doubts about one figure. What contradicts itself inside a row shows without the other workbook, too, and is looked for first: a month that
 * does not go with the one before is not said beside it.
 */
const DOUBTS: readonly Code[] = ['CHECK-004', 'CHECK-005', ...SLIPS];

export function createMarks(found: readonly Finding[]): Marks {
  const cells = placeMap<Said>();
  const grown = placeMap<true>();
  const files = placeMap<Said>();
  const saidWith = sayings();
  // Every sum over a row asks for what stands in it, between two checks always the same.
  let rows = new WeakMap<ParsedRow, ReadonlySet<Code>>();
  const present = new Set<Code>();
  const note = (index: PlaceMap<Said>, at: Place, code: Code, severity: Severity | null): void => {
    index.set(at, saidWith(index.get(at), code, severity));
    present.add(code);
  };
  const matches = (said: Said | undefined, wanted: readonly Code[]): boolean =>
    said !== undefined && (wanted.length === 0 || wanted.some((code) => said.codes.has(code)));
  const codesOn = (row: ParsedRow): ReadonlySet<Code> => {
    const before = rows.get(row);
    if (before !== undefined) return before;
    const mine = new Set<Code>();
    for (const { at } of row.cells.values()) for (const code of cells.get(at)?.codes ?? []) mine.add(code);
    rows.set(row, mine);
    return mine;
  };
  const add = (findings: readonly Finding[]): void => {
    rows = new WeakMap();
    for (const { at, code, severity, related } of findings) {
      if (severity === 'info') continue;
      // Either of two months may be the wrong one.
      if (code === 'CHECK-004' || code === 'CHECK-005')
        for (const place of related) note(cells, place, code, null);
      if (at.cell !== undefined) note(cells, at, code, severity);
      if (at.file !== undefined) note(files, { file: at.file }, code, null);
    }
  };
  const has: Marks['has'] = (cell, ...codes) =>
    cell !== undefined && cells.size() > 0 && matches(cells.get(cell.at), codes);
  const hasBut: Marks['hasBut'] = (cell, but) =>
    cell !== undefined &&
    cells.size() > 0 &&
    [...(cells.get(cell.at)?.codes ?? [])].some((code) => !but.includes(code));
  const hides: Marks['hides'] = (code, cell) => {
    if (cell === undefined || !has(cell)) return false;
    const { severity } = entryOf(code);
    const present = cells.get(cell.at)?.gravest ?? 'warning';
    if (graver(present, severity) === present) return true;
    if (!SUMS.includes(code) && !has(cell, ...SLIPS)) return false;
    grown.set(cell.at, true);
    return true;
  };
  add(found);
  return {
    add,
    has,
    hasBut,
    hides,
    weigh: (finding) => {
      if (!DOUBTS.includes(finding.code)) return finding;
      const hiding = [finding.at, ...finding.related].some((place) => grown.get(place) === true);
      return hiding ? { ...finding, severity: 'error' } : finding;
    },
    onRow: (row, ...codes) => codes.some((code) => present.has(code) && codesOn(row).has(code)),
    inFile: (file, ...codes) => matches(files.get({ file }), codes),
  };
}

/** What has been said of a cell or a file. */
interface Said {
  readonly codes: ReadonlySet<Code>;
  /** The gravest of what stands at the cell itself; null where it is only named beside another. */
  readonly gravest: Severity | null;
}

/** What was said before with one code more; the same for all cells of which the same is said: there may be hundreds of thousands. */
function sayings(): (before: Said | undefined, code: Code, severity: Severity | null) => Said {
  const known = new Map<string, Said>();
  return (before, code, severity) => {
    const gravest = severity === null ? (before?.gravest ?? null) : graver(severity, before?.gravest);
    if (before?.codes.has(code) === true && before.gravest === gravest) return before;
    const key = [gravest, ...(before?.codes ?? []), code].join(' ');
    const said = known.get(key) ?? { codes: new Set(before?.codes).add(code), gravest };
    known.set(key, said);
    return said;
  };
}

function graver(left: Severity, right: Severity | null | undefined): Severity {
  return right === null || right === undefined || SEVERITIES.indexOf(left) <= SEVERITIES.indexOf(right)
    ? left
    : right;
}
