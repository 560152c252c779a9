import { type BoundColumn, type MeasurePart, measureKey } from '../model/table.ts';
import type { BoundHeading } from './bound-heading.ts';
import type { Header } from './header.ts';
import { measurePart } from './measure-words.ts';

/** Key of a rank over all measures of a table: 排名 at the end of the row. */
export const OVERALL_RANK = 'rank';

/** A heading 完成率 or 排名 without a measure, and what it is of. */
export interface LoneResult {
  readonly heading: BoundHeading;
  readonly part: 'rate' | 'rank';
  /** Id of the measure; null for a rank over all of them. */
  readonly measure: string | null;
}

/**
 * What the headings 完成率 and 排名 that stand by themselves are of: the only measure of the table; where every measure has one, that to the left
 * of it; a single 排名 beside several measures is the rank by all of them.
 */
export function loneResults(header: Header, columns: readonly BoundColumn[]): readonly LoneResult[] {
  const measures = [...new Set(columns.flatMap(({ id, part }) => (part === null ? [] : [id])))];
  const bound = new Set(columns.map(({ key }) => key));
  return (['rate', 'rank'] as const).flatMap((part) => {
    const lone = header.headings.filter((heading) => partAlone(heading) === part);
    const free = measures.filter((id) => !bound.has(measureKey(id, part)));
    const [only] = free;
    if (only !== undefined && free.length === 1 && lone.length === 1)
      return lone.map((heading) => ({ heading, part, measure: only }));
    if (lone.length > 1 && lone.length === free.length)
      return lone.flatMap((heading): LoneResult[] => {
        const left = columns.findLast((bound) => bound.part !== null && bound.column < heading.column)?.id;
        return left === undefined || !free.includes(left) ? [] : [{ heading, part, measure: left }];
      });
    return part === 'rank' && lone.length === 1 && measures.length > 1
      ? lone.map((heading) => ({ heading, part, measure: null }))
      : [];
  });
}

function partAlone({ match, levels }: BoundHeading): MeasurePart | null {
  const [only, ...others] = levels;
  return match !== null || only === undefined || others.length > 0 ? null : measurePart(only);
}
