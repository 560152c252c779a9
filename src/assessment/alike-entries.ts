import type { ListEntry, NamedList } from './lists.ts';

/** Entries of a list that are told in one line: the same is said of each, and each is a unit. */
export interface AlikeEntries {
  /** What is said of all of them. */
  readonly entry: ListEntry;
  readonly units: readonly string[];
  /** The rules, or the assessments, that it is on the list by: 营-03, 营-10. */
  readonly grounds: readonly string[];
  readonly rules: readonly string[];
}

/**
 * The entries of a list as they are printed. What is to be verified of many units for one reason (nobody sent the ledger) is one thing to
 * do: a line for the rule, with its units. A task that two rules put on the list for the same is one line with both. Every other entry
 * stands by itself.
 */
export function alikeEntries({ id, entries }: NamedList): readonly AlikeEntries[] {
  const groups = new Map<string, { entry: ListEntry; units: string[]; grounds: string[]; rules: string[] }>();
  entries.forEach((entry) => {
    const { unit, item } = entry.about;
    const together = id === 'unverified' && unit !== undefined && item === undefined;
    const key = together
      ? `${entry.ground}\n${entry.reason.zh}`
      : `${entry.plan}\n${unit ?? ''}\n${item ?? ''}\n${entry.reason.zh}`;
    const known = groups.get(key);
    if (known === undefined) {
      groups.set(key, {
        entry,
        units: unit === undefined ? [] : [unit],
        grounds: [entry.ground],
        rules: entry.rule === null ? [] : [entry.rule],
      });
      return;
    }
    if (unit !== undefined && !known.units.includes(unit)) known.units.push(unit);
    if (!known.grounds.includes(entry.ground)) known.grounds.push(entry.ground);
    if (entry.rule !== null && !known.rules.includes(entry.rule)) known.rules.push(entry.rule);
  });
  return [...groups.values()];
}

/** How many units and things a list names: one that two rules put there for the same is one. */
export function numberOn(list: NamedList): number {
  return namedBy(alikeEntries(list));
}

export function namedBy(lines: readonly AlikeEntries[]): number {
  return lines.reduce((sum, { units }) => sum + Math.max(1, units.length), 0);
}
