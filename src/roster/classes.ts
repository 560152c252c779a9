import { CLASS_PLANS } from '../../schemas/class-sets.ts';
import type { RosterUnit } from './roster.ts';

/**
 * The class in which a plan ranks a unit; null where nobody has said (未定类), and in a plan that has no classes. 招商类别 is that of 招商
 * alone: 高新区 stands by itself there (招 四（四）), and among the townships where 项目 is assessed (项 三（一）).
 */
export function classIn(unit: RosterUnit, plan: string): string | null {
  const own = CLASS_PLANS.find((id) => id === plan);
  if (own !== undefined) return unit.planClasses?.[own] ?? null;
  return plan === 'investment' ? unit.class : null;
}
