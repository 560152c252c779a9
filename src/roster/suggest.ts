import { distance } from 'fastest-levenshtein';
import { fold } from '../core/fold.ts';
import type { UnitKind } from '../core/unit-kind.ts';
import { formsOf, shortForms } from './organisation-name.ts';
import { type PlaceName, withoutPlace } from './place-name.ts';
import type { RosterUnit } from './roster.ts';

const MOST_SUGGESTIONS = 3;
/** Fewer letters stand in order in too many names; more half steps than this are one guess as good as the other. */
const LEAST_WITHIN = 3;
/** Fewer letters stand in the middle of too many names. */
const LEAST_INSIDE = 4;
const MOST_WITHIN = 5;
/** Longer texts are no misspelt names. */
const LONGEST_TYPED = 60;

/** The units a misspelt name may mean: nearest first, then those of the kinds asked for, then in the roster's order. */
export function suggestUnits(
  units: readonly RosterUnit[],
  place: PlaceName | null,
  text: string,
  kinds: readonly UnitKind[],
): readonly string[] {
  const forms = formsOf(text, place);
  if (forms.typed.length > LONGEST_TYPED) return [];
  const typed = [
    ...new Set([forms.typed, forms.plain, ...forms.short, ...forms.unbracketed, ...forms.township]),
  ];
  const spellings = spellingsOf(units, place);
  const scored = units.map((unit, index) => {
    const known = spellings[index] ?? [];
    const within = typed.flatMap((form) => known.flatMap((spelling) => nearness(form, spelling) ?? []));
    return {
      name: unit.name,
      index,
      preferred: kinds.length === 0 || kinds.includes(unit.kind) ? 0 : 1,
      away: within.length === 0 ? null : Math.min(...within),
    };
  });
  return scored
    .flatMap(({ away, ...rest }) => (away === null ? [] : [{ ...rest, away }]))
    .sort(
      (left, right) => left.away - right.away || left.preferred - right.preferred || left.index - right.index,
    )
    .slice(0, MOST_SUGGESTIONS)
    .map(({ name }) => name);
}

interface Spellings {
  readonly place: PlaceName | null;
  /** Of each unit in its order. */
  readonly spellings: readonly (readonly string[])[];
}

/** Worked out once for a roster: in a long ledger every row may hold a name that is nobody's. */
const spelt = new WeakMap<readonly RosterUnit[], Spellings>();

/** Every way in which each unit is written. */
function spellingsOf(units: readonly RosterUnit[], place: PlaceName | null): Spellings['spellings'] {
  const before = spelt.get(units);
  if (before?.place === place) return before.spellings;
  const spellings = units.map(({ name, aliases }) =>
    [name, ...aliases].flatMap((spelling) => {
      const folded = fold(spelling);
      // In full, too: 自然资源局 is not near 资规局.
      const full = withoutPlace(folded, place).replace(/^[市县区旗]/u, '');
      return [folded, full, ...shortForms(folded, place)];
    }),
  );
  spelt.set(units, { place, spellings });
  return spellings;
}

/** Slips allowed in a name of some length. */
function reach(form: string): number {
  return Math.max(1, Math.floor(form.length / 3));
}

/**
 * How far a typed name is from a known one, in half steps; null when nobody would take one for the other. A name that merely
 * lacks or has more of a head or tail (陈贵 for 陈贵镇) is one step away, letters left out before letters that differ (市农业局 is
 * nearer to 市农业农村局 than to 市林业局).
 */
function nearness(typed: string, known: string): number | null {
  if (typed === known) return 0;
  const lacking = typed.length >= 2 && (known.startsWith(typed) || known.endsWith(typed));
  const adding = known.length >= 3 && typed.startsWith(known);
  if (lacking) return 2;
  if (adding) return 3;
  if (typed.length >= LEAST_INSIDE && known.includes(typed)) return 4;
  const away = distance(typed, known);
  const [short, long] = typed.length < known.length ? [typed, known] : [known, typed];
  const within = short.length >= LEAST_WITHIN && standsWithin(short, long);
  if (within) return Math.min(away * 2, MOST_WITHIN);
  return away <= reach(typed) ? away * 2 + 1 : null;
}

/** Whether one name has all letters of the other in their order, the first two together at its beginning. */
function standsWithin(short: string, long: string): boolean {
  if (!long.startsWith(short.slice(0, 2))) return false;
  let at = 0;
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
