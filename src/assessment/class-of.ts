import { CLASS_PLANS } from '../../schemas/class-sets.ts';
import { tableById } from '../../schemas/index.ts';
import { UNIT_KIND_NAMES } from '../core/unit-kind.ts';
import { classIn } from '../roster/classes.ts';
import type { RosterUnit } from '../roster/roster.ts';
import type { Scheme } from '../scheme/scheme.ts';

/** Plans whose classes the document names: who is in none of them is 未定类. */
const CLASSED: readonly string[] = ['investment', ...CLASS_PLANS];

/**
 * The class a unit is ranked in by the plan of a table: the roster's, else the one printed beside it; in plans that the document
 * gives no classes, units of one kind are ranked together.
 */
export function classOf(
  unit: RosterUnit | undefined,
  { unclassified }: Scheme,
  table: string,
  printed: string | null = null,
): string {
  const plan = tableById(table)?.plan ?? 'investment';
  const own = (unit === undefined ? null : classIn(unit, plan)) ?? printed;
  return own ?? (unit === undefined || CLASSED.includes(plan) ? unclassified : UNIT_KIND_NAMES[unit.kind]);
}
