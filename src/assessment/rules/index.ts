import { inARow } from './in-a-row.ts';
import type { RuleKind } from './kind.ts';

/** Every kind of rule. Adding one: its file and a line here. */
export const ruleKinds: readonly RuleKind[] = [inARow];

/** @throws RangeError for a kind that no file declares, which reading a scheme refuses. */
export function ruleKindOf(id: string): RuleKind {
  const found = ruleKinds.find((kind) => kind.id === id);
  if (found === undefined) throw new RangeError(`no kind of rule ${id}`);
  return found;
}
