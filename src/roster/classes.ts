import { CLASS_PLANS } from '../../schemas/class-sets.ts';
import type { RosterUnit } from './roster.ts';

/** The class in which a plan ranks a unit; null where nobody has said (未定类). 招商类别 holds for plans without classes of their own. */
export function classIn(unit: RosterUnit, plan: string): string | null {
  const own = CLASS_PLANS.find((id) => id === plan);
  return own === undefined ? unit.class : (unit.planClasses?.[own] ?? null);
}
