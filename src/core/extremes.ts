/** The least and the greatest of some numbers. A call takes some hundred thousand arguments at most, and a ledger has as many rows. */
export interface Extremes {
  readonly least: number;
  readonly greatest: number;
}

/** @returns infinities, the wrong way round, where there are none. */
export function extremesOf(numbers: Iterable<number>): Extremes {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const number of numbers) {
    least = Math.min(least, number);
    greatest = Math.max(greatest, number);
  }
  return { least, greatest };
}
