import { addTo } from '../core/group-by.ts';
import { changedCell } from '../facts/changed-targets.ts';
import { grouped } from '../facts/facts.ts';
import type { SubjectRow } from '../facts/subjects.ts';
import { measureKey, type ParsedCell } from '../model/table.ts';
import type { TargetChange } from '../scheme/change.ts';
import { changedTargets } from '../scheme/changes.ts';
import { allSubjects, type CheckInput } from './check.ts';

/**
 * The target cells that target tables give for a measure of what a row is about, in the order of files and rows; from the month on in
 * which the scheme changes the target, the scheme's cell alone.
 */
export type GivenTargets = (
  about: Pick<SubjectRow, 'definition' | 'key' | 'unit' | 'placed'>,
  measure: string,
) => readonly ParsedCell[];

/** Of a run: several checks hold figures against the same target tables. */
const gathered = new WeakMap<CheckInput, GivenTargets>();

export function givenTargets(input: CheckInput): GivenTargets {
  const before = gathered.get(input);
  if (before !== undefined) return before;
  const rows = new Map<string, Map<string, SubjectRow[]>>();
  for (const item of allSubjects(input))
    if (item.placed.table.variant === 'base') addTo(grouped(rows, item.definition.id), item.key, item);
  const found: GivenTargets = (about, measure) => {
    const change = changeFor(input, about, measure);
    if (change !== undefined) return [changedCell(change)];
    const stated = rows.get(about.definition.id)?.get(about.key);
    if (stated === undefined) return NONE;
    return stated.flatMap(({ row }) => row.cells.get(measureKey(measure, 'target')) ?? []);
  };
  gathered.set(input, found);
  return found;
}

const NONE: readonly ParsedCell[] = [];

function changeFor(
  { scheme }: CheckInput,
  { definition, unit, placed: { period } }: Pick<SubjectRow, 'definition' | 'unit' | 'placed'>,
  measure: string,
): TargetChange | undefined {
  if (scheme === undefined || period === null || unit === null || scheme.changes.length === 0)
    return undefined;
  return changedTargets(scheme, definition.id, period).find(
    (change) => change.unit === unit && change.measure === measure,
  );
}

/** A figure, or “no task”; blank where the table takes that for no task. */
export function isTarget({ value }: ParsedCell): boolean {
  return value.kind === 'number' || value.kind === 'none';
}
