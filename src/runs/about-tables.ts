import { addTo } from '../core/group-by.ts';
import { type Place, parseA1 } from '../core/place.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { PlacedTable } from '../model/dataset.ts';

/**
 * The findings that concern the wanted tables, out of all: those on their sheets (not inside another table there), and those
 * of whole files that hold one of them or no table at all.
 */
export function findingsAbout(
  wanted: readonly PlacedTable[],
  all: readonly PlacedTable[],
  findings: readonly Finding[],
): readonly Finding[] {
  const sheets = new Set(wanted.map(({ table }) => sheetKey(table.at)));
  const files = new Set(wanted.map(({ file }) => file.path));
  const other = new Set(all.map(({ file }) => file.path).filter((path) => !files.has(path)));
  const foreign = new Map<string, PlacedTable[]>();
  for (const placed of all) {
    if (wanted.includes(placed)) continue;
    const key = sheetKey(placed.table.at);
    addTo(foreign, key, placed);
  }
  return findings.filter(({ at }) => {
    if (at.file === undefined) return true;
    if (at.sheet === undefined) return !other.has(at.file);
    return (
      sheets.has(sheetKey(at)) && !(foreign.get(sheetKey(at)) ?? []).some((placed) => inside(at, placed))
    );
  });
}

function inside({ cell }: Place, { table: { region } }: PlacedTable): boolean {
  const range = cell === undefined ? null : parseA1(cell);
  return range !== null && range.top >= region.top && range.top <= region.bottom;
}

function sheetKey({ file, sheet }: Place): string {
  return JSON.stringify([file, sheet]);
}
