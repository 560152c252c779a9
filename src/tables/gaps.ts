import type { Place } from '../core/place.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';

/** A heading or label that the table does not have. */
export interface Unknown {
  readonly words: string;
  readonly at: Place;
}

/**
 * What stands on the sheet under words the table does not know, and what it must have and lacks. Where both are there the one
 * may well be the other under another name: that is said once, at the unknown words when there is only one of each.
 *
 * @param lacking Headings of the columns, or labels of the fields, that are not there.
 * @param at The table, for what has no place of its own.
 */
export function strangersAndGaps(
  unknown: readonly Unknown[],
  lacking: readonly string[],
  at: Place,
  table: string,
  kind: 'column' | 'field',
): readonly Finding[] {
  if (lacking.length === 0)
    return unknown.map(({ words, at: place }) => finding('TABLE-007', place, { column: words, table }));
  const [only] = unknown;
  const place = only !== undefined && unknown.length === 1 && lacking.length === 1 ? only.at : at;
  const words = unknown.map((item) => item.words).join('”、“');
  const code = kind === 'column' ? 'TABLE-005' : 'TABLE-016';
  return lacking.map((column) => finding(code, place, { table, column, unknown: words }));
}
