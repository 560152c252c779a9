import type { Place } from '../core/place.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { SubjectRow } from '../facts/subjects.ts';
import type { ParsedCell } from '../model/table.ts';
import { classIn } from '../roster/classes.ts';
import { UNCHANGING, unitAsIn } from '../scheme/changes.ts';
import { allSubjects, type Check, type CheckInput, shown } from './check.ts';

/** A class printed beside units that the roster has in another one; said once where the cell is merged over several. */
export const classesOfTheRoster: Check = (input, marks) => {
  const spots = new Map<
    string,
    { readonly at: Place; readonly units: string[]; readonly stated: string; readonly expected: string }
  >();
  const subjects = allSubjects(input);
  // Hardly ever asked.
  let often: ReadonlySet<string> | null = null;
  for (const item of subjects) {
    const cell = item.row.cells.get('class');
    const expected = rosterClass(item, input);
    if (cell === undefined || expected === null || marks.has(cell)) continue;
    const stated = classPrinted(cell);
    if (stated === null || stated === expected || item.unit === null) continue;
    // Which of them the unit really is, or whether it belongs here at all, is asked for itself: its class would only follow.
    often ??= unitsNamedTwice(subjects);
    if (often.has(keyIn(item)) || !isCovered(item, input)) continue;
    const key = JSON.stringify([cell.at, expected]);
    const spot = spots.get(key) ?? { at: cell.at, units: [], stated, expected };
    spots.set(key, spot);
    spot.units.push(item.unit);
  }
  return [...spots.values()].map(
    ({ at, units, stated, expected }): Finding =>
      finding('CHECK-051', at, { units: shown(units), stated, expected }),
  );
};

function keyIn({ unit, placed }: SubjectRow): string {
  return JSON.stringify([placed.file.path, placed.table.at, unit]);
}

function unitsNamedTwice(subjects: readonly SubjectRow[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(
    subjects.map(keyIn).filter((key) => {
      const again = seen.has(key);
      seen.add(key);
      return again;
    }),
  );
}

/** The table is for units of its kind. */
function isCovered({ unit, definition: { covers = [] } }: SubjectRow, { roster }: CheckInput): boolean {
  const kind = unit === null ? undefined : roster.byName(unit)?.kind;
  return covers.length === 0 || (kind !== undefined && covers.includes(kind));
}

/** The class that a row's cell says; null for a blank or what was not understood. */
export function classPrinted({ value }: ParsedCell): string | null {
  return value.kind === 'text' ? value.text : null;
}

/** The class in which a row's unit is ranked by the roster, or by a change in the course of the year; null where neither says. */
export function rosterClass(
  { unit, definition, placed: { period } }: SubjectRow,
  { roster, scheme = UNCHANGING }: CheckInput,
): string | null {
  // 项目类别 (A, B, C) is a class of projects, not of units.
  const ofUnits = definition.columns.some(({ id, content }) => id === 'class' && content.type === 'class');
  const found = unit === null || !ofUnits ? undefined : roster.byName(unit);
  if (found === undefined) return null;
  return classIn(period === null ? found : unitAsIn(scheme, found, period), definition.plan);
}
