import type { PlanJson } from '../../schemas/output/tracked.ts';
import type { CompositeStanding } from '../assessment/tracking/composite.ts';
import { type Decimal, fixed, plain } from '../core/decimal.ts';
import { eachOf, type InParts, membersOf } from '../core/json-parts.ts';
import { placesBehind } from '../facts/known.ts';
import { placeJson } from './finding-json.ts';

type CompositeJson = PlanJson['composites'][number];

/** A year's score from quarters and the year's end, in the published shape. */
export function compositeJson(standing: CompositeStanding, decimals: number): InParts<CompositeJson> {
  const exact = (value: Decimal | null | undefined): string | null => (value == null ? null : plain(value));
  const printed = (value: Decimal | null): string | null => (value === null ? null : fixed(value, decimals));
  return membersOf<CompositeJson>({
    rule: () => standing.rule,
    name: () => standing.name,
    share: () => plain(standing.share),
    ended: () => standing.ended,
    units: () =>
      eachOf(standing.lines, ({ name, rank, tied, parts, points, score, soFar }) => ({
        name,
        rank,
        tied,
        quarters: parts.slice(0, 4).map(exact),
        points: points.map(exact),
        yearEnd: exact(parts[4]),
        score: printed(score.value),
        soFar: printed(soFar),
        sources: placesBehind([score]).map(placeJson),
      })),
  });
}
