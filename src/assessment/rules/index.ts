import { amountByTier } from './amount-by-tier.ts';
import { behind } from './behind.ts';
import { due } from './due.ts';
import { entries } from './entries.ts';
import { fewerThan } from './fewer-than.ts';
import { filledBy } from './filled-by.ts';
import { first } from './first.ts';
import { inARow } from './in-a-row.ts';
import { inBand } from './in-band.ts';
import type { RuleKind } from './kind.ts';
import { lastMissed } from './last-missed.ts';
import { lastOf } from './last-of.ts';
import { laterThan } from './later-than.ts';
import { notVisited } from './not-visited.ts';
import { nthOverdue } from './nth-overdue.ts';
import { pointsByRule } from './points-by-rule.ts';
import { ranking } from './ranking.ts';
import { shareBelow } from './share-below.ts';
import { since } from './since.ts';
import { tasks } from './tasks.ts';
import { unpaired } from './unpaired.ts';
import { weighted } from './weighted.ts';

/** Every kind of rule. Adding one: its file and a line here. */
export const ruleKinds: readonly RuleKind[] = [
  inARow,
  lastOf,
  first,
  lastMissed,
  ranking,
  weighted,
  amountByTier,
  pointsByRule,
  laterThan,
  since,
  nthOverdue,
  shareBelow,
  fewerThan,
  inBand,
  entries,
  due,
  tasks,
  behind,
  filledBy,
  notVisited,
  unpaired,
];

const byId = new Map(ruleKinds.map((kind) => [kind.id, kind]));

/** @throws RangeError for a kind that no file declares, which reading a scheme refuses. */
export function ruleKindOf(id: string): RuleKind {
  const found = byId.get(id);
  if (found === undefined) throw new RangeError(`no kind of rule ${id}`);
  return found;
}
