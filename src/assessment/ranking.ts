import { Decimal } from '../core/decimal.ts';

export interface Ranked {
  readonly rank: number;
  readonly tied: boolean;
}

/**
 * Ranks by value, highest first. Equal values share a rank: competition 1, 2, 2, 4; dense 1, 2, 2, 3. Null values have none.
 */
export function rankValues(
  values: readonly (Decimal | null)[],
  method: 'competition' | 'dense',
): readonly (Ranked | null)[] {
  const present = values.filter((value) => value !== null);
  const places = new Map<string, { rank: number; tied: boolean }>();
  present
    .toSorted((left, right) => right.comparedTo(left))
    .forEach((value, ahead) => {
      const text = value.toFixed();
      const known = places.get(text);
      if (known === undefined)
        places.set(text, { rank: (method === 'dense' ? places.size : ahead) + 1, tied: false });
      else known.tied = true;
    });
  return values.map((value) => (value === null ? null : (places.get(value.toFixed()) ?? null)));
}

/**
 * Who is last: the lowest value, everyone tied there included; nobody when the whole class ties or has one unit. A null has
 * not reported: it might be lower, so that until it does nobody is known to be last, and only who has somebody below is known
 * not to be. `apart` is not ranked at all.
 */
export function lastOf(values: readonly (Decimal | 'apart' | null)[]): readonly (boolean | null)[] {
  const present = values.filter((value) => value !== null && value !== 'apart');
  const open = values.includes(null);
  const [least, most] = present.length === 0 ? [] : [Decimal.min(...present), Decimal.max(...present)];
  return values.map((value) => {
    if (value === 'apart') return false;
    if (value === null) return null;
    if (least?.lessThan(value) === true) return false;
    if (open) return null;
    return most?.greaterThan(value) === true;
  });
}
