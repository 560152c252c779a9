import type { Place } from '../core/place.ts';
import { placeMap } from '../core/place-map.ts';
import { entryOf } from './catalogue/index.ts';
import type { Finding } from './finding.ts';

/**
 * Whether a figure at a place is no fact until somebody mends or confirms it: it carries a finding of a doubtful code, or is the other half of one. Such a
 * figure stays out of sums, ranks and text.
 */
export function doubtfulPlaces(findings: readonly Finding[]): (at: Place) => boolean {
  const places = placeMap<true>();
  for (const { code, at, related } of findings) {
    const { doubtful } = entryOf(code);
    if (doubtful === undefined) continue;
    places.set(at, true);
    if (doubtful === 'with-related') for (const place of related) places.set(place, true);
  }
  return (at) => places.get(at) === true;
}
