import type { Decimal } from '../core/decimal.ts';

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
  return values.map((value) => {
    if (value === null) return null;
    const ahead = present.filter((other) => other.greaterThan(value));
    const distinct = new Set(ahead.map((other) => other.toFixed())).size;
    const rank = (method === 'dense' ? distinct : ahead.length) + 1;
    return { rank, tied: present.filter((other) => other.equals(value)).length > 1 };
  });
}

/**
 * Who is last: the lowest value, everyone tied there included; nobody when the whole class ties or has one unit. A null has
 * not reported: it might be lower, so that until it does nobody is known to be last, and only who has somebody below is known
 * not to be. `apart` is not ranked at all.
 */
export function lastOf(values: readonly (Decimal | 'apart' | null)[]): readonly (boolean | null)[] {
  const present = values.filter((value) => value !== null && value !== 'apart');
  const open = values.includes(null);
  return values.map((value) => {
    if (value === 'apart') return false;
    if (value === null) return null;
    if (present.some((other) => other.lessThan(value))) return false;
    if (open) return null;
    return present.some((other) => other.greaterThan(value));
  });
}
