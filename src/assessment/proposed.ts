import { groupBy } from '../core/group-by.ts';
import type { Subject } from '../facts/fact.ts';
import type { Verdict } from './verdict.ts';

/** Whom one step of a ladder, the warnings before it or the verdicts that are open are about. */
export interface Proposed {
  readonly state: Verdict['state'];
  /** null of warnings and open ones, which are of several steps. */
  readonly by: string | null;
  readonly whom: string | null;
  /** Each once. */
  readonly about: readonly Subject[];
}

/** Interviews by who holds them with whom, then warnings, then those that are open. */
export function proposedOf(verdicts: readonly Verdict[]): readonly Proposed[] {
  const listed = (state: Verdict['state']): readonly Verdict[] =>
    verdicts.filter((item) => item.state === state);
  const steps = groupBy(listed('met'), ({ action }) => JSON.stringify([action.by, action.whom]));
  const others = (['near', 'open'] as const).flatMap((state): readonly Proposed[] => {
    const about = subjectsOf(listed(state));
    return about.length === 0 ? [] : [{ state, by: null, whom: null, about }];
  });
  return [
    ...steps.flatMap((group): readonly Proposed[] => {
      const [first] = group;
      if (first === undefined) return [];
      const { by, whom } = first.action;
      return [{ state: 'met', by, whom, about: subjectsOf(group) }];
    }),
    ...others,
  ];
}

function subjectsOf(verdicts: readonly Verdict[]): readonly Subject[] {
  const once = new Map(verdicts.map(({ about }) => [JSON.stringify([about.unit, about.item]), about]));
  return [...once.values()];
}
