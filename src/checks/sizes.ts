import { type Decimal, isAboveZero, nearly } from '../core/decimal.ts';

/** How many times its reference a figure is; 1 where one of them is 0 or below, which says nothing of its size. */
export function timesOf(figure: Decimal, reference: Decimal): number {
  if (!isAboveZero(figure) || !isAboveZero(reference)) return 1;
  return nearly(figure) / nearly(reference);
}

/** So many times its reference, or so small a part of it, that one of the two is wrong unless something speaks for it. */
export function isFarFrom(figure: Decimal, reference: Decimal): boolean {
  const times = timesOf(figure, reference);
  return times >= 100 || times <= 0.01;
}

const FEWEST = 3;

/** The middle one of several figures above 0; null of too few to tell. */
export function medianOf(figures: readonly number[]): number | null {
  const above = figures.filter((figure) => figure > 0).sort((left, right) => left - right);
  return above.length < FEWEST ? null : (above[Math.floor(above.length / 2)] ?? null);
}
