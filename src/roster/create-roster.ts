import { distance } from 'fastest-levenshtein';
import { fold } from '../core/fold.ts';
import type { UnitKind } from '../core/unit-kind.ts';
import type { Roster, RosterUnit } from './roster.ts';

const MOST_SUGGESTIONS = 3;

/** A roster over units in their official order. Spellings that two units share match neither (see `rosterConflicts`). */
export function createRoster(units: readonly RosterUnit[]): Roster {
  const positions = new Map(units.map((unit, index) => [unit.name, index]));
  const spellings = indexSpellings(units);
  const match = (text: string): RosterUnit | undefined => {
    for (const variant of variants(text)) {
      const owners = spellings.get(variant);
      // What stands for two units is not made to stand for a third by taking something off it.
      if (owners !== undefined) return owners.size === 1 ? [...owners][0] : undefined;
    }
    return undefined;
  };
  return {
    units,
    byName: (name) => units[positions.get(name) ?? -1],
    order: (name) => positions.get(name) ?? units.length,
    match,
    suggest: (text, kinds = []) => suggest(units, text, kinds),
  };
}

/** Spellings that stand for more than one unit, with the units: a fault of the roster. */
export function rosterConflicts(
  units: readonly RosterUnit[],
): readonly { readonly spelling: string; readonly units: readonly string[] }[] {
  return [...indexSpellings(units)]
    .filter(([, owners]) => owners.size > 1)
    .map(([spelling, owners]) => ({ spelling, units: [...owners].map(({ name }) => name) }));
}

function indexSpellings(units: readonly RosterUnit[]): ReadonlyMap<string, ReadonlySet<RosterUnit>> {
  const spellings = new Map<string, Set<RosterUnit>>();
  for (const unit of units) {
    for (const spelling of [unit.name, ...unit.aliases]) {
      const key = fold(spelling);
      const owners = spellings.get(key) ?? new Set();
      owners.add(unit);
      spellings.set(key, owners);
    }
  }
  return spellings;
}

/**
 * The name as typed, then without what offices add or leave off: 大冶市 or 大冶 before it (市教育局), 人民政府 and the like
 * behind a township, a bracket at its end.
 */
function variants(text: string): readonly string[] {
  const folded = fold(text);
  const bare = folded.replace(/^\d+[.、]/u, '');
  const local = bare.replace(/^(湖北省)?(黄石市)?大冶市?/u, '');
  const found = [
    folded,
    bare,
    `市${local}`,
    local,
    local.replace(/(人民政府|党政办|办事处|委员会)$/u, ''),
    `市${bare}`,
  ];
  const unbracketed = bare.replace(/\([^()]*\)$/u, '');
  return [...new Set([...found, unbracketed])].filter((variant) => variant !== '');
}

function suggest(units: readonly RosterUnit[], text: string, kinds: readonly UnitKind[]): readonly string[] {
  const folded = fold(text);
  const scored = units.map((unit, index) => ({
    name: unit.name,
    index,
    preferred: kinds.length === 0 || kinds.includes(unit.kind) ? 0 : 1,
    distance: Math.min(...[unit.name, ...unit.aliases].map((spelling) => nearness(folded, fold(spelling)))),
  }));
  return scored
    .filter((unit) => unit.distance <= Math.max(1, Math.floor(folded.length / 3)))
    .sort(
      (left, right) =>
        left.distance - right.distance || left.preferred - right.preferred || left.index - right.index,
    )
    .slice(0, MOST_SUGGESTIONS)
    .map(({ name }) => name);
}

/** Edit distance, but a name that merely lacks its head or tail (陈贵 for 陈贵镇) counts as one step. */
function nearness(typed: string, known: string): number {
  const partial = typed.length >= 2 && (known.startsWith(typed) || known.endsWith(typed));
  return partial ? 1 : distance(typed, known);
}
