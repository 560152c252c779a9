import { fold } from '../core/fold.ts';
import { once } from '../core/once.ts';
import { formsOf, type NameForms, shortForms } from './organisation-name.ts';
import { pathReader } from './path-names.ts';
import { type PlaceName, placeNameOf } from './place-name.ts';
import type { Identified, Roster, RosterUnit } from './roster.ts';
import { suggestUnits } from './suggest.ts';

/** Names that were looked up are kept: a column repeats them. Past this many the oldest knowledge is thrown away. */
const MOST_REMEMBERED = 5000;

const UNKNOWN: Identified = { kind: 'unknown' };

type Index = ReadonlyMap<string, ReadonlySet<RosterUnit>>;

/**
 * A roster over units in their official order. Spellings that two units share match neither (see `rosterConflicts`).
 *
 * @param issuer who issues the scheme: its place (大冶市) may stand before any name or be left off.
 */
export function createRoster(units: readonly RosterUnit[], issuer = ''): Roster {
  const place = placeNameOf(issuer);
  const positions = new Map(units.map((unit, index) => [unit.name, index]));
  const spellings = indexSpellings(units);
  // Asked for by names that stand otherwise than on the roster.
  const shorts = once(() => indexShortForms(units, place));
  const remembered = new Map<string, Identified>();
  const identify = (text: string): Identified => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const owners = spellings.get(fold(text));
    const found =
      owners === undefined ? search(formsOf(text, place), spellings, shorts, identify) : oneOf(owners);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(text, found);
    return found;
  };
  const match = (text: string): RosterUnit | undefined => {
    const found = identify(text);
    return found.kind === 'unit' ? found.unit : undefined;
  };
  return {
    units,
    byName: (name) => units[positions.get(name) ?? -1],
    order: (name) => positions.get(name) ?? units.length,
    identify,
    match,
    inPath: pathReader(units, place, match),
    suggest: (text, kinds = []) => suggestUnits(units, place, text, kinds),
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

/** Step by step, the least taken away first; a step that fits several units ends the search. */
function search(
  forms: NameForms,
  spellings: Index,
  shortened: () => Index,
  identify: (text: string) => Identified,
): Identified {
  const plain = spellings.get(forms.plain);
  if (plain !== undefined) return oneOf(plain);
  const shorts = shortened();
  const short = ownersOf(forms.short, shorts);
  if (short.size > 0) return oneOf(short);
  const unbracketed = ownersOf(forms.unbracketed, shorts);
  if (unbracketed.size > 0) {
    // What stands in the bracket may be a unit of its own: 市教育局（市科技局）.
    const inside = forms.bracket === null ? UNKNOWN : identify(forms.bracket);
    if (inside.kind === 'unit') unbracketed.add(inside.unit);
    return oneOf(unbracketed);
  }
  const townships = [...ownersOf(forms.township, shorts)].filter(({ kind }) => kind === 'township');
  return oneOf(new Set(townships));
}

function oneOf(owners: ReadonlySet<RosterUnit>): Identified {
  const [unit, ...others] = owners;
  if (unit === undefined) return UNKNOWN;
  return others.length === 0 ? { kind: 'unit', unit } : { kind: 'ambiguous', units: [...owners] };
}

function ownersOf(forms: readonly string[], index: Index): Set<RosterUnit> {
  return new Set(forms.flatMap((form) => [...(index.get(form) ?? [])]));
}

function indexSpellings(units: readonly RosterUnit[]): Index {
  return indexBy(units, (spelling) => [fold(spelling)]);
}

function indexShortForms(units: readonly RosterUnit[], place: PlaceName | null): Index {
  return indexBy(units, (spelling) => shortForms(fold(spelling), place));
}

function indexBy(
  units: readonly RosterUnit[],
  formsOfSpelling: (spelling: string) => readonly string[],
): Index {
  const index = new Map<string, Set<RosterUnit>>();
  for (const unit of units) {
    for (const spelling of [unit.name, ...unit.aliases]) {
      for (const form of formsOfSpelling(spelling)) {
        const owners = index.get(form) ?? new Set();
        owners.add(unit);
        index.set(form, owners);
      }
    }
  }
  return index;
}
