import { fold } from '../core/fold.ts';
import { shortForms } from './organisation-name.ts';
import type { PlaceName } from './place-name.ts';
import type { RosterUnit } from './roster.ts';

/** Shorter spellings (农行, 工行) stand in too many other words to be looked for inside a name. */
const LEAST_INSIDE = 3;
const LONGEST_NAME = 255;

/** Names remembered; beyond that they begin anew. */
const MOST_KNOWN = 5000;

/** A spelling of a unit that may stand inside a name. */
interface Spelling {
  readonly unit: RosterUnit;
  readonly form: string;
}

/**
 * Tells the unit that a file is named after (市经信局2023年5月.xls, 报送/市教育局/5月.xlsx): a part of the name that is a unit's,
 * else the longest spelling that stands inside it. A name of two units tells neither.
 */
export function pathReader(
  units: readonly RosterUnit[],
  place: PlaceName | null,
  match: (text: string) => RosterUnit | undefined,
): (path: string) => RosterUnit | undefined {
  // Worked out for the first path: most rosters are never asked for one, the others for thousands.
  let spellings: readonly Spelling[] | null = null;
  // A folder is named in the path of every file in it.
  const known = new Map<string, ReadonlySet<RosterUnit>>();
  const inName = (name: string): ReadonlySet<RosterUnit> => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = search(name);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(name, found);
    return found;
  };
  const search = (name: string): ReadonlySet<RosterUnit> => {
    const named = unitsNamed(name, match);
    if (named.size > 0) return named;
    spellings ??= spellingsOf(units, place);
    return unitsInside(name, spellings, place);
  };
  return (path) => {
    const steps = path.split('/').slice(-3).reverse();
    for (const [index, step] of steps.entries()) {
      const name = index === 0 ? step.replace(/(?<=.)(\.[A-Za-z0-9]{1,5})+$/u, '') : step;
      const found = inName(name.slice(0, LONGEST_NAME));
      if (found.size > 1) return undefined;
      const [unit] = found;
      if (unit !== undefined) return unit;
    }
    return undefined;
  };
}

/** The units whose names the whole or a part of a name is. */
function unitsNamed(name: string, match: (text: string) => RosterUnit | undefined): ReadonlySet<RosterUnit> {
  const whole = match(name);
  if (whole !== undefined) return new Set([whole]);
  const parts = name
    .normalize('NFKC')
    .split(/[\s\-_—–+.,;、，；：:（）()【】[\]]+|\d{2,4}年?|\d{1,2}月(?:份|底|报)?/u)
    .filter((part) => part.length > 1);
  return new Set(parts.flatMap((part) => match(part) ?? []));
}

/** Longest first. */
function spellingsOf(units: readonly RosterUnit[], place: PlaceName | null): readonly Spelling[] {
  return units
    .flatMap((unit) =>
      [unit.name, ...unit.aliases].flatMap((spelling) =>
        [fold(spelling), ...shortForms(fold(spelling), place)].map((form) => ({ unit, form })),
      ),
    )
    .filter(({ form }) => form.length >= LEAST_INSIDE)
    .sort((left, right) => right.form.length - left.form.length);
}

/** The units whose spellings stand in the name, longest first; what one spelling covers is not looked at again. */
function unitsInside(
  name: string,
  spellings: readonly Spelling[],
  place: PlaceName | null,
): ReadonlySet<RosterUnit> {
  const found = new Set<RosterUnit>();
  for (let text of new Set([fold(name), ...shortForms(fold(name), place)])) {
    for (const { unit, form } of spellings) {
      if (!text.includes(form)) continue;
      text = text.split(form).join('|');
      found.add(unit);
    }
    if (found.size > 0) return found;
  }
  return found;
}
