import type { Place } from '../core/place.ts';
import { entryOf } from './catalogue/index.ts';
import type { Finding } from './finding.ts';

/**
 * Whether a figure at a place is no fact until somebody mends or confirms it: it carries a finding of a doubtful code. Such a
 * figure stays out of sums, ranks and text.
 */
export function doubtfulPlaces(findings: readonly Finding[]): (at: Place) => boolean {
  const places = new Set(
    findings.filter(({ code }) => entryOf(code).doubtful === true).map(({ at }) => placeKey(at)),
  );
  return (at) => places.has(placeKey(at));
}

function placeKey({ file, sheet, cell }: Place): string {
  return JSON.stringify([file, sheet, cell]);
}
