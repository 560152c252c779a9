import type { ListEntry, NamedList } from './lists.ts';

/** Entries of a list that are told in one line: the same is said of each, and each is a unit. */
export interface AlikeEntries {
  /** What is said of all of them. */
  readonly entry: ListEntry;
  readonly units: readonly string[];
}

/**
 * The entries of a list as they are printed. What is to be verified of many units for one reason (nobody sent the ledger) is one thing to
 * do: a line for the rule, with its units. Every other entry stands by itself.
 */
export function alikeEntries({ id, entries }: NamedList): readonly AlikeEntries[] {
  const groups = new Map<string, { entry: ListEntry; units: string[] }>();
  entries.forEach((entry, at) => {
    const { unit, item } = entry.about;
    const together = id === 'unverified' && unit !== undefined && item === undefined;
    const key = together ? `${entry.ground}\n${entry.reason.zh}` : `${at}`;
    const known = groups.get(key);
    if (known !== undefined && unit !== undefined) known.units.push(unit);
    else groups.set(key, { entry, units: unit === undefined ? [] : [unit] });
  });
  return [...groups.values()];
}
