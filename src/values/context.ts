import type { Place } from '../core/place.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { Cell } from '../model/sheet.ts';
import type { Value } from '../model/value.ts';
import type { Roster } from '../roster/roster.ts';
import { isBlank } from './marks.ts';

/** What a cell is read for. */
export interface ValueContext {
  /** The cell, with its heading. */
  readonly at: Place;
  /** Measure unit in force for the column; null where none is known. */
  readonly unit: string | null;
  readonly role: 'target' | 'actual' | 'plain';
  readonly roster: Roster;
  /** Year of dates that state none. */
  readonly year: number;
}

export interface ReadResult {
  readonly value: Value;
  readonly findings: readonly Finding[];
}

export function clean(value: Value): ReadResult {
  return { value, findings: [] };
}

export function faulty(value: Value, ...findings: readonly Finding[]): ReadResult {
  return { value, findings };
}

/**
 * A cell that looks blank and is none: a formula nobody has worked out, or a text struck out as a whole (said where text is
 * left out).
 */
export function isSilent(cell: Cell): boolean {
  return cell.kind === 'unresolved' || (cell.leftOut !== undefined && isBlank(cell.value));
}

/** What such a cell means; null for any other. */
export function silentCell(cell: Cell, at: Place): ReadResult | null {
  if (cell.kind === 'unresolved')
    return faulty({ kind: 'unreadable', text: '' }, finding('VALUE-020', at, {}));
  return isSilent(cell) ? clean({ kind: 'unreadable', text: cell.leftOut?.struck ?? '' }) : null;
}

/** More letters than any figure, date, name or list of units takes; what goes on beyond that is not taken apart. */
const LONGEST_ENTRY = 1000;

/** What a whole paragraph means where a figure, a date or names should stand; null for any other cell. */
export function overlongCell({ kind, value }: Cell, at: Place): ReadResult | null {
  if (kind !== 'text' || value.length <= LONGEST_ENTRY) return null;
  const { length } = [...value];
  return faulty(
    { kind: 'unreadable', text: value },
    finding('VALUE-017', at, { length, limit: LONGEST_ENTRY }),
  );
}

/** #REF! and its like, where a figure, a date or a word should stand. */
export function errorCell(cell: Cell, at: Place): ReadResult {
  return faulty({ kind: 'unreadable', text: cell.value }, finding('VALUE-002', at, { text: cell.value }));
}
