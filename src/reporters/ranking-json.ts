import type { PlanJson } from '../../schemas/output/tracked.ts';
import type { MarkRanking } from '../assessment/mark-rankings.ts';
import { fixed } from '../core/decimal.ts';
import { spanText } from '../core/span.ts';
import { placesBehind } from '../facts/known.ts';
import { placeJson } from './finding-json.ts';

/** How those stand whom people have marked, in the published shape. */
export function rankingJson(
  { rule, name, span, groups }: MarkRanking,
  decimals: number,
): PlanJson['rankings'][number] {
  return {
    rule,
    name,
    span: spanText(span),
    classes: groups.map((group) => ({
      name: group.name,
      objects: group.members.map(({ about, rank, tied, score }) => ({
        name: about.unit ?? about.item ?? '',
        rank,
        tied,
        score: score.value === null ? null : fixed(score.value, decimals),
        sources: placesBehind([score]).map(placeJson),
      })),
    })),
  };
}
