import type { ClassPlan } from '../../schemas/class-sets.ts';
import type { Decimal } from '../core/decimal.ts';
import type { Place } from '../core/place.ts';

interface Dated {
  /** From this month of the scheme's year on, 1 to 12; earlier months keep what was. */
  readonly month: number;
  /** 文号或原因. */
  readonly reason: string;
  /** The cell of the scheme that says it. */
  readonly at: Place;
}

/** 任务调整: another target for the year, in force from a month on. */
export interface TargetChange extends Dated {
  readonly kind: 'target';
  readonly unit: string;
  readonly table: string;
  readonly measure: string;
  /** null: no such task any more. */
  readonly target: Decimal | null;
}

/** 新设: the unit exists from that month on. 撤并: from that month on it does not. */
export interface ExistenceChange extends Dated {
  readonly kind: 'founded' | 'closed';
  readonly unit: string;
}

/** 更名: the same unit under another name. */
export interface NameChange extends Dated {
  readonly kind: 'renamed';
  readonly unit: string;
  readonly name: string;
}

/** 类别调整: the class in which the unit is ranked. */
export interface ClassChange extends Dated {
  readonly kind: 'class';
  readonly unit: string;
  /** The plan whose classes it is about; null for 招商 and the plans without classes of their own. */
  readonly plan: ClassPlan | null;
  readonly class: string;
}

/** 年中调整: what changes in the course of the scheme's year. */
export type Change = TargetChange | ExistenceChange | NameChange | ClassChange;
