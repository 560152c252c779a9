import type { Place } from '../core/place.ts';
import type { Code } from '../diagnostics/catalogue/index.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { ParsedCell, ParsedRow } from '../model/table.ts';

/** Places that carry a finding, so that a fault that only follows from another is left out. */
export interface Marks {
  add(findings: readonly Finding[]): void;
  /** An error or a warning stands at the cell (of one of `codes`, where they are given). */
  has(cell: ParsedCell | undefined, ...codes: readonly Code[]): boolean;
  /** A finding besides those of `codes`. */
  hasBut(cell: ParsedCell | undefined, codes: readonly Code[]): boolean;
  /** One of the row's cells carries one of the codes. */
  onRow(row: ParsedRow, ...codes: readonly Code[]): boolean;
  /** A finding of one of the codes stands in the place's file. */
  inFile(file: string, ...codes: readonly Code[]): boolean;
}

export function createMarks(found: readonly Finding[]): Marks {
  const cells = new Map<string, Set<Code>>();
  const files = new Map<string, Set<Code>>();
  const note = (index: Map<string, Set<Code>>, key: string, code: Code): void => {
    const codes = index.get(key) ?? new Set();
    index.set(key, codes.add(code));
  };
  const matches = (codes: ReadonlySet<Code> | undefined, wanted: readonly Code[]): boolean =>
    codes !== undefined && (wanted.length === 0 || wanted.some((code) => codes.has(code)));
  const add = (findings: readonly Finding[]): void => {
    for (const { at, code, severity, related } of findings) {
      if (severity === 'info') continue;
      // Either of two months may be the wrong one.
      if (code === 'CHECK-004' || code === 'CHECK-005')
        for (const place of related) note(cells, keyOf(place), code);
      if (at.cell !== undefined) note(cells, keyOf(at), code);
      if (at.file !== undefined) note(files, at.file, code);
    }
  };
  const has: Marks['has'] = (cell, ...codes) =>
    cell !== undefined && matches(cells.get(keyOf(cell.at)), codes);
  const hasBut: Marks['hasBut'] = (cell, but) =>
    cell !== undefined && [...(cells.get(keyOf(cell.at)) ?? [])].some((code) => !but.includes(code));
  add(found);
  return {
    add,
    has,
    hasBut,
    onRow: (row, ...codes) => [...row.cells.values()].some((cell) => has(cell, ...codes)),
    inFile: (file, ...codes) => matches(files.get(file), codes),
  };
}

function keyOf({ file, sheet, cell }: Place): string {
  return JSON.stringify([file, sheet, cell]);
}
