import type { Place } from '../core/place.ts';
import { entryOf } from './catalogue/index.ts';
import type { Finding } from './finding.ts';

/**
 * Whether a figure at a place is no fact until somebody mends or confirms it: it carries a finding of a doubtful code, or is the other half of one. Such a
 * figure stays out of sums, ranks and text.
 */
export function doubtfulPlaces(findings: readonly Finding[]): (at: Place) => boolean {
  const places = new Set(
    findings.flatMap(({ code, at, related }) => {
      const { doubtful } = entryOf(code);
      if (doubtful === undefined) return [];
      return [at, ...(doubtful === 'with-related' ? related : [])].map(placeKey);
    }),
  );
  return (at) => places.has(placeKey(at));
}

function placeKey({ file, sheet, cell }: Place): string {
  return JSON.stringify([file, sheet, cell]);
}
