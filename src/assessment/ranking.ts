import { Decimal, nearly } from '../core/decimal.ts';

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
  const ranks: (Ranked | null)[] = values.map(() => null);
  const present = values.flatMap((value, index) =>
    value === null ? [] : [{ value, index, size: nearly(value) }],
  );
  present.sort(higherFirst);
  let place = { rank: 0, tied: false };
  let different = 0;
  present.forEach(({ value, index }, ahead) => {
    if (ahead > 0 && present[ahead - 1]?.value.equals(value) === true) place.tied = true;
    else {
      place = { rank: (method === 'dense' ? different : ahead) + 1, tied: false };
      different += 1;
    }
    ranks[index] = place;
  });
  return ranks;
}

/** A value with its nearest binary number, which tells most apart. */
interface Sized {
  readonly value: Decimal;
  readonly size: number;
}

function higherFirst(left: Sized, right: Sized): number {
  return right.size - left.size || right.value.comparedTo(left.value);
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
