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
 * Who is last: the lowest value among those that may be called last, everyone tied there included; nobody when the whole
 * class ties or has one unit.
 */
export function lastOf(values: readonly (Decimal | null)[]): readonly boolean[] {
  const present = values.filter((value) => value !== null);
  const first = present[0];
  if (first === undefined) return values.map(() => false);
  const lowest = present.reduce((least, value) => (value.lessThan(least) ? value : least), first);
  const whole = present.every((value) => value.equals(lowest));
  return values.map((value) => !whole && value !== null && value.equals(lowest));
}
